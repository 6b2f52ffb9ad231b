import { describe, expect, test } from 'vitest'
import { makeCube } from '../../../main/cube'
import { inEnglish } from '../../../shared/phrase'
import { querySchema } from '../../../shared/query'
import { ask, table } from '../../support/ask'
import { makeCubeData, type CubeRow } from '../../support/makeCubeData'

const rows: readonly CubeRow[] = [
  { date: '2023-12-31', order: 'A', product: 'mug', customer: 'ann', store: 'S1', quantity: 1, gross: 1000 },
  {
    date: '2023-12-31',
    order: 'A',
    product: 'tea',
    customer: 'ann',
    store: 'S1',
    quantity: 3,
    gross: 900,
    discount: 300,
  },
  { date: '2024-02-29', order: 'B', product: 'mug', customer: 'ann', store: 'S2', quantity: 2, gross: 2000 },
  { date: '2024-03-01', order: 'C', product: 'tea', customer: 'bob', store: 'S1', quantity: 1, gross: 300 },
  { date: '2024-03-01', order: 'D', product: 'mug', store: 'S1', quantity: 1, gross: 1000 },
  {
    date: '2024-03-02',
    order: 'E',
    product: 'mug',
    customer: 'bob',
    store: 'S1',
    quantity: -1,
    gross: -1000,
    isReturn: true,
  },
]
const cube = makeCube(
  makeCubeData(rows, {
    products: [
      { id: 'mug', name: 'Mug', category: 'Kitchen' },
      { id: 'tea', name: 'Tea', category: 'Food' },
      { id: 'pot', name: 'Pot', category: 'Kitchen' },
    ],
    feedback: [
      { product: 'mug', date: '2024-01-05', rating: 5 },
      { product: 'mug', date: '2024-03-01', rating: 2 },
      { product: 'tea', date: '2024-02-01', rating: 4 },
      { product: 'pot', date: '2024-02-01', rating: 1 },
      { product: 'mug', date: '2024-04-01', rating: 1 },
    ],
  }),
)

describe('classic wrong totals', () => {
  test('AOV of the whole is net over orders, not the mean of the rows', () => {
    const result = ask(cube, { by: ['store'], measures: ['aov_cents', 'orders'] })
    expect(table(result)).toEqual([
      ['S2', 2000, 1],
      ['S1', 1900 / 3, 3],
    ])
    expect(result.total.values).toEqual([3900 / 4, 4])
  })

  test('distinct orders and customers of the whole are fewer than the sum of the rows', () => {
    const result = ask(cube, { by: ['product'], measures: ['orders', 'customers'] })
    expect(table(result)).toEqual([
      ['mug', 3, 2],
      ['tea', 2, 2],
    ])
    expect(result.total.values).toEqual([4, 2])
  })

  test('rates are Σ / Σ over the lines that are not returns', () => {
    const result = ask(cube, { by: ['category'], measures: ['discount_rate', 'return_rate'] })
    expect(table(result)).toEqual([
      ['Food', 300 / 1200, 0],
      ['Kitchen', 0, 1 / 4],
    ])
    expect(result.total.values).toEqual([300 / 5200, 1 / 8])
  })

  test('a return alone is no order, and AOV is then undefined', () => {
    const result = ask(cube, {
      selection: { from: '2024-03-02' },
      measures: ['orders', 'aov_cents', 'customers', 'repeat_rate', 'return_units', 'return_net_cents'],
    })
    expect(result.total.values).toEqual([0, null, 1, 0, 1, -1000])
  })

  test('repeat rate and new customers', () => {
    const result = ask(cube, { by: ['month'], measures: ['customers', 'new_customers', 'repeat_rate'] })
    expect(table(result)).toEqual([
      ['2023-12', 1, 1, 0],
      ['2024-02', 1, 0, 0],
      ['2024-03', 1, 1, 0],
    ])
    expect(result.total.values).toEqual([2, 2, 0.5])
  })
})

