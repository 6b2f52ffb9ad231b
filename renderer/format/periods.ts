import { firstDayOf, lastDayOf, periodId, type Calendar } from '../../shared/calendar'
import { formatDay, parseDay, type Day } from '../../shared/dates'

export const GRAINS = ['hour', 'date', 'week', 'month', 'quarter', 'year'] as const
export type Grain = (typeof GRAINS)[number]

export interface Range {
  readonly from: string
  readonly to: string
}

export interface PeriodSpan {
  /** The member's id; for hours `YYYY-MM-DD H`. */
  readonly id: string
  /** The part of the period inside the range. */
  readonly from: Day
  readonly to: Day
  /** The range covers only a part of the period. */
  readonly partial: boolean
  readonly hour: number | null
}

/** Every period from `from` to `to` (days, both included), in calendar order, gaps and all. */
export function periodsOf(grain: Grain, from: Day, to: Day, calendar: Calendar): PeriodSpan[] {
  const spans: PeriodSpan[] = []
  if (grain === 'hour') {
    for (let day = from; day <= to; day++)
      for (let hour = 0; hour < 24; hour++)
        spans.push({ id: `${formatDay(day)} ${hour}`, from: day, to: day, partial: false, hour })
    return spans
  }
  for (let day = from; day <= to;) {
    const last = lastDayOf(grain, day, calendar)
    const end = Math.min(last, to)
    const partial = day !== firstDayOf(grain, day, calendar) || end !== last
    spans.push({ id: periodId(grain, day, calendar), from: day, to: end, partial, hour: null })
    day = last + 1
  }
  return spans
}

/** The grain that shows a range in a readable number of points (about 8 to 70). */
export function grainFor(days: number, hasTimes: boolean): Grain {
  if (days <= 2 && hasTimes) return 'hour'
  if (days <= 62) return 'date'
  if (days <= 190) return 'week'
  return days <= 1200 ? 'month' : 'quarter'
}

/** The drill path of time, coarsest first; hours only where the files have times. */
export const timeLevels = (hasTimes: boolean): Grain[] =>
  GRAINS.toReversed().filter((grain) => grain !== 'hour' || hasTimes)

/** The grains offered for a range: those with at least one and at most about 750 points. */
export function grainsFor(days: number, hasTimes: boolean): Grain[] {
  const points = {
    hour: days * 24,
    date: days,
    week: days / 7,
    month: days / 30,
    quarter: days / 91,
    year: days / 365,
  }
  return GRAINS.filter(
    (grain) => (grain !== 'hour' || hasTimes) && points[grain] <= 750 && points[grain] > 0.5,
  )
}

export const dayOrNull = (text: string | null): Day | null => (text === null ? null : parseDay(text))
