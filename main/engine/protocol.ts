import type { BackupLimits } from '../../shared/backups'
import type { Calendar } from '../../shared/calendar'
import type { Published, Target } from '../export/publish'
import type { ImportPlan } from '../../shared/importPlan'
import type { LockOwner } from '../../shared/project'
import type { MappingFile } from '../../shared/mapping'
import type { CubeProfile } from '../../shared/query'
import type { ImportReport, Progress } from '../../shared/report'
import type { ParsedArgs, REQUESTS, RequestAnswers, RequestName, Result } from '../../shared/ipc'

/** What the engine knows of an open project. Main adds the token and the name that the window sees. */
export interface EngineProject {
  readonly path: string
  readonly readOnly: boolean
  readonly heldBy: LockOwner | null
  readonly changedElsewhere: boolean
  readonly savedAt: string | null
  readonly profile: CubeProfile
}

export interface ImportOrder {
  /** Absolute paths of files and folders. */
  readonly files: readonly string[]
  /** Names of files of the project that are to be understood again. */
  readonly again?: readonly string[]
  readonly projectPath: string
  readonly dateOrder?: 'dmy' | 'mdy' | 'ymd'
  readonly replace?: boolean
  readonly settings?: Readonly<Record<string, string>>
  readonly backups?: BackupLimits
}

export interface EngineImport {
  readonly report: ImportReport
  readonly project: EngineProject
}

/** Requests that the window sends and the engine answers. */
export type WindowRequestName = {
  [N in RequestName]: (typeof REQUESTS)[N]['where'] extends 'engine' ? N : never
}[RequestName]

/** Requests that only main (or the command line) makes: they carry paths. */
interface OwnRequests {
  'engine.open': { readonly args: { readonly path: string }; readonly answer: EngineProject }
  'engine.setCalendar': { readonly args: Calendar; readonly answer: EngineProject }
  /** Puts a backup in the place of the project and opens it. */
  'engine.restore': {
    readonly args: { readonly path: string; readonly name: string }
    readonly answer: { readonly project: EngineProject; readonly setBeside: string | null }
  }
  /** The view goes to the disk now. */
  'engine.flush': { readonly args: Record<never, never>; readonly answer: null }
  'engine.close': { readonly args: Record<never, never>; readonly answer: null }
  'engine.import': { readonly args: ImportOrder; readonly answer: EngineImport }
  /** Begins a plan in the place of one that is open. */
  'engine.prepare': { readonly args: ImportOrder; readonly answer: ImportPlan }
  'engine.addFiles': { readonly args: { readonly files: readonly string[] }; readonly answer: ImportPlan }
  'engine.runImport': { readonly args: Record<never, never>; readonly answer: EngineImport }
  'engine.discardImport': { readonly args: Record<never, never>; readonly answer: null }
  /** The open plan as a mapping file. */
  'engine.mapping': { readonly args: Record<never, never>; readonly answer: MappingFile }
  /** Names for the exports of set-aside lines: of one file of the project, or of all. */
  'engine.setAsideNames': {
    readonly args: { readonly file: string | null }
    readonly answer: readonly string[]
  }
  /** Writes them: to a path where there is one, else into a folder without writing over anything. */
  'engine.exportSetAside': {
    readonly args: {
      readonly file: string | null
      readonly to: { readonly path: string } | { readonly folder: string }
    }
    readonly answer: { readonly files: readonly string[]; readonly lines: number }
  }
  /** Writes every line of a view to the path; answers how many. */
  'engine.exportLines': {
    readonly args: ParsedArgs<'export.lines'> & {
      readonly path: string
      readonly dialect: { readonly delimiter: ',' | ';'; readonly decimal: '.' | ',' }
    }
    readonly answer: number
  }
  /** Writes the open project as a folder for a larger engine. */
  'engine.publish': {
    readonly args: { readonly target: Target; readonly folder: string }
    readonly answer: Published
  }
  'engine.sample': { readonly args: { readonly folder: string }; readonly answer: readonly string[] }
  'engine.sql': {
    readonly args: { readonly text: string }
    readonly answer: { readonly columns: readonly string[]; readonly rows: readonly (readonly unknown[])[] }
  }
}

export type EngineRequestName = WindowRequestName | keyof OwnRequests
export type EngineArgs<N extends EngineRequestName> = N extends WindowRequestName
  ? ParsedArgs<N>
  : N extends keyof OwnRequests
    ? OwnRequests[N]['args']
    : never
export type EngineAnswer<N extends EngineRequestName> = N extends WindowRequestName
  ? RequestAnswers[N]
  : N extends keyof OwnRequests
    ? OwnRequests[N]['answer']
    : never

/** What the engine tells unasked. */
export interface EngineEvents {
  'import.progress': Progress
  'import.dashboardReady': EngineProject
  'project.saved': { readonly savedAt: string }
  'churn.progress': { readonly share: number }
}

export type EngineEvent = {
  [E in keyof EngineEvents]: { readonly event: E; readonly payload: EngineEvents[E] }
}[keyof EngineEvents]

export type ToEngine =
  | {
      readonly kind: 'request'
      readonly id: number
      readonly name: EngineRequestName
      readonly args: unknown
    }
  | { readonly kind: 'cancel' }

export type FromEngine =
  | { readonly kind: 'answer'; readonly id: number; readonly result: Result<unknown> }
  | ({ readonly kind: 'event' } & EngineEvent)
