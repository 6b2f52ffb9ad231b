import type { Database } from '../sqlJs'
import version2 from './version2.sql?raw'

/** A step from the version before to `to`. */
export interface Migration {
  readonly to: number
  readonly sql: string
}

/** One file a version, in order. */
export const MIGRATIONS: readonly Migration[] = [{ to: 2, sql: version2 }]

/**
 * Brings a database in memory from its version to the newest, step by step. Throws SQLite's error with the version where
 * a step fails; the database is then to be thrown away.
 */
export function migrate(db: Database, from: number, migrations = MIGRATIONS): number {
  let version = from
  for (const { to, sql } of migrations) {
    if (to <= version) continue
    if (to !== version + 1) throw new Error(`there is no step from version ${version} to ${to}`)
    try {
      db.exec(`begin; ${sql}; pragma user_version = ${to}; commit;`)
    } catch (cause) {
      throw new Error(`version ${to}: ${(cause as Error).message}`, { cause })
    }
    version = to
  }
  if (version > from) db.exec('vacuum')
  return version
}
