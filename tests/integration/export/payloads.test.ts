import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import Papa from 'papaparse'
import readXlsx from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { TARGETS, publishProject } from '../../../main/export/publish'
import type { Target } from '../../../main/export/publish'
import { exportXlsx } from '../../../main/export/xlsx'
import { neutralisedText } from '../../../shared/setAside'
import { cli, json } from '../../support/cli'
import { duck } from '../../support/duck'
import { PAYLOADS, PAYLOAD_SHOP } from '../../support/payloads'
import { folderWithKept, imported, rowsOf, scratch } from '../../support/project'
import { FailureError } from '../../../shared/result'

const texts = Object.values(PAYLOADS)
const sorted = (values: readonly unknown[]): string[] => values.map(String).toSorted()

/** XML has no control characters. */
const asXmlHolds = (text: string): string => text.replaceAll('\u0007', '').replaceAll('\u001B', '')

let folder: string
let project: string
beforeAll(async () => {
  folder = folderWithKept(PAYLOAD_SHOP)
  project = join(folder, 'payloads.retail-lens')
  await imported({ files: [folder], projectPath: project })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const byCategory = (format: string, ...options: readonly string[]): readonly string[] => [
  'query',
  '--project',
  project,
  '--measures',
  'lines',
  '--by',
  'category',
  '--format',
  format,
  ...options,
]

test.each([
  ['silver_products', 'product_name'],
  ['silver_products', 'category'],
  ['silver_products', 'supplier_name'],
  ['silver_customers', 'customer_name'],
  ['silver_stores', 'store_name'],
  ['silver_stores', 'city'],
  ['silver_promotions', 'promotion_name'],
])('each payload is a text of %s.%s, letter for letter', async (table, column) => {
  const rows = await rowsOf(project, `select distinct "${column}" as text from ${table}`)
  expect(sorted(rows.map(({ text }) => text))).toEqual(sorted(texts))
})

test('each payload is a header of its file, and its column holds it', async () => {
  expect(await rowsOf(project, 'select count(*) as n from silver_sales')).toEqual([{ n: 3 * texts.length }])
  const [file] = await rowsOf(project, "select header from bronze_files where role = 'transactions'")
  expect(JSON.parse(String(file?.['header']))).toEqual(expect.arrayContaining(texts))
  const [row] = await rowsOf(project, 'select * from bronze_transactions limit 1')
  expect(Object.values(row ?? {})).toEqual(expect.arrayContaining(texts))
})

test('questions name each payload, and take each as a filter', () => {
  const ask = (...options: string[]) =>
    json<{ category: string; lines: number }[]>(...byCategory('json', ...options))
  expect(sorted(ask().map(({ category }) => category))).toEqual(sorted(texts))
  for (const text of [PAYLOADS['sql'] ?? '', PAYLOADS['prototype'] ?? '', PAYLOADS['override'] ?? '']) {
    const quoted = `category="${text.replaceAll('"', '""')}"`
    expect(ask('--filter', quoted)).toEqual([{ category: text, lines: 3 }])
  }
})

test('CSV keeps each as a text that no spreadsheet runs; a workbook gives each back', async () => {
  const { out } = cli(...byCategory('csv'))
  const { data } = Papa.parse<string[]>(out.replace('\uFEFF', ''), { skipEmptyLines: true })
  const names = data.slice(1).map(([name]) => name ?? '')
  expect(sorted(names)).toEqual(sorted(texts.map(neutralisedText)))
  expect(names.filter((name) => /^[=+\-@\t\r]/.test(name))).toEqual([])

  const columns = [{ title: PAYLOADS['hyperlink'] ?? '', decimals: null }]
  const table = { columns, rows: texts.map((text) => [text]) }
  const book = await exportXlsx([{ name: 'Payloads', table }], { name: 'Note', lines: [...texts] })
  const [sheet] = await readXlsx(Buffer.from(book))
  expect(sheet?.data.flat()).toEqual([PAYLOADS['hyperlink'], ...texts.map(asXmlHolds)])
})

test('a terminal is shown each: nothing that it would obey, nothing that turns its letters', () => {
  const by = (format: string, ...filters: string[]) => cli(...byCategory(format, ...filters))
  const { out } = by('table')
  const refused = by('table', '--filter', `\u001B[2J${PAYLOADS['override']}=x`).err
  for (const text of [out, refused]) expect(text).not.toMatch(/(?!\n)[\p{Cc}\u202A-\u202E\u2066-\u2069]/u)
  expect(out).toContain('bell \\u{7} escape \\u{1b}[31m red')
  expect(refused).toContain('\\u{1b}[2Jinvoice \\u{202e}gnp.exe')
})

const HOSTILE_NAME = `$(touch ran) \`touch ran\`; touch ran #\n<img src=x onerror="ran()"> '[a](b)' \u202Eq`
const README = `# $(touch ran) \\\`touch ran\\\`; touch ran # &lt;img src=x onerror=&quot;ran()&quot;&gt; &#39;\\[a\\](b)&#39; \u202Eq for`
/** What alone may say what the project is called. */
const NAMING = ['README.md', 'manifest.json']

async function published(target: Target, name: string): Promise<string> {
  const own = scratch()
  const path = join(own, `${name}.retail-lens`)
  copyFileSync(project, path)
  const out = join(own, name)
  const made = await publishProject({ project: path, target, folder: out, minorDigits: 2 })
  if (!made.ok) throw new FailureError(made)
  return out
}

/** Runs the published script with stand-ins for the programs that it calls; each says that it was called. */
function loaded(published: string): { readonly status: number | null; readonly called: string } {
  const bin = join(published, 'stand-ins')
  mkdirSync(bin)
  const stand = '#!/bin/sh\necho "$0 $*" >> "$CALLED"\ncat > /dev/null\n'
  for (const program of ['duckdb', 'databricks', 'bq'])
    writeFileSync(join(bin, program), stand, { mode: 0o755 })
  const calls = join(bin, 'calls')
  const { status } = spawnSync('sh', [join(published, 'load.sh'), 'name', 'schema', 'id'], {
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH']}`, CALLED: calls },
    input: '',
    cwd: published,
  })
  return { status, called: readFileSync(calls, 'utf8') }
}

test.each(TARGETS)('published for %s: no name reaches a statement or a script', async (target) => {
  const plain = await published(target, 'plain')
  const hostile = await published(target, HOSTILE_NAME)
  const files = readdirSync(hostile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !NAMING.includes(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name).slice(hostile.length))
  expect(files.length).toBeGreaterThan(40)
  for (const file of files)
    expect(readFileSync(join(hostile, file)).equals(readFileSync(join(plain, file))), file).toBe(true)
  expect(readFileSync(join(hostile, 'README.md'), 'utf8').split('\n')[0]).toContain(README)
  const { status, called } = loaded(hostile)
  expect(status).toBe(0)
  expect(called).toContain(target === 'bigquery' ? 'bq' : target)
  const tables = JSON.parse(readFileSync(join(hostile, 'schema.json'), 'utf8')) as {
    table: string
    columns: { column: string; from: string }[]
  }[]
  const names = tables.flatMap(({ table, columns }) => [table, ...columns.map(({ column }) => column)])
  expect(names.filter((name) => !/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))).toEqual([])
  expect(readdirSync(hostile, { recursive: true })).not.toContain('ran')
  const from = tables
    .find(({ table }) => table === 'bronze_transactions')
    ?.columns.map((column) => column.from)
  expect(from).toEqual(expect.arrayContaining(texts))
})

test('DuckDB reads each payload from the published Parquet, letter for letter, under a plain column name', async () => {
  const engine = await duck(await published('duckdb', 'plain'))
  const names = await engine.rows(`select distinct product_name as text from 'data/silver_products.parquet'`)
  expect(sorted(names.map(({ text }) => text))).toEqual(sorted(texts))
  // A row of an object has no room for a key `__proto__`.
  const [row] = await engine.rows(
    `select *, "__proto__" as named from 'data/bronze_transactions.parquet' limit 1`,
  )
  expect(Object.values(row ?? {})).toEqual(expect.arrayContaining(texts))
})