describe('reviews', () => {
  test('count once, for kept products, up to the last date of the sales', () => {
    expect(ask(cube, { measures: ['reviews', 'avg_rating'] }).total.values).toEqual([4, 3])
  })

  test('by category they are those of its products, never sold ones included', () => {
    expect(table(ask(cube, { by: ['category'], measures: ['reviews', 'avg_rating'] }))).toEqual([
      ['Kitchen', 3, 8 / 3],
      ['Food', 1, 4],
    ])
  })

  test('by month they run up to its end', () => {
    expect(table(ask(cube, { by: ['month'], measures: ['reviews', 'avg_rating'] }))).toEqual([
      ['2023-12', 0, null],
      ['2024-02', 3, 10 / 3],
      ['2024-03', 4, 3],
    ])
  })

  test('by store they are those of the products sold there', () => {
    expect(table(ask(cube, { by: ['store'], measures: ['reviews', 'avg_rating'] }))).toEqual([
      ['S1', 3, 11 / 3],
      ['S2', 2, 3.5],
    ])
  })
})

describe('comparison', () => {
  test('with last year: 29 February falls on 28 February, both at the end of a range', () => {
    const data = makeCubeData([
      { date: '2023-02-28', order: 'A', product: 'p', quantity: 1, gross: 100 },
      { date: '2024-02-28', order: 'B', product: 'p', quantity: 1, gross: 200 },
      { date: '2024-02-29', order: 'C', product: 'p', quantity: 1, gross: 400 },
    ])
    const result = ask(makeCube(data), {
      selection: { from: '2024-02-01', to: '2024-02-29' },
      by: ['date'],
      measures: ['net_sales_cents'],
      compare: 'year',
    })
    expect(result.comparedRange).toEqual({ from: '2023-02-01', to: '2023-02-28' })
    expect(result.rows.map((row) => [row.members[0]?.id, row.values[0], row.compared])).toEqual([
      ['2024-02-28', 200, [100]],
      ['2024-02-29', 400, [0]],
    ])
    expect(result.total.compared).toEqual([100])
  })

  test('a range that begins on 29 February is compared with 28 February', () => {
    const data = makeCubeData([
      { date: '2023-02-28', order: 'A', product: 'p', quantity: 1, gross: 100 },
      { date: '2024-02-29', order: 'B', product: 'p', quantity: 1, gross: 400 },
    ])
    const result = ask(makeCube(data), {
      selection: { from: '2024-02-29', to: '2024-02-29' },
      by: ['date'],
      measures: ['net_sales_cents'],
      compare: 'year',
    })
    expect(result.rows.map((row) => [row.members[0]?.id, row.values, row.compared])).toEqual([
      ['2024-02-29', [400], [100]],
    ])
  })

  test('previous period: equally long, just before; members that vanished are there', () => {
    const result = ask(cube, {
      selection: { from: '2024-03-01', to: '2024-03-02' },
      by: ['store'],
      measures: ['net_sales_cents', 'aov_cents'],
      compare: 'previous',
    })
    expect(result.comparedRange).toEqual({ from: '2024-02-28', to: '2024-02-29' })
    expect(result.rows.map((row) => [row.members[0]?.id, row.values, row.compared])).toEqual([
      ['S1', [300, 150], [0, null]],
      ['S2', [0, null], [2000, 2000]],
    ])
    expect(result.total.compared).toEqual([2000, 2000])
  })

  test('a period without data is null, not zero', () => {
    for (const compare of ['previous', 'year'] as const) {
      const result = ask(cube, {
        selection: { from: '2023-12-31', to: '2023-12-31' },
        by: ['month'],
        measures: ['net_sales_cents'],
        compare,
      })
      expect(result.comparedRange).toBeNull()
      expect(result.total.compared).toBeNull()
      expect(result.rows.map((row) => row.compared)).toEqual([null])
    }
    expect(ask(cube, { measures: ['lines'], compare: 'previous' }).comparedRange).toBeNull()
  })

  test('rows of a period before the first date of the data have nothing to compare with', () => {
    const dates = ['2022-12-31', '2023-10-05', '2023-12-30', '2023-12-31']
    const data = makeCubeData(
      dates.map((date) => ({ date, order: date, product: 'p', quantity: 1, gross: 100 })),
    )
    const result = ask(makeCube(data), {
      selection: { from: '2023-01-01', to: '2023-12-31' },
      by: ['month'],
      measures: ['net_sales_cents', 'aov_cents'],
      compare: 'year',
    })
    expect(result.rows.map((row) => [row.members[0]?.id, row.values, row.compared])).toEqual([
      ['2023-10', [100, 100], null],
      ['2023-12', [200, 100], [100, 100]],
    ])
  })
})

