import { isPeriod, periodId, type Calendar, type Period } from '../../shared/calendar'
import { daysInMonth, dayOf, weekdayOf, ymdOf, type Day } from '../../shared/dates'
import { PackedStrings } from './packedStrings'

export { isPeriod, type Period }

/** The periods that the days `first`…`last` fall in: one code per day, ascending, and each period's last day. */
export interface PeriodMembers {
  readonly ids: PackedStrings
  /** Code of the day `first + index`. */
  readonly codes: Uint32Array
  /** Per code the last day of the period that lies in the calendar. */
  readonly lastDay: Int32Array
}

/** The periods from the first day to the last, with the period of each day (`codes`, from the first day on) and the last day of each. */
export function periodMembers(period: Period, first: Day, last: Day, calendar: Calendar): PeriodMembers {
  const ids: string[] = []
  const ends: number[] = []
  const codes = new Uint32Array(Math.max(0, last - first + 1))
  for (let day = first; day <= last; day++) {
    const id = periodId(period, day, calendar)
    if (ids.at(-1) !== id) ids.push(id)
    codes[day - first] = ids.length - 1
    ends[ids.length - 1] = day
  }
  return { ids: PackedStrings.from(ids), codes, lastDay: Int32Array.from(ends) }
}

/** Codes 0…6 (Monday…Sunday) of the days `first`…`last`. */
export const weekdayCodes = (first: Day, last: Day): Uint32Array =>
  Uint32Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => weekdayOf(first + i) - 1)

/** The same date one year later; 29 February becomes 28 February. */
export function yearAfter(day: Day): Day {
  const { year, month, day: d } = ymdOf(day)
  return dayOf(year + 1, month, Math.min(d, daysInMonth(year + 1, month)))
}
