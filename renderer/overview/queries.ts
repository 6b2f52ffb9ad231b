import type { Calendar } from '../../shared/calendar'
import type { CubeProfile, DimensionName, MeasureName, QueryInput, QueryResult } from '../../shared/query'
import { levelsFrom } from '../../shared/drill'
import { PROFIT_MEASURES } from '../../shared/margin'
import type { CardScope } from '../components/cardParts'
import { levelShown, pathOf } from '../drill/model'
import { shownValues } from '../marks/mark'
import { dayOrNull, grainFor, grainsFor, timeLevels, type Grain, type Range } from '../format/periods'
import type { Step } from '../store/selectionSlice'

/** The cards, in their order. */
export const CARD_MEASURES = [
  'net_sales_cents',
  'units',
  'discount_cents',
  'aov_cents',
  'avg_rating',
  'orders',
] as const satisfies readonly MeasureName[]
export type CardMeasure = (typeof CARD_MEASURES)[number]

const CARD_QUERY = [...CARD_MEASURES, 'discount_rate', 'reviews'] as const satisfies readonly MeasureName[]
export const BAR_MEASURES = ['net_sales_cents', 'units'] as const satisfies readonly MeasureName[]
export const PROMOTION_MEASURES = [
  'net_sales_cents',
  'orders',
  'aov_cents',
  'discount_rate',
] as const satisfies readonly MeasureName[]
export const HEAT_MEASURES = ['net_sales_cents', 'orders'] as const satisfies readonly MeasureName[]

const BARS_SHOWN = 10

/** What the overview asks: everything its labels need, kept together with the answers. */
export interface OverviewRequest {
  readonly step: Step
  readonly grain: Grain
  readonly calendar: Calendar
  readonly grains: readonly Grain[]
  /** The bars' drill path from its top; empty where there is nothing to show. */
  readonly barLevels: readonly DimensionName[]
  /** The level shown. */
  readonly barDimension: DimensionName | null
  readonly hasMethods: boolean
  readonly hasTimes: boolean
  readonly queries: readonly QueryInput[]
}

export interface OverviewAnswer {
  readonly request: OverviewRequest
  readonly cards: QueryResult
  readonly trend: QueryResult
  readonly heat: QueryResult
  readonly bars: QueryResult | null
  readonly methods: QueryResult | null
}

const BAR_DIMENSIONS = ['category', 'product', 'country'] as const satisfies readonly DimensionName[]

/** All questions of the overview under one state of the filter bar. */
export function overviewRequest(
  step: Step,
  profile: CubeProfile,
  wantedGrain: string | undefined,
): OverviewRequest {
  const { selection, compare } = step
  const has = (name: DimensionName): boolean => profile.dimensions.some((known) => known.name === name)
  const first = dayOrNull(selection.from ?? profile.firstDate) ?? 0
  const last = dayOrNull(selection.to ?? profile.lastDate) ?? first
  const days = Math.max(1, last - first + 1)
  const grains = grainsFor(days, profile.hasTimes)
  const opened = pathOf(step, 'trend').length > 0
  const drilled = opened ? levelShown(timeLevels(profile.hasTimes), pathOf(step, 'trend')) : null
  const grain =
    grains.find((name) => name === wantedGrain) ??
    grains.find((name) => name === drilled) ??
    grainFor(days, profile.hasTimes)
  const grainDimensions: DimensionName[] = grain === 'hour' ? ['date', 'hour'] : [grain]
  const barRoot = BAR_DIMENSIONS.find(has)
  const barLevels = barRoot === undefined ? [] : levelsFrom(barRoot, has)
  const barDimension = levelShown(barLevels, pathOf(step, 'category')) ?? barLevels.at(-1) ?? null
  const hasMethods = has('promotion_method')
  const buying: DimensionName[] = profile.hasTimes ? ['weekday', 'hour'] : ['weekday']
  const by = (dimensions: readonly DimensionName[], measures: readonly MeasureName[]): QueryInput => ({
    selection,
    by: [...dimensions],
    measures: [...measures],
    ignoreFilters: [...dimensions],
    compare,
  })
  const order = { key: 'net_sales_cents', descending: true } as const
  const profit = profile.hasCosts ? PROFIT_MEASURES : []
  const queries: QueryInput[] = [
    { selection, measures: [...CARD_QUERY, ...profit], compare },
    by(grainDimensions, CARD_MEASURES),
    by(buying, HEAT_MEASURES),
    ...(barDimension
      ? [{ ...by([barDimension], [...BAR_MEASURES, ...profit]), order, limit: BARS_SHOWN, others: true }]
      : []),
    ...(hasMethods ? [{ ...by(['promotion_method'], [...PROMOTION_MEASURES, ...profit]), order }] : []),
  ]
  return {
    step,
    grain,
    calendar: profile.calendar,
    grains,
    barLevels,
    barDimension,
    hasMethods,
    hasTimes: profile.hasTimes,
    queries,
  }
}

/** The answers by the names of what they are for; null where the engine gave fewer than were asked. */
export function overviewAnswer(
  request: OverviewRequest,
  results: readonly QueryResult[],
): OverviewAnswer | null {
  const [cards, trend, heat, ...rest] = results
  if (!cards || !trend || !heat) return null
  const bars = request.barDimension ? (rest.shift() ?? null) : null
  const methods = request.hasMethods ? (rest.shift() ?? null) : null
  return { request, cards, trend, heat, bars, methods }
}

/** What a card's menu and info popover say of it: the filters of its answer, and the numbers under all of them. */
export const scopeOf = ({ request, cards }: OverviewAnswer, own: QueryResult | null): CardScope => ({
  selection: request.step.selection,
  own: own?.by ?? [],
  values: shownValues(cards.measures, cards.total.values),
})

/** A measure's value in a row of a result; null where it was not asked. */
export function valueOf(
  result: QueryResult,
  values: readonly (number | null)[] | null,
  measure: MeasureName,
): number | null {
  return values?.[result.measures.indexOf(measure)] ?? null
}

/** Whether the data reaches back to the start of a comparison period; otherwise a change of the whole would mislead. */
export const coversRange = (range: Range, profile: CubeProfile): boolean =>
  profile.firstDate !== null && range.from >= profile.firstDate
