import { parseDay, type Day } from '../../shared/dates'
import type { Grain, PeriodSpan, Range } from './periods'

const dateOf = (day: Day): Date => new Date(day * 86_400_000)

/** `Q1` of `2024-Q1`, `W05` of `2024-W05`. */
const partOf = (id: string): string => id.slice(id.indexOf('-') + 1)

/** `2024-Q1` as `Q1 2024`, `FY2024-Q1` as `Q1 FY2024`. */
export const periodWords = (id: string): string => `${partOf(id)} ${id.slice(0, id.indexOf('-'))}`

/** Calendar texts of one locale. Days are counted, so nothing here depends on a zone. */
export interface DateFormats {
  day(text: string): string
  range(range: Range): string
  weekday(isoDay: number, width: 'short' | 'long'): string
  /** The name of a month, January = 1. */
  month(month: number): string
  hour(hour: number): string
  period(grain: Grain, span: PeriodSpan, width: 'short' | 'long'): string
}

export function createDateFormats(locale: string): DateFormats {
  const make = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options })
  const full = make({ year: 'numeric', month: 'short', day: 'numeric' })
  const long = make({ weekday: 'short', year: 'numeric', month: 'short', day: 'numeric' })
  const short = make({ month: 'short', day: 'numeric' })
  const month = make({ month: 'short', year: 'numeric' })
  const monthLong = make({ month: 'long', year: 'numeric' })
  const monthName = make({ month: 'long' })
  const days = { short: make({ weekday: 'short' }), long: make({ weekday: 'long' }) }
  const clock = make({ hour: 'numeric' })
  const span = (from: Day, to: Day): string => full.formatRange(dateOf(from), dateOf(to))
  const hourText = (hour: number): string => clock.format(new Date(hour * 3_600_000))
  return {
    day: (text) => {
      const day = parseDay(text)
      return day === null ? text : full.format(dateOf(day))
    },
    range: ({ from, to }) => {
      const [a, b] = [parseDay(from), parseDay(to)]
      return a === null || b === null ? `${from} – ${to}` : span(a, b)
    },
    weekday: (isoDay, width) => days[width].format(dateOf(isoDay + 3)),
    month: (at) => monthName.format(new Date(Date.UTC(2024, at - 1, 1))),
    hour: hourText,
    period: (grain, { id, from, to, hour }, width) => {
      const isShort = width === 'short'
      if (grain === 'hour') return `${short.format(dateOf(from))} ${hourText(hour ?? 0)}`
      if (grain === 'date') return (isShort ? short : long).format(dateOf(from))
      if (grain === 'week') return isShort ? short.format(dateOf(from)) : `${partOf(id)}: ${span(from, to)}`
      if (grain === 'month') return (isShort ? month : monthLong).format(dateOf(from))
      return grain === 'year' ? id : periodWords(id)
    },
  }
}
