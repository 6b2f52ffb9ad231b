import type { BackupLimits } from '../../../shared/backups'
import type { DecidedRole, FileMapping } from '../../../shared/mapping'
import type { Progress } from '../../../shared/report'
import type { CubeData } from '../../cube/types'
import type { DateOrder } from '../silver'

export interface ImportOptions {
  /** Absolute paths of files and folders, or patterns. */
  readonly files: readonly string[]
  readonly projectPath: string
  /** Files of the project that are to be understood again, by name. */
  readonly again?: readonly string[]
  readonly dateOrder?: DateOrder
  readonly encoding?: string
  readonly delimiter?: string
  /** What a person decided, over all that is guessed; the later entry wins. */
  readonly decisions?: readonly FileMapping[]
  /** File name → role. */
  readonly roles?: Readonly<Record<string, DecidedRole>>
  /** A file with a known name and other bytes takes the place of its earlier version. */
  readonly replace?: boolean
  readonly settings?: Readonly<Record<string, string>>
  /** Of the backups that are kept; the usual ones where absent. */
  readonly backups?: BackupLimits
  /** Bytes that the import may take; where absent what is free. */
  readonly memory?: number
  /** Everything but the saving. */
  readonly dryRun?: boolean
  readonly onProgress?: (progress: Progress) => void
  readonly isCancelled?: () => boolean
  /** Every chart can be answered from here on; the file is not written yet. */
  readonly onDashboard?: (cube: CubeData) => void | Promise<void>
}
