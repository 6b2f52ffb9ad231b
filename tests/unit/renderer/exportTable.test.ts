import { expect, test } from 'vitest'
import { exportTable } from '../../../renderer/export/exportTable'
import { readAllRows } from '../../../renderer/export/readAllRows'
import { verbatim } from '../../../shared/phrase'
import { FailureError, failure, success } from '../../../shared/result'

interface Row {
  readonly day: number
  readonly cents: number | null
  readonly share: number
}

const COLUMNS = [
  { id: 'day', title: 'Weekday', value: ({ day }: Row) => day, cell: ({ day }: Row) => `Day ${day}` },
  { id: 'net_sales_cents', title: 'Net', align: 'right', value: ({ cents }: Row) => cents },
  { id: 'share', title: 'Share', align: 'right', value: ({ share }: Row) => share, cell: () => '12 %' },
  { id: 'trend', title: 'Trend', value: ({ share }: Row) => share, cell: () => null },
  { id: 'actions', title: 'Actions', isControl: true, value: () => null },
] as const

test('left columns are what is shown, right columns the number; money in major units', () => {
  const rows = [
    { day: 2, cents: 123_456, share: 0.125 },
    { day: 1, cents: null, share: 0.5 },
  ]
  expect(exportTable(COLUMNS, rows, 2)).toEqual({
    columns: [
      { title: 'Weekday', decimals: null },
      { title: 'Net', decimals: 2 },
      { title: 'Share', decimals: null, kind: 'rate' },
      { title: 'Trend', decimals: null },
    ],
    rows: [
      ['Day 2', 1234.56, 0.125, 0.125],
      ['Day 1', null, 0.5, 0.5],
    ],
  })
})

test('dates leave as YYYY-MM-DD, whatever the locale shows', () => {
  const column = { id: 'last', title: 'Last', value: () => '2024-02-29', cell: () => 'Feb 29, 2024' } as const
  expect(exportTable([column], [{}], 2)).toEqual({
    columns: [{ title: 'Last', decimals: null, kind: 'date' }],
    rows: [['2024-02-29']],
  })
})

test('a currency without minor units keeps its amounts', () => {
  const table = exportTable(COLUMNS, [{ day: 1, cents: 500, share: 1 }], 0)
  expect(table.rows[0]?.[1]).toBe(500)
  expect(table.columns[1]?.decimals).toBe(0)
})

const everyRow = Array.from({ length: 4_500 }, (_, at) => ({ day: at, cents: at * 100, share: 0 }))

test('a paged table is read to its end, in order, with its totals last', async () => {
  const asked: (readonly [number, number])[] = []
  const load = async (offset: number, limit: number) => {
    asked.push([offset, limit])
    return success({ found: everyRow.length, rows: everyRow.slice(offset, offset + limit) })
  }
  const table = await readAllRows(
    COLUMNS,
    { load, totals: { day: 'Total', net_sales_cents: 1_012_275_00 } },
    2,
  )
  if (!table.ok) throw new FailureError(table)
  expect(asked.map(([offset]) => offset)).toEqual([0, 2_000, 4_000])
  expect(table.value.rows).toHaveLength(4_501)
  expect(table.value.rows[4_499]).toEqual(['Day 4499', 4_499, 0, 0])
  expect(table.value.rows.at(-1)).toEqual(['Total', 1_012_275, null, null])
})

test('a page that fails fails the export', async () => {
  const gone = failure('internal', verbatim('gone'))
  expect(await readAllRows(COLUMNS, { load: async () => gone }, 2)).toBe(gone)
})
