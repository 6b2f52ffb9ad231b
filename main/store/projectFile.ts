import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { phrase, verbatim } from '../../shared/phrase'
import type { Phrase } from '../../shared/phrase'
import { failure, success } from '../../shared/result'
import type { Failure, Result } from '../../shared/result'
import { APPLICATION_ID, SCHEMA_VERSION } from './builder'
import { DamagedFile, numberAt, pageAt, textAt } from './cellReader'
import type { PageSource, RawRecord } from './cellReader'
import { WINDOW_PAGES, filePages, readFully } from './filePages'
import { PageSums, SEAL_TABLE, changeCounter, isCounterSound, readSeal, sealPage } from './seal'
import { PAGE_SIZE, readUint16, readUint32 } from './sqliteFormat'
import { findRow, leavesOf, readTable } from './tableReader'

const SEALED_VERSION = 2

const RESTORE = phrase`Restore a backup, or import the CSV files again into a new project. The file was left as it is.`

/** The failure of a project file whose content cannot be read. */
export const damagedProject = (path: string, reason: Phrase): Failure =>
  failure('project_unusable', phrase`${path} is damaged: ${reason}.`, [
    { file: path, reason, remedy: RESTORE },
  ])

/** The same with the names of the CSV files that were in it, as far as they can still be read. */
export function damagedWith(path: string, reason: Phrase, files: readonly string[]): Failure {
  const damaged = damagedProject(path, reason)
  return { ...damaged, places: [...damaged.places, ...files.map((file) => ({ file, reason: WAS_IN_IT }))] }
}

/** The failure of a project file that was deleted, moved or cut off while it was open. */
export const goneProject = (path: string, reason: Phrase): Failure =>
  failure('project_unusable', phrase`${path} is not there any more.`, [
    {
      file: path,
      reason,
      remedy: phrase`Move it back, or open it from where it is now. What is on the screen still answers.`,
    },
  ])

const WAS_IN_IT = phrase`This file was in the project.`

const unusable = (path: string, reason: Phrase, remedy: Phrase): Result<never> =>
  failure('project_unusable', phrase`${path} cannot be opened: ${reason}`, [{ file: path, reason, remedy }])

/** Reads tables of a project file straight from the disk, a megabyte at a time, without the SQL engine. */
export class ProjectFile {
  private readonly roots = new Map<string, number>()
  private readonly statements = new Map<string, string>()
  private readonly page: PageSource

  private constructor(
    readonly fd: number,
    readonly pages: number,
    readonly version: number,
  ) {
    this.page = filePages(this)
  }

  /** Fails with `project_unusable` where the file is missing, foreign, newer or damaged. */
  static open(path: string): Result<ProjectFile> {
    let fd: number
    try {
      // Opening a pipe would wait for somebody to write into it.
      if (!statSync(path).isFile())
        return unusable(path, phrase`it is no file.`, phrase`Choose a file that Retail Lens has saved.`)
      fd = openSync(path, 'r')
    } catch (error) {
      return unusable(
        path,
        verbatim((error as Error).message),
        phrase`Check the path and the rights to read it.`,
      )
    }
    const result = ProjectFile.check(fd, path)
    if (!result.ok) closeSync(fd)
    return result
  }

  private static check(fd: number, path: string): Result<ProjectFile> {
    const head = new Uint8Array(100)
    const size = fstatSync(fd).size
    if (
      readSync(fd, head, 0, 100, 0) < 100 ||
      Buffer.from(head.subarray(0, 15)).toString('latin1') !== 'SQLite format 3'
    )
      return unusable(path, phrase`it is no project file.`, phrase`Choose a file that Retail Lens has saved.`)
    if (readUint32(head, 68) !== APPLICATION_ID)
      return unusable(
        path,
        phrase`it is a database of another program.`,
        phrase`Choose a file that Retail Lens has saved.`,
      )
    const version = readUint32(head, 60)
    if (version > SCHEMA_VERSION)
      return unusable(
        path,
        phrase`it was saved by a newer version of Retail Lens (format ${version}, this one knows ${SCHEMA_VERSION}).`,
        phrase`Update Retail Lens to open it. The file was left as it is.`,
      )
    if (version < 1) return damagedProject(path, phrase`there is no format ${version}`)
    const pages = readUint32(head, 28)
    if (readUint16(head, 16) !== PAGE_SIZE || size !== pages * PAGE_SIZE)
      return damagedProject(path, phrase`${size} bytes, ${pages} pages expected`)
    const file = new ProjectFile(fd, pages, version)
    try {
      readTable(file.page, 1, (record) => {
        const name = textAt(record, 1)
        const root = numberAt(record, 3)
        if (textAt(record, 0) !== 'table' || name === null || root === null) return
        file.roots.set(name, root)
        file.statements.set(name, textAt(record, 4) ?? '')
      })
    } catch (error) {
      return damagedProject(
        path,
        error instanceof DamagedFile ? error.reason : verbatim((error as Error).message),
      )
    }
    if (version >= SEALED_VERSION !== file.roots.has(SEAL_TABLE))
      return damagedProject(path, phrase`its tables are not those of format ${version}`)
    return success(file)
  }

