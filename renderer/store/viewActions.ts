import type { SavedView, ViewState } from '../../shared/ipc'
import { request } from '../api'
import { useApp, type AppState } from './index'
import { tellRecalendared } from './calendarActions'
import { namesPeriods } from './recalendar'
import { addView, fittingView, overwriteView, removeView, renameView } from './savedViews'
import { PAGES, type Page } from './viewSlice'

const state = () => useApp.getState()

/** What is shown: page, filters and chart options. */
export const shownView = ({ page, present, options, project }: AppState): ViewState => ({
  page,
  ...present,
  selection: present.selection,
  options: { ...options },
  ...(project && namesPeriods(present) ? { calendar: project.profile.calendar } : {}),
})

export const pageOfView = (view: ViewState): Page => PAGES.find((name) => name === view.page) ?? 'overview'

function keep(views: readonly SavedView[], removed?: string): void {
  state().setSavedViews(views, removed)
  void request('views.set', { views: [...views] }).then((answer) => {
    if (!answer.ok) state().setFailure(answer)
  })
}

export async function loadSavedViews(): Promise<void> {
  const answer = await request('views.get', {})
  state().setSavedViews(answer.ok ? answer.value : [])
}

export const saveShownAs = (name: string): void =>
  keep(addView(state().savedViews, crypto.randomUUID(), name, shownView(state())))

export const overwriteSaved = (id: string): void =>
  keep(overwriteView(state().savedViews, id, shownView(state())))

export const renameSaved = (id: string, name: string): void => keep(renameView(state().savedViews, id, name))

export function removeSaved({ id, name }: SavedView): void {
  keep(removeView(state().savedViews, id), name)
}

export function takeRemovalBack(): void {
  const before = state().beforeRemoval
  if (before) keep(before.views)
}

/** Shows a saved view; one undo brings back what was shown before, page and chart options too. */
export function applySaved({ view }: SavedView): void {
  const { project, showView } = state()
  if (!project) return
  const { step, options, ...fitted } = fittingView(view, project.profile)
  showView(step, { page: pageOfView(view), options })
  tellRecalendared(fitted)
}
