import { dayOf, daysInMonth, formatDay, ymdOf, type Day } from '../../shared/dates'
import type { Range } from '../format/periods'

export const PRESETS = [
  'all',
  'last7',
  'last30',
  'last90',
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
export function presetRange(preset: Preset, last: Day): Range | null {
  const { year, month } = ymdOf(last)
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
    case 'month':
      return from(dayOf(year, month, 1))
    case 'lastMonth': {
      const end = dayOf(year, month, 1) - 1
      const { year: y, month: m } = ymdOf(end)
      return from(dayOf(y, m, 1), end)
    }
    case 'quarter':
      return from(dayOf(year, Math.floor((month - 1) / 3) * 3 + 1, 1))
    case 'year':
      return from(dayOf(year, 1, 1))
    case 'last12':
      return from(monthsBack(last, 12) + 1)
  }
}
