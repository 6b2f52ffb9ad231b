import type { Calendar } from '../../shared/calendar'
import type { CubeProfile, DimensionName, MeasureName, QueryInput, QueryResult } from '../../shared/query'
import { PROFIT_MEASURES } from '../../shared/margin'
import type { CardScope } from '../components/cardParts'
import { levelShown, pathOf } from '../drill/model'
import { shownValues } from '../marks/mark'
import type { Step } from '../store/step'
import { GEO_LEVELS, GEO_MEASURES, type GeoLevel } from './geoModel'
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
  'orders',
  'return_rate',
] as const satisfies readonly MeasureName[]

const WHOLE_MEASURES = [
  'net_sales_cents',
  'units',
  'orders',
  'lines',
] as const satisfies readonly MeasureName[]

/** Products beyond this many, by net sales, are told as a number: no screen shows more marks. */
export const MOST_PRODUCTS = 20_000

/** As many marks as a map can show. */
const MOST_PLACES = 5_000

/** What a person has chosen on the page, as far as it changes the questions. */
export interface ProductsChoice {
  readonly rank: RankMeasure
  readonly count: TopCount
  /** Null: as fits the data and the way drilled. */
  readonly geoLevel: GeoLevel | null
}

/** What the page asks: everything its labels need, kept together with the answers. */
export interface ProductsRequest {
  readonly step: Step
  readonly choice: ProductsChoice
  readonly hasCategory: boolean
  readonly hasStores: boolean
  readonly storeGrain: TrendGrain
  readonly calendar: Calendar
  /** The map's levels that the data has, coarsest first. */
  readonly geoLevels: readonly GeoLevel[]
  /** The level shown; null where there is none. */
  readonly geoLevel: GeoLevel | null
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
  /** Null where the data has no country, city or store. */
  readonly geo: QueryResult | null
}

/** The two panels of the leading products: what they are ranked by, and net sales or units beside it. */
export const panelMeasures = (rank: RankMeasure): readonly [RankMeasure, RankMeasure] => [
  rank,
  rank === 'net_sales_cents' ? 'units' : 'net_sales_cents',
]

const storeQueries = (
  { selection, compare }: Step,
  grain: TrendGrain,
  profit: readonly MeasureName[],
): QueryInput[] => [
  {
    selection,
    by: ['store'],
    measures: [...STORE_MEASURES, ...profit],
    ignoreFilters: ['store'],
    compare,
    order: { key: 'net_sales_cents', descending: true },
  },
  { selection, by: ['store', grain], measures: ['net_sales_cents'], ignoreFilters: ['store'] },
]

/** The level that was chosen, else the one below what was opened, else stores where they have positions, else the coarsest. */
function levelOnMap(
  step: Step,
  levels: readonly GeoLevel[],
  hasPositions: boolean,
  wanted: GeoLevel | null,
): GeoLevel | null {
  const path = pathOf(step, 'geo')
  const drilled = path.length > 0 ? levelShown(levels, path) : null
  const fitting = hasPositions ? 'store' : levels[0]
  return (
    levels.find((level) => level === wanted) ?? levels.find((level) => level === drilled) ?? fitting ?? null
  )
}

function geoQuery(
  { selection, compare }: Step,
  level: GeoLevel,
  has: (name: DimensionName) => boolean,
): QueryInput {
  const above: readonly DimensionName[] = level === 'city' ? (['country', 'region'] as const).filter(has) : []
  return {
    selection,
    by: [...above, level],
    measures: [...GEO_MEASURES],
    ignoreFilters: [level],
    compare,
    order: { key: 'net_sales_cents', descending: true },
    limit: MOST_PLACES,
  }
}

/** All questions of the page under one state of the filter bar. */
export function productsRequest(step: Step, profile: CubeProfile, choice: ProductsChoice): ProductsRequest {
  const { selection, compare } = step
  const has = (name: DimensionName): boolean => profile.dimensions.some((known) => known.name === name)
  const hasCategory = has('category')
  const hasStores = has('store')
  const storeGrain = trendGrain(step, profile)
  const geoLevels = GEO_LEVELS.filter(has)
  const geoLevel = levelOnMap(step, geoLevels, profile.hasStorePositions, choice.geoLevel)
  const profit = profile.hasCosts ? PROFIT_MEASURES : []
  const queries: QueryInput[] = [
    { selection, measures: [...WHOLE_MEASURES] },
    {
      selection,
      by: ['product'],
      measures: [...new Set<MeasureName>([...panelMeasures(choice.rank), ...profit])],
      ignoreFilters: ['product'],
      compare,
      order: { key: choice.rank, descending: true },
      limit: choice.count,
      others: true,
    },
    {
      selection,
      by: hasCategory ? ['category', 'product'] : ['product'],
      measures: [...PRODUCT_MEASURES, ...profit],
      ignoreFilters: ['product'],
      compare,
      order: { key: 'net_sales_cents', descending: true },
      limit: MOST_PRODUCTS,
    },
    ...(hasStores ? storeQueries(step, storeGrain, profit) : []),
    ...(geoLevel === null ? [] : [geoQuery(step, geoLevel, has)]),
  ]
  const { calendar } = profile
  return { step, choice, calendar, hasCategory, hasStores, storeGrain, geoLevels, geoLevel, queries }
}

/** The answers by the names of what they are for; null where the engine gave fewer than were asked. */
export function productsAnswer(
  request: ProductsRequest,
  results: readonly QueryResult[],
): ProductsAnswer | null {
  const [whole, top, products, ...rest] = results
  if (!whole || !top || !products) return null
  const [stores = null, storeTrends = null] = request.hasStores ? rest.splice(0, 2) : []
  const geo = request.geoLevel === null ? null : (rest[0] ?? null)
  return { request, whole, top, products, stores, storeTrends, geo }
}

/** What a card's menu and info popover say of it: the filters of its answer, and the numbers under all of them. */
export const scopeOf = ({ request, whole }: ProductsAnswer, own: readonly DimensionName[]): CardScope => ({
  selection: request.step.selection,
  own,
  values: shownValues(whole.measures, whole.total.values),
})
