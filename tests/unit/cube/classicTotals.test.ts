import { describe, expect, test } from 'vitest'
import { makeCube } from '../../../main/cube'
import type { DimensionName } from '../../../shared/query'
import { ask, selection, table } from '../../support/ask'
import { makeCubeData, type CubeRow } from '../../support/makeCubeData'

const line = (date: string, order: string, gross: number, more: Partial<CubeRow> = {}): CubeRow => ({
  date,
  order,
  product: 'p',
  quantity: 1,
  gross,
  ...more,
})

describe('fan-out', () => {
  const rows = [
    line('2024-01-01', 'A', 6000, { payment_method: 'card' }),
    line('2024-01-01', 'A', 4000, { payment_method: 'cash' }),
    line('2024-01-02', 'B', 1000, { payment_method: 'card' }),
  ]
  const cube = makeCube(
    makeCubeData(rows, {
      products: [{ id: 'p', name: 'Lamp', category: 'Home' }],
      feedback: [5, 4, 1].map((rating) => ({ product: 'p', date: '2024-01-01', rating })),
    }),
  )

  test('an order paid in two ways counts once, and in both ways', () => {
    const result = ask(cube, { by: ['payment_method'], measures: ['net_sales_cents', 'orders'] })
    expect(table(result)).toEqual([
      ['card', 7000, 2],
      ['cash', 4000, 1],
    ])
    expect(result.total.values).toEqual([11_000, 2])
  })

  test('several reviews of a product multiply no sales, and several sales no reviews', () => {
    const measures = ['net_sales_cents', 'lines', 'units', 'reviews', 'avg_rating'] as const
    for (const by of [[], ['product'], ['category'], ['payment_method', 'product']] as DimensionName[][]) {
      const result = ask(cube, { by, measures: [...measures] })
      expect(result.total.values).toEqual([11_000, 3, 3, 3, 10 / 3])
      expect(result.rows.reduce((sum, row) => sum + (row.values[0] ?? 0), 0)).toBe(11_000)
    }
  })
})

test('ratios of the whole are Σ / Σ, never the mean of the parts', () => {
  const rows = [
    line('2024-01-01', 'A', 10_000, { store: 'S1', discount: 5000, cost: 1000 }),
    line('2024-01-01', 'B', 1000, { store: 'S2', cost: 900, quantity: 3 }),
    line('2024-01-01', 'B', 1000, { store: 'S2', cost: 100, quantity: 5 }),
  ]
  const result = ask(makeCube(makeCubeData(rows)), {
    by: ['store'],
    measures: ['discount_rate', 'margin_rate', 'units_per_order', 'aov_cents'],
  })
  expect(result.total.values).toEqual([5000 / 12_000, 5000 / 7000, 9 / 2, 7000 / 2])
})

describe('drill', () => {
  const rows = [
    line('2024-01-31', 'A', 100, { store: 'S1' }),
    line('2024-02-01', 'B', 200, { store: 'S1' }),
    line('2024-02-01', 'C', 400, { store: 'S2' }),
    line('2024-02-29', 'D', 800, { store: 'S1' }),
  ]
  const cube = makeCube(makeCubeData(rows))

  test('one level down the marks add up to the mark above, under every filter that was there', () => {
    const filters = [{ dimension: 'store' as const, values: ['S1'] }]
    const months = ask(cube, { selection: { filters }, by: ['month'], measures: ['net_sales_cents'] })
    expect(table(months)).toEqual([
      ['2024-01', 100],
      ['2024-02', 1000],
    ])
    const february = { from: '2024-02-01', to: '2024-02-29', filters }
    for (const by of ['week', 'date'] as const) {
      const result = ask(cube, { selection: february, by: [by], measures: ['net_sales_cents'] })
      expect(result.rows.reduce((sum, row) => sum + (row.values[0] ?? 0), 0)).toBe(1000)
      expect(result.total.values).toEqual([1000])
    }
  })

  test('a week across the end of a month is cut by the month, and whole without it', () => {
    const week = { dimension: 'week' as const, values: ['2024-W05'] }
    const net = (dates: { from?: string; to?: string }) =>
      ask(cube, { selection: { ...dates, filters: [week] }, measures: ['net_sales_cents'] }).total.values
    expect([net({}), net({ from: '2024-02-01', to: '2024-02-29' })]).toEqual([[700], [600]])
  })

  test('its lines are those of the cut week', () => {
    const page = cube.lines(
      selection({
        from: '2024-02-01',
        to: '2024-02-29',
        filters: [{ dimension: 'week', values: ['2024-W05'] }],
      }),
      0,
      10,
    )
    expect(page.ok && page.value.lines.map(({ transactionId }) => transactionId)).toEqual(['B', 'C'])
  })
})

test('ISO week 53, and the days around new year, belong to the year of their Thursday', () => {
  const days = ['2020-12-28', '2021-01-03', '2021-01-04', '2024-12-29', '2024-12-30', '2025-01-05']
  const cube = makeCube(makeCubeData(days.map((day, i) => line(day, day, 10 ** i))))
  expect(table(ask(cube, { by: ['week'], measures: ['net_sales_cents'] }))).toEqual([
    ['2020-W53', 11],
    ['2021-W01', 100],
    ['2024-W52', 1000],
    ['2025-W01', 110_000],
  ])
  expect(table(ask(cube, { by: ['year'], measures: ['net_sales_cents'] }))).toEqual([
    ['2020', 1],
    ['2021', 110],
    ['2024', 11_000],
    ['2025', 100_000],
  ])
})

describe('weeks and business years that begin elsewhere', () => {
  const days = ['2023-12-31', '2024-01-06', '2024-02-29', '2024-03-31', '2024-04-01', '2024-12-29']
  const data = makeCubeData(days.map((day, i) => line(day, day, 10 ** i)))
  const cube = makeCube(data, { calendar: { weekStart: 'sunday', fiscalStart: 4 } })
  const net = (by: DimensionName) => table(ask(cube, { by: [by], measures: ['net_sales_cents'] }))

  test('weeks from Sunday belong to the year of their Wednesday', () => {
    expect(net('week')).toEqual([
      ['2024-W01', 11],
      ['2024-W09', 100],
      ['2024-W14', 11_000],
      ['2025-W01', 100_000],
    ])
  })

  test('years and quarters from April, months as ever', () => {
    expect(net('year')).toEqual([
      ['FY2024', 1111],
      ['FY2025', 110_000],
    ])
    expect(net('quarter')).toEqual([
      ['FY2024-Q3', 1],
      ['FY2024-Q4', 1110],
      ['FY2025-Q1', 10_000],
      ['FY2025-Q3', 100_000],
    ])
    expect(net('month').map(([month]) => month)).toEqual([
      '2023-12',
      '2024-01',
      '2024-02',
      '2024-03',
      '2024-04',
      '2024-12',
    ])
  })

  test('a filter, its lines and what is below it mean the same days', () => {
    const filters = [{ dimension: 'quarter' as const, values: ['FY2024-Q4'] }]
    const months = ask(cube, { selection: { filters }, by: ['month'], measures: ['net_sales_cents'] })
    expect(table(months)).toEqual([
      ['2024-01', 10],
      ['2024-02', 100],
      ['2024-03', 1000],
    ])
    const page = cube.lines(selection({ filters }), 0, 10)
    expect(page.ok && page.value.totals).toMatchObject({ lines: 3, netCents: 1110 })
    expect(cube.profile().calendar).toEqual({ weekStart: 'sunday', fiscalStart: 4 })
  })
})