  /** Whether SQLite has counted changes since this application sealed the file: another program has written to it. */
  isChangedElsewhere(): boolean {
    const root = this.roots.get(SEAL_TABLE)
    const seal = root === undefined ? null : readSeal(this.page(root))
    return seal !== null && seal.counter !== changeCounter(this.page(1))
  }

  /**
   * Reads every page. `sealed`: each byte is as this application wrote it. `unsealed`: an older format, or another tool
   * has written to it since; then SQLite has to check it. Else the reason why it is damaged.
   */
  soundness(): 'sealed' | 'unsealed' | { readonly damage: Phrase } {
    const header = this.page(1).slice(0, 100)
    if (!isCounterSound(header)) return { damage: phrase`its header contradicts itself` }
    const root = this.roots.get(SEAL_TABLE)
    if (root === undefined) return 'unsealed'
    const page = this.page(root)
    const seal = readSeal(page)
    if (seal === null) return { damage: phrase`its checksum cannot be read` }
    if (this.isChangedElsewhere()) return 'unsealed'
    const sums = this.sums()
    const isSound = Buffer.compare(page, sealPage(seal)) === 0 && sums.total(this.pages, root) === seal.total
    return isSound ? 'sealed' : { damage: phrase`its content does not fit its checksum` }
  }

  /** The checksums of all pages. */
  sums(): PageSums {
    const sums = new PageSums()
    const buffer = new Uint8Array(WINDOW_PAGES * PAGE_SIZE)
    for (let page = 1; page <= this.pages; page += WINDOW_PAGES) {
      const bytes = buffer.subarray(0, Math.min(WINDOW_PAGES, this.pages - page + 1) * PAGE_SIZE)
      readFully(this.fd, bytes, (page - 1) * PAGE_SIZE)
      sums.take(page, bytes)
    }
    return sums
  }

  has(table: string): boolean {
    return this.roots.has(table)
  }

  /** The statement that made the table. */
  sqlOf(table: string): string {
    return this.statements.get(table) ?? ''
  }

  /** The `create table` statement of each table, by its name. */
  get tables(): ReadonlyMap<string, string> {
    return this.statements
  }

  /** Calls `visit` for each row; throws `DamagedFile` where the table cannot be read. */
  rows(table: string, visit: (record: RawRecord) => void): void {
    readTable(this.page, this.rootOf(table), visit)
  }

  /**
   * What `read` makes of the row for which `place` is 0, null where there is none. Where rows ascend by `place`, a few
   * pages are read; else all may be.
   */
  find<T>(table: string, place: (record: RawRecord) => number, read: (record: RawRecord) => T): T | null {
    const record = findRow(this.page, this.rootOf(table), place)
    if (record) return read(record)
    let found: T | null = null
    this.rows(table, (row) => {
      if (found === null && place(row) === 0) found = read(row)
    })
    return found
  }

  private rootOf(table: string): number {
    const root = this.roots.get(table)
    if (root === undefined) throw new DamagedFile(phrase`the table ${table} is missing`)
    return root
  }

  /** The pages that hold the rows of a table, in their order. */
  leavesOf(table: string): readonly number[] {
    return leavesOf(this.page, this.rootOf(table))
  }

  /** How many rows lie on one of these pages. */
  rowsOn(leaf: number): number {
    return pageAt(this.page, leaf).cells
  }

  /** The pages that a table lies on, its root first. */
  pagesOf(table: string): readonly number[] {
    const pages = new Set<number>()
    const source = (page: number): Uint8Array => {
      pages.add(page)
      return this.page(page)
    }
    readTable(source, this.rootOf(table), () => undefined)
    return [...pages]
  }

  close(): void {
    closeSync(this.fd)
  }
}
