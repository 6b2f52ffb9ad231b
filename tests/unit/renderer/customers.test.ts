import { describe, expect, test } from 'vitest'
import type { CustomerAnalysis } from '../../../shared/customers'
import { segmentOf } from '../../../shared/segments'
import {
  boundValues,
  DEFAULT_FORMATTING,
  goodness,
  iconOf,
  readFormatting,
} from '../../../renderer/customers/formatting'
import { gridCells, scoreRows, scoreTree } from '../../../renderer/customers/scores'

const analysis: CustomerAnalysis = {
  asOf: '2024-01-31',
  customers: 6,
  cells: [
    { r: 5, f: 5, m: 4, customers: 3, netCents: 900 },
    { r: 5, f: 4, m: 4, customers: 1, netCents: 100 },
    { r: 1, f: 1, m: 1, customers: 2, netCents: -50 },
  ],
  segments: [],
  daysBetweenOrders: null,
  comparedDaysBetweenOrders: null,
}

test('scores 3 to 15, always all of them, in order', () => {
  const rows = scoreRows(analysis)
  expect(rows.map(({ score }) => score)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15])
  expect(rows.filter(({ customers }) => customers > 0)).toEqual([
    { score: 3, customers: 2, netCents: -50 },
    { score: 13, customers: 1, netCents: 100 },
    { score: 14, customers: 3, netCents: 900 },
  ])
})

test('the grid has 25 cells from recency 5 down; F and M are averaged and rounded half up', () => {
  const cells = gridCells(analysis)
  expect(cells).toHaveLength(25)
  expect(cells.slice(0, 5).map(({ r, fm }) => [r, fm])).toEqual([
    [5, 1],
    [5, 2],
    [5, 3],
    [5, 4],
    [5, 5],
  ])
  for (const { r, fm, segment } of cells) expect(segment).toBe(segmentOf(r, fm))
  expect(cells[4]).toMatchObject({ customers: 3, netCents: 900, segment: 'Champions' })
  expect(cells[3]).toMatchObject({ customers: 1, netCents: 100 })
  expect(cells[20]).toMatchObject({ r: 1, fm: 1, customers: 2 })
})

test('the tree adds up from its leaves; nothing below zero has an area', () => {
  const words = { r: (n: number) => `R${n}`, f: (n: number) => `F${n}`, m: (n: number) => `M${n}` }
  const byCustomers = scoreTree(analysis, 'customers', words)
  expect(byCustomers.map(({ name, value }) => [name, value])).toEqual([
    ['R5', 4],
    ['R1', 2],
  ])
  expect(byCustomers[0]?.children?.map(({ name, value }) => [name, value])).toEqual([
    ['F5', 3],
    ['F4', 1],
  ])
  const byNet = scoreTree(analysis, 'net', words)
  expect(byNet.map(({ value }) => value)).toEqual([1000, 0])
  expect(byNet[1]?.counted.netCents).toBe(-50)
})

describe('conditional formatting', () => {
  const quantiles = Array.from({ length: 101 }, (_, i) => i * 10)

  test('bounds by percentile are values of the column, bounds by value are in major units', () => {
    expect(boundValues(DEFAULT_FORMATTING, quantiles, 100)).toEqual([100, 500, 900])
    expect(boundValues({ ...DEFAULT_FORMATTING, kind: 'value', bounds: [1, 5, 20] }, quantiles, 100)).toEqual(
      [100, 500, 2000],
    )
    expect(
      boundValues({ column: 'orders', scale: 'bars', kind: 'value', bounds: [1, 5, 20] }, quantiles, 100),
    ).toEqual([1, 5, 20])
    expect(boundValues(DEFAULT_FORMATTING, [], 100)).toBeNull()
  })

  test('from worst to best, the middle bound in the middle; fewer days are better', () => {
    const bounds = [100, 500, 900] as const
    expect([0, 100, 300, 500, 700, 900, 5000].map((v) => goodness(v, bounds, 'net_sales_cents'))).toEqual([
      0, 0, 0.25, 0.5, 0.75, 1, 1,
    ])
    expect(goodness(100, bounds, 'recency_days')).toBe(1)
    expect(goodness(7, [7, 7, 7], 'orders')).toBe(1)
    expect([0, 0.5, 1].map(iconOf)).toEqual(['low', 'mid', 'high'])
  })

  test('options that make no sense read as the default', () => {
    expect(readFormatting({ 'customers.format.scale': 'rainbow', 'customers.format.bound1': 'x' })).toEqual(
      DEFAULT_FORMATTING,
    )
    expect(readFormatting({ 'customers.format.scale': 'icons', 'customers.format.bound1': 40 })).toEqual({
      ...DEFAULT_FORMATTING,
      scale: 'icons',
      bounds: [10, 40, 90],
    })
  })
})
