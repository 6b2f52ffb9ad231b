import { readFileSync, statSync } from 'node:fs'
import type { LedgerRow, QualityReport, RawRecord } from '../../shared/ipc'
import { failure, success } from '../../shared/result'
import type { Result } from '../../shared/result'
import type { CubeBlob, CubeData } from '../cube/types'
import { deserializeCube } from '../cube'
import { removeTemporaries } from './atomicFile'
import { lockProject } from './lock'
import type { Lock } from './lock'
import { ProjectFile, damagedProject } from './projectFile'
import { readState } from './projectState'
import { readQuality } from './quality'
import { readRawRecord } from './rawRecord'
import { loadSqlJs } from './sqlJs'
import type { Database } from './sqlJs'
import { StateFile } from './stateFile'
import { TableBrowser } from './tableBrowser'
import { DamagedFile, blobAt, textAt } from './tableReader'

/** An open project. Reads go to the file; the state (views, page, filters) is kept beside it until the next save. */
export interface OpenProject {
  readonly path: string
  readonly readOnly: boolean
  readonly savedAt: string | null
  cubeData(): CubeData
  qualityReport(): QualityReport
  /** The ledger's rows, at most `limit`; of one file where a name is given. */
  ledger(limit: number, file?: string): readonly LedgerRow[]
  /** The record as read that starts on the line of the file; empty where there is none. */
  rawRecord(fileName: string, line: number): RawRecord
  /** The answer of a statement that only reads. Fails with `usage` where SQLite refuses it. */
  sql(
    text: string,
  ): Result<{ readonly columns: readonly string[]; readonly rows: readonly (readonly unknown[])[] }>
  /** Hands an in-memory copy of the whole file to `ask`; nothing done to it is saved. */
  withDatabase<T>(ask: (db: Database) => T): T
  /** The tables, to be read page by page: a copy of the file in memory, kept until `closeTables` or `close`. */
  browseTables(): TableBrowser
  closeTables(): void
  stateGet(key: string): string | null
  /** On disk within two seconds. */
  stateSet(key: string, value: string): void
  /** Takes the state into the file; `untouched` leaves the file as it is and the state beside it. */
  close(how?: { readonly untouched?: boolean }): Promise<void>
}

export interface OpenOptions {
  /** Takes no lock and writes nothing. */
  readonly readOnly?: boolean
}

/** Opens a project file. Where another process has it open, it opens for reading only. Fails with `project_unusable`. */
export async function openProject(path: string, options: OpenOptions = {}): Promise<Result<OpenProject>> {
  const opened = ProjectFile.open(path)
  if (!opened.ok) return opened
  const file = opened.value
  const lock = options.readOnly ? null : await lockProject(path)
  if (lock?.ok) removeTemporaries(path)
  try {
    const data = readCube(file)
    const sqlJs = await loadSqlJs()
    const inDatabase = <T>(ask: (db: Database) => T): T => {
      const db = new sqlJs.Database(readFileSync(path))
      try {
        return ask(db)
      } finally {
        db.close()
      }
    }
    const browse = (): TableBrowser => new TableBrowser(new sqlJs.Database(readFileSync(path)))
    return success(assemble(path, file, data, lock?.ok ? lock.value : null, inDatabase, browse))
  } catch (cause) {
    file.close()
    if (lock?.ok) lock.value.release()
    if (!(cause instanceof DamagedFile)) throw cause
    return damagedProject(path, cause.message)
  }
}

function readCube(file: ProjectFile): CubeData {
  const blobs: CubeBlob[] = []
  file.rows('gold_sales', (record) => {
    const name = textAt(record, 0)
    const type = textAt(record, 1)
    if (name !== null && type !== null)
      blobs.push({ name, type: type as CubeBlob['type'], bytes: blobAt(record, 2) })
  })
  return deserializeCube(blobs)
}

function assemble(
  path: string,
  file: ProjectFile,
  data: CubeData,
  lock: Lock | null,
  inDatabase: <T>(ask: (db: Database) => T) => T,
  browse: () => TableBrowser,
): OpenProject {
  let browser: TableBrowser | null = null
  const closeTables = (): void => {
    browser?.close()
    browser = null
  }
  const state = new StateFile(path, readState(file), lock !== null)
  return {
    path,
    readOnly: lock === null,
    savedAt: statSync(path).mtime.toISOString(),
    cubeData: () => data,
    qualityReport: () => inDatabase((db) => readQuality(db).report(1000)),
    ledger: (limit, name) => inDatabase((db) => readQuality(db).ledger(limit, name)),
    rawRecord: (fileName, line) => readRawRecord(file, fileName, line),
    sql: (text) => inDatabase((db) => runSql(db, text)),
    withDatabase: inDatabase,
    browseTables: () => (browser ??= browse()),
    closeTables,
    stateGet: (key) => state.get(key),
    stateSet: (key, value) => state.set(key, value),
    close: async ({ untouched = false } = {}) => {
      closeTables()
      await state.flush()
      file.close()
      if (!untouched) await state.takeIn()
      lock?.release()
    },
  }
}

function runSql(db: Database, text: string): ReturnType<OpenProject['sql']> {
  try {
    db.exec('pragma query_only = 1')
    const statement = db.prepare(text)
    try {
      const rows: unknown[][] = []
      while (statement.step()) rows.push(statement.get())
      return success({ columns: statement.getColumnNames(), rows })
    } finally {
      statement.free()
    }
  } catch (cause) {
    return failure('usage', `The statement cannot be run: ${(cause as Error).message}`, [
      {
        reason: (cause as Error).message,
        remedy: 'Only reading is possible; "select name from sqlite_master" lists the tables.',
      },
    ])
  }
}
