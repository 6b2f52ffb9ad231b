import type { Facts } from '../facts'
import type { Grouping } from '../grouping'
import type { LineSet } from '../lineSets'
import { FLAG_RETURN } from '../types'

/** As many members as an order can mark in one number. */
export const MOST_MARKS = 32

/** Per group and order with a sale in it which members the order's sales have there: bit m for member m. */
export interface OrderMasks {
  readonly group: Uint16Array | Uint32Array
  readonly mask: Uint32Array
}

/**
 * Marks the orders of each group. The sales of an order must follow upon each other. `codes` and `members` are per
 * position of the set.
 */
export function orderMasks(
  { order, flags }: Facts,
  set: LineSet,
  { codes, starts, groups }: Grouping,
  members: Uint32Array,
): OrderMasks {
  const { start, count } = set
  const last = new Uint32Array(groups)
  const rowOf = new Uint32Array(groups)
  let mask = new Uint32Array(1024)
  let group = new Uint32Array(1024)
  let [rows, g] = [0, 0]
  for (let k = 0; k < count; k++) {
    const i = start + k
    if ((flags[i]! & FLAG_RETURN) !== 0) continue
    if (codes) g = codes[k]!
    else while (k >= starts[g + 1]!) g++
    const own = order[i]! + 1
    if (last[g] !== own) {
      last[g] = own
      if (rows === mask.length) [mask, group] = [grown(mask), grown(group)]
      group[rows] = g
      rowOf[g] = rows++
    }
    mask[rowOf[g]!]! |= 1 << members[k]!
  }
  const narrow = groups <= 65_536 ? Uint16Array : Uint32Array
  return { group: narrow.from(group.subarray(0, rows)), mask: mask.slice(0, rows) }
}

function grown(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2)
  larger.set(array)
  return larger
}

/** Per group the orders that have one of the wanted members. */
export function countMarked({ group, mask }: OrderMasks, groups: number, wanted: Uint8Array): Float64Array {
  let bits = 0
  wanted.forEach((kept, member) => (bits |= kept << member))
  const met = new Uint32Array(groups)
  for (let row = 0; row < mask.length; row++) met[group[row]!]! += Number((mask[row]! & bits) !== 0)
  return Float64Array.from(met)
}
