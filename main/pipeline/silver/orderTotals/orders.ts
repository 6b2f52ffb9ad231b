import type { FileRows } from '../../bronze'
import type { IdField } from '../fields'

/** Orders of two lines or more: the rows of order `i` are `rows[starts[i]]` to before `rows[starts[i + 1]]`. */
export interface OrderRows {
  readonly rows: Uint32Array
  readonly starts: readonly number[]
  /** One row of each order. */
  readonly firstRows: Uint32Array
  /** The rows of orders of one line. */
  readonly singleRows: Uint32Array
}

/** The rows of some files by their transaction id; duplicates and lines without an id belong to none. */
export function ordersOf(
  { codes, texts }: IdField,
  ranges: readonly FileRows[],
  duplicates: Uint8Array,
): OrderRows {
  const ends = new Uint32Array(texts.length + 1)
  const each = (visit: (row: number, code: number) => void): void => {
    for (const { start, end } of ranges)
      for (let row = start; row < end; row++)
        if (codes[row] !== 0 && duplicates[row] === 0) visit(row, codes[row]!)
  }
  each((_, code) => ends[code]!++)
  const counts = ends.slice()
  let total = 0
  for (let code = 0; code < ends.length; code++) {
    const count = ends[code]!
    ends[code] = total
    total += count
  }
  const all = new Uint32Array(total)
  each((row, code) => (all[ends[code]!++] = row))
  const rows = new Uint32Array(total)
  const starts: number[] = []
  const firstRows: number[] = []
  const singleRows: number[] = []
  let length = 0
  for (let code = 1; code < texts.length; code++) {
    const count = counts[code]!
    if (count === 0) continue
    const own = all.subarray(ends[code]! - count, ends[code])
    firstRows.push(own[0]!)
    if (count < 2) {
      singleRows.push(own[0]!)
      continue
    }
    starts.push(length)
    rows.set(own, length)
    length += count
  }
  starts.push(length)
  return {
    rows: rows.subarray(0, length),
    starts,
    firstRows: Uint32Array.from(firstRows),
    singleRows: Uint32Array.from(singleRows),
  }
}

/** Calls `visit` with the rows of each order of two lines or more. */
export function eachOrder({ rows, starts }: OrderRows, visit: (rows: Uint32Array) => void): void {
  for (let i = 0; i + 1 < starts.length; i++) visit(rows.subarray(starts[i], starts[i + 1]))
}
