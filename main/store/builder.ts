import type { ColumnSource } from './columnSource'
import { replaceFile, writeFully } from './atomicFile'
import schemaSql from './schema.sql?raw'
import { PAGE_SIZE, readUint32, writeUint32 } from './sqliteFormat'
import { loadSqlJs } from './sqlJs'
import type { Database } from './sqlJs'
import { PageAppender, TableWriter } from './tableWriter'

/** "RLns" as the file's magic number, so that other tools can tell a project from other databases. */
export const APPLICATION_ID = 0x524c6e73
/** Counts up with each change of the schema. */
export const SCHEMA_VERSION = 1

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

export const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** A project file in the making: small things by SQL, large tables as pages. Nothing touches the disk before `save`. */
export class ProjectBuilder {
  private constructor(public db: Database) {}

  static async start(): Promise<ProjectBuilder> {
    const sqlJs = await loadSqlJs()
    const db = new sqlJs.Database()
    db.exec(
      `pragma page_size = ${PAGE_SIZE}; pragma application_id = ${APPLICATION_ID}; pragma user_version = ${SCHEMA_VERSION};`,
    )
    db.exec(`${IN_MEMORY} ${schemaSql}`)
    return new ProjectBuilder(db)
  }

  /** Writes tables that SQL will read next. */
  async load(tables: readonly BulkTable[], tick: Tick): Promise<void> {
    const roots = rootPages(this.db, tables)
    const image = this.db.export()
    this.db.close()
    const pages = new PageAppender(image.length / PAGE_SIZE)
    for (const [i, table] of tables.entries()) {
      const writer = new TableWriter(pages, table.columns)
      await writeRows(writer, table.rows, tick)
      patchRoot(image, roots[i]!, writer.rootPage())
    }
    const whole = new Uint8Array(pages.pageCount * PAGE_SIZE)
    whole.set(image)
    let at = image.length
    for (const part of pages.parts()) {
      whole.set(part, at)
      at += part.length
    }
    patchPageCount(whole, pages.pageCount)
    const sqlJs = await loadSqlJs()
    this.db = new sqlJs.Database(whole)
    this.db.exec(IN_MEMORY)
  }

  /** Saves everything and the tables that no SQL needs any more (streamed to the disk). Closes the database. */
  async save(path: string, tables: readonly BulkTable[], tick: Tick): Promise<void> {
    const roots = rootPages(this.db, tables)
    const image = this.db.export()
    this.db.close()
    await replaceFile(path, async (file) => {
      const pages = new PageAppender(image.length / PAGE_SIZE)
      for (const [i, table] of tables.entries()) {
        const writer = new TableWriter(pages, table.columns)
        await writeRows(writer, table.rows, async () => {
          for (const { bytes, page } of pages.drain(writer.openPage))
            await writeFully(file, bytes, (page - 1) * PAGE_SIZE)
          await tick()
        })
        patchRoot(image, roots[i]!, writer.rootPage())
      }
      for (const { bytes, page } of pages.drain(Infinity))
        await writeFully(file, bytes, (page - 1) * PAGE_SIZE)
      patchPageCount(image, pages.pageCount)
      await tick()
      await writeFully(file, image, 0)
    })
  }
}

async function writeRows(writer: TableWriter, rows: number, tick: Tick): Promise<void> {
  for (let from = 0; from < rows; from += BATCH_ROWS) {
    writer.write(from, Math.min(rows, from + BATCH_ROWS))
    await tick()
  }
}

function rootPages(db: Database, tables: readonly BulkTable[]): number[] {
  return tables.map(({ name }) => {
    const statement = db.prepare("select rootpage from sqlite_master where type = 'table' and name = ?", [
      name,
    ])
    const found = statement.step() ? Number(statement.get()[0]) : null
    statement.free()
    if (found === null) throw new Error(`no table ${name}`)
    return found
  })
}

function patchRoot(image: Uint8Array, page: number, content: Uint8Array | null): void {
  if (content) image.set(content, (page - 1) * PAGE_SIZE)
}

function patchPageCount(image: Uint8Array, pages: number): void {
  writeUint32(image, 28, pages)
  // The count holds only where "version valid for" equals the change counter.
  writeUint32(image, 92, readUint32(image, 24))
}
