import { statSync } from 'node:fs'
import type { Warning } from '../../../shared/report'
import { phrase } from '../../../shared/phrase'
import { FailureError, failure } from '../../../shared/result'
import type { InputFile } from './inputs'
import type { PlannedFile } from './plan'
import type { LedgerFile } from './projectContents'
import type { ReadFiles } from './readFiles'

/** A file or archive on the disk: its size and time of change, null where there was none. */
export interface FoundFile {
  readonly path: string
  readonly stamp: string | null
}

/** A file as it is now, so that a later change can be told; no stamp where it is gone. */
export function foundFile(path: string): FoundFile {
  const stats = statSync(path, { throwIfNoEntry: false })
  return { path, stamp: stats ? `${stats.size} ${stats.mtimeMs}` : null }
}

/** Whether another program has written the file anew since it was found; one that is gone was not. */
function isChanged({ found }: InputFile): boolean {
  if (found === undefined) return false
  const { stamp } = foundFile(found.path)
  return stamp !== null && stamp !== found.stamp
}

/** Throws a `FailureError` where what was read may not be the file that was looked at. */
export function insistUnchanged(file: InputFile): void {
  if (!isChanged(file)) return
  throw new FailureError(
    failure('input_unusable', phrase`${file.name} was changed while it was read. Nothing was imported.`, [
      {
        file: file.name,
        reason: phrase`Another program has written to it since it was looked at.`,
        remedy: phrase`Wait until it is written, then choose it again.`,
      },
    ]),
  )
}

const CHANGED_SINCE_READ: Warning = {
  code: 'changed_since_read',
  message: phrase`The file has changed on the disk since it was read. What was read is imported; import it again for the rest.`,
}

/** The ledger with a remark on each file of which the disk has something newer by now. What was read is imported, whole. */
export function withChangedSaid(
  planned: readonly PlannedFile[],
  reads: ReadFiles,
  ledger: readonly LedgerFile[],
): LedgerFile[] {
  const changed = new Set(planned.filter(isChanged).map((file) => reads.of(file)?.fileId))
  return ledger.map((file) =>
    changed.has(file.file_id) ? { ...file, notes: [...file.notes, CHANGED_SINCE_READ] } : file,
  )
}
