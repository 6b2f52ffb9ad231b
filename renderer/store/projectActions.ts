import i18next from 'i18next'
import type { ProjectInfo } from '../../shared/ipc'
import type { Result } from '../../shared/result'
import { request } from '../api'
import { useApp } from './index'
import { loadPresentation } from './presentationActions'
import { fittingView } from './savedViews'
import { FIRST_STEP } from './selectionSlice'
import { loadSavedViews, pageOfView } from './viewActions'

const state = () => useApp.getState()

export async function refreshRecent(): Promise<void> {
  const answer = await request('project.recent', {})
  if (answer.ok) state().setRecent(answer.value)
}

/** Shows a project as it was left: its page, filters and chart options. */
export async function showProject(project: ProjectInfo, saving: boolean): Promise<void> {
  const view = await request('view.get', {})
  const known = view.ok ? view.value : null
  if (known) {
    const { step, options } = fittingView(known, project.profile)
    state().restoreStep(step)
    state().restoreView(pageOfView(known), options)
  } else {
    state().restoreStep(FIRST_STEP)
    state().restoreView('overview', {})
  }
  await Promise.all([loadSavedViews(), loadPresentation()])
  // A small import can end before this: its end has shown the project as saved.
  if (saving && state().run === null) return
  state().setProject(project, saving)
  if (project.changedElsewhere)
    state().showNotice({ text: i18next.t('safety.changedElsewhere'), isProblem: true })
}

/** After work that failed main says what is open: a project that was still to be written never will be. */
export async function settleProject(): Promise<void> {
  const current = await request('project.current', {})
  const open = current.ok ? current.value : null
  if (state().saving || open === null) state().setProject(open, false)
}

async function whenOpened(answer: Result<ProjectInfo>, token: string): Promise<void> {
  state().setFailedToken(answer.ok ? null : token)
  if (!answer.ok) return state().setFailure(answer)
  state().setFailure(null)
  await showProject(answer.value, false)
  await refreshRecent()
}

export const openProject = async (token: string): Promise<void> =>
  whenOpened(await request('project.open', { token }), token)

export async function closeProject(): Promise<void> {
  const answer = await request('project.close', {})
  if (!answer.ok) return state().setFailure(answer)
  state().setProject(null, false)
  await refreshRecent()
}
