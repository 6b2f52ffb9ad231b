import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { checkAgain } from '../../main/cli/commands/check'
import { openProject, openSound } from '../../main/store'
import { hashesOf } from '../support/project'
import { FailureError } from '../../shared/result'

/** A hash of what silver and gold of a project hold; throws where the file is not sound. */
export async function contentOf(path: string): Promise<string> {
  const opened = await openSound(path)
  if (!opened.ok) throw new FailureError(opened)
  opened.value.close()
  return createHash('sha256')
    .update(JSON.stringify(await hashesOf(path)))
    .digest('hex')
}

/** The same; null where there is no file. */
export const stateOf = async (path: string): Promise<string | null> =>
  existsSync(path) ? contentOf(path) : null

/** Opens the project, has SQLite check it and reconciles its books again; throws where anything is wrong. */
export async function expectSound(path: string): Promise<void> {
  const opened = await openProject(path, { readOnly: true })
  if (!opened.ok) throw new FailureError(opened)
  try {
    const { integrity, checks } = checkAgain(opened.value)
    const failed = checks.filter(({ ok }) => !ok).map(({ name }) => name)
    if (integrity.join() !== 'ok' || failed.length > 0)
      throw new Error(`${integrity.join()} ${failed.join()}`)
  } finally {
    await opened.value.close()
  }
}
