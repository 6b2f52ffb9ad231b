import { readFileSync } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { FailureError } from '../../shared/result'
import { PackedStrings } from '../cube/packedStrings'
import { changeFile, replaceFile, writeFully } from './atomicFile'
import { keepBackup } from './backups'
import type { BulkTable } from './builder'
import { DamagedFile, textAt } from './cellReader'
import { text } from './columnSource'
import { ProjectFile } from './projectFile'
import { SEAL_TABLE, changeCounter, sealImage, sealPage, setChangeCounter } from './seal'
import type { PageSums } from './seal'
import { LOCK_BYTE_PAGE, PAGE_SIZE, readUint32, writeUint32 } from './sqliteFormat'
import { loadSqlJs } from './sqlJs'
import { PageAppender, TableWriter } from './tableWriter'

const TABLE = 'project_state'
const AUTO_VACUUM_AT = 52

/** What a project remembers, by key, as a table to write. */
export function stateTable(state: ReadonlyMap<string, string>): BulkTable {
  const codes = Uint32Array.from({ length: state.size }, (_, i) => i)
  const texts = (values: Iterable<string>) => text(codes, PackedStrings.from([...values]))
  return { name: TABLE, rows: state.size, columns: [texts(state.keys()), texts(state.values())] }
}

/** What a project remembers, by key. */
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
 * anew, sealed again. One that another program has changed is kept as a backup first. Throws where the file is damaged,
 * cannot be kept so or the file system fails; it is then as it was.
 */
export async function saveState(path: string, changed: ReadonlyMap<string, string>): Promise<void> {
  const opened = ProjectFile.open(path)
  if (!opened.ok) throw new FailureError(opened)
  const file = opened.value
  const state = new Map([...readState(file), ...changed])
  const [root = 0, ...others] = file.pagesOf(TABLE)
  const sealRoot = file.has(SEAL_TABLE) ? (file.pagesOf(SEAL_TABLE)[0] ?? null) : null
  const soundness = file.soundness()
  const isTheirs = file.isChangedElsewhere()
  const sums = file.sums()
  file.close()
  if (typeof soundness === 'object') throw new DamagedFile(soundness.damage)
  if (isTheirs && !(await keepBackup(path))) throw new Error('what another program changed cannot be kept')
  const kept = pagesBefore(file.pages, others)
  if (kept === null) return saveBySql(path, state, sealRoot)
  await changeFile(path, async (copy) => {
    const first = new Uint8Array(PAGE_SIZE)
    await copy.read(first, 0, first.length, 0)
    if (readUint32(first, AUTO_VACUUM_AT) !== 0) throw new Error('the file vacuums itself')
    await writeTail(copy, { first, root, sealRoot, kept, sums }, state)
  })
}

/** How many pages lie before these, where these are the last of the file; null where others follow. */
function pagesBefore(pages: number, tail: readonly number[]): number | null {
  const own = new Set(tail)
  let last = pages
  while (own.delete(last) || (own.size > 0 && last === LOCK_BYTE_PAGE)) last--
  return own.size === 0 ? last : null
}

interface Kept {
  /** Page 1, whose header will say what is new. */
  readonly first: Uint8Array
  readonly root: number
  /** Null in a file of the first version, which has no seal. */
  readonly sealRoot: number | null
  /** The number of pages before those of the state. */
  readonly kept: number
  readonly sums: PageSums
}

async function writeTail(copy: FileHandle, kept: Kept, state: ReadonlyMap<string, string>): Promise<void> {
  const { first, root, sealRoot, sums } = kept
  const pages = new PageAppender(kept.kept)
  const { columns, rows } = stateTable(state)
  const writer = new TableWriter(pages, columns)
  writer.write(0, rows)
  const rootPage = writer.rootPage()
  if (rootPage === null) throw new Error('there is no state to save')
  const write = async (page: number, bytes: Uint8Array): Promise<void> => {
    sums.take(page, bytes)
    await writeFully(copy, bytes, (page - 1) * PAGE_SIZE)
  }
  for (const { bytes, page } of pages.drain(Infinity)) await write(page, bytes)
  await write(root, rootPage)
  setChangeCounter(first, changeCounter(first) + 1)
  writeUint32(first, 28, pages.pageCount)
  await write(1, first)
  if (sealRoot !== null) {
    const seal = { counter: changeCounter(first), total: sums.total(pages.pageCount, sealRoot) }
    await write(sealRoot, sealPage(seal))
  }
  await copy.truncate(pages.pageCount * PAGE_SIZE)
}

/** For a file whose pages another tool has moved. */
async function saveBySql(
  path: string,
  state: ReadonlyMap<string, string>,
  sealRoot: number | null,
): Promise<void> {
  const sqlJs = await loadSqlJs()
  const db = new sqlJs.Database(readFileSync(path))
  try {
    db.exec(`delete from ${TABLE}`)
    for (const entry of state) db.run(`insert into ${TABLE} (key, value) values (?, ?)`, [...entry])
    const image = db.export()
    if (sealRoot !== null) sealImage(image, sealRoot)
    await replaceFile(path, (file) => writeFully(file, image, 0))
  } finally {
    db.close()
  }
}
