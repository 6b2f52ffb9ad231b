import { CALENDAR_KEY, calendarOf, calendarSchema, type Calendar } from '../../../shared/calendar'
import { phrase } from '../../../shared/phrase'
import { FailureError, failure } from '../../../shared/result'

/** The settings that say when weeks and business years begin. */
export const CALENDAR_NAMES = ['week_start', 'fiscal_start'] as const

/** What `--set week_start=sunday` and `--set fiscal_start=4` change. Throws a `FailureError` (usage). */
export function calendarChanges(changes: Readonly<Record<string, string>> = {}): Partial<Calendar> {
  const { week_start: week, fiscal_start: month } = changes
  const weekStart = calendarSchema.shape.weekStart.safeParse(week).data
  const fiscalStart = calendarSchema.shape.fiscalStart.safeParse(Number(month)).data
  const refused = (name: string, text: string): FailureError =>
    new FailureError(failure('usage', phrase`"${text}" is no value for the setting "${name}".`))
  if (week !== undefined && weekStart === undefined) throw refused('week_start', week)
  if (month !== undefined && fiscalStart === undefined) throw refused('fiscal_start', month)
  return { ...(weekStart ? { weekStart } : {}), ...(fiscalStart ? { fiscalStart } : {}) }
}

/** The entry of a project's state with the changes in it; none where nothing changes. */
export function calendarState(
  state: ReadonlyMap<string, string>,
  changes: Readonly<Record<string, string>> = {},
): readonly [string, string][] {
  const changed = calendarChanges(changes)
  if (Object.keys(changed).length === 0) return []
  return [[CALENDAR_KEY, JSON.stringify({ ...calendarOf(state.get(CALENDAR_KEY)), ...changed })]]
}
