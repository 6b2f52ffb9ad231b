import { isSameCalendar, type Calendar } from '../../shared/calendar'
import { formatDay } from '../../shared/dates'
import type { CubeProfile, DimensionName, Filter, Selection } from '../../shared/query'
import { dayOrNull, periodsOf, type Range } from '../format/periods'
import { setFilter, setRange } from './selectionOps'
import type { Step } from './step'

/** Whose names mean other days under another calendar. */
const NAMED_BY_CALENDAR = ['year', 'quarter', 'week'] as const satisfies readonly DimensionName[]
type Named = (typeof NAMED_BY_CALENDAR)[number]

const isNamed = (dimension: DimensionName): dimension is Named =>
  NAMED_BY_CALENDAR.some((name) => name === dimension)

/** Whether a step names periods that only its calendar can tell. */
export const namesPeriods = ({ selection, drill }: Step): boolean =>
  selection.filters.some(({ dimension }) => isNamed(dimension)) ||
  Object.values(drill).some((path) => path.some(({ dimension }) => isNamed(dimension)))

export interface Recalendared {
  readonly step: Step
  /** Filters on periods are dates now. */
  readonly converted: boolean
  /** Filters that are no single stretch of days were let go. */
  readonly lost: boolean
}

const meansTheSame = (dimension: Named, before: Calendar, now: Calendar): boolean =>
  dimension === 'week' ? before.weekStart === now.weekStart : before.fiscalStart === now.fiscalStart

/** The days of the data that a filter keeps, where they follow upon each other; null where they do not. */
function stretchOf(
  { dimension, values, exclude }: Filter & { readonly dimension: Named },
  { firstDate, lastDate }: CubeProfile,
  calendar: Calendar,
): Range | null {
  const [first, last] = [dayOrNull(firstDate), dayOrNull(lastDate)]
  if (exclude || first === null || last === null) return null
  const kept = periodsOf(dimension, first, last, calendar).filter(({ id }) => values.includes(id))
  const isOne = kept.every(({ from }, at) => at === 0 || from === (kept[at - 1]?.to ?? NaN) + 1)
  const [start, end] = [kept[0], kept.at(-1)]
  return isOne && start && end ? { from: formatDay(start.from), to: formatDay(end.to) } : null
}

function within(selection: Selection, { from, to }: Range): Selection | null {
  const later = selection.from !== null && selection.from > from ? selection.from : from
  const earlier = selection.to !== null && selection.to < to ? selection.to : to
  return later <= earlier ? setRange(selection, later, earlier) : null
}

/**
 * A step of another calendar that means the same days in that of the profile: filters on its weeks, quarters and years
 * become dates, where they are one stretch of days; drill paths end above such periods, whose dates stay.
 */
export function recalendared(step: Step, before: Calendar, profile: CubeProfile): Recalendared {
  if (isSameCalendar(before, profile.calendar)) return { step, converted: false, lost: false }
  const isStale = (dimension: DimensionName): dimension is Named =>
    isNamed(dimension) && !meansTheSame(dimension, before, profile.calendar)
  let { selection } = step
  let [converted, lost] = [false, false]
  for (const filter of step.selection.filters) {
    const { dimension } = filter
    if (!isStale(dimension)) continue
    const stretch = stretchOf({ ...filter, dimension }, profile, before)
    const without = setFilter(selection, dimension, [])
    const dated = stretch && within(without, stretch)
    selection = dated ?? without
    if (dated) converted = true
    else lost = true
  }
  const drill = Object.fromEntries(
    Object.entries(step.drill).map(([card, path]) => {
      const stale = path.findIndex(({ dimension }) => isStale(dimension))
      return [card, stale < 0 ? path : path.slice(0, stale)]
    }),
  )
  return { step: { ...step, selection, drill }, converted, lost }
}
