import type { SuspectSettings } from '../../../shared/suspects'
import { GoldError } from './database'
import type { SqlDatabase } from './database'
import { writeParameters } from './parameters'
import type { GoldParameters } from './parameters'
import { GOLD_TABLES, INTERMEDIATE_TABLES } from './tables'
import type { GoldTable } from './tables'

export { GOLD_TABLES, INTERMEDIATE_TABLES } from './tables'
export type { GoldTable } from './tables'
export { GoldError } from './database'
export type { SqlDatabase, SqlValue } from './database'
export { DEFAULT_PARAMETERS, writeParameters } from './parameters'
export type { GoldParameters } from './parameters'

// Sorts are faster in "file" temp storage: SQLite then fills one buffer instead of one allocation per record.
const TUNING = 'pragma temp_store = file; pragma cache_size = -16384; pragma temp.cache_size = -32768;'

function build({ name, sql }: GoldTable, db: SqlDatabase): void {
  try {
    db.exec(sql)
  } catch (cause) {
    throw new GoldError(`${name}.sql`, sql, cause)
  }
}

function dropTemporaryTables(db: SqlDatabase): void {
  const names = db.exec("select name from temp.sqlite_schema where type = 'table'")[0]?.values ?? []
  for (const [name] of names)
    if (/^(int_|gold_)/.test(String(name))) db.exec(`drop table temp."${String(name)}"`)
}

/**
 * Fills every gold table from silver, replacing earlier ones, and leaves no temporary table behind. `onTable` is
 * awaited before each gold table (`i` of `n`, from 0) and may throw to stop. Throws `GoldError` where SQL fails.
 */
export async function runGold(
  db: SqlDatabase,
  parameters: GoldParameters = {},
  onTable?: (name: string, i: number, n: number) => void | Promise<void>,
  suspects?: SuspectSettings,
): Promise<void> {
  dropTemporaryTables(db)
  db.exec(TUNING)
  for (const { name } of GOLD_TABLES) db.exec(`drop table if exists main.${name}`)
  try {
    writeParameters(db, parameters, suspects)
    for (const table of INTERMEDIATE_TABLES) build(table, db)
    for (const [i, table] of GOLD_TABLES.entries()) {
      await onTable?.(table.name, i, GOLD_TABLES.length)
      build(table, db)
    }
  } finally {
    dropTemporaryTables(db)
  }
}
