import { rmSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import readXlsx from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exportXlsx } from '../../../main/export/xlsx'
import { neutralisedText } from '../../../shared/setAside'
import { cli, json } from '../../support/cli'
import { PAYLOADS, PAYLOAD_SHOP } from '../../support/payloads'
import { folderWithKept, imported, rowsOf } from '../../support/project'

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
    json<{ category: string; lines: number }[]>(
      'query',
      '--project',
      project,
      '--measures',
      'lines',
      '--by',
      'category',
      '--format',
      'json',
      ...options,
    )
  expect(sorted(ask().map(({ category }) => category))).toEqual(sorted(texts))
  for (const text of [PAYLOADS['sql'] ?? '', PAYLOADS['prototype'] ?? '', PAYLOADS['override'] ?? '']) {
    const quoted = `category="${text.replaceAll('"', '""')}"`
    expect(ask('--filter', quoted)).toEqual([{ category: text, lines: 3 }])
  }
})

test('CSV keeps each as a text that no spreadsheet runs; a workbook gives each back', async () => {
  const { out } = cli(
    'query',
    '--project',
    project,
    '--measures',
    'lines',
    '--by',
    'category',
    '--format',
    'csv',
  )
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
