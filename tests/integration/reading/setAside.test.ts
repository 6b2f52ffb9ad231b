import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { inEnglish } from '../../../shared/phrase'
import type { FileReport } from '../../../shared/report'
import { folderWith, imported, rowsOf } from '../../support/project'

const HEADER = 'order_id,date,product_id,quantity,amount'
const SALES = ['A1,2024-01-05,P1,2,20.00', 'A2,2024-01-06,P2,1,5.50', 'A3,2024-01-13,P1,4,40.00']

interface Outcome {
  readonly file: FileReport
  readonly net: number
  readonly ledger: readonly (readonly [number, string, string])[]
}

async function outcomeOf(lines: readonly string[]): Promise<Outcome> {
  const folder = folderWith({ 'sales.csv': `${lines.join('\n')}\n` })
  const project = join(folder, 'p.sqlite')
  const { report } = await imported({ files: [join(folder, 'sales.csv')], projectPath: project })
  const ledger = await rowsOf(project, 'select line, kind, reason from silver_ledger order by line, reason')
  const [file] = report.files
  expect(file!.records).toBe(file!.accepted + file!.rejected + file!.duplicates + file!.superseded)
  return {
    file: file!,
    net: report.totals.net_cents,
    ledger: ledger.map((row) => [Number(row.line), String(row.kind), String(row.reason)] as const),
  }
}

const TOTALS = [
  'Total,,,7,65.50',
  'Grand total,,,7,65.50',
  'GRAND TOTAL:,,,,65.50',
  'Summe,,,7,65.50',
  'Gesamt,,,7,65.50',
  'Zwischensumme Januar,,,7,65.50',
  'Totale,,,7,65.50',
  'Total général,,,7,65.50',
  'Suma,,,7,65.50',
  'Razem:,,,7,65.50',
  'Итого,,,7,65.50',
  'Ogółem,,,7,65.50',
  'Összesen,,,7,65.50',
  '合計,,,7,65.50',
  ',Total,,7,65.50',
  ',,Total,7,65.50',
  ',,,7,65.50',
  ',,,,65.50',
]

describe('a total row is set aside', () => {
  test.each(TOTALS)('%s', async (total) => {
    const { file, net, ledger } = await outcomeOf([HEADER, ...SALES, total])
    expect(net).toBe(6550)
    expect(file).toMatchObject({ records: 4, accepted: 3, rejected: 1 })
    expect(ledger).toEqual([[5, 'rejected', 'total_row']])
    expect(inEnglish(file.warnings)).toContainEqual(
      expect.objectContaining({ code: 'total_row', line: 5, message: expect.stringContaining('Line 5') }),
    )
  })

  test('subtotals and the total of all, without a word', async () => {
    const { net, ledger } = await outcomeOf([
      HEADER,
      SALES[0]!,
      SALES[1]!,
      ',,,3,25.50',
      SALES[2]!,
      'A4,2024-01-14,P2,1,5.00',
      ',,,5,45.00',
      ',,,8,70.50',
    ])
    expect(net).toBe(7050)
    expect(ledger.map(([line, , reason]) => [line, reason])).toEqual([
      [4, 'total_row'],
      [7, 'total_row'],
      [8, 'total_row'],
    ])
  })

  test('a product that is called Total is sold', async () => {
    const { net, file } = await outcomeOf([HEADER, ...SALES, 'A4,2024-01-14,Total,1,65.50'])
    expect(net).toBe(13100)
    expect(file.accepted).toBe(4)
  })

  test('a line without id and date that adds up to nothing keeps its own reason', async () => {
    const { ledger } = await outcomeOf([HEADER, ...SALES, ',,,7,11.00'])
    expect(ledger).toEqual([[5, 'rejected', 'missing_transaction_id']])
  })
})

describe('other lines that are no records', () => {
  test.each([
    ['a repeated header', HEADER, 'repeated_header'],
    ['a repeated header in other case', HEADER.toUpperCase(), 'repeated_header'],
    ['an empty line with delimiters', ',,,,', 'empty_row'],
    ['spaces alone', ' , ,, ,', 'empty_row'],
    ['a footer', 'Exported by the till on 31 January,,,,', 'note_row'],
    ['a footer without delimiters', 'Exported by the till on 31 January', 'note_row'],
  ])('%s', async (_what, line, reason) => {
    const { net, file, ledger } = await outcomeOf([HEADER, SALES[0]!, line, SALES[1]!, SALES[2]!])
    expect(net).toBe(6550)
    expect(file).toMatchObject({ records: 4, accepted: 3, rejected: 1 })
    expect(ledger.filter(([, kind]) => kind === 'rejected')).toEqual([[3, 'rejected', reason]])
    expect(file.warnings.map(({ code }) => code)).toContain(reason)
  })

  test('a thousands separator without quotes shifts the line: set aside, never counted as 1', async () => {
    const { net, ledger } = await outcomeOf([HEADER, ...SALES, 'A4,2024-01-14,P1,1,1,000.00'])
    expect(net).toBe(6550)
    expect(ledger).toEqual([[5, 'rejected', 'too_many_cells']])
  })

  test('a remark behind the last cell is left out and said', async () => {
    const { net, ledger } = await outcomeOf([HEADER, ...SALES, 'A4,2024-01-14,P1,1,10.00,paid later'])
    expect(net).toBe(7550)
    expect(ledger).toEqual([[5, 'repaired', 'too_many_cells']])
  })

  test('a line that ends early is said', async () => {
    const { ledger } = await outcomeOf([HEADER, ...SALES, 'A4,2024-01-14,P1'])
    expect(ledger).toContainEqual([5, 'repaired', 'too_few_cells'])
    expect(ledger).toContainEqual([5, 'rejected', 'missing_quantity'])
  })
})
