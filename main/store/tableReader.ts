import {
  INTERIOR_HEADER_BYTES,
  INTERIOR_TABLE,
  LEAF_HEADER_BYTES,
  LEAF_TABLE,
  localBytes,
  readUint16,
  readUint32,
} from './sqliteFormat'
import { PAGE_SIZE, OVERFLOW_BYTES } from './sqliteFormat'

/** The bytes of a page (1-based). They must not change when the next page is asked for. */
export type PageSource = (page: number) => Uint8Array

/** A record as its serial types and where each column's bytes lie in `bytes`. Reused from row to row. */
export interface RawRecord {
  bytes: Uint8Array
  rowid: number
  columns: number
  readonly types: Float64Array
  readonly starts: Float64Array
}

const TYPE_BYTES: readonly number[] = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0]

export const typeLength = (type: number): number =>
  type >= 12 ? (type - (type % 2 === 0 ? 12 : 13)) / 2 : TYPE_BYTES[type]!

export class DamagedFile extends Error {
  constructor(reason: string) {
    super(reason)
    this.name = 'DamagedFile'
  }
}

/** Calls `visit` for each row of the table whose root page is `root`, in rowid order. */
export function readTable(source: PageSource, root: number, visit: (record: RawRecord) => void): void {
  const record: RawRecord = {
    bytes: new Uint8Array(0),
    rowid: 0,
    columns: 0,
    types: new Float64Array(2048),
    starts: new Float64Array(2048),
  }
  visitPage(source, root, 0, record, visit)
}

function visitPage(
  source: PageSource,
  page: number,
  depth: number,
  record: RawRecord,
  visit: (r: RawRecord) => void,
): void {
  if (depth > 20) throw new DamagedFile('the table is nested too deep')
  const bytes = source(page)
  const start = page === 1 ? 100 : 0
  const kind = bytes[start]
  const cells = readUint16(bytes, start + 3)
  if (kind === INTERIOR_TABLE) {
    for (let i = 0; i < cells; i++) {
      const cell = readUint16(bytes, start + INTERIOR_HEADER_BYTES + 2 * i)
      visitPage(source, readUint32(bytes, cell), depth + 1, record, visit)
    }
    visitPage(source, readUint32(bytes, start + 8), depth + 1, record, visit)
  } else if (kind === LEAF_TABLE) {
    for (let i = 0; i < cells; i++) {
      readCell(source, bytes, readUint16(bytes, start + LEAF_HEADER_BYTES + 2 * i), record)
      visit(record)
    }
  } else throw new DamagedFile(`page ${page} is not part of a table`)
}

let varintEnd = 0
function readVarint(bytes: Uint8Array, at: number): number {
  let value = bytes[at]!
  if (value < 128) {
    varintEnd = at + 1
    return value
  }
  value &= 127
  for (let i = 1; i < 9; i++) {
    const byte = bytes[at + i]!
    if (i === 8) {
      varintEnd = at + 9
      return value * 256 + byte
    }
    value = value * 128 + (byte & 127)
    if (byte < 128) {
      varintEnd = at + i + 1
      return value
    }
  }
  return value
}

function readCell(source: PageSource, page: Uint8Array, at: number, record: RawRecord): void {
  const payload = readVarint(page, at)
  record.rowid = readVarint(page, varintEnd)
  let start = varintEnd
  const local = localBytes(payload)
  record.bytes = page
  if (local < payload) {
    record.bytes = readOverflow(source, page, start, local, payload)
    start = 0
  }
  const { bytes, types, starts } = record
  const headerEnd = start + readVarint(bytes, start)
  let header = varintEnd
  let body = headerEnd
  let column = 0
  while (header < headerEnd && column < types.length) {
    const type = readVarint(bytes, header)
    header = varintEnd
    types[column] = type
    starts[column] = body
    body += typeLength(type)
    column++
  }
  if (body > bytes.length) throw new DamagedFile('a record is longer than its page')
  record.columns = column
}

function readOverflow(
  source: PageSource,
  page: Uint8Array,
  start: number,
  local: number,
  payload: number,
): Uint8Array {
  if (payload > 1e9) throw new DamagedFile('a record is longer than SQLite allows')
  const bytes = new Uint8Array(payload)
  bytes.set(page.subarray(start, start + local))
  let next = readUint32(page, start + local)
  for (let at = local; at < payload; at += OVERFLOW_BYTES) {
    if (next === 0) throw new DamagedFile('a record ends too early')
    const overflow = source(next)
    bytes.set(overflow.subarray(4, 4 + Math.min(OVERFLOW_BYTES, payload - at)), at)
    next = readUint32(overflow, 0)
  }
  return bytes
}

const decoder = new TextDecoder()

/** Column `c` as a number, null where it is NULL or no number. */
export function numberAt(record: RawRecord, c: number): number | null {
  const type = record.types[c]!
  const at = record.starts[c]!
  const { bytes } = record
  if (type === 8) return 0
  if (type === 9) return 1
  if (type === 7) return new DataView(bytes.buffer, bytes.byteOffset + at, 8).getFloat64(0)
  if (type < 1 || type > 6) return null
  const length = TYPE_BYTES[type]!
  let value = (bytes[at]! << 24) >> 24
  for (let i = 1; i < length; i++) value = value * 256 + bytes[at + i]!
  return value
}

/** Column `c` as text, null where it is NULL; the rowid for the rowid alias is `record.rowid`. */
export function textAt(record: RawRecord, c: number): string | null {
  const type = record.types[c]!
  if (c >= record.columns || type === 0) return null
  if (type < 12) return String(numberAt(record, c))
  const at = record.starts[c]!
  return decoder.decode(record.bytes.subarray(at, at + typeLength(type)))
}

/** Column `c` as a blob of its own (copied). */
export function blobAt(record: RawRecord, c: number): Uint8Array {
  const at = record.starts[c]!
  return record.bytes.slice(at, at + typeLength(record.types[c]!))
}

export { PAGE_SIZE }
