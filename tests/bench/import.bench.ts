// Import of Online Retail against DuckDB and the sqlite3 shell: npm run bench -- import
import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ImportReport } from '../../shared/report'
import { segmentOf } from '../../shared/segments'
import duckBronze from './support/sql/duckdb_bronze.sql?raw'
import duckSilver from './support/sql/duckdb_silver.sql?raw'
import gold from './support/sql/gold.sql?raw'
import liteBronze from './support/sql/sqlite_bronze.sql?raw'
import liteSilver from './support/sql/sqlite_silver.sql?raw'

const ROUNDS = 3
const SCORES = [1, 2, 3, 4, 5]
const SEGMENT_MAP = `create temp table segment_map (r integer, fm integer, segment text);
insert into segment_map values ${SCORES.flatMap((r) => SCORES.map((fm) => `(${r}, ${fm}, '${segmentOf(r, fm)}')`)).join(', ')};`
const TOTALS =
  'select count(*) as lines, sum(net_cents) as net, count(distinct transaction_id) as orders from silver_sales'
const self = fileURLToPath(import.meta.url)

async function duck(file: string, database: string): Promise<void> {
  const { DuckDBInstance } = await import('@duckdb/node-api')
  const started = performance.now()
  const instance = await DuckDBInstance.create(database)
  const connection = await instance.connect()
  for (const sql of [duckBronze.replace('{{file}}', file), duckSilver, SEGMENT_MAP, gold, 'checkpoint'])
    await connection.run(sql)
  const total = performance.now() - started
  const [row] = (await connection.runAndReadAll(TOTALS)).getRowObjectsJson()
  console.log(JSON.stringify({ total, totals: `${row?.lines} ${row?.net} ${row?.orders}` }))
}

