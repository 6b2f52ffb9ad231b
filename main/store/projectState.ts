import { readFileSync } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { PackedStrings } from '../cube/packedStrings'
import { changeFile, replaceFile, writeFully } from './atomicFile'
import type { BulkTable } from './builder'
import { text } from './columnSource'
import { ProjectFile } from './projectFile'
import { LOCK_BYTE_PAGE, PAGE_SIZE, readUint32, writeUint32 } from './sqliteFormat'
import { loadSqlJs } from './sqlJs'
import { textAt } from './tableReader'
import { PageAppender, TableWriter } from './tableWriter'

const TABLE = 'project_state'
const AUTO_VACUUM_AT = 52

export function stateTable(state: ReadonlyMap<string, string>): BulkTable {
  const codes = Uint32Array.from({ length: state.size }, (_, i) => i)
  const texts = (values: Iterable<string>) => text(codes, PackedStrings.from([...values]))
  return { name: TABLE, rows: state.size, columns: [texts(state.keys()), texts(state.values())] }
}

export function readState(file: ProjectFile): Map<string, string> {
  const state = new Map<string, string>()
  file.rows(TABLE, (record) => {
    const key = textAt(record, 0)
    if (key !== null) state.set(key, textAt(record, 1) ?? '')
  })
  return state
}

/**
 * Saves a project file with changed state, atomically: a copy of it whose last pages, those of the state, are written
 * anew. Nothing else of the file is read. Throws where the file system fails; the file is then as it was.
 */
export async function saveState(path: string, changed: ReadonlyMap<string, string>): Promise<void> {
  const opened = ProjectFile.open(path)
  if (!opened.ok) throw new Error(opened.message)
  const file = opened.value
  const state = new Map([...readState(file), ...changed])
  const [root = 0, ...others] = file.pagesOf(TABLE)
  file.close()
  const kept = pagesBefore(file.pages, others)
  if (kept === null) return saveBySql(path, state)
  await changeFile(path, async (copy) => {
    const header = new Uint8Array(100)
    await copy.read(header, 0, header.length, 0)
    if (readUint32(header, AUTO_VACUUM_AT) !== 0) throw new Error('the file vacuums itself')
    await writeTail(copy, header, root, kept, state)
  })
}

/** How many pages lie before these, where these are the last of the file; null where others follow. */
function pagesBefore(pages: number, tail: readonly number[]): number | null {
  const own = new Set(tail)
  let last = pages
  while (own.delete(last) || (own.size > 0 && last === LOCK_BYTE_PAGE)) last--
  return own.size === 0 ? last : null
}

async function writeTail(
  copy: FileHandle,
  header: Uint8Array,
  root: number,
  kept: number,
  state: ReadonlyMap<string, string>,
): Promise<void> {
  const pages = new PageAppender(kept)
  const { columns, rows } = stateTable(state)
  const writer = new TableWriter(pages, columns)
  writer.write(0, rows)
  const rootPage = writer.rootPage()
  if (rootPage === null) throw new Error('there is no state to save')
  for (const { bytes, page } of pages.drain(Infinity)) await writeFully(copy, bytes, (page - 1) * PAGE_SIZE)
  await writeFully(copy, rootPage, (root - 1) * PAGE_SIZE)
  const changes = readUint32(header, 24) + 1
  writeUint32(header, 24, changes)
  writeUint32(header, 92, changes)
  writeUint32(header, 28, pages.pageCount)
  await writeFully(copy, header, 0)
  await copy.truncate(pages.pageCount * PAGE_SIZE)
}

/** For a file whose pages another tool has moved. */
async function saveBySql(path: string, state: ReadonlyMap<string, string>): Promise<void> {
  const sqlJs = await loadSqlJs()
  const db = new sqlJs.Database(readFileSync(path))
  try {
    db.exec(`delete from ${TABLE}`)
    for (const entry of state) db.run(`insert into ${TABLE} (key, value) values (?, ?)`, [...entry])
    const image = db.export()
    await replaceFile(path, (file) => writeFully(file, image, 0))
  } finally {
    db.close()
  }
}
