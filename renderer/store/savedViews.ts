import type { SavedView, ViewState } from '../../shared/ipc'
import type { CubeProfile } from '../../shared/query'
import { recalendared, type Recalendared } from './recalendar'

/** Changes of the list of saved views, as pure functions: the given list is never altered. */

const MAX_NAME = 80

/** A name as it is kept: trimmed, and with a number behind it where another view has it already. */
export function freeName(views: readonly SavedView[], wanted: string, ownId?: string): string {
  const name = wanted.trim().slice(0, MAX_NAME - 4)
  const taken = new Set(views.filter(({ id }) => id !== ownId).map((view) => view.name.toLowerCase()))
  for (let count = 1; ; count++) {
    const candidate = count === 1 ? name : `${name} ${count}`
    if (!taken.has(candidate.toLowerCase())) return candidate
  }
}

export const addView = (
  views: readonly SavedView[],
  id: string,
  name: string,
  view: ViewState,
): readonly SavedView[] => [...views, { id, name: freeName(views, name), view }]

export const renameView = (views: readonly SavedView[], id: string, name: string): readonly SavedView[] =>
  name.trim() === ''
    ? views
    : views.map((saved) => (saved.id === id ? { ...saved, name: freeName(views, name, id) } : saved))

export const overwriteView = (
  views: readonly SavedView[],
  id: string,
  view: ViewState,
): readonly SavedView[] => views.map((saved) => (saved.id === id ? { ...saved, view } : saved))

export const removeView = (views: readonly SavedView[], id: string): readonly SavedView[] =>
  views.filter((saved) => saved.id !== id)

/** Options in the order of their names, and those that are the same as if they were not set left out. */
const settled = (view: ViewState): string =>
  JSON.stringify({
    ...view,
    options: Object.entries(view.options)
      .filter(([, value]) => value !== '' && value !== false)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  })

export const isSameView = (a: ViewState, b: ViewState): boolean => settled(a) === settled(b)

export interface FittingView extends Recalendared {
  readonly options: ViewState['options']
}

/**
 * The view without filters on what the data do not have (any more): they would fail every question. Periods that it
 * names under another calendar become dates.
 */
export function fittingView(
  { selection, compare, drill, options, calendar }: ViewState,
  profile: CubeProfile,
): FittingView {
  const present = new Set(profile.dimensions.map(({ name }) => name))
  const filters = selection.filters.filter(({ dimension }) => present.has(dimension))
  const step = { selection: { ...selection, filters }, compare, drill }
  return { ...recalendared(step, calendar ?? profile.calendar, profile), options }
}
