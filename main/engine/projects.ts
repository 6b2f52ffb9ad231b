import { existsSync } from 'node:fs'
import { phrase } from '../../shared/phrase'
import { failure, success } from '../../shared/result'
import type { Failure, Result } from '../../shared/result'
import { CALENDAR_KEY, ISO_CALENDAR, calendarOf, isSameCalendar, type Calendar } from '../../shared/calendar'
import { makeCube } from '../cube'
import type { Cube } from '../cube'
import { calendarChanges, runImport } from '../pipeline/run'
import type { ImportOptions, ImportResult } from '../pipeline/run'
import { goneProject, openProject } from '../store'
import type { OpenProject } from '../store'
import type { EngineImport, EngineProject, ImportOrder } from './protocol'
import { NO_PROJECT, STILL_WRITING, describeOpen } from './state'
import type { EngineState, Open, Tell } from './state'
import { keepState } from './viewState'

/** Runs `work` after all opening, closing and reopening asked for before, and holds back what comes after. */
export function inTurn<T>(state: EngineState, work: () => Promise<T>): Promise<T> {
  const turn = state.settled.then(work)
  state.settled = turn.catch(() => undefined)
  return turn
}

const cubeOf = (file: OpenProject): Cube =>
  makeCube(file.cubeData(), { calendar: calendarOf(file.stateGet(CALENDAR_KEY)) })

/** Reads a project file and makes its cube. Fails with `project_unusable`. */
export async function openFile(path: string): Promise<Result<Open & { readonly file: object }>> {
  const opened = await openProject(path)
  if (!opened.ok) return opened
  return success({ path, cube: cubeOf(opened.value), file: opened.value })
}

/** Opens a project. Where that fails the one open before stays open. */
export function openProjectIn(state: EngineState, path: string): Promise<Result<EngineProject>> {
  if (state.importing) return Promise.resolve(STILL_WRITING)
  return inTurn(state, async () => {
    if (state.open?.path === path && state.open.file !== null) return success(describeOpen(state.open))
    const opened = await openFile(path)
    if (!opened.ok) return opened
    await state.open?.file?.close()
    state.open = opened.value
    state.unsaved.clear()
    return success(describeOpen(opened.value))
  })
}

/** What is unsaved of the view goes to the disk. */
export async function flushOpen(state: EngineState): Promise<Result<null>> {
  await state.settled
  keepState(state)
  await state.open?.file?.flush()
  return success(null)
}

/** Closes the open project, with its view state saved. Closing nothing is fine. */
export function closeProjectIn(state: EngineState): Promise<Result<null>> {
  if (state.importing) return Promise.resolve(STILL_WRITING)
  return inTurn(state, async () => {
    await state.open?.file?.close()
    state.open = null
    state.unsaved.clear()
    return success(null)
  })
}

/** Other weeks and business years from now on; the project keeps them. */
export function setCalendarIn(state: EngineState, calendar: Calendar): Promise<Result<EngineProject>> {
  return inTurn(state, () => {
    if (state.open === null) return Promise.resolve(NO_PROJECT)
    state.open = { ...state.open, cube: makeCube(state.open.cube.data, { calendar }) }
    state.unsaved.set(CALENDAR_KEY, JSON.stringify(calendar))
    keepState(state)
    return Promise.resolve(success(describeOpen(state.open)))
  })
}

/** Gives the file of the open project free for the import, which writes it anew. The cube goes on answering. */
function letGo(state: EngineState): Promise<void> {
  return inTurn(state, async () => {
    const { open } = state
    if (open?.file == null) return
    await open.file.close({ untouched: true })
    state.open = { ...open, file: null }
  })
}

/** Takes the file up again, as it is on the disk now; a cube that is known already is not built a second time. */
function takeUp(state: EngineState, path: string, cube: Open['cube'] | null): Promise<Result<EngineProject>> {
  return inTurn(state, async () => {
    const opened = await openProject(path)
    if (!opened.ok) {
      state.open = null
      return opened
    }
    const calendar = calendarOf(opened.value.stateGet(CALENDAR_KEY))
    const known = cube && isSameCalendar(cube.calendar, calendar) ? cube : null
    const open = { path, cube: known ?? cubeOf(opened.value), file: opened.value }
    state.open = open
    keepState(state)
    return success(describeOpen(open))
  })
}

const READ_ONLY: Failure = failure(
  'project_unusable',
  phrase`The project is open for reading only. Open it elsewhere to change it.`,
)

/** Why the project at the path cannot be imported into now; null where it can. */
export function refusalOf(state: EngineState, projectPath: string): Failure | null {
  if (state.importing) return STILL_WRITING
  if (state.open?.path !== projectPath) return null
  if (state.open.file?.readOnly === true) return READ_ONLY
  // Taken for a new project, what it held would be missing from it.
  return existsSync(projectPath)
    ? null
    : goneProject(projectPath, phrase`It was deleted or moved while it was open.`)
}

/** The options that let an import tell how far it is, hear a cancel, and show the dashboards before the file is written. */
export const watched = (state: EngineState, order: ImportOrder, tell: Tell): ImportOptions => ({
  ...order,
  onProgress: (progress) => tell('import.progress', progress),
  isCancelled: () => state.cancelled,
  onDashboard: (data) => {
    const before = state.open?.path === order.projectPath ? state.open.cube.calendar : ISO_CALENDAR
    const calendar = { ...before, ...calendarChanges(order.settings) }
    state.open = { path: order.projectPath, cube: makeCube(data, { calendar }), file: null }
    tell('import.dashboardReady', describeOpen(state.open))
  },
})

/**
 * Lets `write` write the project at the path and opens it. On any failure the project open before is open again, as it
 * was.
 */
export async function importBy(
  state: EngineState,
  projectPath: string,
  tell: Tell,
  write: () => Promise<Result<ImportResult>>,
): Promise<Result<EngineImport>> {
  const refusal = refusalOf(state, projectPath)
  if (refusal) return refusal
  state.importing = true
  state.cancelled = false
  const before = state.open
  try {
    await letGo(state)
    const result = await write()
    if (!result.ok) {
      if (before === null) state.open = null
      else void takeUp(state, before.path, before.cube)
      return result
    }
    const taken = await takeUp(state, projectPath, state.open?.cube ?? makeCube(result.value.cube))
    if (!taken.ok) return taken
    if (taken.value.savedAt !== null) tell('project.saved', { savedAt: taken.value.savedAt })
    return success({ report: result.value.report, project: taken.value })
  } finally {
    state.importing = false
  }
}

/** Imports in one go. `import.dashboardReady` is told when the cube can answer, before the file is written. */
export const importInto = (
  state: EngineState,
  order: ImportOrder,
  tell: Tell,
): Promise<Result<EngineImport>> =>
  importBy(state, order.projectPath, tell, () => runImport(watched(state, order, tell)))

/** The open project once nothing is under way. */
export async function settledOpen(state: EngineState): Promise<Result<Open>> {
  await state.settled
  return state.open === null ? NO_PROJECT : success(state.open)
}

/** The file of the open project; a failure while an import is writing it. */
export async function settledFile(state: EngineState): Promise<Result<NonNullable<Open['file']>>> {
  const open = await settledOpen(state)
  if (!open.ok) return open
  return open.value.file === null ? STILL_WRITING : success(open.value.file)
}
