import { failure } from '../../shared/result'
import type { Failure } from '../../shared/result'

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full.',
  EDQUOT: 'The disk space granted to you is used up.',
  EACCES: 'There is no right to do this here.',
  EPERM: 'There is no right to do this here.',
  EROFS: 'The disk can only be read.',
  ENOENT: 'The file or its folder does not exist any more.',
  EIO: 'The disk reported an error.',
  EMFILE: 'Too many files are open.',
  EBUSY: 'Another program has the file open.',
  ENAMETOOLONG: 'The name is too long for this disk.',
  ERR_FS_FILE_TOO_LARGE: 'It is larger than the 2 GB that sql.js reads.',
}

const REMEDY = 'Free some space or choose another folder, then try again.'

/** What an error of the file system means in plain words; null where it is none. */
export function diskReason(cause: unknown): string | null {
  const code = (cause as NodeJS.ErrnoException | null)?.code
  if (typeof code !== 'string') return null
  return REASONS[code] ?? (/^E[A-Z0-9]+$/.test(code) ? `The disk reported ${code}.` : null)
}

/** The failure of a save that left the project as it was; null where the cause is none of the file system's. */
export function saveFailure(cause: unknown, path: string): Failure | null {
  const reason = diskReason(cause)
  return reason === null
    ? null
    : failure('project_unusable', `The project could not be saved: ${reason} It is as it was.`, [
        { file: path, reason, remedy: REMEDY },
      ])
}

/** The failure of a file that cannot be read; null where the cause is none of the file system's. */
export function readFailure(cause: unknown, path: string): Failure | null {
  const reason = diskReason(cause)
  return reason === null
    ? null
    : failure('project_unusable', `${path} cannot be read: ${reason}`, [
        { file: path, reason, remedy: 'Check the disk and the rights to read it.' },
      ])
}
