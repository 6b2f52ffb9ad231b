import { FailureError, success } from '../../../shared/result'
import type { Result } from '../../../shared/result'
import { saveFailure } from '../../store'
import type { ImportResult } from './finish'
import type { ImportOptions } from './options'
import { memoryFailure } from './room'
import { ImportSession } from './session'

export { CALENDAR_NAMES, calendarChanges } from './calendarSettings'
export type { ImportOptions } from './options'
export type { ImportResult } from './finish'
export { allCohorts, netByMonth, promotionImpacts, suspectSums } from './saving'
export { readMappingFile } from './mappingFile'
export { ImportSession } from './session'
export { SETTINGS_KEY, projectSettings } from './settings'
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
    const known = saveFailure(cause, projectPath) ?? memoryFailure(cause)
    if (known) return known
    throw cause
  }
}
