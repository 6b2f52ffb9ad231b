import type { Calendar } from '../../shared/calendar'
import { parseDay } from '../../shared/dates'
import type { Forecast, ForecastPoint } from '../../shared/forecast'
import { periodsOf, type Grain, type PeriodSpan } from '../format/periods'

/** Longest period in days. */
const LONGEST = 92

export interface ForetoldPeriod {
  readonly span: PeriodSpan
  readonly forecast: ForecastPoint
}

/** The periods foretold, in order. */
export function foretoldPeriods(
  { after, points }: Forecast,
  grain: Grain,
  calendar: Calendar,
): ForetoldPeriod[] {
  const day = after === null ? null : parseDay(after)
  if (day === null) return []
  const byId = new Map(points.map((point) => [point.id, point]))
  return periodsOf(grain, day + 1, day + points.length * LONGEST, calendar).flatMap((span) => {
    const forecast = byId.get(span.id)
    return forecast ? [{ span, forecast }] : []
  })
}
