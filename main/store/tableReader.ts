import { inEnglish, phrase } from '../../shared/phrase'
import type { Phrase } from '../../shared/phrase'
import {
  INTERIOR_HEADER_BYTES,
  INTERIOR_TABLE,
  LEAF_HEADER_BYTES,
  LEAF_TABLE,
  localBytes,
  readUint16,
  OVERFLOW_BYTES,
  readUint32,
} from './sqliteFormat'

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

/** Bytes of a value by the type in its record's header. */
export const typeLength = (type: number): number =>
  type >= 12 ? (type - (type % 2 === 0 ? 12 : 13)) / 2 : TYPE_BYTES[type]!

/** Types whose varint is one byte, and the lengths of their values. */
const SHORT_TYPES = 128
const SHORT_LENGTHS = Uint8Array.from({ length: SHORT_TYPES }, (_, type) => typeLength(type))

/** Thrown where pages do not hold what SQLite's format says. */
export class DamagedFile extends Error {
  constructor(readonly reason: Phrase) {
    super(inEnglish(reason))
    this.name = 'DamagedFile'
  }
}

/** Calls `visit` for each row of the table whose root page is `root`, in rowid order. */
export function readTable(source: PageSource, root: number, visit: (record: RawRecord) => void): void {
  visitPage(source, root, 0, emptyRecord(), visit)
}

const emptyRecord = (): RawRecord => ({
  bytes: new Uint8Array(0),
  rowid: 0,
  columns: 0,
  types: new Float64Array(2048),
  starts: new Float64Array(2048),
})

/**
 * The row for which `place` is 0, in a table whose rows ascend by `place` (below 0: it comes before the wanted row);
 * null where a search by halves does not come upon it.
 */
export function findRow(
  source: PageSource,
  root: number,
  place: (record: RawRecord) => number,
): RawRecord | null {
  const record = emptyRecord()
  const placeOf = (leaf: Page, cell: number): number => {
    readCell(source, leaf.bytes, cellAt(leaf, cell), record)
    return place(record)
  }
  let page = pageAt(source, root)
  for (let depth = 0; page.kind === INTERIOR_TABLE; depth++) {
    if (depth > DEEPEST) throw new DamagedFile(phrase`the table is nested too deep`)
    const parent = page
    const at = lastNotAfter(parent.cells + 1, (i) => placeOf(firstLeaf(source, childAt(parent, i)), 0))
    if (at < 0) return null
    page = pageAt(source, childAt(parent, at))
  }
  const at = lastNotAfter(page.cells, (cell) => placeOf(page, cell))
  return at >= 0 && placeOf(page, at) === 0 ? record : null
}

/** The last of 0 … `count - 1` whose place is not after the wanted one; −1 where all are. */
function lastNotAfter(count: number, placeAt: (i: number) => number): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (placeAt(middle) <= 0) low = middle + 1
    else high = middle
  }
  return low - 1
}

function firstLeaf(source: PageSource, number: number): Page {
  let page = pageAt(source, number)
  for (let depth = 0; page.kind === INTERIOR_TABLE; depth++) {
    if (depth > DEEPEST) throw new DamagedFile(phrase`the table is nested too deep`)
    page = pageAt(source, childAt(page, 0))
  }
  if (page.cells === 0) throw new DamagedFile(phrase`a page of the table is empty`)
  return page
}

/** SQLite's largest file has fewer levels. */
const DEEPEST = 12

interface Page {
  readonly bytes: Uint8Array
  readonly start: number
  readonly kind: typeof INTERIOR_TABLE | typeof LEAF_TABLE
  readonly cells: number
}

function pageAt(source: PageSource, page: number): Page {
  const bytes = source(page)
  const start = page === 1 ? 100 : 0
  const kind = bytes[start]
  if (kind !== INTERIOR_TABLE && kind !== LEAF_TABLE)
    throw new DamagedFile(phrase`page ${page} is not part of a table`)
  return { bytes, start, kind, cells: readUint16(bytes, start + 3) }
}

/** Page number of a child; `cells` is the last. */
const childAt = ({ bytes, start, cells }: Page, i: number): number =>
  readUint32(bytes, i === cells ? start + 8 : readUint16(bytes, start + INTERIOR_HEADER_BYTES + 2 * i))

const cellAt = ({ bytes, start }: Page, i: number): number =>
  readUint16(bytes, start + LEAF_HEADER_BYTES + 2 * i)

function visitPage(
  source: PageSource,
  number: number,
  depth: number,
  record: RawRecord,
  visit: (r: RawRecord) => void,
): void {
  if (depth > DEEPEST) throw new DamagedFile(phrase`the table is nested too deep`)
  const page = pageAt(source, number)
  if (page.kind === INTERIOR_TABLE)
    for (let i = 0; i <= page.cells; i++) visitPage(source, childAt(page, i), depth + 1, record, visit)
  else
    for (let i = 0; i < page.cells; i++) {
      readCell(source, page.bytes, cellAt(page, i), record)
      visit(record)
    }
}

let varintEnd = 0

/** A varint below 2^53; `varintLength` of the value tells where it ends. */
export function readVarint(bytes: Uint8Array, at: number): number {
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
    let type = bytes[header]!
    starts[column] = body
    if (type < SHORT_TYPES) {
      header++
      body += SHORT_LENGTHS[type]!
    } else {
      type = readVarint(bytes, header)
      header = varintEnd
      body += typeLength(type)
    }
    types[column++] = type
  }
  if (body > bytes.length) throw new DamagedFile(phrase`a record is longer than its page`)
  record.columns = column
}

function readOverflow(
  source: PageSource,
  page: Uint8Array,
  start: number,
  local: number,
  payload: number,
): Uint8Array {
  if (payload > 1e9) throw new DamagedFile(phrase`a record is longer than SQLite allows`)
  const bytes = new Uint8Array(payload)
  bytes.set(page.subarray(start, start + local))
  let next = readUint32(page, start + local)
  for (let at = local; at < payload; at += OVERFLOW_BYTES) {
    if (next === 0) throw new DamagedFile(phrase`a record ends too early`)
    const overflow = source(next)
    bytes.set(overflow.subarray(4, 4 + Math.min(OVERFLOW_BYTES, payload - at)), at)
    next = readUint32(overflow, 0)
  }
  return bytes
}

const decoder = new TextDecoder()

const DOUBLE_BYTES = 8
const double = new DataView(new ArrayBuffer(DOUBLE_BYTES))

function doubleAt(bytes: Uint8Array, at: number): number {
  double.setInt32(0, (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!)
  double.setInt32(4, (bytes[at + 4]! << 24) | (bytes[at + 5]! << 16) | (bytes[at + 6]! << 8) | bytes[at + 7]!)
  return double.getFloat64(0)
}

/** Column `c` as a number, null where it is NULL or no number. */
export function numberAt(record: RawRecord, c: number): number | null {
  const type = record.types[c]!
  const at = record.starts[c]!
  const { bytes } = record
  if (type === 8) return 0
  if (type === 9) return 1
  if (type === 7) return doubleAt(bytes, at)
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
