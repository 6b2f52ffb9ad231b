import { describe, expect, test } from 'vitest'
import { makeCube } from '../../../main/cube'
import { LINE_COLUMNS, lineViewSchema, type LineColumn } from '../../../shared/lines'
import { FailureError } from '../../../shared/result'
import { ask, selection } from '../../support/ask'
import { makeCubeData, type CubeRow } from '../../support/makeCubeData'

const rows: readonly CubeRow[] = [
  {
    date: '2024-01-02',
    time: '18:00',
    order: 'T10',
    product: 'p2',
    customer: 'c1',
    store: 'S1',
    promotion: 'X',
    quantity: 2,
    gross: 500,
    discount: 100,
    file: 'b.csv',
    line: 2,
  },
  {
    date: '2024-01-02',
    time: '09:00',
    order: 'T9',
    product: 'p1',
    quantity: 1,
    gross: 300,
    file: 'a.csv',
    line: 7,
  },
  {
    date: '2024-01-01',
    order: 'T1',
    product: 'p1',
    customer: 'c2',
    store: 'S2',
    quantity: 3,
    gross: 900,
    file: 'a.csv',
    line: 5,
  },
  {
    date: '2024-01-03',
    time: '09:00',
    order: 'T2',
    product: 'p3',
    customer: 'c1',
    store: 'S1',
    quantity: -1,
    gross: -250,
    isReturn: true,
    file: 'a.csv',
    line: 9,
  },
]
const cube = makeCube(
  makeCubeData(rows, {
    products: [
      { id: 'p1', name: 'Élan lamp' },
      { id: 'p2', name: 'chair' },
      { id: 'p3', name: 'Desk' },
    ],
    customers: [
      { id: 'c1', name: 'Zoë' },
      { id: 'c2', name: 'adam' },
    ],
  }),
)

const page = (
  view: { column?: LineColumn; descending?: boolean; search?: string } = {},
  offset = 0,
  limit = 10,
) => {
  const { column, descending = false, search = '' } = view
  const answer = cube.lines(
    selection(),
    offset,
    limit,
    lineViewSchema.parse({ sort: column ? { column, descending } : null, search }),
  )
  if (!answer.ok) throw new FailureError(answer)
  return answer.value
}
const orders = (...args: Parameters<typeof page>) => page(...args).lines.map((line) => line.transactionId)

test('a line has its place in the file, and the names of its members', () => {
  const all = page()
  expect(all.totals).toEqual({
    lines: 4,
    units: 5,
    grossCents: 1450,
    discountCents: 100,
    netCents: 1350,
    orders: 3,
  })
  expect(all.found).toBe(4)
  expect(all.lines[2]).toEqual({
    file: 'b.csv',
    line: 2,
    date: '2024-01-02',
    time: '18:00:00',
    transactionId: 'T10',
    productId: 'p2',
    productName: 'chair',
    customerId: 'c1',
    customerName: 'Zoë',
    storeId: 'S1',
    storeName: 'S1',
    promotionId: 'X',
    promotionName: 'X',
    units: 2,
    grossCents: 500,
    discountCents: 100,
    netCents: 400,
    isReturn: false,
  })
  expect(all.lines[0]).toMatchObject({ time: null, promotionId: null, promotionName: null })
})

