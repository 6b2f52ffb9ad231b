import { FailureError, failure, success } from '../../../shared/result'
import type { Result } from '../../../shared/result'
import type { ImportResult } from './finish'
import type { ImportOptions } from './options'
import { ImportSession } from './session'

export type { ImportOptions } from './options'
export type { ImportResult } from './finish'
export { allCohorts, netByMonth, promotionImpacts } from './saving'
export { readMappingFile } from './mappingFile'
export { ImportSession } from './session'
export { understoodMapping } from './understoodMapping'

/**
 * Reads files into a project: bronze → silver → cube → gold → checks → disk. On any failure, and when cancelled, the
 * project file is byte for byte as before.
 */
export const runImport = (options: ImportOptions): Promise<Result<ImportResult>> =>
  attempt(options.projectPath, async () => {
    const session = await ImportSession.open(options, false)
    await session.insist()
    return session.run()
  })

/** The outcome of work for a project: what it throws as expected, and what the disk refuses, is a failure. */
export async function attempt<T>(projectPath: string, work: () => Promise<T>): Promise<Result<T>> {
  try {
    return success(await work())
  } catch (cause) {
    if (cause instanceof FailureError) return cause.failure
    const known = diskFailure(cause, projectPath)
    if (known) return known
    throw cause
  }
}

const DISK_REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full.',
  EACCES: 'There is no right to write here.',
  EPERM: 'There is no right to write here.',
  EROFS: 'The disk can only be read.',
  ENOENT: 'The folder does not exist.',
  EIO: 'The disk reported an error.',
  EMFILE: 'Too many files are open.',
}

function diskFailure(cause: unknown, path: string): Result<never> | null {
  const code = (cause as NodeJS.ErrnoException | null)?.code
  const reason = code === undefined ? undefined : DISK_REASONS[code]
  return reason === undefined
    ? null
    : failure('project_unusable', `The project could not be saved: ${reason} It is as it was.`, [
        { file: path, reason, remedy: 'Free some space or choose another folder, then import again.' },
      ])
}
