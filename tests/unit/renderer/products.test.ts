import { ISO_CALENDAR } from '../../../shared/calendar'
import { describe, expect, test } from 'vitest'
import { axisEnds } from '../../../renderer/charts/scatter'
import { productRows, type ProductRow } from '../../../renderer/products/productRows'
import { FIRST_STEP } from '../../../renderer/store/step'
import { isSkewed, median, mediansOf, quarterOf } from '../../../renderer/products/quarters'
import { panelMeasures, productsAnswer, productsRequest } from '../../../renderer/products/queries'
import {
  fittedNet,
  markSizes,
  ratedRows,
  ratingAxis,
  ratingRelation,
  relationKey,
} from '../../../renderer/products/ratingModel'
import { direction, storeTrends, trendGrain, unsoldStores } from '../../../renderer/products/storeModel'
import { EMPTY_SELECTION, type QueryResult } from '../../../shared/query'
import { profileOf } from './support'

const product = (id: string, values: Partial<ProductRow>): ProductRow => ({
  id,
  name: id,
  category: null,
  net: 0,
  units: 0,
  rating: null,
  reviews: 0,
  share: null,
  change: null,
  marked: true,
  margin: { cents: null, rate: null, coverage: null },
  returnRate: null,
  ...values,
})

describe('quarters', () => {
  test('are cut by the medians; a product on one counts with those above', () => {
    expect(median([])).toBeNull()
    expect(median([5])).toBe(5)
    expect(median([9, 1, 4])).toBe(4)
    expect(median([8, 1, 4, 2])).toBe(3)
    const products = [
      { net: 900, units: 1 },
      { net: 800, units: 9 },
      { net: 100, units: 8 },
      { net: -50, units: 2 },
    ]
    const medians = mediansOf(products)
    expect(medians).toEqual({ net: 450, units: 5 })
    expect(products.map((one) => quarterOf(one, medians!))).toEqual(['premium', 'stars', 'volume', 'slow'])
    expect(quarterOf({ net: 450, units: 5 }, medians!)).toBe('stars')
    expect(mediansOf([])).toBeNull()
  })

  test('a long tail asks for logarithmic axes; few or negative values do not', () => {
    expect(isSkewed([1, 2, 3, 4, 50])).toBe(false)
    expect(isSkewed([1, 2, 3, 4, 500])).toBe(true)
    expect(isSkewed([-1, -2, 3, 4, 500])).toBe(false)
    expect(isSkewed([])).toBe(false)
  })
})

describe('rating against revenue', () => {
  const rows = [
    product('a', { net: 1000, rating: 2, reviews: 3, units: 4 }),
    product('b', { net: 10_000, rating: 3, reviews: 9, units: 16 }),
    product('c', { net: 100_000, rating: 4, reviews: 5, units: 0 }),
    product('few', { net: 77, rating: 5, reviews: 2 }),
    product('none', { net: 77 }),
    product('refunded', { net: -5, rating: 1, reviews: 3 }),
  ]

  test('takes products with three reviews or more, on a logarithmic axis those with positive sales', () => {
    expect(ratedRows(rows, 3, false).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'refunded'])
    expect(ratedRows(rows, 3, true).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })

  test('on a logarithmic axis the line and r are those of the logarithms', () => {
    const relation = ratingRelation(ratedRows(rows, 3, true), true)
    expect(relation).toMatchObject({ n: 3, pearson: { value: 1 } })
    expect(relation?.slope).toBeCloseTo(1, 12)
    expect(fittedNet(relation!, 3, true)).toBeCloseTo(10_000, 6)
    expect(relationKey(relation!)).toBe('strong_up')
  })

  test('a relation that may well be chance is called none', () => {
    expect(
      relationKey({
        n: 9,
        slope: 1,
        intercept: 0,
        pearson: { value: 0.4, p: 0.3 },
        spearman: { value: 0, p: 1 },
      }),
    ).toBe('none')
  })

  test('the axis is a part of the real scale, in whole steps', () => {
    expect(ratingAxis([2.5, 4.7])).toEqual({ min: 2, max: 5, interval: 0.5 })
    expect(ratingAxis([5])).toEqual({ min: 4.5, max: 5, interval: 0.5 })
    expect(ratingAxis([1, 3.2])).toEqual({ min: 1, max: 3.5, interval: 0.5 })
    expect(ratingAxis([0.5, 8])).toEqual({ min: 0, max: 9, interval: 1 })
    expect(ratingAxis([12, 88])).toEqual({ min: 10, max: 90, interval: 10 })
    expect(ratingAxis([])).toEqual({ min: 1, max: 5, interval: 0.5 })
  })

  test('areas of marks go with the units', () => {
    expect(markSizes([0, 25, 100])).toEqual([6, 18, 30])
    expect(markSizes([0, 0])).toEqual([8, 8])
  })
})

test('axes start at zero, go below it only for values below, and leave air', () => {
  expect(axisEnds([10, 100], false)).toEqual({ min: 0, max: 106 })
  expect(axisEnds([-100, 100], false)).toEqual({ min: -112, max: 112 })
  expect(axisEnds([-100], false)).toEqual({ min: -106, max: 0 })
  expect(axisEnds([0, 0], false).max).toBeGreaterThan(0)
  expect(axisEnds([], true)).toEqual({ min: 1, max: 10 })
  expect(axisEnds([16, 1000], true)).toEqual({ min: 10, max: 1600 })
})

