import type { PackedStrings } from '../cube/packedStrings'

/** Strings as bytes: what of them survives the way to another thread. */
export type PackedBytes = Pick<PackedStrings, 'bytes' | 'offsets'>

/** One column of a table to be written in bulk. Kinds are numbers because the writer switches on them per cell. */
export const TEXT = 0
export const INTEGER = 1
export const REAL = 2
export const BLOB = 3
export const CONSTANT = 4

/** Texts by dictionary: `texts.at(codes[row])`; `nullCode` (if any) stands for NULL. */
export interface TextSource {
  readonly kind: typeof TEXT
  readonly codes: ArrayLike<number>
  readonly texts: PackedBytes
  readonly nullCode: number
}

/** Whole numbers within ±2^53; `nullValue` (if any) stands for NULL. `base` is added. */
export interface IntegerSource {
  readonly kind: typeof INTEGER
  readonly values: ArrayLike<number>
  readonly nullValue: number
  readonly base: number
}

/** Doubles; NaN stands for NULL. */
export interface RealSource {
  readonly kind: typeof REAL
  readonly values: ArrayLike<number>
}
export interface BlobSource {
  readonly kind: typeof BLOB
  readonly values: readonly Uint8Array[]
}

/** The rowid alias of an `integer primary key` column, or any column that is NULL throughout. */
export interface NullSource {
  readonly kind: typeof CONSTANT
}

export type ColumnSource = TextSource | IntegerSource | RealSource | BlobSource | NullSource

/** Texts by code; `nullCode` stands for null. */
export const text = (codes: ArrayLike<number>, texts: PackedBytes, nullCode = -1): TextSource => ({
  kind: TEXT,
  codes,
  texts: { bytes: texts.bytes, offsets: texts.offsets },
  nullCode,
})

/** Whole numbers, each written as value + `base`; `nullValue` stands for null. */
export const integer = (values: ArrayLike<number>, nullValue = NaN, base = 0): IntegerSource => ({
  kind: INTEGER,
  values,
  nullValue,
  base,
})

/** Numbers; NaN is written as null. */
export const real = (values: ArrayLike<number>): RealSource => ({ kind: REAL, values })

/** Bytes, one value a row. */
export const blobs = (values: readonly Uint8Array[]): BlobSource => ({ kind: BLOB, values })

/** For the rowid alias, which SQLite stores as NULL in the record. */
export const absent: NullSource = { kind: CONSTANT }
