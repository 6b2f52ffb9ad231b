import { formatDay, parseDay, yearBefore, type Day } from '../../shared/dates'
import type { Comparison, Selection } from '../../shared/query'
import { yearAfter } from './calendar'
import type { Facts } from './facts'

/** Days `first`…`last`, both included, within the data. */
export interface DayRange {
  readonly first: Day
  readonly last: Day
}

/** How the days of an earlier period lie in the selection's own time. */
export interface TimeShift {
  readonly key: string
  /** A day of the earlier period → the day of the selection it is compared with. */
  readonly forward: (day: Day) => Day
  /** A day of the selection → the day of the earlier period. */
  readonly back: (day: Day) => Day
}

export interface ComparedRange {
  readonly range: DayRange
  readonly shift: TimeShift
}

/** The selection's dates cut to those of the data; null where nothing lies in them. */
export function dayRange(facts: Facts, selection: Selection): DayRange | null {
  if (facts.firstDay === null || facts.lastDay === null) return null
  const from = selection.from === null ? null : parseDay(selection.from)
  const to = selection.to === null ? null : parseDay(selection.to)
  const first = Math.max(from ?? facts.firstDay, facts.firstDay)
  const last = Math.min(to ?? facts.lastDay, facts.lastDay)
  return first <= last ? { first, last } : null
}

/** The selection with its open dates filled in from the data. */
export function resolved(facts: Facts, selection: Selection): Selection {
  if (facts.firstDay === null || facts.lastDay === null) return selection
  return {
    ...selection,
    from: selection.from ?? formatDay(facts.firstDay),
    to: selection.to ?? formatDay(facts.lastDay),
  }
}

/**
 * `previous`: the equally long period just before. `year`: the same dates a year earlier. Null where no sales line,
 * of whatever member, lies in that period.
 */
export function comparedRange(facts: Facts, range: DayRange, comparison: Comparison): ComparedRange | null {
  const length = range.last - range.first + 1
  const shift: TimeShift =
    comparison === 'previous'
      ? { key: `-${length}d`, forward: (day) => day + length, back: (day) => day - length }
      : {
          key: `-1y${range.first}`,
          forward: (day) => Math.min(range.last, Math.max(range.first, yearAfter(day))),
          back: yearBefore,
        }
  const earlier = { first: shift.back(range.first), last: shift.back(range.last) }
  const first = facts.firstDay ?? Infinity
  const [start, end] = [Math.max(0, earlier.first - first), earlier.last - first + 1]
  const hasLines = end > start && facts.dayStarts[end]! > facts.dayStarts[start]!
  return hasLines ? { range: earlier, shift } : null
}
