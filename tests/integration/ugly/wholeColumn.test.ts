import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { inEnglish } from '../../../shared/phrase'
import type { ImportReport } from '../../../shared/report'
import { imported, rowsOf, scratch } from '../../support/project'
import { csv, place } from './shop'

const ROWS = 186_400
const BROKEN_LINE = 186_371

const long = (cell: (line: number) => string): string =>
  [
    'Receipt,Date,SKU,Qty,Total',
    ...Array.from(
      { length: ROWS },
      (_, i) => `${i + 1},2024-01-${10 + (i % 20)},A${i % 50},1,${cell(i + 2)}`,
    ),
  ].join('\n')

test('a text that first breaks the numbers in line 186,371 is set aside with its line', async () => {
  const folder = place({ 'sales.csv': long((line) => (line === BROKEN_LINE ? 'void' : '1.25')) })
  const project = join(scratch(), 'p.sqlite')
  const { report } = await imported({ files: [folder], projectPath: project })
  expect(report.totals).toMatchObject({ lines: ROWS - 1, net_cents: (ROWS - 1) * 125 })
  expect(report.reasons).toEqual({ no_amount: 1 })
  expect(inEnglish(report.files[0]?.warnings)).toContainEqual({
    code: 'unreadable_numbers',
    column: 'Total',
    line: BROKEN_LINE,
    message: `1 cell in "Total" is no number: "void" in line ${BROKEN_LINE}.`,
  })
  const [rejected] = await rowsOf(project, "select line, value from silver_ledger where reason = 'no_amount'")
  expect(rejected).toEqual({ line: BROKEN_LINE, value: 'void' })
})

test('a number there that proves the decimal comma decides for the whole column', async () => {
  const folder = place({ 'sales.csv': long((line) => (line === BROKEN_LINE ? '"1.250,50"' : '1.250')) })
  const { report } = await imported({ files: [folder], projectPath: join(scratch(), 'p.sqlite') })
  expect(report.totals.net_cents).toBe(ROWS * 125_000 + 50)
})

const SCRIPT = fileURLToPath(new URL('../../../main/setup/cli.mjs', import.meta.url))
const ZONED = csv(
  'Receipt,Date,SKU,Qty,Total',
  '1,2024-03-31 02:30:00,A1,1,1.00',
  '2,2024-03-10T23:59:59-08:00,A1,1,1.00',
  '3,2024-10-27 00:00:00,A1,1,1.00',
  '4,2024-12-31 23:59:59,A1,1,1.00',
)
const UNIX = csv('Receipt No,Order Date,SKU,Qty,Total', '8,1711846800,A1,1,1.00', '9,1730000000,A1,1,1.00')

test('no date shifts with the time zone of the machine or its summer time', () => {
  const folder = place({ 'sales.csv': ZONED, 'unix.csv': UNIX })
  const run = (zone: string, ...args: readonly string[]): string =>
    spawnSync(process.execPath, [SCRIPT, ...args], { encoding: 'utf8', env: { ...process.env, TZ: zone } })
      .stdout
  const answers = ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'].map((zone) => {
    const project = join(scratch(), 'p.sqlite')
    const report = JSON.parse(
      run(zone, 'import', folder, '--project', project, '--json', '--quiet'),
    ) as ImportReport
    const select =
      "select date || ' ' || coalesce(time(second_of_day, 'unixepoch'), '') as moment from silver_sales order by sale_id"
    return { totals: report.totals, lines: run(zone, 'sql', '--project', project, select) }
  })
  for (const answer of answers) expect(answer).toEqual(answers[0])
  expect(answers[0]?.totals).toMatchObject({ first_date: '2024-03-10', last_date: '2024-12-31', lines: 6 })
  for (const moment of [
    '2024-03-10 23:59:59',
    '2024-03-31 01:00:00',
    '2024-03-31 02:30:00',
    '2024-10-27 00:00:00',
    '2024-10-27 03:33:20',
    '2024-12-31 23:59:59',
  ])
    expect(answers[0]?.lines).toContain(moment)
})
