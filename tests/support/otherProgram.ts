import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { loadSqlJs } from '../../main/store'
import { changeCounter, setChangeCounter } from '../../main/store/seal'

/** Changes a project as another SQLite program does; sql.js itself begins its count of changes anew. */
export async function changeElsewhere(path: string, sql: string): Promise<void> {
  const before = readFileSync(path)
  const db = new (await loadSqlJs()).Database(before)
  try {
    db.exec(sql)
    const image = db.export()
    setChangeCounter(image, changeCounter(before) + 1)
    writeFileSync(path, image)
  } finally {
    db.close()
  }
}

/** The answer of the sqlite3 shell, line by line; null where this machine has none. */
export function askShell(path: string, sql: string): readonly string[] | null {
  try {
    execFileSync('sqlite3', ['--version'])
  } catch {
    return null
  }
  return String(execFileSync('sqlite3', [path, sql]))
    .trim()
    .split('\n')
}
