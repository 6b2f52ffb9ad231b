import type { FileHandle } from 'node:fs/promises'
import type { ColumnSource } from './columnSource'
import { replaceFile, writeFully } from './atomicFile'
import goldInputSql from './goldInput.sql?raw'
import schemaSql from './schema.sql?raw'
import { PageSums, SEAL_TABLE, changeCounter, sealPage, setChangeCounter } from './seal'
import { PAGE_SIZE, writeUint32 } from './sqliteFormat'
import { loadSqlJs } from './sqlJs'
import type { Database } from './sqlJs'
import { copyTable } from './tableCopy'
import { PageAppender, TableWriter } from './tableWriter'

/** "RLns" as the file's magic number, so that other tools can tell a project from other databases. */
export const APPLICATION_ID = 0x524c6e73

/** Counts up with each change of the schema. */
export const SCHEMA_VERSION = 2

const BATCH_ROWS = 16_384

// The image lives in memory until it is saved whole: a journal would only copy it.
const IN_MEMORY = 'pragma journal_mode = off; pragma synchronous = off; pragma locking_mode = exclusive;'

/** Rows for a table that has no index; rowids count from 1. */
export interface BulkTable {
  readonly name: string
  readonly columns: readonly ColumnSource[]
  readonly rows: number
}

/** Called between batches: lets other work run; throws to stop. */
export type Tick = () => Promise<void>

/** A name for SQL, whatever signs it has. */
export const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** An empty database in memory with the tables of a project. */
async function emptyProject(): Promise<Database> {
  const sqlJs = await loadSqlJs()
  const db = new sqlJs.Database()
  db.exec(
    `pragma page_size = ${PAGE_SIZE}; pragma application_id = ${APPLICATION_ID}; pragma user_version = ${SCHEMA_VERSION};`,
  )
  db.exec(`${IN_MEMORY} ${schemaSql}`)
  return db
}

function rootPages(db: Database): Map<string, number> {
  const rows = db.exec("select name, rootpage from sqlite_schema where type = 'table'")[0]?.values ?? []
  return new Map(rows.map(([name, page]) => [String(name), Number(page)]))
}

/** Fills the empty tables of a database with pages that its engine never sees. Closes the database at the start. */
class ImageWriter {
  readonly image: Uint8Array
  readonly pages: PageAppender
  private readonly roots: ReadonlyMap<string, number>

  constructor(db: Database) {
    this.roots = rootPages(db)
    this.image = db.export()
    db.close()
    this.pages = new PageAppender(this.image.length / PAGE_SIZE)
  }

  /** `drain` is called between batches with the first page that may still change. */
  async write(table: BulkTable, drain: (openPage: number) => Promise<void>): Promise<void> {
    const writer = new TableWriter(this.pages, table.columns)
    for (let from = 0; from < table.rows; from += BATCH_ROWS) {
      writer.write(from, Math.min(table.rows, from + BATCH_ROWS))
      await drain(writer.openPage)
    }
    this.patchRoot(table.name, writer.rootPage())
  }

  copy(name: string, source: Uint8Array, sourceRoot: number): void {
    this.patchRoot(name, copyTable(source, sourceRoot, this.pages))
  }

  private patchRoot(name: string, content: Uint8Array | null): void {
    const page = this.roots.get(name)
    if (page === undefined) throw new Error(`no table ${name}`)
    if (content) this.image.set(content, (page - 1) * PAGE_SIZE)
  }

  patchPageCount(): void {
    writeUint32(this.image, 28, this.pages.pageCount)
    // Every change that sql.js makes leaves a count of 1, which must not be the one that is sealed.
    setChangeCounter(this.image, changeCounter(this.image) + 1)
  }

  /** Seals the file, whose other pages' sums are given. The last thing done to the image. */
  seal(sums: PageSums): void {
    const page = this.roots.get(SEAL_TABLE) ?? 0
    sums.take(1, this.image)
    const total = sums.total(this.pages.pageCount, page)
    this.patchRoot(SEAL_TABLE, sealPage({ counter: changeCounter(this.image), total }))
  }
}

/** The engine takes a copy of a database by `slice`; it may keep this one. */
class HandedOver extends Uint8Array {
  override slice(): Uint8Array<ArrayBuffer> {
    return this as Uint8Array<ArrayBuffer>
  }
}

/**
 * A database in memory for the gold SQL: silver, with the sales as keys and amounts alone (`silver_sales_lines`). Their
 * texts are looked up by a view called `silver_sales`, so that SQL reads the same columns as in the project file.
 */
export async function goldInput(tables: readonly BulkTable[], tick: Tick): Promise<Database> {
  const empty = await emptyProject()
  empty.exec(goldInputSql)
  const writer = new ImageWriter(empty)
  for (const table of tables) await writer.write(table, tick)
  const whole = new HandedOver(writer.pages.pageCount * PAGE_SIZE)
  writer.patchPageCount()
  whole.set(writer.image)
  for (const { bytes, page } of writer.pages.drain(Infinity)) whole.set(bytes, (page - 1) * PAGE_SIZE)
  const sqlJs = await loadSqlJs()
  const db = new sqlJs.Database(whole)
  db.exec(IN_MEMORY)
  return db
}

/** Tables of another database to be copied page by page: its bytes and the first pages. */
export interface TableImage {
  readonly bytes: Uint8Array
  readonly roots: ReadonlyMap<string, number>
}

/** The named tables of a database as bytes, all others dropped. Closes the database. */
export function tableImage(db: Database, names: readonly string[]): TableImage {
  for (const name of rootPages(db).keys())
    if (!names.includes(name) && !name.startsWith('sqlite_')) db.exec(`drop table ${quoteName(name)}`)
  db.exec('vacuum')
  const roots = rootPages(db)
  const bytes = db.export()
  db.close()
  return {
    bytes,
    roots,
  }
}

/** A project file that is being written: tables go to the disk as they come. */
export interface ProjectWriter {
  write(table: BulkTable): Promise<void>
  copy(tables: TableImage): void
}

/**
 * Writes a project file atomically (see `replaceFile`), sealed. `define` makes further tables and fills those that have
 * indexes; `fill` writes the rest, each table once; `beforeRename` runs when all is written and the file before still lies
 * at the path. What any of them throws leaves the file as it was.
 */
export async function writeProject(
  path: string,
  tick: Tick,
  define: (db: Database) => void,
  fill: (project: ProjectWriter) => Promise<void>,
  beforeRename?: () => Promise<void>,
): Promise<void> {
  const db = await emptyProject()
  define(db)
  const writer = new ImageWriter(db)
  const sums = new PageSums()
  const write = async (file: FileHandle): Promise<void> => {
    await fill({
      write: (table) =>
        writer.write(table, async (openPage) => {
          await drain(writer.pages, file, openPage, sums)
          await tick()
        }),
      copy({ bytes, roots }) {
        for (const [name, root] of roots) writer.copy(name, bytes, root)
      },
    })
    await drain(writer.pages, file, Infinity, sums)
    writer.patchPageCount()
    writer.seal(sums)
    await writeFully(file, writer.image, 0)
  }
  await replaceFile(path, write, beforeRename)
}

async function drain(pages: PageAppender, file: FileHandle, openPage: number, sums: PageSums): Promise<void> {
  for (const { bytes, page } of pages.drain(openPage)) {
    sums.take(page, bytes)
    await writeFully(file, bytes, (page - 1) * PAGE_SIZE)
  }
}
