import type { CubeProfile, DimensionName, MeasureName, QueryInput, QueryResult } from '../../shared/query'
import type { CardScope } from '../components/ChartCard'
import { shownValues } from '../marks/mark'
import type { Step } from '../store/step'
import { STORE_MEASURES, trendGrain, type TrendGrain } from './storeModel'

/** What the leading products can be ranked by; margin only where the data has costs. */
export const RANK_MEASURES = [
  'net_sales_cents',
  'units',
  'orders',
  'margin_cents',
  'discount_cents',
  'return_units',
] as const satisfies readonly MeasureName[]
export type RankMeasure = (typeof RANK_MEASURES)[number]

export const TOP_COUNTS = [10, 20, 50] as const
export type TopCount = (typeof TOP_COUNTS)[number]

export const PRODUCT_MEASURES = [
  'net_sales_cents',
  'units',
  'avg_rating',
  'reviews',
] as const satisfies readonly MeasureName[]

const WHOLE_MEASURES = [
  'net_sales_cents',
  'units',
  'orders',
  'lines',
] as const satisfies readonly MeasureName[]

/** Products beyond this many, by net sales, are told as a number: no screen shows more marks. */
export const MOST_PRODUCTS = 20_000

/** What a person has chosen on the page, as far as it changes the questions. */
export interface ProductsChoice {
  readonly rank: RankMeasure
  readonly count: TopCount
}

/** What the page asks: everything its labels need, kept together with the answers. */
export interface ProductsRequest {
  readonly step: Step
  readonly choice: ProductsChoice
  readonly hasCategory: boolean
  readonly hasStores: boolean
  readonly storeGrain: TrendGrain
  readonly queries: readonly QueryInput[]
}

export interface ProductsAnswer {
  readonly request: ProductsRequest
  /** The whole selection, own filters and all. */
  readonly whole: QueryResult
  readonly top: QueryResult
  readonly products: QueryResult
  /** Null where the data has no stores. */
  readonly stores: QueryResult | null
  readonly storeTrends: QueryResult | null
}

/** The two panels of the leading products: what they are ranked by, and net sales or units beside it. */
export const panelMeasures = (rank: RankMeasure): readonly [RankMeasure, RankMeasure] => [
  rank,
  rank === 'net_sales_cents' ? 'units' : 'net_sales_cents',
]

const storeQueries = ({ selection, compare }: Step, grain: TrendGrain): QueryInput[] => [
  {
    selection,
    by: ['store'],
    measures: [...STORE_MEASURES],
    ignoreFilters: ['store'],
    compare,
    order: { key: 'net_sales_cents', descending: true },
  },
  { selection, by: ['store', grain], measures: ['net_sales_cents'], ignoreFilters: ['store'] },
]

/** All questions of the page under one state of the filter bar. */
export function productsRequest(step: Step, profile: CubeProfile, choice: ProductsChoice): ProductsRequest {
  const { selection, compare } = step
  const has = (name: DimensionName): boolean => profile.dimensions.some((known) => known.name === name)
  const hasCategory = has('category')
  const hasStores = has('store')
  const storeGrain = trendGrain(step, profile)
  const queries: QueryInput[] = [
    { selection, measures: [...WHOLE_MEASURES] },
    {
      selection,
      by: ['product'],
      measures: [...panelMeasures(choice.rank)],
      ignoreFilters: ['product'],
      compare,
      order: { key: choice.rank, descending: true },
      limit: choice.count,
      others: true,
    },
    {
      selection,
      by: hasCategory ? ['category', 'product'] : ['product'],
      measures: [...PRODUCT_MEASURES],
      ignoreFilters: ['product'],
      compare,
      order: { key: 'net_sales_cents', descending: true },
      limit: MOST_PRODUCTS,
    },
    ...(hasStores ? storeQueries(step, storeGrain) : []),
  ]
  return { step, choice, hasCategory, hasStores, storeGrain, queries }
}

/** The answers by the names of what they are for; null where the engine gave fewer than were asked. */
export function productsAnswer(
  request: ProductsRequest,
  results: readonly QueryResult[],
): ProductsAnswer | null {
  const [whole, top, products, ...rest] = results
  if (!whole || !top || !products) return null
  const [stores = null, storeTrends = null] = request.hasStores ? rest.splice(0, 2) : []
  return { request, whole, top, products, stores, storeTrends }
}

/** What a card's menu and info popover say of it: the filters of its answer, and the numbers under all of them. */
export const scopeOf = ({ request, whole }: ProductsAnswer, own: readonly DimensionName[]): CardScope => ({
  selection: request.step.selection,
  own,
  values: shownValues(whole.measures, whole.total.values),
})
