import { readVarint } from './cellReader'
import {
  INTERIOR_HEADER_BYTES,
  INTERIOR_TABLE,
  LEAF_HEADER_BYTES,
  LEAF_TABLE,
  OVERFLOW_BYTES,
  PAGE_SIZE,
  localBytes,
  readUint16,
  readUint32,
  varintLength,
  writeUint32,
} from './sqliteFormat'
import type { PageAppender } from './tableWriter'

/**
 * Copies the pages of a table (an ordinary one, with rowids) of a database in memory behind another file, and returns
 * the content of its root page, whose number stays as it was there. Throws where the source is not a table.
 */
export function copyTable(source: Uint8Array, root: number, pages: PageAppender): Uint8Array {
  return copyPage(source, root, pages)
}

const pageOf = (source: Uint8Array, page: number): Uint8Array =>
  source.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)

function place(pages: PageAppender, content: Uint8Array): number {
  const page = pages.allocate()
  pages.chunkOf(page).set(content, pages.offsetOf(page))
  return page
}

/** The page with its references to other pages changed to where those have been copied. */
function copyPage(source: Uint8Array, from: number, pages: PageAppender): Uint8Array {
  const page = pageOf(source, from)
  const cells = readUint16(page, 3)
  if (page[0] === INTERIOR_TABLE) {
    const move = (at: number): void =>
      writeUint32(page, at, place(pages, copyPage(source, readUint32(page, at), pages)))
    for (let i = 0; i < cells; i++) move(readUint16(page, INTERIOR_HEADER_BYTES + 2 * i))
    move(8)
  } else if (page[0] === LEAF_TABLE) {
    for (let i = 0; i < cells; i++)
      moveOverflow(source, page, readUint16(page, LEAF_HEADER_BYTES + 2 * i), pages)
  } else throw new Error(`page ${from} is not part of a table`)
  return page
}

function moveOverflow(source: Uint8Array, page: Uint8Array, cell: number, pages: PageAppender): void {
  const payload = readVarint(page, cell)
  const local = localBytes(payload)
  if (local === payload) return
  const rowidAt = cell + varintLength(payload)
  const pointer = rowidAt + varintLength(readVarint(page, rowidAt)) + local
  const chain: Uint8Array[] = []
  for (let next = readUint32(page, pointer); next !== 0; next = readUint32(chain.at(-1)!, 0))
    chain.push(pageOf(source, next))
  if (chain.length !== Math.ceil((payload - local) / OVERFLOW_BYTES))
    throw new Error('a record ends too early')
  let after = 0
  for (const content of chain.toReversed()) {
    writeUint32(content, 0, after)
    after = place(pages, content)
  }
  writeUint32(page, pointer, after)
}
