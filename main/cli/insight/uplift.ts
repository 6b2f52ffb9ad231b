import { PROFIT_MEASURES } from '../../../shared/margin'
import type { Impact, MethodImpact, PromotionRow } from '../../../shared/promotions'
import { textOption, wrongCall } from '../arguments'
import type { Cell } from '../output'
import { take } from '../project'
import type { Insight, InsightTable } from './types'

const IMPACT = [
  'is_judged',
  'baseline_days',
  'uplift',
  'run_units',
  'expected_units',
  'extra_net_cents',
  'discount_cents',
]

const impactCells = (impact: Impact): Cell[] => [
  impact.isJudged,
  impact.baselineDays,
  impact.uplift,
  impact.runUnits,
  impact.expectedUnits,
  impact.extraNetCents,
  impact.discountCents,
]

const byPromotion = (rows: readonly PromotionRow[]): InsightTable => ({
  columns: [
    'promotion',
    'name',
    'promotion_method',
    'product',
    'start_date',
    'end_date',
    'discount_percent',
    'net_sales_cents',
    'orders',
    ...PROFIT_MEASURES,
    ...IMPACT,
  ],
  rows: rows.map((row) => [
    row.promotion.id,
    row.promotion.name,
    row.method.id,
    row.product?.id ?? null,
    row.start,
    row.end,
    row.percent,
    row.netCents,
    row.orders,
    row.margin.cents,
    row.margin.rate,
    row.margin.coverage,
    ...impactCells(row.impact),
  ]),
})

const byMethod = (rows: readonly MethodImpact[]): InsightTable => ({
  columns: ['promotion_method', 'promotions', 'judged', ...IMPACT],
  rows: rows.map(({ method, promotions, judged, impact }) => [
    method.id,
    promotions,
    judged,
    ...impactCells(impact),
  ]),
})

/** What promotions or their methods did against the days before; of one promotion its days. */
export const upliftInsight: Insight = {
  options: { by: { type: 'string' }, promotion: { type: 'string' } },
  ask: ({ call, selection, cube }) => {
    const promotion = textOption(call, 'promotion')
    if (promotion !== undefined) {
      const { days } = take(cube.promotionCurve(promotion, selection))
      return {
        columns: ['date', 'units', 'net_sales_cents', 'is_running', 'is_baseline'],
        rows: days.map((day) => [day.date, day.units, day.netCents, day.isRunning, day.isBaseline]),
      }
    }
    const by = textOption(call, 'by') ?? 'promotion'
    if (by !== 'promotion' && by !== 'promotion_method')
      throw wrongCall(`--by is promotion or promotion_method, not "${by}".`)
    const { promotions, methods } = take(cube.promotions(selection))
    return by === 'promotion' ? byPromotion(promotions) : byMethod(methods)
  },
}
