import { formatDay } from '../../shared/dates'
import type { ForecastGrain, ForecastMeasure } from '../../shared/forecast'
import { querySchema, type Selection } from '../../shared/query'
import { success, type Result } from '../../shared/result'
import { periodMembers } from './calendar'
import { runQuery, select, type CubeParts } from './runQuery'

/** A measure over the whole periods of a selection, in order; periods without a line are 0. */
export interface Series {
  readonly values: Float64Array
  /** The last day of the last whole period; null where there is none. */
  readonly lastDay: string | null
  /** Ids of the periods that follow. */
  next(count: number): string[]
}

/** Longest period in days. */
const LONGEST = 92

/** Periods that the dates cut are left out. A filter on a dimension that the data lack is a `usage` failure. */
export function seriesOf(
  parts: CubeParts,
  selection: Selection,
  measure: ForecastMeasure,
  grain: ForecastGrain,
): Result<Series> {
  const selected = select(parts, selection)
  if (!selected.ok) return selected
  const { range } = selected.value
  const { calendar } = parts.dimensions
  if (!range) return success({ values: new Float64Array(0), lastDay: null, next: () => [] })
  const answer = runQuery(parts, querySchema.parse({ selection, by: [grain], measures: [measure] }))
  if (!answer.ok) return answer
  const values = new Map(answer.value.rows.map((row) => [row.members[0]?.id ?? '', row.values[0] ?? 0]))
  const { ids, lastDay } = periodMembers(grain, range.first - 1, range.last + 1, calendar)
  const all = Array.from({ length: ids.length }, (_, code) => ({ id: ids.at(code), end: lastDay[code]! }))
  // The days before and after belong to other periods where the first and the last are whole.
  const whole = all.slice(1, -1)
  const last = whole.at(-1)?.end ?? null
  return success({
    values: Float64Array.from(whole, ({ id }) => values.get(id) ?? 0),
    lastDay: last === null ? null : formatDay(last),
    next: (count) => {
      if (last === null) return []
      const coming = periodMembers(grain, last + 1, last + count * LONGEST, calendar)
      return Array.from({ length: count }, (_, code) => coming.ids.at(code))
    },
  })
}
