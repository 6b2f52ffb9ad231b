import type { BackupLimits } from '../../shared/backups'
import type { Calendar } from '../../shared/calendar'
import { basename } from 'node:path'
import type { ImportPlan } from '../../shared/importPlan'
import type { Events, ImportOutcome, ProjectInfo, RequestAnswers } from '../../shared/ipc'
import { phrase } from '../../shared/phrase'
import { failure, success } from '../../shared/result'
import type { Failure, Result } from '../../shared/result'
import type { EngineEvent, EngineImport, EngineProject, ImportOrder } from '../engine/protocol'
import type { EngineClient } from './engineClient'
import { overallProgress } from './importProgress'
import type { PathTokens } from './paths'
import { PROJECT_EXTENSION } from './paths'
import { removeLeftovers } from './projectPlaces'

const CANCEL_GRACE_MS = 60
const MAX_DEATHS = 3

const NO_PLAN = failure('usage', phrase`There is no open import.`)
const NOTHING_OPEN = failure('usage', phrase`No project is open.`)
const CANCELLED = failure('cancelled', phrase`The import was cancelled. The project is as it was.`)

export interface ProjectSession {
  current(): ProjectInfo | null
  currentPath(): string | null
  isImporting(): boolean
  open(path: string): Promise<Result<ProjectInfo>>
  setCalendar(calendar: Calendar): Promise<Result<ProjectInfo>>
  close(): Promise<Result<null>>
  /** Puts a backup in the place of a project and opens it. */
  restore(path: string, name: string): Promise<Result<RequestAnswers['backups.restore']>>
  /** Resolves when the project is on disk, or is as it was before. */
  importFiles(order: ImportOrder): Promise<Result<ImportOutcome>>
  /** Makes the open project anew from the lines that it holds, under changed settings (`--set`). */
  recompute(settings: Readonly<Record<string, string>>): Promise<Result<ImportOutcome>>
  /** The same with the sample's files, made in `folder` first. */
  importSample(folder: string, projectPath: string): Promise<Result<ImportOutcome>>
  /** Reads files and says what was understood; `importing` for the sake of a cancel, though nothing is written. */
  prepare(order: ImportOrder): Promise<Result<ImportPlan>>
  addFiles(files: readonly string[]): Promise<Result<ImportPlan>>
  /** Writes the project of the open plan. */
  runPrepared(): Promise<Result<ImportOutcome>>
  discard(): Promise<Result<null>>
  /** Answers within 200 ms: the import stops, if need be by the end of the engine. `importFiles` tells when it has. */
  cancelImport(): Promise<Result<null>>
  /** Cancels what runs, closes the project with its view saved, and ends the engine. */
  shutDown(): Promise<void>
  onEngineEvent(event: EngineEvent): void
  onEngineDeath(died: Failure): Promise<void>
}

export interface SessionParts {
  readonly engine: () => EngineClient
  readonly tokens: PathTokens
  readonly send: <E extends keyof Events>(event: E, payload: Events[E]) => void
  readonly backupLimits: () => BackupLimits
  readonly onOpened: (path: string) => void
  /** How far an import is, 0 to 1; null when none runs. */
  readonly onProgress: (done: number | null) => void
}

