/** Calendar arithmetic on whole days since 1970-01-01 (proleptic Gregorian), never on a clock or a zone. */
export type Day = number

export const MS_PER_DAY = 86_400_000

/** Days since 1970-01-01; `month` counts from 1. The date must be one of the calendar. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  const date = new Date(Date.UTC(2000, month - 1, dayOfMonth))
  date.setUTCFullYear(year, month - 1, dayOfMonth)
  return Math.floor(date.getTime() / MS_PER_DAY)
}

/** By the Gregorian rule. */
export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** 28 to 31; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Whether there is such a day; `month` and `dayOfMonth` count from 1. */
export const isCalendarDate = (year: number, month: number, dayOfMonth: number): boolean =>
  month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month)

export interface YearMonthDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The parts of a day; months and days of the month count from 1. */
export function ymdOf(day: Day): YearMonthDay {
  const date = new Date(day * MS_PER_DAY)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

/** `YYYY-MM-DD`. */
export function formatDay(day: Day): string {
  const { year, month, day: d } = ymdOf(day)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(d, 2)}`
}

/** The day of a `YYYY-MM-DD` text, or null where it is none. */
export function parseDay(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return isCalendarDate(year, month, day) ? dayOf(year, month, day) : null
}

/** Monday = 1 … Sunday = 7. */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1

/** ISO 8601 week: the week's Thursday decides its year. */
export function isoWeekOf(day: Day): { readonly year: number; readonly week: number } {
  const thursday = day - weekdayOf(day) + 4
  const { year } = ymdOf(thursday)
  return { year, week: Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1 }
}

/** `2011-W05`. */
export function formatIsoWeek(day: Day): string {
  const { year, week } = isoWeekOf(day)
  return `${pad(year, 4)}-W${pad(week, 2)}`
}

/** `2011-02`. */
export function formatMonth(day: Day): string {
  return formatDay(day).slice(0, 7)
}

/** `2011-Q1`. */
export function formatQuarter(day: Day): string {
  const { year, month } = ymdOf(day)
  return `${pad(year, 4)}-Q${Math.ceil(month / 3)}`
}

/** The same date one year earlier; 29 February becomes 28 February. */
export function yearBefore(day: Day): Day {
  const { year, month, day: d } = ymdOf(day)
  return dayOf(year - 1, month, Math.min(d, daysInMonth(year - 1, month)))
}
