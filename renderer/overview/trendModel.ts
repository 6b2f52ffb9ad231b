import type { MeasureName, QueryResult } from '../../shared/query'
import { dayOrNull, periodsOf, type Grain, type PeriodSpan } from '../format/periods'
import type { OverviewRequest } from './queries'
import { ADDITIVE_MEASURES } from '../../shared/query'

export interface TrendPoint {
  readonly span: PeriodSpan
  readonly value: number | null
  /** Undefined where nothing is compared, null where that period has no data. */
  readonly compared: number | null | undefined
}

/** One point for every period of the answered range, in calendar order; periods without sales are zero. */
export function trendPoints(
  result: QueryResult,
  { grain, calendar }: Pick<OverviewRequest, 'grain' | 'calendar'>,
  measure: MeasureName,
): TrendPoint[] {
  const from = dayOrNull(result.selection.from)
  const to = dayOrNull(result.selection.to)
  if (from === null || to === null) return []
  const at = result.measures.indexOf(measure)
  const nothing = ADDITIVE_MEASURES.has(measure) || measure === 'orders' ? 0 : null
  const rows = new Map(result.rows.map((row) => [row.members.map(({ id }) => id).join(' '), row]))
  const isCompared = result.comparedRange !== null
  return periodsOf(grain, from, to, calendar).map((span) => {
    const row = rows.get(span.id)
    const value = row ? (row.values[at] ?? nothing) : nothing
    if (!isCompared) return { span, value, compared: undefined }
    return { span, value, compared: row ? (row.compared?.[at] ?? null) : nothing }
  })
}

const WINDOW: Readonly<Record<Grain, number>> = { hour: 24, date: 7, week: 4, month: 3, quarter: 4, year: 3 }

export const averageWindow = (grain: Grain): number => WINDOW[grain]

/** Mean of each value and the `window − 1` before it; null until there are enough, or where one is missing. */
export function movingAverage(values: readonly (number | null)[], window: number): (number | null)[] {
  return values.map((_, at) => {
    if (at + 1 < window) return null
    let sum = 0
    for (const value of values.slice(at + 1 - window, at + 1)) {
      if (value === null) return null
      sum += value
    }
    return sum / window
  })
}
