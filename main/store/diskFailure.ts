import { phrase } from '../../shared/phrase'
import type { Phrase } from '../../shared/phrase'
import { failure } from '../../shared/result'
import type { Failure } from '../../shared/result'

const REASONS: Readonly<Record<string, Phrase>> = {
  ENOSPC: phrase`The disk is full.`,
  EDQUOT: phrase`The disk space granted to you is used up.`,
  EACCES: phrase`There is no right to do this here.`,
  EPERM: phrase`There is no right to do this here.`,
  EROFS: phrase`The disk can only be read.`,
  ENOENT: phrase`The file or its folder does not exist any more.`,
  EIO: phrase`The disk reported an error.`,
  EMFILE: phrase`Too many files are open.`,
  EBUSY: phrase`Another program has the file open.`,
  ENAMETOOLONG: phrase`The name is too long for this disk.`,
  ERR_FS_FILE_TOO_LARGE: phrase`It is larger than the 2 GB that sql.js reads.`,
}

const REMEDY = phrase`Free some space or choose another folder, then try again.`

/** What an error of the file system means in plain words; null where it is none. */
export function diskReason(cause: unknown): Phrase | null {
  const code = (cause as NodeJS.ErrnoException | null)?.code
  if (typeof code !== 'string') return null
  return REASONS[code] ?? (/^E[A-Z0-9]+$/.test(code) ? phrase`The disk reported ${code}.` : null)
}

/** The failure of a save that left the project as it was; null where the cause is none of the file system's. */
export function saveFailure(cause: unknown, path: string): Failure | null {
  const reason = diskReason(cause)
  return reason === null
    ? null
    : failure('project_unusable', phrase`The project could not be saved: ${reason} It is as it was.`, [
        { file: path, reason, remedy: REMEDY },
      ])
}

/** The failure of a file that cannot be read; null where the cause is none of the file system's. */
export function readFailure(cause: unknown, path: string): Failure | null {
  const reason = diskReason(cause)
  return reason === null
    ? null
    : failure('project_unusable', phrase`${path} cannot be read: ${reason}`, [
        { file: path, reason, remedy: phrase`Check the disk and the rights to read it.` },
      ])
}
