import { existsSync, readFileSync, statSync } from 'node:fs'
import type { LedgerRow, QualityReport, RawRecord } from '../../shared/ipc'
import { phrase, verbatim } from '../../shared/phrase'
import { FailureError, failure, success } from '../../shared/result'
import type { Result } from '../../shared/result'
import type { CubeBlob, CubeData } from '../cube/types'
import { deserializeCube } from '../cube'
import type { LockOwner } from '../../shared/project'
import { removeKilledSaves } from './atomicFile'
import { SCHEMA_VERSION } from './builder'
import { blobAt, textAt } from './cellReader'
import { readFailure } from './diskFailure'
import { lockProject } from './lock'
import type { Lock } from './lock'
import { openFile, openSound, unreadable } from './openSound'
import { goneProject } from './projectFile'
import type { ProjectFile } from './projectFile'
import { readState } from './projectState'
import { readQuality } from './quality'
import { readRawRecord } from './rawRecord'
import { readReviews } from './reviews'
import type { ProductReviews, ProductReviewsQuery } from '../../shared/reviews'
import { loadSqlJs } from './sqlJs'
import type { Database } from './sqlJs'
import { StateFile } from './stateFile'
import { TableBrowser } from './tableBrowser'
import { upgradeFile } from './upgrade'

/** An open project. Reads go to the file; the state (views, page, filters) is kept beside it until the next save. */
export interface OpenProject {
  readonly path: string
  readonly readOnly: boolean
  /** Who has it open for writing, where that is why it is open for reading only. */
  readonly heldBy: LockOwner | null
  /** Another SQLite program has written to the file since it was saved last; the cube does not show that. */
  readonly changedElsewhere: boolean
  readonly savedAt: string | null
  cubeData(): CubeData
  qualityReport(): QualityReport
  /** The ledger's rows, at most `limit`; of one file where a name is given. */
  ledger(limit: number, file?: string): readonly LedgerRow[]
  /** The record as read that starts on the line of the file; empty where there is none. */
  reviews(query: ProductReviewsQuery): ProductReviews
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
  /** Writes the state beside the file now. */
  flush(): Promise<void>
  /** Takes the state into the file; `untouched` leaves the file as it is and the state beside it. */
  close(how?: { readonly untouched?: boolean }): Promise<void>
}

export interface OpenOptions {
  /** Takes no lock and writes nothing. */
  readonly readOnly?: boolean
}

/**
 * Opens a project file, every byte of it checked. Where another process has it open, or the folder takes no file, it opens
 * for reading only. A file of an earlier version is brought up to date where it can be written. Fails with
 * `project_unusable`; the file is then as it was.
 */
export async function openProject(path: string, options: OpenOptions = {}): Promise<Result<OpenProject>> {
  const found = openFile(path)
  if (!found.ok) return found
  found.value.close()
  if (options.readOnly === true) return openReading(path, null)
  const lock = await lockProject(path)
  if (!lock.ok) return openReading(path, lock.heldBy)
  removeKilledSaves(path)
  const opened = await upToDate(path)
  if (opened.ok) return openLocked(path, opened.value, lock.value, null)
  lock.value.release()
  return opened
}

async function openReading(path: string, heldBy: LockOwner | null): Promise<Result<OpenProject>> {
  const opened = await openSound(path)
  return opened.ok ? openLocked(path, opened.value, null, heldBy) : opened
}

async function upToDate(path: string): Promise<Result<ProjectFile>> {
  const opened = await openSound(path)
  if (!opened.ok || opened.value.version === SCHEMA_VERSION) return opened
  try {
    await upgradeFile(path, opened.value.version)
  } catch {
    // No room, say: the file can be read and added to as it is.
    return opened
  }
  opened.value.close()
  return openSound(path)
}

async function openLocked(
  path: string,
  file: ProjectFile,
  lock: Lock | null,
  heldBy: LockOwner | null,
): Promise<Result<OpenProject>> {
  try {
    const data = readCube(file)
    const sqlJs = await loadSqlJs()
    const copy = (): Database => new sqlJs.Database(contentOf(path))
    return success(assemble(path, file, data, { lock, heldBy }, copy))
  } catch (cause) {
    file.close()
    lock?.release()
    return unreadable(path, cause)
  }
}

/** The whole file. Throws a `FailureError` where it is not there any more or too large. */
function contentOf(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (cause) {
    const isThere = existsSync(path) ? readFailure(cause, path) : null
    throw new FailureError(isThere ?? goneProject(path, verbatim((cause as Error).message)))
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
  { lock, heldBy }: { readonly lock: Lock | null; readonly heldBy: LockOwner | null },
  copy: () => Database,
): OpenProject {
  const inDatabase = <T>(ask: (db: Database) => T): T => {
    const db = copy()
    try {
      return ask(db)
    } finally {
      db.close()
    }
  }
  let browser: TableBrowser | null = null
  const closeTables = (): void => {
    browser?.close()
    browser = null
  }
  const state = new StateFile(path, readState(file), lock !== null)
  return {
    path,
    readOnly: lock === null,
    heldBy,
    changedElsewhere: file.isChangedElsewhere(),
    savedAt: statSync(path).mtime.toISOString(),
    cubeData: () => data,
    qualityReport: () => inDatabase((db) => readQuality(db).report(1000)),
    ledger: (limit, name) => inDatabase((db) => readQuality(db).ledger(limit, name)),
    rawRecord: (fileName, line) => readRawRecord(file, fileName, line),
    reviews: (query) => readReviews(file, query),
    sql: (text) => inDatabase((db) => runSql(db, text)),
    withDatabase: inDatabase,
    browseTables: () => (browser ??= new TableBrowser(copy())),
    closeTables,
    stateGet: (key) => state.get(key),
    stateSet: (key, value) => state.set(key, value),
    flush: () => state.flush(),
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
    return failure('usage', phrase`The statement cannot be run: ${(cause as Error).message}`, [
      {
        reason: verbatim((cause as Error).message),
        remedy: phrase`Only reading is possible; "select name from sqlite_master" lists the tables.`,
      },
    ])
  }
}
