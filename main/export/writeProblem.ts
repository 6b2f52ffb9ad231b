import { basename } from 'node:path'
import { phrase } from '../../shared/phrase'
import type { Phrase } from '../../shared/phrase'
import { failure, success } from '../../shared/result'
import type { Failure, Result } from '../../shared/result'

const REASONS: Readonly<Record<string, Phrase>> = {
  EACCES: phrase`This folder cannot be written to.`,
  EPERM: phrase`This folder cannot be written to.`,
  EROFS: phrase`This folder cannot be written to.`,
  ENOENT: phrase`The folder does not exist any more.`,
  ENOTDIR: phrase`There is a file where the folder should be.`,
  ENOSPC: phrase`There is no space left on the disk.`,
  EDQUOT: phrase`There is no space left on the disk.`,
  EBUSY: phrase`The file is open in another program.`,
  ETXTBSY: phrase`The file is open in another program.`,
}

const codeOf = (cause: unknown): string | null =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : null

/** Why a file could not be written, in words. What is no error of the file system is thrown again. */
export function writeProblem(path: string, cause: unknown): Failure {
  const code = codeOf(cause)
  if (code === null) throw cause
  const reason = REASONS[code] ?? phrase`The file could not be written.`
  const remedy =
    code === 'EBUSY' || code === 'ETXTBSY'
      ? phrase`Close it there and try again, or choose another name.`
      : phrase`Choose another folder.`
  return failure('usage', phrase`${basename(path)} was not saved. ${reason}`, [
    { file: basename(path), reason, remedy },
  ])
}

/** What `write` gives, or why the path could not be written. */
export async function orWriteProblem<T>(path: string, write: () => Promise<T>): Promise<Result<T>> {
  try {
    return success(await write())
  } catch (cause) {
    return writeProblem(path, cause)
  }
}
