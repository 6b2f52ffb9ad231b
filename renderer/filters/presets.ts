import { firstDayOf, type Calendar } from '../../shared/calendar'
import { dayOf, daysInMonth, formatDay, ymdOf, type Day } from '../../shared/dates'
import type { Range } from '../format/periods'

export const PRESETS = [
  'all',
  'last7',
  'last30',
  'last90',
  'week',
  'month',
  'lastMonth',
  'quarter',
  'year',
  'last12',
] as const
export type Preset = (typeof PRESETS)[number]

function monthsBack(day: Day, months: number): Day {
  const { year, month, day: d } = ymdOf(day)
  const index = year * 12 + month - 1 - months
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1]
  return dayOf(y, m, Math.min(d, daysInMonth(y, m)))
}

/** The dates that a preset means, counted back from the last date of the data; null for all dates. */
export function presetRange(preset: Preset, last: Day, calendar: Calendar): Range | null {
  const from = (first: Day, to: Day = last): Range => ({ from: formatDay(first), to: formatDay(to) })
  switch (preset) {
    case 'all':
      return null
    case 'last7':
      return from(last - 6)
    case 'last30':
      return from(last - 29)
    case 'last90':
      return from(last - 89)
    case 'week':
      return from(firstDayOf('week', last, calendar))
    case 'month':
      return from(firstDayOf('month', last, calendar))
    case 'lastMonth': {
      const end = firstDayOf('month', last, calendar) - 1
      return from(firstDayOf('month', end, calendar), end)
    }
    case 'quarter':
      return from(firstDayOf('quarter', last, calendar))
    case 'year':
      return from(firstDayOf('year', last, calendar))
    case 'last12':
      return from(monthsBack(last, 12) + 1)
  }
}
