import { phrase } from '../../shared/phrase'
import { failure } from '../../shared/result'
import type { Failure } from '../../shared/result'
import type { Cube } from '../cube'
import type { ImportSession } from '../pipeline/run'
import type { OpenProject } from '../store'
import type { EngineEvents, EngineProject } from './protocol'

/** The project that answers. `file` is null while an import is writing it. */
export interface Open {
  readonly path: string
  readonly cube: Cube
  readonly file: OpenProject | null
}

export interface Prepared {
  readonly projectPath: string
  readonly session: ImportSession
}

export interface EngineState {
  open: Open | null
  /** Settles when no opening, closing or reopening is under way; requests wait for it. */
  settled: Promise<unknown>
  importing: boolean
  cancelled: boolean
  /** What the project is to remember, where the file could not take it yet. */
  unsaved: Map<string, string>
  /** The import that waits for a person; its requests are answered one after the other. */
  prepared: Prepared | null
  importTurn: Promise<unknown>
  /** Per lane the newest page asked for. */
  readonly lanes: Map<string, symbol>
}

export type Tell = <E extends keyof EngineEvents>(event: E, payload: EngineEvents[E]) => void

/** An engine with nothing open. */
export const newState = (): EngineState => ({
  open: null,
  settled: Promise.resolve(),
  importing: false,
  cancelled: false,
  unsaved: new Map(),
  prepared: null,
  importTurn: Promise.resolve(),
  lanes: new Map(),
})

export const NO_PROJECT: Failure = failure('usage', phrase`No project is open.`)
export const STILL_WRITING: Failure = failure(
  'usage',
  phrase`The project is being written. Ask again in a moment.`,
)

export const NO_PLAN: Failure = failure('usage', phrase`There is no open import.`)
export const CANCELLED: Failure = failure('cancelled', phrase`The calculation was stopped.`)
export const SUPERSEDED: Failure = failure('superseded', phrase`A newer question took the place of this one.`)

/** What main is told of the open project. */
export const describeOpen = ({ path, cube, file }: Open): EngineProject => ({
  path,
  readOnly: file?.readOnly ?? false,
  heldBy: file?.heldBy ?? null,
  changedElsewhere: file?.changedElsewhere ?? false,
  savedAt: file?.savedAt ?? null,
  profile: cube.profile(),
})