describe('sorted', () => {
  test('by date, file and line where nothing else is asked', () => {
    expect(orders()).toEqual(['T1', 'T9', 'T10', 'T2'])
  })

  test.each([
    ['date', ['T1', 'T9', 'T10', 'T2'], ['T2', 'T10', 'T9', 'T1']],
    ['time', ['T9', 'T2', 'T10', 'T1'], ['T10', 'T9', 'T2', 'T1']],
    ['order', ['T1', 'T10', 'T2', 'T9'], ['T9', 'T2', 'T10', 'T1']],
    ['product', ['T10', 'T2', 'T1', 'T9'], ['T1', 'T9', 'T2', 'T10']],
    ['customer', ['T1', 'T10', 'T2', 'T9'], ['T10', 'T2', 'T1', 'T9']],
    ['store', ['T10', 'T2', 'T1', 'T9'], ['T1', 'T10', 'T2', 'T9']],
    ['promotion', ['T10', 'T1', 'T9', 'T2'], ['T10', 'T1', 'T9', 'T2']],
    ['units', ['T2', 'T9', 'T10', 'T1'], ['T1', 'T10', 'T9', 'T2']],
    ['gross', ['T2', 'T9', 'T10', 'T1'], ['T1', 'T10', 'T9', 'T2']],
    ['discount', ['T1', 'T9', 'T2', 'T10'], ['T10', 'T1', 'T9', 'T2']],
    ['net', ['T2', 'T9', 'T10', 'T1'], ['T1', 'T10', 'T9', 'T2']],
    ['file', ['T1', 'T9', 'T2', 'T10'], ['T10', 'T2', 'T9', 'T1']],
    ['line', ['T10', 'T1', 'T9', 'T2'], ['T2', 'T9', 'T1', 'T10']],
  ] as const)('by %s, missing values last, equal ones as they stood', (column, up, down) => {
    expect(orders({ column })).toEqual(up)
    expect(orders({ column, descending: true })).toEqual(down)
  })

  test('amounts beyond 32 bits and broken units sort as numbers', () => {
    const values = [3e10, -0.5, 0, -3e10, 2.25, 4294967295, 1e-9]
    const data = makeCubeData(
      values.map((gross, i) => ({ date: '2024-01-01', order: `o${i}`, product: 'p', quantity: 1, gross })),
    )
    for (const descending of [false, true]) {
      const answer = makeCube(data).lines(selection(), 0, 10, {
        sort: { column: 'gross', descending },
        search: '',
      })
      const expected = values.toSorted((a, b) => (descending ? b - a : a - b))
      expect(answer.ok && answer.value.lines.map(({ grossCents }) => grossCents)).toEqual(expected)
    }
  })

  test('a page far down follows on the one before, for every column', () => {
    const many = makeCube(
      makeCubeData(
        Array.from({ length: 3000 }, (_, i) => ({
          date: `2024-0${1 + (i % 9)}-11`,
          order: `T${(i * 7919) % 1000}`,
          product: `p${i % 13}`,
          customer: i % 5 === 0 ? null : `c${i % 17}`,
          quantity: (i % 7) - 2,
          gross: ((i * 31) % 997) * 100 - 20_000,
        })),
      ),
    )
    for (const column of LINE_COLUMNS) {
      const view = lineViewSchema.parse({ sort: { column, descending: true } })
      const at = (offset: number, limit: number) => {
        const answer = many.lines(selection(), offset, limit, view)
        return answer.ok ? answer.value.lines.map(({ line }) => line) : []
      }
      const whole = at(0, 3000)
      expect([...at(0, 1000), ...at(1000, 1000), ...at(2000, 1000)]).toEqual(whole)
      expect(new Set(whole).size).toBe(3000)
    }
  })
})

describe('searched', () => {
  test.each([
    ['t9', ['T9']],
    ['ELAN', ['T1', 'T9']],
    ['zoe', ['T10', 'T2']],
    ['c2', ['T1']],
    ['s1', ['T10', 'T2']],
    ['2024-01-02', ['T9', 'T10']],
    ['b.csv', ['T10']],
    ['nothing of the kind', []],
  ])('%s, whatever its case and accents', (search, found) => {
    const answer = page({ search })
    expect(answer.lines.map((line) => line.transactionId)).toEqual(found)
    expect(answer.found).toBe(found.length)
    expect(answer.totals.lines).toBe(4)
  })

  test('and sorted, a page at a time', () => {
    expect(orders({ search: 'zoe', column: 'net' })).toEqual(['T2', 'T10'])
    expect(orders({ search: 'zoe', column: 'net' }, 1, 1)).toEqual(['T10'])
    expect(orders({}, 3, 10)).toEqual(['T2'])
    expect(orders({}, 4, 10)).toEqual([])
  })
})

test('the lines of a mark add up to the mark', () => {
  const result = ask(cube, { by: ['product'], measures: ['net_sales_cents', 'units', 'lines', 'orders'] })
  for (const row of result.rows) {
    const id = row.members[0]?.id ?? ''
    const answer = cube.lines(selection({ filters: [{ dimension: 'product', values: [id] }] }), 0, 10)
    if (!answer.ok) throw new FailureError(answer)
    const { totals, lines } = answer.value
    expect([totals.netCents, totals.units, totals.lines, totals.orders]).toEqual(row.values)
    expect(lines.reduce((sum, { netCents }) => sum + netCents, 0)).toBe(totals.netCents)
    expect(lines).toHaveLength(totals.lines)
  }
})
