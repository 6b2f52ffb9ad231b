import type { CubeProfile, DimensionName, MeasureName, QueryInput, QueryResult } from '../../shared/query'
import type { Step } from '../store/selectionSlice'

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
  readonly queries: readonly QueryInput[]
}

export interface ProductsAnswer {
  readonly request: ProductsRequest
  readonly top: QueryResult
  readonly products: QueryResult
}

/** The two panels of the leading products: what they are ranked by, and net sales or units beside it. */
export const panelMeasures = (rank: RankMeasure): readonly [RankMeasure, RankMeasure] => [
  rank,
  rank === 'net_sales_cents' ? 'units' : 'net_sales_cents',
]

/** All questions of the page under one state of the filter bar. */
export function productsRequest(step: Step, profile: CubeProfile, choice: ProductsChoice): ProductsRequest {
  const { selection, compare } = step
  const has = (name: DimensionName): boolean => profile.dimensions.some((known) => known.name === name)
  const hasCategory = has('category')
  const queries: QueryInput[] = [
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
  ]
  return { step, choice, hasCategory, queries }
}

/** The answers by the names of what they are for; null where the engine gave fewer than were asked. */
export function productsAnswer(
  request: ProductsRequest,
  results: readonly QueryResult[],
): ProductsAnswer | null {
  const [top, products] = results
  return top && products ? { request, top, products } : null
}
