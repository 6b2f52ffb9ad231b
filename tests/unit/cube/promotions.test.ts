import { describe, expect, it } from 'vitest'
import { makeCube } from '../../../main/cube'
import type { PromotionRow } from '../../../shared/promotions'
import { FailureError } from '../../../shared/result'
import { selection } from '../../support/ask'
import { makeCubeData } from '../../support/makeCubeData'
import { PROMOTIONS, ROWS } from '../../support/promotionShop'

const cube = makeCube(makeCubeData(ROWS, { promotions: PROMOTIONS }))

type SelectionInput = Parameters<typeof selection>[0]

function answer(input?: SelectionInput) {
  const result = cube.promotions(selection(input))
  if (!result.ok) throw new FailureError(result)
  return result.value
}

function row(id: string, input?: SelectionInput): PromotionRow {
  const found = answer(input).promotions.find(({ promotion }) => promotion.id === id)
  if (!found) throw new Error(`no row of ${id}`)
  return found
}

const curve = (id: string, input?: SelectionInput) => {
  const result = cube.promotionCurve(id, selection(input))
  if (!result.ok) throw new FailureError(result)
  return result.value
}

describe('what a promotion did', () => {
  it('is its daily units against the mean day of the 28 before', () => {
    expect(row('works')).toMatchObject({
      product: { id: 'tea', name: 'tea' },
      method: { id: 'Flash' },
      percent: 20,
      start: '2024-02-10',
      netCents: 2400,
      orders: 10,
      discountRate: 0.2,
      // Five of its ten lines have a cost: 5 × (240 − 150) of 5 × 240.
      margin: { cents: 450, rate: 0.375, coverage: 0.5 },
      impact: {
        uplift: 0.5,
        baselineDays: 28,
        runUnits: 30,
        expectedUnits: 20,
        extraNetCents: 400,
        discountCents: 600,
      },
    })
  })

  it('leaves out days on which another promotion of the product ran', () => {
    expect(row('overlaps').impact).toMatchObject({ uplift: 0, baselineDays: 23, expectedUnits: 20 })
  })

  it.each([
    ['early', 5],
    ['begun', 0],
    ['past', 0],
  ])('%s is not judged: %i baseline days', (id, days) => {
    expect(row(id).impact).toMatchObject({
      uplift: null,
      isJudged: false,
      baselineDays: days,
      runUnits: null,
      extraNetCents: null,
    })
  })

  it('has no uplift where nothing sold before, but extra net', () => {
    expect(row('fresh').impact).toMatchObject({
      uplift: null,
      isJudged: true,
      expectedUnits: 0,
      runUnits: 5,
      extraNetCents: 450,
    })
  })

  it('without a product of its own is that of the products on its lines, returns taken off', () => {
    expect(row('code')).toMatchObject({
      product: null,
      products: 2,
      impact: { uplift: 1, runUnits: 6, expectedUnits: 3, extraNetCents: 230, discountCents: 70 },
    })
  })

  it('is pooled for a method, over those that can be judged', () => {
    const methods = new Map(answer().methods.map((each) => [each.method.id, each]))
    expect(methods.get('Flash')).toMatchObject({
      promotions: 2,
      judged: 2,
      impact: { uplift: 0.25, baselineDays: 51 },
    })
    expect(methods.get('Coupon')).toMatchObject({
      promotions: 4,
      judged: 1,
      impact: { uplift: null, extraNetCents: 450, discountCents: 50 },
    })
  })
})

describe('under a selection', () => {
  it('dates choose the promotions, and leave what each did over its whole run', () => {
    const dates = { from: '2024-02-19', to: '2024-02-20' }
    expect(
      answer(dates)
        .promotions.map(({ promotion }) => promotion.id)
        .toSorted(),
    ).toEqual(['overlaps', 'works'])
    expect(row('works', dates)).toMatchObject({ netCents: 240, impact: { uplift: 0.5, discountCents: 600 } })
    const month = { filters: [{ dimension: 'month' as const, values: ['2024-03'] }] }
    expect(
      answer(month)
        .promotions.map(({ promotion }) => promotion.id)
        .toSorted(),
    ).toEqual(['code', 'fresh'])
  })

  it('filters on promotions leave the baseline as it is', () => {
    const filters = [
      { dimension: 'promotion' as const, values: ['works'] },
      { dimension: 'promotion_method' as const, values: ['Flash'] },
    ]
    expect(row('works', { filters })).toEqual(row('works'))
  })

  it('other filters narrow the lines of both sides: of store s1 cups alone', () => {
    const filters = [{ dimension: 'store' as const, values: ['s1'] }]
    expect(row('code', { filters })).toMatchObject({
      products: 1,
      impact: { runUnits: 2, expectedUnits: 1, uplift: 1, discountCents: 30 },
    })
  })

  it('weekdays filtered out are no days: four Mondays are too few', () => {
    const filters = [{ dimension: 'weekday' as const, values: ['1'] }]
    expect(row('works', { filters }).impact).toMatchObject({ isJudged: false, baselineDays: 4 })
  })

  it('a product filter leaves out promotions of other products', () => {
    const filters = [{ dimension: 'product' as const, values: ['mug'] }]
    expect(answer({ filters }).promotions.map(({ promotion }) => promotion.id)).toEqual(['early', 'code'])
  })
})

describe('the daily curve', () => {
  it('goes from 28 days before the start to 14 after the end, with its window and baseline', () => {
    const { days, baselineUnits, baselineNetCents, row: own } = curve('overlaps')
    expect([days[0]?.date, days.at(-1)?.date, days.length]).toEqual([
      '2024-01-18',
      '2024-03-09',
      28 + 10 + 14,
    ])
    expect(days.filter(({ isRunning }) => isRunning).map(({ units }) => units)).toEqual([
      3, 3, 3, 3, 3, 1, 1, 1, 1, 1,
    ])
    expect(days.filter(({ isBaseline }) => isBaseline)).toHaveLength(own.impact.baselineDays)
    expect([baselineUnits, baselineNetCents]).toEqual([2, 200])
  })

  it('ends where the data ends, and ignores the selected dates', () => {
    const { days } = curve('code', { from: '2024-01-01', to: '2024-01-02' })
    expect([days[0]?.date, days.at(-1)?.date]).toEqual(['2024-02-12', '2024-03-26'])
  })

  it('has no days for a promotion that runs on none, and fails for one that is not there', () => {
    expect(curve('past').days).toEqual([])
    expect(cube.promotionCurve('nothing', selection())).toMatchObject({ ok: false, code: 'usage' })
  })
})

it('data without promotions has none', () => {
  const bare = makeCube(
    makeCubeData([{ date: '2024-01-01', order: 'o', product: 'p', quantity: 1, gross: 1 }]),
  )
  expect(bare.promotions(selection())).toEqual({ ok: true, value: { methods: [], promotions: [] } })
})
