import type { Calendar } from '../../shared/calendar'
import { PROFIT_MEASURES } from '../../shared/margin'
import type { CubeProfile, MeasureName, QueryInput, QueryResult, Selection } from '../../shared/query'
import { dayOrNull, grainFor, type Grain } from '../format/periods'
import type { Step } from '../store/step'
import { setFilter } from '../store/selectionOps'

export const FACT_MEASURES = [
  'net_sales_cents',
  'units',
  'orders',
  'customers',
  'return_rate',
  'avg_rating',
  'reviews',
  ...PROFIT_MEASURES,
] as const satisfies readonly MeasureName[]

export const STORE_MEASURES = [
  'net_sales_cents',
  'units',
  'orders',
  'return_rate',
] as const satisfies readonly MeasureName[]

export interface ProductRequest {
  readonly product: string
  /** The filters of every page, the product in the place of those on products. */
  readonly selection: Selection
  readonly grain: Grain
  readonly calendar: Calendar
  readonly hasStores: boolean
  readonly queries: readonly QueryInput[]
}

export interface ProductAnswer {
  readonly request: ProductRequest
  readonly facts: QueryResult
  readonly trend: QueryResult
  readonly stores: QueryResult | null
}

/** All questions of a product's page. */
export function productRequest(
  product: string,
  { selection, compare }: Step,
  profile: CubeProfile,
): ProductRequest {
  const own = setFilter(selection, 'product', [product])
  const first = dayOrNull(selection.from ?? profile.firstDate) ?? 0
  const last = dayOrNull(selection.to ?? profile.lastDate) ?? first
  const days = Math.max(1, last - first + 1)
  const grain = days > 200 ? 'month' : grainFor(days, false)
  const hasStores = profile.dimensions.some(({ name }) => name === 'store')
  const queries: QueryInput[] = [
    { selection: own, by: ['product'], measures: [...FACT_MEASURES], compare },
    {
      selection: own,
      by: [grain === 'hour' ? 'date' : grain],
      measures: ['net_sales_cents', 'units'],
      compare,
    },
    ...(hasStores
      ? [
          {
            selection: own,
            by: ['store'],
            measures: [...STORE_MEASURES, ...PROFIT_MEASURES],
            order: { key: 'net_sales_cents', descending: true },
          } satisfies QueryInput,
        ]
      : []),
  ]
  return { product, selection: own, grain, calendar: profile.calendar, hasStores, queries }
}

export function productAnswer(
  request: ProductRequest,
  results: readonly QueryResult[],
): ProductAnswer | null {
  const [facts, trend, stores = null] = results
  return facts && trend ? { request, facts, trend, stores } : null
}
