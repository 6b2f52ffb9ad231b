import { NO_DAY } from '../../../cube/types'
import type { FileRows } from '../../bronze'
import { OrderNumbers } from '../orders'
import type { TransactionFields } from '../transactions'

/** Orders of two lines or more: the rows of order `i` are `rows[starts[i]]` to before `rows[starts[i + 1]]`. */
export interface OrderRows {
  readonly rows: Uint32Array
  readonly starts: readonly number[]
  /** One row of each order. */
  readonly firstRows: Uint32Array
  /** The rows of orders of one line. */
  readonly singleRows: Uint32Array
}

/** Which order each row is of: equal codes below `size`, 0 where it is of none. */
export interface OrderCodes {
  readonly codes: Uint32Array
  readonly size: number
}

/**
 * The orders of rows whose files have no transaction ids: those that will be derived for their lines. A day's lines without
 * customer and time tell nothing of orders.
 */
export function derivedOrders(
  { customer, store, timestamp }: TransactionFields,
  ranges: readonly FileRows[],
  length: number,
): OrderCodes {
  const codes = new Uint32Array(length)
  const numbers = new OrderNumbers()
  for (const { start, end } of timestamp ? ranges : [])
    for (let row = start; row < end; row++) {
      const day = timestamp!.days[row]!
      const second = timestamp!.seconds[row]!
      const buyer = customer ? customer.codes[row]! : 0
      if (day === NO_DAY || (buyer === 0 && second < 0)) continue
      codes[row] = numbers.numberOf(buyer, store ? store.codes[row]! : 0, day, second)
    }
  return { codes, size: numbers.size + 1 }
}

/** The rows of some files by their order; duplicates and lines of no order belong to none. */
export function ordersOf(
  { codes, size }: OrderCodes,
  ranges: readonly FileRows[],
  duplicates: Uint8Array,
): OrderRows {
  const ends = new Uint32Array(size + 1)
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
  for (let code = 1; code < size; code++) {
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
