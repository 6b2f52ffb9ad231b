import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { runImport } from '../../main/pipeline/run'
import type { ImportOptions, ImportResult } from '../../main/pipeline/run'
import { loadSqlJs } from '../../main/store'
import { inEnglish } from '../../shared/phrase'

const freshFolder = (): string => mkdtempSync(join(tmpdir(), 'retail-lens-'))

/** A folder of its own, removed when the test is over. */
export function scratch(): string {
  const folder = freshFolder()
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

function fill(folder: string, files: Readonly<Record<string, string>>): string {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

/** Writes files into a fresh folder and returns it. */
export const folderWith = (files: Readonly<Record<string, string>>): string => fill(scratch(), files)

/** The same for a whole block of tests: the caller removes it. */
export const folderWithKept = (files: Readonly<Record<string, string>>): string => fill(freshFolder(), files)

/** Imports and returns the result; throws with the words of a failure. */
export async function imported(options: ImportOptions): Promise<ImportResult> {
  const result = await runImport(options)
  if (!result.ok) throw new Error(JSON.stringify(inEnglish(result)))
  return result.value
}

export type Row = Readonly<Record<string, unknown>>

/** Rows of a statement over a project file, by SQLite itself. */
export async function rowsOf(project: string, sql: string): Promise<Row[]> {
  const sqlJs = await loadSqlJs()
  const db = new sqlJs.Database(readFileSync(project))
  try {
    const statement = db.prepare(sql)
    const rows: Row[] = []
    while (statement.step()) rows.push(statement.getAsObject())
    statement.free()
    return rows
  } finally {
    db.close()
  }
}

/** Everything that silver and gold hold, table by table; run ids, times and the order of loading are left out. */
export async function contentsOf(project: string): Promise<Record<string, Row[]>> {
  const tables = await rowsOf(
    project,
    "select name from sqlite_schema where type = 'table' and (name like 'silver_%' or name like 'gold_%') order by name",
  )
  const contents: Record<string, Row[]> = {}
  for (const { name } of tables)
    contents[String(name)] = await rowsOf(project, `select * from "${String(name)}"`)
  return contents
}

/** Silver and gold without where the lines are in the files, the ledger and what counts files. */
export async function dataOf(project: string): Promise<Record<string, Row[]>> {
  const {
    silver_ledger: _ledger,
    gold_checks: _checks,
    gold_sales: _cube,
    ...tables
  } = await contentsOf(project)
  return Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [
      name,
      rows.map(({ file_id: _file, line: _line, source_file: _source, source_line: _at, ...row }) => row),
    ]),
  )
}

/** The same as one hash a table, for projects whose rows are too many to compare one by one. */
export async function hashesOf(project: string): Promise<Record<string, string>> {
  const db = new (await loadSqlJs()).Database(readFileSync(project))
  const hashes: Record<string, string> = {}
  const tables = db.exec(
    "select name from sqlite_schema where type = 'table' and (name like 'silver_%' or name like 'gold_%')",
  )[0]!.values
  for (const [name] of tables) {
    const hash = createHash('sha256')
    const statement = db.prepare(`select * from "${String(name)}"`)
    while (statement.step()) hash.update(JSON.stringify(statement.get()))
    statement.free()
    hashes[String(name)] = hash.digest('hex')
  }
  db.close()
  return hashes
}
