import { shell } from 'electron'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { verbatim } from '../../shared/phrase'
import { failure, success } from '../../shared/result'
import type { Result } from '../../shared/result'
import { writeProblem } from '../export/writeProblem'
import { safeFileName } from './projectPlaces'

const folderOf = (userData: string): string => join(userData, 'previews')

/** Removes the previews of earlier starts. */
export const removePreviews = (userData: string): void =>
  rmSync(folderOf(userData), { recursive: true, force: true })

/** Shows a report in the system's own viewer, before it is saved anywhere. */
export async function previewPdf(userData: string, name: string, bytes: Uint8Array): Promise<Result<null>> {
  const path = join(folderOf(userData), `${safeFileName(name)} ${Date.now()}.pdf`)
  try {
    mkdirSync(folderOf(userData), { recursive: true })
    writeFileSync(path, bytes)
  } catch (cause) {
    return writeProblem(path, cause)
  }
  const problem = await shell.openPath(path)
  return problem === '' ? success(null) : failure('usage', verbatim(problem))
}
