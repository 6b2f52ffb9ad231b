import { readFileSync } from 'node:fs'
import { verbatim } from '../../shared/phrase'
import type { Phrase } from '../../shared/phrase'
import { success } from '../../shared/result'
import type { Failure, Result } from '../../shared/result'
import { DamagedFile, textAt } from './cellReader'
import { readFailure } from './diskFailure'
import { ProjectFile, damagedProject, damagedWith } from './projectFile'
import { loadSqlJs } from './sqlJs'

const MOST_NAMES = 50
const MOST_REASONS = 3

/** Opens a project file and checks every byte of it. Fails with `project_unusable`; the file is left as it is. */
export async function openSound(path: string): Promise<Result<ProjectFile>> {
  const opened = openFile(path)
  if (!opened.ok) return opened
  const file = opened.value
  try {
    const soundness = file.soundness()
    const damage =
      soundness === 'unsealed' ? await damageBySql(path) : soundness === 'sealed' ? null : soundness.damage
    if (damage === null) return success(file)
    const names = csvNames(file)
    file.close()
    return damagedWith(path, damage, names)
  } catch (cause) {
    file.close()
    return unreadable(path, cause)
  }
}

/** Opens a project file and looks at its header and its list of tables alone. */
export function openFile(path: string): Result<ProjectFile> {
  try {
    return ProjectFile.open(path)
  } catch (cause) {
    return unreadable(path, cause)
  }
}

/** The disk says no, or what it gives makes no sense. */
export const unreadable = (path: string, cause: unknown): Failure =>
  readFailure(cause, path) ?? damagedProject(path, reasonOf(cause))

const reasonOf = (cause: unknown): Phrase =>
  cause instanceof DamagedFile ? cause.reason : verbatim((cause as Error).message)

async function damageBySql(path: string): Promise<Phrase | null> {
  const sqlJs = await loadSqlJs()
  const db = new sqlJs.Database(readFileSync(path))
  try {
    const found = db.exec('pragma integrity_check')[0]?.values.map(([text]) => String(text)) ?? []
    return found.length === 1 && found[0] === 'ok' ? null : verbatim(found.slice(0, MOST_REASONS).join('; '))
  } catch (cause) {
    return verbatim((cause as Error).message)
  } finally {
    db.close()
  }
}

function csvNames(file: ProjectFile): readonly string[] {
  const names = new Set<string>()
  try {
    file.rows('bronze_files', (record) => {
      const name = textAt(record, NAME_COLUMN)
      if (name !== null && names.size < MOST_NAMES) names.add(name)
    })
  } catch {
    return []
  }
  return [...names]
}

const NAME_COLUMN = 2