describe('the products page asks', () => {
  const step = FIRST_STEP
  const choice = { rank: 'net_sales_cents', count: 10, geoLevel: null } as const

  test('for each product with its category, without the filter on products', () => {
    const withCategory = productsRequest(step, profileOf(['product', 'category']), choice)
    expect(withCategory.queries[2]).toMatchObject({ by: ['category', 'product'], ignoreFilters: ['product'] })
    const without = productsRequest(step, profileOf(['product']), choice)
    expect(without.queries[2]).toMatchObject({ by: ['product'] })
    expect(without.queries[1]).toMatchObject({ limit: 10, others: true, order: { key: 'net_sales_cents' } })
  })

  test('for what the products are ranked by, beside net sales or units', () => {
    expect(panelMeasures('net_sales_cents')).toEqual(['net_sales_cents', 'units'])
    expect(panelMeasures('units')).toEqual(['units', 'net_sales_cents'])
    expect(panelMeasures('orders')).toEqual(['orders', 'net_sales_cents'])
  })

  test('and reads each row under its own product', () => {
    const filter = { dimension: 'product', values: ['P2'], exclude: false } as const
    const selection = { ...EMPTY_SELECTION, filters: [{ ...filter, values: [...filter.values] }] }
    const request = productsRequest({ ...FIRST_STEP, selection }, profileOf(['product', 'category']), choice)
    const products: QueryResult = {
      selection: EMPTY_SELECTION,
      by: ['category', 'product'],
      measures: ['net_sales_cents', 'units', 'avg_rating', 'reviews'],
      rows: [
        {
          members: [
            { id: 'Home', name: 'Home' },
            { id: 'P1', name: 'Lamp' },
          ],
          values: [300, 3, 4.5, 2],
          compared: [200, 1, null, null],
        },
        {
          members: [
            { id: null, name: '' },
            { id: 'P2', name: 'Vase' },
          ],
          values: [100, 1, null, 0],
          compared: null,
        },
      ],
      others: null,
      total: { members: [], values: [400, 4, 4.5, 2], compared: null },
      comparedRange: null,
    }
    const answer = productsAnswer(request, [products, products, products])
    expect(productRows(answer!, ({ name }) => name)).toEqual([
      product('P1', {
        name: 'Lamp',
        category: { id: 'Home', name: 'Home' },
        net: 300,
        units: 3,
        rating: 4.5,
        reviews: 2,
        share: 0.75,
        change: 0.5,
        marked: false,
      }),
      product('P2', { name: 'Vase', category: { id: null, name: '' }, net: 100, units: 1, share: 0.25 }),
    ])
    expect(productsAnswer(request, [products, products])).toBeNull()
  })
})

describe('the stores', () => {
  const step = { selection: { from: '2024-01-15', to: '2024-03-31', filters: [] }, compare: null, drill: {} }
  const withStores = (members: number) => ({
    ...profileOf([]),
    dimensions: [{ name: 'store', members } as const],
  })

  test('have trends of a readable grain, coarser where there are very many', () => {
    expect(trendGrain(step, withStores(12))).toBe('week')
    expect(trendGrain(step, withStores(20_000))).toBe('month')
    expect(trendGrain({ ...step, selection: EMPTY_SELECTION }, withStores(12))).toBe('month')
  })

  test('keep every period of their trend, those without sales as zero', () => {
    const cell = (store: string | null, month: string, value: number): QueryResult['total'] => ({
      members: [
        { id: store, name: store ?? '' },
        { id: month, name: month },
      ],
      values: [value],
      compared: null,
    })
    const trends = storeTrends(
      {
        selection: step.selection,
        by: ['store', 'month'],
        measures: ['net_sales_cents'],
        rows: [cell('S1', '2024-03', 300), cell('S1', '2024-01', 100), cell(null, '2024-02', 5)],
        others: null,
        total: { members: [], values: [405], compared: null },
        comparedRange: null,
      },
      'month',
      ISO_CALENDAR,
    )
    expect([...trends]).toEqual([
      ['S1', [100, 0, 300]],
      ['(none)', [0, 5, 0]],
    ])
  })

  test('rise or fall by the second half of the trend against the first', () => {
    expect(direction([100, 50, 75, 150])).toBe(0.5)
    expect(direction([100, 7, 50])).toBe(-0.5)
    expect(direction([0, 10])).toBeNull()
    expect(direction([3])).toBeNull()
  })

  test('are asked for only where there are any', () => {
    const choice = { rank: 'units', count: 20, geoLevel: null } as const
    expect(productsRequest(step, profileOf(['product']), choice).queries).toHaveLength(3)
    expect(productsRequest(step, profileOf(['product', 'store']), choice).queries.slice(3, 5)).toMatchObject([
      { by: ['store'], ignoreFilters: ['store'] },
      { by: ['store', 'week'], ignoreFilters: ['store'] },
    ])
  })
})

describe('stores that never sold', () => {
  const place = (id: string) => ({
    id,
    name: `Store ${id}`,
    city: null,
    region: null,
    country: null,
    latitude: null,
    longitude: null,
  })
  const [sold] = unsoldStores([], [place('S1')], EMPTY_SELECTION)

  test('stand below the others with zeros, and without what cannot be divided', () => {
    const rows = unsoldStores(sold ? [sold] : [], [place('S1'), place('S2')], EMPTY_SELECTION)
    expect(rows.map(({ id, name, marked }) => ({ id, name, marked }))).toEqual([
      { id: 'S2', name: 'Store S2', marked: true },
    ])
    expect(rows[0]?.value('net_sales_cents')).toBe(0)
    expect(rows[0]?.value('aov_cents')).toBeNull()
  })

  test('are not told where the selection may be why they are missing', () => {
    expect(unsoldStores([], [place('S1')], { ...EMPTY_SELECTION, from: '2024-01-01' })).toEqual([])
    const filters = [{ dimension: 'category' as const, values: ['Home'], exclude: false }]
    expect(unsoldStores([], [place('S1')], { ...EMPTY_SELECTION, filters })).toEqual([])
  })
})