function inChild(command: string, args: readonly string[], input = ''): { ms: number; out: string } {
  const started = performance.now()
  const { status, stdout, stderr } = spawnSync(command, [...args], {
    encoding: 'utf8',
    input,
    maxBuffer: 1 << 28,
  })
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr.slice(0, 2000)}`)
  return { ms: performance.now() - started, out: stdout }
}

interface Measured {
  readonly total: number
  readonly totals: string
  readonly report?: ImportReport
}

function ours(file: string, folder: string): Measured {
  const project = join(folder, 'ours.retail-lens')
  rmSync(project, { force: true })
  const { out } = inChild(process.execPath, [
    resolve('out/cli/cli.js'),
    'import',
    file,
    '--project',
    project,
    '--json',
    '--quiet',
  ])
  const report = JSON.parse(out) as ImportReport
  const { out: sql } = inChild(process.execPath, [
    resolve('out/cli/cli.js'),
    'sql',
    '--project',
    project,
    TOTALS,
    '--json',
  ])
  const [row] = JSON.parse(sql) as { lines: number; net: number; orders: number }[]
  return { total: report.timings_ms.total, totals: `${row?.lines} ${row?.net} ${row?.orders}`, report }
}

function viaDuck(file: string, folder: string): Measured {
  const database = join(folder, 'duck.db')
  rmSync(database, { force: true })
  return JSON.parse(inChild(process.execPath, [self, '--duck', file, database]).out) as Measured
}

function viaSqlite(file: string, folder: string): Measured {
  const database = join(folder, 'lite.db')
  rmSync(database, { force: true })
  const script = `${liteBronze.replace('{{file}}', file)}\nbegin;\n${liteSilver}\n${SEGMENT_MAP}\n${gold}\ncommit;\n.mode list\n.separator " "\n${TOTALS};\n`
  const { ms, out } = inChild('sqlite3', [database], script)
  return { total: ms, totals: out.trim().split('\n').at(-1) ?? '' }
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN

function concatenated(source: string, folder: string, copies: number): string {
  const file = join(folder, `online_retail_x${copies}.csv`)
  writeFileSync(file, '')
  let isFirst = true
  for (let copy = 0; copy < copies; copy++)
    for (const name of readdirSync(source).toSorted()) {
      const text = readFileSync(join(source, name), 'utf8')
      const body = text.slice(text.indexOf('\n') + 1)
      // Further copies are other invoices a year later each: ids gain a digit, years count up.
      const shifted =
        copy === 0
          ? body
          : body
              .replace(/^(C?)(\d{6}),/gm, `$1${copy}$2,`)
              .replace(/,(201[01])-(?!02-29)/g, (_, year) => `,${Number(year) + copy}-`)
      appendFileSync(file, isFirst ? text.slice(0, text.indexOf('\n') + 1) + shifted : shifted)
      isFirst = false
    }
  return file
}

function compare(file: string, folder: string, hasSqlite: boolean): void {
  const bytes = statSync(file).size
  const runs: Record<string, Measured[]> = { ours: [], DuckDB: [], 'sqlite3 shell': [] }
  for (let round = 0; round < ROUNDS; round++) {
    runs.ours!.push(ours(file, folder))
    runs.DuckDB!.push(viaDuck(file, folder))
    if (hasSqlite) runs['sqlite3 shell']!.push(viaSqlite(file, folder))
  }
  const seen = new Set(
    Object.values(runs)
      .flat()
      .map((run) => run.totals),
  )
  if (seen.size !== 1)
    throw new Error(`The engines disagree on lines, net cents and orders: ${[...seen].join(' | ')}`)
  const total = (name: string): number => median(runs[name]!.map((run) => run.total))
  const step = (name: keyof ImportReport['timings_ms']): number =>
    median(runs.ours!.map((run) => run.report!.timings_ms[name]))
  console.log(
    `\n${file.split('/').at(-1)}: ${(bytes / 1e6).toFixed(0)} MB; lines, net cents, orders: ${[...seen][0]}`,
  )
  for (const name of ['read', 'silver', 'cube', 'to_dashboard', 'gold', 'save', 'total'] as const)
    console.log(`  ours ${name.padEnd(13)} ${(step(name) / 1000).toFixed(2)} s`)
  console.log(`  DuckDB total       ${(total('DuckDB') / 1000).toFixed(2)} s`)
  if (hasSqlite) console.log(`  sqlite3 total      ${(total('sqlite3 shell') / 1000).toFixed(2)} s`)
  const verdict = (name: string, value: number, aim: number): void =>
    console.log(
      `  ${name.padEnd(32)} ${value.toFixed(2)} (aim ≤ ${aim.toFixed(2)}: ${value <= aim ? 'reached' : 'missed'})`,
    )
  verdict('to_dashboard / DuckDB total', step('to_dashboard') / total('DuckDB'), 0.5)
  verdict('total / DuckDB total', step('total') / total('DuckDB'), 1)
  if (hasSqlite) verdict('total / sqlite3 total', step('total') / total('sqlite3 shell'), 0.4)
  const peak = median(runs.ours!.map((run) => run.report!.peak_rss_mb))
  verdict('peak MB / (4 × CSV + 300 MB)', peak / ((4 * bytes) / 1e6 + 300), 1)
}

async function main(): Promise<void> {
  const [mode, file, database] = process.argv.slice(2)
  if (mode === '--duck' && file !== undefined && database !== undefined) return duck(file, database)
  const source = resolve('../shared/data/online_retail/by-day')
  if (!existsSync(source)) {
    console.log('skipped: Online Retail is not beside the project (../shared/data/online_retail)')
    return
  }
  const hasSqlite = spawnSync('sqlite3', ['--version']).status === 0
  if (!hasSqlite) console.log('sqlite3 is skipped: its shell is not installed (apt-get install sqlite3)')
  console.log(
    `${cpus()[0]?.model ?? 'unknown processor'} × ${cpus().length}, load ${loadavg()[0]?.toFixed(2)}, Node ${process.version}, medians of ${ROUNDS}`,
  )
  const folder = mkdtempSync(join(tmpdir(), 'retail-lens-bench-'))
  try {
    for (const copies of [1, 2]) compare(concatenated(source, folder, copies), folder, hasSqlite)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

await main()
