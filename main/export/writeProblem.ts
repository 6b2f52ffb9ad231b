import { basename } from 'node:path'
import { failure, success } from '../../shared/result'
import type { Failure, Result } from '../../shared/result'

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'This folder cannot be written to.',
  EPERM: 'This folder cannot be written to.',
  EROFS: 'This folder cannot be written to.',
  ENOENT: 'The folder does not exist any more.',
  ENOTDIR: 'There is a file where the folder should be.',
  ENOSPC: 'There is no space left on the disk.',
  EDQUOT: 'There is no space left on the disk.',
  EBUSY: 'The file is open in another program.',
  ETXTBSY: 'The file is open in another program.',
}

const codeOf = (cause: unknown): string | null =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : null

/** Why a file could not be written, in words. What is no error of the file system is thrown again. */
export function writeProblem(path: string, cause: unknown): Failure {
  const code = codeOf(cause)
  if (code === null) throw cause
  const reason = REASONS[code] ?? 'The file could not be written.'
  const remedy =
    code === 'EBUSY' || code === 'ETXTBSY'
      ? 'Close it there and try again, or choose another name.'
      : 'Choose another folder.'
  return failure('usage', `${basename(path)} was not saved. ${reason}`, [
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
