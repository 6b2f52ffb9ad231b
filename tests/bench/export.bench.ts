// A report in the app that shows the project and by the command line, and a workbook, by the clock, Parquet against DuckDB's COPY: npm run bench -- export
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { duckParquet, ownParquet, ownWorkbook, type Turn } from './support/exportTurns'
import { percentile } from './support/times'
import { windowReports } from './support/windowReports'

const ROUNDS = 3
const WORKBOOK_ROWS = 100_000
const [PDF_AIM_MS, WORKBOOK_AIM_MS, PARQUET_AIM] = [5000, 5000, 1.5]
const TABLES = ['bronze_transactions', 'silver_sales']
const RETAIL = resolve('../shared/data/online_retail')
const self = fileURLToPath(import.meta.url)

const TURNS: Readonly<Record<string, (args: readonly string[]) => Promise<Turn>>> = {
  '--workbook': ([path]) => ownWorkbook(WORKBOOK_ROWS, path!),
  '--parquet': ([project, table, path]) => ownParquet(project!, table!, path!),
  '--duck': ([database, table, ours, path]) => duckParquet(database!, table!, ours!, path!),
}

function inChild(...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...args], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr.slice(0, 2000)}`)
  return stdout
}

const cli = (...args: readonly string[]): string => inChild(resolve('out/cli/cli.js'), ...args, '--quiet')
const turn = (kind: string, ...args: readonly string[]): Turn =>
  JSON.parse(inChild(self, kind, ...args)) as Turn
const middle = (turns: readonly Turn[], of: 'wall' | 'cpu'): number =>
  percentile(
    turns.map((one) => one[of]),
    0.5,
  )
const seconds = (time: number): string => `${(time / 1000).toFixed(2)} s`
const megabytes = (path: string): string => `${(statSync(path).size / 1e6).toFixed(1)} MB`

function say(what: string, value: number, aim: number, format: (value: number) => string): void {
  const verdict = value <= aim ? 'reached' : 'missed'
  console.log(`  ${what.padEnd(44)} ${format(value)} (aim ≤ ${format(aim)}: ${verdict})`)
}

async function report(folder: string): Promise<void> {
  const [project, pdf] = [join(folder, 'sample.retail-lens'), join(folder, 'all.pdf')]
  cli('sample', '--out', join(folder, 'sample'))
  cli('import', join(folder, 'sample'), '--project', project)
  const { fromMenu, unprepared } = await windowReports(project, folder, ROUNDS)
  say('PDF of all pages of the sample, from its menu', percentile(fromMenu, 0.5), PDF_AIM_MS, seconds)
  console.log(`    without a window opened ahead ${seconds(percentile(unprepared, 0.5))}`)
  const times = Array.from({ length: ROUNDS }, () => {
    const started = performance.now()
    cli('export', 'pdf', '--project', project, '--page', 'all', '--out', pdf, '--force')
    return performance.now() - started
  })
  console.log(`    by cli, with the start of the app ${seconds(percentile(times, 0.5))}`)
}

function workbook(folder: string): void {
  const path = join(folder, 'lines.xlsx')
  const turns = Array.from({ length: ROUNDS }, () => turn('--workbook', path))
  const rows = `${WORKBOOK_ROWS.toLocaleString('en')} rows`
  if (turns.some((one) => one.rows !== WORKBOOK_ROWS)) throw new Error(`The workbook does not have ${rows}`)
  say(`XLSX of ${rows}, by the clock`, middle(turns, 'wall'), WORKBOOK_AIM_MS, seconds)
  console.log(`    processor ${seconds(middle(turns, 'cpu'))}, ${megabytes(path)}`)
}

function parquet(project: string, table: string, folder: string): void {
  const path = (name: string): string => join(folder, `${table}.${name}`)
  const [ours, theirs]: [Turn[], Turn[]] = [[], []]
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(turn('--parquet', project, table, path('parquet')))
    theirs.push(turn('--duck', path('db'), table, path('parquet'), path('duck.parquet')))
  }
  const rows = new Set([...ours, ...theirs].map((one) => one.rows))
  if (rows.size !== 1) throw new Error(`Rows of ${table} differ: ${[...rows].join(', ')}`)
  const [lines = 0] = rows
  console.log(`  Parquet of ${table}, ${lines.toLocaleString('en')} rows`)
  for (const [name, turns, file] of [
    ['ours', ours, 'parquet'],
    ['DuckDB', theirs, 'duck.parquet'],
  ] as const)
    console.log(
      `    ${name.padEnd(8)} ${seconds(middle(turns, 'wall'))}, processor ${seconds(middle(turns, 'cpu'))}, ${megabytes(path(file))}`,
    )
  for (const of of ['wall', 'cpu'] as const)
    say(
      `  ours / DuckDB's COPY, ${of === 'wall' ? 'by the clock' : 'processor'}`,
      middle(ours, of) / middle(theirs, of),
      PARQUET_AIM,
      (ratio) => ratio.toFixed(2),
    )
}

async function main(): Promise<void> {
  const [mode = '', ...args] = process.argv.slice(2)
  const asked = TURNS[mode]
  if (asked) return console.log(JSON.stringify(await asked(args)))
  console.log(
    `${cpus()[0]?.model ?? 'unknown processor'} × ${cpus().length}, load ${loadavg()[0]?.toFixed(2)}, Node ${process.version}, medians of ${ROUNDS}, each in a process of its own`,
  )
  const folder = mkdtempSync(join(tmpdir(), 'retail-lens-bench-'))
  try {
    await report(folder)
    workbook(folder)
    if (!existsSync(RETAIL))
      return console.log('skipped: Online Retail is not beside the project (../shared/data/online_retail)')
    const project = join(folder, 'retail.retail-lens')
    cli('import', RETAIL, '--project', project)
    for (const table of TABLES) parquet(project, table, folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

await main()
