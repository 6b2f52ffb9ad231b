/** The parts of SQLite's file format that bulk reading and writing need (sqlite.org/fileformat2.html). */
export const PAGE_SIZE = 8192

export const LEAF_TABLE = 0x0d
export const INTERIOR_TABLE = 0x05
export const LEAF_HEADER_BYTES = 8
export const INTERIOR_HEADER_BYTES = 12

/** Payload bytes kept on a leaf page; the rest goes to overflow pages. */
export const MAX_LOCAL = PAGE_SIZE - 35
const MIN_LOCAL = Math.floor(((PAGE_SIZE - 12) * 32) / 255) - 23
export const OVERFLOW_BYTES = PAGE_SIZE - 4

/** Bytes of a record that stay on its leaf page; the rest goes to overflow pages. */
export function localBytes(payload: number): number {
  if (payload <= MAX_LOCAL) return payload
  const kept = MIN_LOCAL + ((payload - MIN_LOCAL) % OVERFLOW_BYTES)
  return kept <= MAX_LOCAL ? kept : MIN_LOCAL
}

/** SQLite never uses the page that holds the byte at 1 GiB (its lock byte). */
export const LOCK_BYTE_PAGE = 0x40000000 / PAGE_SIZE + 1

/** Bytes of a whole number from 0 in SQLite's variable form. */
export function varintLength(value: number): number {
  let length = 1
  for (let rest = value; rest > 127; rest = Math.floor(rest / 128)) length++
  return length
}

/** Writes a non-negative integer below 2^53 and returns the position after it. */
export function writeVarint(bytes: Uint8Array, at: number, value: number): number {
  if (value < 128) {
    bytes[at] = value
    return at + 1
  }
  if (value < 16384) {
    bytes[at] = (value >> 7) | 128
    bytes[at + 1] = value & 127
    return at + 2
  }
  const length = varintLength(value)
  let rest = value
  for (let i = length - 1; i >= 0; i--) {
    bytes[at + i] = (rest % 128) | (i === length - 1 ? 0 : 128)
    rest = Math.floor(rest / 128)
  }
  return at + length
}

/** Big-endian, as in all of SQLite's format. */
export function writeUint32(bytes: Uint8Array, at: number, value: number): void {
  bytes[at] = value >>> 24
  bytes[at + 1] = value >>> 16
  bytes[at + 2] = value >>> 8
  bytes[at + 3] = value
}

/** Big-endian, as in all of SQLite's format. */
export function readUint32(bytes: Uint8Array, at: number): number {
  return ((bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!) >>> 0
}

/** Big-endian, as in all of SQLite's format. */
export const readUint16 = (bytes: Uint8Array, at: number): number => (bytes[at]! << 8) | bytes[at + 1]!
