import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Backup } from '../../shared/project'
import { beside } from './places'

const NAME = /^(\d{4,})-(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ)(?:\.[^.]*)?$/
/** Where the backups of a project lie. */
export const backupsFolder = (project: string): string => beside(project, '.backups')

/** A backup with its place. */
export interface Kept extends Backup {
  readonly number: number
  readonly path: string
}

/** The backups of a project, newest first. */
export function kept(project: string): readonly Kept[] {
  const folder = backupsFolder(project)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .flatMap((name): Kept[] => {
      const [, number, stamp] = NAME.exec(name) ?? []
      const path = join(folder, name)
      const bytes = statSync(path, { throwIfNoEntry: false })?.size
      if (number === undefined || stamp === undefined || bytes === undefined) return []
      const savedAt = `${stamp.slice(0, 10)}T${stamp.slice(11).replaceAll('-', ':')}`
      return [{ name, savedAt, bytes, path, number: Number(number) }]
    })
    .toSorted((a, b) => b.number - a.number)
}

/** The earlier saves of a project, newest first; none where its folder cannot be read. */
export function listBackups(project: string): readonly Backup[] {
  try {
    return kept(project).map(({ name, savedAt, bytes }) => ({ name, savedAt, bytes }))
  } catch {
    return []
  }
}
