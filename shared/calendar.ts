import { z } from 'zod'
import { dayOf, daysInMonth, formatDay, formatMonth, weekdayOf, ymdOf, type Day } from './dates'

export const WEEK_STARTS = ['monday', 'sunday', 'saturday'] as const

/** When weeks and business years begin. */
export const calendarSchema = z.object({
  weekStart: z.enum(WEEK_STARTS),
  /** Month, January = 1. */
  fiscalStart: z.number().int().min(1).max(12),
})
export type Calendar = z.infer<typeof calendarSchema>

/** ISO weeks and calendar years. */
export const ISO_CALENDAR: Calendar = { weekStart: 'monday', fiscalStart: 1 }

export const PERIODS = ['year', 'quarter', 'month', 'week', 'date'] as const
export type Period = (typeof PERIODS)[number]

/** Whether a dimension's name is that of a period of time. */
export const isPeriod = (name: string): name is Period => PERIODS.some((period) => period === name)

/** ISO number of the weekday that begins a week. */
export const FIRST_WEEKDAY = { monday: 1, saturday: 6, sunday: 7 } as const satisfies Record<
  Calendar['weekStart'],
  number
>

/** The ISO numbers of the weekdays in the order of the week. */
export const weekdaysOf = ({ weekStart }: Calendar): readonly number[] =>
  Array.from({ length: 7 }, (_, at) => ((FIRST_WEEKDAY[weekStart] - 1 + at) % 7) + 1)

/** Days since the week began: 0 to 6. */
const dayInWeek = (day: Day, { weekStart }: Calendar): number =>
  (weekdayOf(day) - FIRST_WEEKDAY[weekStart] + 7) % 7

const pad = (value: number): string => String(value).padStart(2, '0')

/** `2011-W05`: the first week of a year is the one with four days or more in it, as in ISO 8601. */
function weekId(day: Day, calendar: Calendar): string {
  const fourth = day - dayInWeek(day, calendar) + 3
  const { year } = ymdOf(fourth)
  return `${String(year).padStart(4, '0')}-W${pad(Math.floor((fourth - dayOf(year, 1, 1)) / 7) + 1)}`
}

/** The business year is named after the calendar year it ends in; `month` counts from its start, 0 to 11. */
function fiscalOf(day: Day, { fiscalStart }: Calendar): { readonly year: number; readonly month: number } {
  const { year, month } = ymdOf(day)
  const since = (month - fiscalStart + 12) % 12
  return { year: year + Number(fiscalStart > 1 && month >= fiscalStart), month: since }
}

/** `2024`, or `FY2024` where the business year does not begin in January. */
function yearId(day: Day, calendar: Calendar): string {
  const year = String(fiscalOf(day, calendar).year).padStart(4, '0')
  return calendar.fiscalStart === 1 ? year : `FY${year}`
}

/** The id of the period that a day lies in: `2024`, `2024-Q1`, `2024-02`, `2024-W05`, `2024-02-29`. */
export function periodId(period: Period, day: Day, calendar: Calendar): string {
  switch (period) {
    case 'date':
      return formatDay(day)
    case 'month':
      return formatMonth(day)
    case 'week':
      return weekId(day, calendar)
    case 'quarter':
      return `${yearId(day, calendar)}-Q${Math.floor(fiscalOf(day, calendar).month / 3) + 1}`
    case 'year':
      return yearId(day, calendar)
  }
}

const MONTHS = { month: 1, quarter: 3, year: 12 } as const

/** The first day of the period that a day lies in. */
export function firstDayOf(period: Period, day: Day, calendar: Calendar): Day {
  if (period === 'date') return day
  if (period === 'week') return day - dayInWeek(day, calendar)
  const { year, month } = ymdOf(day)
  const index = year * 12 + month - 1 - (fiscalOf(day, calendar).month % MONTHS[period])
  return dayOf(Math.floor(index / 12), (index % 12) + 1, 1)
}

/** The last one. */
export function lastDayOf(period: Period, day: Day, calendar: Calendar): Day {
  if (period === 'date') return day
  const first = firstDayOf(period, day, calendar)
  if (period === 'week') return first + 6
  const { year, month } = ymdOf(first)
  const index = year * 12 + month - 1 + MONTHS[period] - 1
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1]
  return dayOf(y, m, daysInMonth(y, m))
}

/** The key of a project's state that the calendar is kept under. */
export const CALENDAR_KEY = 'calendar'

/** What a project keeps of its calendar; ISO where it keeps nothing that can be used. */
export function calendarOf(kept: string | null | undefined): Calendar {
  if (kept === null || kept === undefined) return ISO_CALENDAR
  try {
    return calendarSchema.safeParse(JSON.parse(kept)).data ?? ISO_CALENDAR
  } catch {
    return ISO_CALENDAR
  }
}

/** Whether weeks and business years begin alike in both. */
export const isSameCalendar = (a: Calendar, b: Calendar): boolean =>
  a.weekStart === b.weekStart && a.fiscalStart === b.fiscalStart