/** Which project is open, kept in main so that it survives the engine's process. */
export function createProjectSession(parts: SessionParts): ProjectSession {
  const { engine, tokens, send, backupLimits, onOpened, onProgress } = parts
  let current: { readonly path: string; readonly info: ProjectInfo } | null = null
  let importing: { readonly projectPath: string; readonly done: Promise<unknown> } | null = null
  let preparedPath: string | null = null
  let deaths = 0

  const infoOf = (project: EngineProject): ProjectInfo => ({
    token: tokens.reserve(project.path),
    name: basename(project.path).replace(new RegExp(`${PROJECT_EXTENSION}$|\\.sqlite3?$|\\.db$`, 'i'), ''),
    readOnly: project.readOnly,
    heldBy: project.heldBy,
    changedElsewhere: project.changedElsewhere,
    savedAt: project.savedAt,
    profile: project.profile,
  })

  function become(project: EngineProject): ProjectInfo {
    const info = infoOf(project)
    current = { path: project.path, info }
    onOpened(project.path)
    return info
  }

  async function openInEngine(path: string): Promise<Result<ProjectInfo>> {
    const opened = await engine().request('engine.open', { path })
    return opened.ok ? success(become(opened.value)) : opened
  }

  async function reopenAsItWas(): Promise<void> {
    if (current === null) return
    const reopened = await openInEngine(current.path)
    if (reopened.ok) return
    current = null
    send('engine.died', { failure: reopened })
  }

  const busy = (): Failure => failure('usage', phrase`An import is running. Cancel it or wait for its end.`)

  /** Work that `cancelImport` can stop. */
  async function cancellable<T>(projectPath: string, work: () => Promise<Result<T>>): Promise<Result<T>> {
    if (importing !== null) return busy()
    const done = work()
    importing = { projectPath, done }
    try {
      return await done
    } finally {
      importing = null
      onProgress(null)
    }
  }

  async function runImport(
    projectPath: string,
    work: () => Promise<Result<EngineImport>>,
  ): Promise<Result<ImportOutcome>> {
    const result = await cancellable(projectPath, work)
    if (!result.ok) return result
    return success({ report: result.value.report, project: become(result.value.project) })
  }

  const importBy = (order: ImportOrder): Promise<Result<EngineImport>> =>
    engine().request('engine.import', { ...order, backups: backupLimits() })

  async function cancelImport(): Promise<Result<null>> {
    const stopping = importing
    engine().cancel()
    if (stopping === null) return success(null)
    const stopped = await Promise.race([
      stopping.done.then(() => true),
      new Promise<false>((resolve) => setTimeout(resolve, CANCEL_GRACE_MS, false)),
    ])
    if (stopped || importing !== stopping) return success(null)
    void engine().kill(CANCELLED, () => {
      removeLeftovers(stopping.projectPath)
      void reopenAsItWas()
    })
    return success(null)
  }

  return {
    current: () => current?.info ?? null,
    currentPath: () => current?.path ?? null,
    isImporting: () => importing !== null,
    async open(path) {
      if (importing !== null) return busy()
      const opened = await openInEngine(path)
      return opened
    },
    async setCalendar(calendar) {
      const changed = await engine().request('engine.setCalendar', calendar)
      return changed.ok ? success(become(changed.value)) : changed
    },
    async close() {
      if (importing !== null) return busy()
      const closed = await engine().request('engine.close', {})
      if (closed.ok) current = null
      return closed
    },
    async restore(path, name) {
      if (importing !== null) return busy()
      const restored = await engine().request('engine.restore', { path, name })
      if (!restored.ok) return restored
      const { project, setBeside } = restored.value
      return success({ project: become(project), setBeside })
    },
    importFiles: (order) => runImport(order.projectPath, () => importBy(order)),
    async recompute(settings) {
      if (current === null) return NOTHING_OPEN
      const { path } = current
      return runImport(path, () => importBy({ files: [], projectPath: path, settings }))
    },
    importSample: (folder, projectPath) =>
      runImport(projectPath, async () => {
        const written = await engine().request('engine.sample', { folder })
        if (!written.ok) return written
        return importBy({ files: written.value, projectPath, replace: true })
      }),
    prepare(order) {
      preparedPath = order.projectPath
      return cancellable(order.projectPath, () =>
        engine().request('engine.prepare', { ...order, backups: backupLimits() }),
      )
    },
    addFiles: (files) =>
      preparedPath === null
        ? Promise.resolve(NO_PLAN)
        : cancellable(preparedPath, () => engine().request('engine.addFiles', { files })),
    async runPrepared() {
      if (preparedPath === null) return NO_PLAN
      const outcome = await runImport(preparedPath, () => engine().request('engine.runImport', {}))
      if (outcome.ok) preparedPath = null
      return outcome
    },
    async discard() {
      preparedPath = null
      return importing === null ? engine().request('engine.discardImport', {}) : busy()
    },
    cancelImport,
    async shutDown() {
      const stopping = importing
      if (stopping !== null) {
        await engine().kill(CANCELLED, () => removeLeftovers(stopping.projectPath))
        return
      }
      if (current !== null) await engine().request('engine.close', {})
      await engine().kill(CANCELLED)
    },
    onEngineEvent(event) {
      if (event.event === 'import.dashboardReady') send(event.event, infoOf(event.payload))
      else if (event.event === 'import.progress') {
        send(event.event, event.payload)
        if (importing !== null) onProgress(overallProgress(event.payload))
      } else send(event.event, event.payload)
    },
    async onEngineDeath(died) {
      send('engine.died', { failure: died })
      if (importing !== null) removeLeftovers(importing.projectPath)
      if (++deaths > MAX_DEATHS) current = null
      await reopenAsItWas()
    },
  }
}
