import { ABC_DEFAULTS, abcOf } from '../../../shared/abc'
import { PROFIT_MEASURES } from '../../../shared/margin'
import { querySchema } from '../../../shared/query'
import { returnRateOf } from '../../../shared/returnRates'
import { numberOption, wrongCall } from '../arguments'
import type { Cell } from '../output'
import { take } from '../project'
import type { Insight } from './types'

const COLUMNS = [
  'rank',
  'product',
  'name',
  'abc_class',
  'net_sales_cents',
  'cumulative_share',
  'margin_cents',
  'margin_rate',
  'cost_coverage',
  'return_rate',
  'orders',
]

/** Products by net sales with their class; return rates only where enough orders stand behind them. */
export const abcInsight: Insight = {
  options: { a: { type: 'string' }, b: { type: 'string' }, limit: { type: 'string' } },
  ask: ({ call, selection, cube }) => {
    const a = numberOption(call, 'a') ?? ABC_DEFAULTS.a
    const b = numberOption(call, 'b') ?? ABC_DEFAULTS.b
    if (a >= b || b > 100) throw wrongCall('--a and --b are percents with --a below --b.')
    const { rows } = take(
      cube.query(
        querySchema.parse({
          selection,
          by: ['product'],
          measures: ['net_sales_cents', ...PROFIT_MEASURES, 'return_rate', 'orders'],
          order: { key: 'net_sales_cents', descending: true },
        }),
      ),
    )
    const ranks = abcOf(
      rows.map(({ values }) => values[0] ?? 0),
      { a, b },
    )
    const cells = rows.map(({ members, values }, at): Cell[] => {
      const [net = null, margin = null, rate = null, coverage = null, returned = null, orders = null] = values
      const rank = ranks[at]
      return [
        at + 1,
        members[0]?.id ?? null,
        members[0]?.name ?? null,
        rank?.class ?? null,
        net,
        rank?.cumulative ?? null,
        margin,
        rate,
        coverage,
        returnRateOf(returned, orders ?? 0),
        orders,
      ]
    })
    return { columns: COLUMNS, rows: cells.slice(0, numberOption(call, 'limit') ?? cells.length) }
  },
}
