import { inEnglish, phrase } from '../../shared/phrase'
import type { Phrase } from '../../shared/phrase'
import {
  INTERIOR_TABLE,
  LEAF_HEADER_BYTES,
  LEAF_TABLE,
  OVERFLOW_BYTES,
  PAGE_SIZE,
  localBytes,
  readUint16,
  readUint32,
} from './sqliteFormat'

/** The bytes of a page (1-based). They must not change when the next page is asked for. */
export type PageSource = (page: number) => Uint8Array

/** A record as its serial types and where each column's bytes lie in `bytes`. Reused from row to row. */
export interface RawRecord {
  bytes: Uint8Array
  /** The same bytes. */
  view: DataView
  rowid: number
  columns: number
  readonly types: Uint32Array
  readonly starts: Uint32Array
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

/** A page of a table that begins at `base` of `bytes`, its header at `start`. */
export interface Page {
  readonly bytes: Uint8Array
  readonly base: number
  readonly start: number
  readonly kind: typeof INTERIOR_TABLE | typeof LEAF_TABLE
  readonly cells: number
}

/** The page of that number, which begins at `base` of `bytes`. */
export function pageIn(bytes: Uint8Array, base: number, page: number): Page {
  const start = page === 1 ? base + 100 : base
  const kind = bytes[start]
  if (kind !== INTERIOR_TABLE && kind !== LEAF_TABLE)
    throw new DamagedFile(phrase`page ${page} is not part of a table`)
  return { bytes, base, start, kind, cells: readUint16(bytes, start + 3) }
}

export const pageAt = (source: PageSource, page: number): Page => pageIn(source(page), 0, page)

let varintEnd = 0

const LAST_VARINT_BYTE = 8

/** A varint below 2^53; `varintLength` of the value tells where it ends. */
export function readVarint(bytes: Uint8Array, at: number): number {
  let byte = bytes[at]!
  let end = at + 1
  let value = byte & 127
  while (byte >= 128 && end < at + LAST_VARINT_BYTE) {
    byte = bytes[end++]!
    value = value * 128 + (byte & 127)
  }
  // The ninth byte is whole.
  if (byte >= 128) value = value * 256 + bytes[end++]!
  varintEnd = end
  return value
}

/** Where the content of a cell lies, from `start` to before `end`; put together where it overflows its page. */
export interface CellContent {
  bytes: Uint8Array
  start: number
  end: number
  rowid: number
}

/** A content to be read into. */
export const emptyContent = (): CellContent => ({ bytes: new Uint8Array(0), start: 0, end: 0, rowid: 0 })

export const viewOf = ({ buffer, byteOffset, length }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, length)

/** Finds the content of a leaf page's cell; what overflows is taken from `source`. */
export function readContent(
  source: PageSource,
  { bytes, base, start }: Page,
  cell: number,
  content: CellContent,
): void {
  const payload = readVarint(bytes, base + readUint16(bytes, start + LEAF_HEADER_BYTES + 2 * cell))
  content.rowid = readVarint(bytes, varintEnd)
  content.start = varintEnd
  content.bytes = bytes
  const local = localBytes(payload)
  content.end = varintEnd + local
  if (!(content.end <= base + PAGE_SIZE)) throw new DamagedFile(phrase`a record is longer than its page`)
  if (local === payload) return
  content.bytes = readOverflow(source, bytes, varintEnd, local, payload)
  content.start = 0
  content.end = payload
}

/**
 * Writes types and places of a record's values into every `step`th slot before `end`, and returns the slot behind its
 * last column.
 */
export function readHeader(
  { bytes, start, end: contentEnd }: CellContent,
  { types, starts }: Pick<RawRecord, 'types' | 'starts'>,
  first: number,
  end: number,
  step: number,
): number {
  let slot = first
  let body = start + readVarint(bytes, start)
  let header = varintEnd
  const headerEnd = body
  while (header < headerEnd && slot < end) {
    let type = bytes[header]!
    starts[slot] = body
    if (type < SHORT_TYPES) {
      header++
      body += SHORT_LENGTHS[type]!
    } else {
      type = readVarint(bytes, header)
      header = varintEnd
      body += typeLength(type)
    }
    types[slot] = type
    slot += step
  }
  if (body > contentEnd) throw new DamagedFile(phrase`a record is longer than its page`)
  return slot
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

/** The number of that serial type whose bytes begin at `at`; NaN where it is NULL or no number. */
export function numberOf(view: DataView, type: number, at: number): number {
  if (type > 9 || type === 0) return NaN
  if (type >= 8) return type - 8
  if (type === 7) return view.getFloat64(at)
  let value = view.getInt8(at)
  for (let i = at + 1, end = at + SHORT_LENGTHS[type]!; i < end; i++) value = value * 256 + view.getUint8(i)
  return value
}

/** Column `c` as a number, null where it is NULL, no number or not there. */
export function numberAt(record: RawRecord, c: number): number | null {
  if (c >= record.columns) return null
  const number = numberOf(record.view, record.types[c]!, record.starts[c]!)
  return Number.isNaN(number) ? null : number
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
