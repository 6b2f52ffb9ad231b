import i18next from 'i18next'
import type { Events, PathToken, ProjectInfo } from '../../shared/ipc'
import type { OfferAnswer } from '../../shared/watchedFolder'
import { listen, request, takeDrop } from '../api'
import { tell } from '../export/exportActions'
import { startWords } from '../i18n'
import { languageOf } from '../i18n/locale'
import { say } from '../i18n/say'
import { discardPlan, importFiles, openSample } from './importActions'
import { redoDecision, undoDecision } from './planActions'
import { useApp } from './index'
import { noticeKey } from './safetyActions'
import { takeSettings } from './settingsActions'
import { startTour } from './tourActions'
import { closeProject, openProject, refreshRecent, settleProject, showProject } from './projectActions'

export { saveSettings } from './settingsActions'

const state = () => useApp.getState()

/** A project among the paths is opened; all other files and folders are imported together. */
export async function openPaths(paths: readonly PathToken[]): Promise<void> {
  const project = paths.find(({ kind }) => kind === 'project')
  if (!project) return importFiles(paths)
  if (state().run) return
  if (state().plan) await discardPlan()
  await openProject(project.token)
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

/** Says what becomes of the files that the watched folder offers; importing is a click, never the app's own doing. */
export async function answerOffer(answer: OfferAnswer): Promise<void> {
  const { offered } = state()
  state().setOffered([])
  const taken = await request('watch.answer', { tokens: offered.map(({ token }) => token), answer })
  if (!taken.ok) return state().showNotice({ text: say(taken.message), isProblem: true })
  if (answer === 'import') await openPaths(offered)
}

async function whenReady(project: ProjectInfo): Promise<void> {
  const isNew = state().project?.token !== project.token
  if (isNew) await showProject(project, true)
  else state().setProject(project, true)
  state().patchRun({ ready: true })
  state().setPlan(null)
  if (state().run?.source !== 'settings') state().goTo('overview')
}

const COMMANDS = {
  'open-files': () => choosePaths('csv'),
  'open-project': () => choosePaths('project'),
  'try-sample': openSample,
  'close-project': closeProject,
  'open-folder': () => choosePaths('folder'),
  'restore-backup': async () => {
    if (state().project) state().askRestore({ token: null })
  },
  settings: async () => state().openDialog('settings'),
  search: async () => state().openSearch(true),
  help: async () => state().openDialog('help'),
  keys: async () => state().openDialog('help', 'keys'),
  tour: () => startTour(),
  about: async () => state().openDialog('about'),
  undo: async () => (state().plan ? undoDecision() : state().undo()),
  redo: async () => (state().plan ? redoDecision() : state().redo()),
} as const satisfies Record<Events['menu.command']['command'], () => Promise<void> | void>

/** Listens to main for the life of the window. */
export function listenToMain(): () => void {
  const stops = [
    listen('import.progress', (progress) => {
      state().takeProgress(progress)
      state().takePlanProgress(progress)
    }),
    listen('import.dashboardReady', (project) => void whenReady(project)),
    listen('project.saved', ({ savedAt }) => state().setSaved(savedAt)),
    listen('watch.offered', (files) => state().setOffered(files)),
    listen('files.opened', (paths) => void openPaths(paths)),
    listen('engine.died', ({ failure }) => {
      state().endRun()
      state().setPlan(null)
      state().setFailure(failure)
      void settleProject()
    }),
    listen('publish.ended', ({ result }) => tell(result)),
    listen('app.notice', ({ what }) =>
      state().showNotice({ text: i18next.t(noticeKey(what)), isProblem: what !== 'diagnostics-copied' }),
    ),
    listen('settings.changed', takeSettings),
    listen('menu.command', ({ command }) => void COMMANDS[command]()),
  ]
  return () => stops.forEach((stop) => stop())
}

/** What the window needs before its first paint. */
export async function startUp(): Promise<void> {
  const [settings, info, current, unfinished, watched] = await Promise.all([
    request('settings.get', {}),
    request('app.info', {}),
    request('project.current', {}),
    request('import.unfinished', {}),
    request('watch.get', {}),
    refreshRecent(),
  ])
  if (settings.ok) state().setSettings(settings.value)
  if (info.ok) state().setSystem(info.value)
  if (info.ok) state().setSafe(info.value.safe)
  if (watched.ok) state().setOffered(watched.value.offered)
  if (unfinished.ok) state().setUnfinished(unfinished.value)
  await startWords(languageOf(state().settings.language, state().system))
  if (current.ok && current.value) await showProject(current.value, false)
}