describe('periods', () => {
  test('ISO weeks at the turn of the year belong to the year of their Thursday', () => {
    const dates = ['2020-12-31', '2021-01-03', '2021-01-04', '2024-12-30']
    const data = makeCubeData(
      dates.map((date) => ({ date, order: date, product: 'p', quantity: 1, gross: 1 })),
    )
    expect(table(ask(makeCube(data), { by: ['week'], measures: ['lines'] }))).toEqual([
      ['2020-W53', 2],
      ['2021-W01', 1],
      ['2025-W01', 1],
    ])
    expect(table(ask(makeCube(data), { by: ['year', 'weekday'], measures: ['lines'] }))).toEqual([
      ['2020', '4', 1],
      ['2021', '1', 1],
      ['2021', '7', 1],
      ['2024', '1', 1],
    ])
  })
})

describe('filters', () => {
  test('a chart leaves out its own filter, the total of the whole with it', () => {
    const result = ask(cube, {
      selection: {
        filters: [
          { dimension: 'store', values: ['S2'] },
          { dimension: 'category', values: ['Kitchen'] },
        ],
      },
      by: ['store'],
      measures: ['net_sales_cents'],
      ignoreFilters: ['store'],
    })
    expect(table(result)).toEqual([
      ['S2', 2000],
      ['S1', 1000],
    ])
    expect(result.total.values).toEqual([3000])
  })

  test('(none) is the missing member; unknown ids match nothing; names match where no id does', () => {
    const net = (dimension: 'customer' | 'product', values: string[], exclude = false) =>
      ask(cube, { selection: { filters: [{ dimension, values, exclude }] }, measures: ['net_sales_cents'] })
        .total.values[0]
    expect(net('customer', ['(none)'])).toBe(1000)
    expect(net('customer', ['(none)'], true)).toBe(2900)
    expect(net('customer', ['zoe'])).toBe(0)
    expect(net('customer', ['zoe'], true)).toBe(3900)
    expect(net('product', ['Tea'])).toBe(900)
    expect(net('product', ['tea', 'Mug'])).toBe(3900)
  })

  test('a dimension that the data lack is a usage failure that lists those present', () => {
    for (const input of [
      { selection: {}, by: ['channel'], measures: ['lines'] },
      { selection: { filters: [{ dimension: 'channel', values: ['web'] }] }, measures: ['lines'] },
    ]) {
      const result = cube.query(querySchema.parse(input))
      expect(result).toMatchObject({ ok: false, code: 'usage' })
      expect(!result.ok && inEnglish(result.message)).toMatch(/no channel.*store, category, product/)
    }
  })
})

describe('limit', () => {
  test('"all others" makes additive measures add up; distinct ones are counted again', () => {
    const result = ask(cube, {
      by: ['product', 'store'],
      measures: ['net_sales_cents', 'orders'],
      limit: 1,
      others: true,
    })
    expect(table(result)).toEqual([['mug', 'S2', 2000, 1]])
    expect(result.others?.values).toEqual([1900, 3])
    expect(result.total.values).toEqual([3900, 4])
  })
})

test('orders whose lines lie apart count once in the whole, once in each group, and not for returns alone', () => {
  const line = (order: string, product: string, isReturn = false): CubeRow => ({
    date: '2024-01-01',
    order,
    product,
    quantity: isReturn ? -1 : 1,
    gross: isReturn ? -100 : 100,
    isReturn,
  })
  const apart = makeCube(
    makeCubeData(
      [
        line('A', 'mug'),
        line('B', 'mug'),
        line('A', 'mug'),
        line('A', 'tea'),
        line('C', 'tea', true),
        line('B', 'tea'),
        line('D', 'tea'),
        line('A', 'tea'),
      ],
      {},
    ),
  )
  const result = ask(apart, {
    by: ['product'],
    measures: ['orders'],
    order: { key: 'product', descending: false },
  })
  expect(table(result)).toEqual([
    ['mug', 2],
    ['tea', 3],
  ])
  expect(result.total.values).toEqual([3])
  const teaAlone = { filters: [{ dimension: 'product' as const, values: ['tea'] }] }
  expect(ask(apart, { selection: teaAlone, by: ['date'], measures: ['orders'] }).rows[0]?.values).toEqual([3])
})
