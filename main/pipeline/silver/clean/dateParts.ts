import { dayOf, daysInMonth } from '../../../../shared/dates'
import type { DateSystem } from '../../../../shared/mapping'
import type { DistinctValue } from './types'

export type DateOrder = 'ymd' | 'dmy' | 'mdy'

/**
 * A date's text taken apart before the column's order is known. `fixed`: the year is first or the month has a name, so no
 * order is needed. `open`: three numbers. `digits`: one bare number. `second` −1 where no time is written.
 */
export type ScannedDate =
  | { readonly shape: 'fixed'; readonly day: number; readonly second: number; readonly format: string }
  | {
      readonly shape: 'open'
      readonly parts: readonly [number, number, number]
      readonly twoDigitYear: boolean
      readonly separator: string
      readonly second: number
    }
  | { readonly shape: 'digits'; readonly whole: string; readonly fraction: string }

const FIRST_YEAR = 1000
const LAST_YEAR = 9999
const UNSET = -0x80000000
const firstDays = new Int32Array((LAST_YEAR - FIRST_YEAR + 1) * 12).fill(UNSET)

/** The day of a calendar date of the years 1000–9999, or null where there is none. */
export function dayOfDate(year: number, month: number, dayOfMonth: number): number | null {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && dayOfMonth >= 1)) return null
  if (dayOfMonth > 28 && dayOfMonth > daysInMonth(year, month)) return null
  const at = (year - FIRST_YEAR) * 12 + month - 1
  if (firstDays[at] === UNSET) firstDays[at] = dayOf(year, month, 1)
  return firstDays[at]! + dayOfMonth - 1
}

/** Two-digit years: 00–68 are 2000–2068, 69–99 are 1969–1999 (as POSIX reads them). */
export const fullYear = (twoDigits: number): number => twoDigits + (twoDigits < 69 ? 2000 : 1900)

/** The day of an open date under an order, or null where it does not fit. Year-first needs a two-digit year here. */
export function dayUnder(scan: ScannedDate & { shape: 'open' }, order: DateOrder): number | null {
  const [a, b, c] = scan.parts
  if (order === 'ymd') return scan.twoDigitYear ? dayOfDate(fullYear(a), b, c) : null
  const year = scan.twoDigitYear ? fullYear(c) : c
  return order === 'dmy' ? dayOfDate(year, b, a) : dayOfDate(year, a, b)
}

export interface DateHints {
  /** The year from which day numbers count; 1900 unless said otherwise. */
  readonly system?: DateSystem | undefined
  /** The user's answer: overrides the evidence. */
  readonly asked?: DateOrder
  /** What the file's other date columns use: taken only where this column leaves it open. */
  readonly sibling?: DateOrder
}

export interface DatedValue {
  readonly value: DistinctValue
  readonly scan: ScannedDate | null
}
