import {
  dayOf,
  daysInMonth,
  formatDay,
  formatIsoWeek,
  formatMonth,
  formatQuarter,
  parseDay,
  weekdayOf,
  ymdOf,
  type Day,
} from '../../shared/dates'

export const GRAINS = ['hour', 'date', 'week', 'month', 'quarter', 'year'] as const
export type Grain = (typeof GRAINS)[number]

export interface Range {
  readonly from: string
  readonly to: string
}

const idOf: Readonly<Record<Exclude<Grain, 'hour'>, (day: Day) => string>> = {
  date: formatDay,
  week: formatIsoWeek,
  month: formatMonth,
  quarter: formatQuarter,
  year: (day) => formatDay(day).slice(0, 4),
}

const lastDayOf = (grain: Exclude<Grain, 'hour'>, day: Day): Day => {
  if (grain === 'date') return day
  if (grain === 'week') return day + 7 - weekdayOf(day)
  const { year, month } = ymdOf(day)
  const last = grain === 'year' ? 12 : grain === 'month' ? month : Math.ceil(month / 3) * 3
  return dayOf(year, last, daysInMonth(year, last))
}

const firstDayOf = (grain: Exclude<Grain, 'hour'>, day: Day): Day => {
  if (grain === 'date') return day
  if (grain === 'week') return day - weekdayOf(day) + 1
  const { year, month } = ymdOf(day)
  if (grain === 'year') return dayOf(year, 1, 1)
  return dayOf(year, grain === 'month' ? month : Math.floor((month - 1) / 3) * 3 + 1, 1)
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
export function periodsOf(grain: Grain, from: Day, to: Day): PeriodSpan[] {
  const spans: PeriodSpan[] = []
  if (grain === 'hour') {
    for (let day = from; day <= to; day++)
      for (let hour = 0; hour < 24; hour++)
        spans.push({ id: `${formatDay(day)} ${hour}`, from: day, to: day, partial: false, hour })
    return spans
  }
  for (let day = from; day <= to;) {
    const last = lastDayOf(grain, day)
    const end = Math.min(last, to)
    const partial = day !== firstDayOf(grain, day) || end !== last
    spans.push({ id: idOf[grain](day), from: day, to: end, partial, hour: null })
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
