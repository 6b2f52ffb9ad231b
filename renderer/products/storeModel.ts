import type { Calendar } from '../../shared/calendar'
import type { CubeProfile, MeasureName, QueryResult, Selection, StorePlace } from '../../shared/query'
import { relativeChange } from '../format/numbers'
import { filterId } from '../format/useMembers'
import { dayOrNull, grainFor, periodsOf, type Grain } from '../format/periods'
import type { MemberRow } from '../overview/rows'
import { isMarked } from '../store/selectionOps'
import type { Step } from '../store/step'

export const STORE_MEASURES = [
  'net_sales_cents',
  'orders',
  'aov_cents',
  'customers',
  'units',
  'return_rate',
] as const satisfies readonly MeasureName[]

const COUNTED: ReadonlySet<MeasureName> = new Set(['net_sales_cents', 'orders', 'customers', 'units'])

/** The stores without a line in all the data, as rows of zeros; none where a selection may be why a store is not there. */
export function unsoldStores(
  rows: readonly MemberRow[],
  stores: Iterable<StorePlace>,
  selection: Selection,
): MemberRow[] {
  const isOfAll =
    selection.from === null &&
    selection.to === null &&
    selection.filters.every(({ dimension }) => dimension === 'store')
  if (!isOfAll) return []
  const sold = new Set(rows.map(({ id }) => id))
  const zero = (measure: MeasureName): number | null => (COUNTED.has(measure) ? 0 : null)
  return [...stores]
    .filter(({ id }) => !sold.has(id))
    .map(({ id, name }) => ({
      id,
      memberId: id,
      name,
      marked: isMarked(selection, 'store', id),
      value: zero,
      compared: () => null,
      share: zero,
      change: () => null,
    }))
}

export type TrendGrain = Exclude<Grain, 'hour'>

const DAYS = { date: 1, week: 7, month: 30, quarter: 91, year: 365 } as const

const MOST_POINTS = 60_000
const COARSER = { date: 'week', week: 'month', month: 'quarter', quarter: 'year', year: 'year' } as const

/** The period of the small trends: readable for the range, and not too many points over all stores. */
export function trendGrain({ selection }: Step, profile: CubeProfile): TrendGrain {
  const first = dayOrNull(selection.from ?? profile.firstDate) ?? 0
  const last = dayOrNull(selection.to ?? profile.lastDate) ?? first
  const days = Math.max(1, last - first + 1)
  const stores = profile.dimensions.find(({ name }) => name === 'store')?.members ?? 0
  const fitting = grainFor(days, false)
  const grain = fitting === 'hour' ? 'date' : fitting
  return (days / DAYS[grain]) * stores > MOST_POINTS ? COARSER[grain] : grain
}

/** Net sales of each store over time, periods without sales as zero; by store id. */
export function storeTrends(
  result: QueryResult,
  grain: TrendGrain,
  calendar: Calendar,
): ReadonlyMap<string, readonly number[]> {
  const first = dayOrNull(result.selection.from)
  const last = dayOrNull(result.selection.to)
  if (first === null || last === null) return new Map()
  const places = new Map(periodsOf(grain, first, last, calendar).map(({ id }, at) => [id, at] as const))
  const trends = new Map<string, number[]>()
  for (const { members, values } of result.rows) {
    const [store, period] = members
    const place = places.get(period?.id ?? '')
    if (!store || place === undefined) continue
    const id = filterId(store.id)
    const trend = trends.get(id) ?? Array.from({ length: places.size }, () => 0)
    trend[place] = values[0] ?? 0
    trends.set(id, trend)
  }
  return trends
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** How the second half of a trend differs from the first, as a fraction; null where there is nothing to compare. */
export function direction(values: readonly number[]): number | null {
  const half = Math.floor(values.length / 2)
  return half === 0 ? null : relativeChange(sum(values.slice(-half)), sum(values.slice(0, half)))
}
