import type { ImportOutcome, PathToken, ProjectInfo, Settings } from '../../shared/ipc'
import type { Failure, Result } from '../../shared/result'
import { listen, request, takeDrop } from '../api'
import { useApp } from './index'
import type { DateOrder } from './lastImport'
import { fittingView } from './savedViews'
import { FIRST_STEP } from './selectionSlice'
import { loadSavedViews, pageOfView } from './viewActions'

const state = () => useApp.getState()

export async function refreshRecent(): Promise<void> {
  const answer = await request('project.recent', {})
  if (answer.ok) state().setRecent(answer.value)
}

/** Shows a project as it was left: its page, filters and chart options. */
async function showProject(project: ProjectInfo, saving: boolean): Promise<void> {
  const view = await request('view.get', {})
  const known = view.ok ? view.value : null
  if (known) {
    const { page: _page, options, ...step } = fittingView(known, project.profile)
    state().restoreStep(step)
    state().restoreView(pageOfView(known), options)
  } else {
    state().restoreStep(FIRST_STEP)
    state().restoreView('overview', {})
  }
  await loadSavedViews()
  state().setProject(project, saving)
}

async function whenOpened(answer: Result<ProjectInfo>): Promise<void> {
  if (!answer.ok) return state().setFailure(answer)
  state().setFailure(null)
  await showProject(answer.value, false)
  await refreshRecent()
}

export const openProject = async (token: string): Promise<void> =>
  whenOpened(await request('project.open', { token }))

export async function closeProject(): Promise<void> {
  const answer = await request('project.close', {})
  if (!answer.ok) return state().setFailure(answer)
  state().setProject(null, false)
  await refreshRecent()
}

const failed = (failure: Failure): void => {
  state().endRun()
  state().setFailure(failure.code === 'cancelled' ? null : failure)
}

async function finishRun(answer: Result<ImportOutcome>): Promise<void> {
  const ready = state().run?.ready ?? false
  if (!answer.ok) {
    failed(answer)
    const current = await request('project.current', {})
    if (ready && current.ok) state().setProject(current.value, false)
    return
  }
  state().endRun()
  const { project } = answer.value
  if (ready) {
    state().setProject(project, false)
  } else {
    await showProject(project, false)
    state().goTo('overview')
  }
  await refreshRecent()
}

export async function importTokens(
  tokens: readonly string[],
  names: readonly string[],
  dateOrder?: DateOrder,
): Promise<void> {
  if (state().run) return
  state().setFailure(null)
  state().startRun('files', names, tokens)
  const args = { tokens: [...tokens], ...(dateOrder ? { dateOrder } : {}) }
  await finishRun(await request('import.start', args))
}

export async function openSample(): Promise<void> {
  if (state().run) return
  state().setFailure(null)
  state().startRun('sample', [], [])
  await finishRun(await request('sample.open', {}))
}

export async function cancelImport(): Promise<void> {
  state().patchRun({ cancelling: true })
  await request('import.cancel', {})
}

/** A project among the paths is opened; all other files and folders are imported together. */
export async function openPaths(paths: readonly PathToken[]): Promise<void> {
  const project = paths.find(({ kind }) => kind === 'project')
  if (project) return openProject(project.token)
  if (paths.length === 0) return
  await importTokens(
    paths.map(({ token }) => token),
    paths.map(({ name }) => name),
  )
}

export async function choosePaths(what: 'csv' | 'folder' | 'project'): Promise<void> {
  const answer = await request('paths.choose', { what })
  if (!answer.ok) return state().setFailure(answer)
  await openPaths(answer.value)
}

export async function dropFiles(files: readonly File[]): Promise<void> {
  const answer = await takeDrop(files)
  if (!answer.ok) return state().setFailure(answer)
  await openPaths(answer.value)
}

export async function saveSettings(patch: Partial<Settings>): Promise<void> {
  state().setSettings({ ...state().settings, ...patch })
  const answer = await request('settings.set', patch)
  if (answer.ok) state().setSettings(answer.value)
}

async function whenReady(project: ProjectInfo): Promise<void> {
  const isNew = state().project?.token !== project.token
  if (isNew) await showProject(project, true)
  else state().setProject(project, true)
  state().patchRun({ ready: true })
  state().goTo('overview')
}

const COMMANDS = {
  'open-files': () => choosePaths('csv'),
  'open-project': () => choosePaths('project'),
  'try-sample': openSample,
  'close-project': closeProject,
  settings: async () => undefined,
  undo: async () => state().undo(),
  redo: async () => state().redo(),
} as const

/** Listens to main for the life of the window. */
export function listenToMain(): () => void {
  const stops = [
    listen('import.progress', (progress) => state().takeProgress(progress)),
    listen('import.dashboardReady', (project) => void whenReady(project)),
    listen('project.saved', ({ savedAt }) => state().setSaved(savedAt)),
    listen('files.opened', (paths) => void openPaths(paths)),
    listen('engine.died', ({ reason }) => {
      state().endRun()
      state().setFailure({ ok: false, code: 'internal', message: reason, places: [] })
    }),
    listen('menu.command', ({ command }) => void COMMANDS[command]()),
  ]
  return () => stops.forEach((stop) => stop())
}

/** What the window needs before its first paint. */
export async function startUp(): Promise<void> {
  const [settings, info, current] = await Promise.all([
    request('settings.get', {}),
    request('app.info', {}),
    request('project.current', {}),
    refreshRecent(),
  ])
  if (settings.ok) state().setSettings(settings.value)
  if (info.ok) state().setLocale(info.value.locale)
  if (current.ok && current.value) await showProject(current.value, false)
}
