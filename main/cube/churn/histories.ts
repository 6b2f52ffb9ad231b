import type { Facts } from '../facts'
import { lineAt, type LineSet } from '../lineSets'
import { FLAG_RETURN, NO_DAY } from '../types'

/**
 * How often customers came back, in the order of their codes: BG/NBD's x, t_x and T. Orders of one day are one.
 * `lastAge` ≤ `age`, both in days since the first order.
 */
export interface Histories {
  readonly customer: Uint32Array
  /** Days with an order after the first. */
  readonly repeats: Uint32Array
  readonly lastAge: Float64Array
  readonly age: Float64Array
}

/** Histories up to `asOf`, and the days with an order of the same customers after it. */
export interface SplitHistories extends Histories {
  readonly later: Uint32Array
}

/** Of the known customers with a sale in the lines on or before the day. */
export function historiesOf(facts: Facts, set: LineSet, asOf: number): SplitHistories {
  const { customers, flags } = facts
  const customer = facts.customer ?? new Uint8Array(facts.lines)
  const { day } = facts.data
  const first = new Int32Array(customers).fill(NO_DAY)
  const last = new Int32Array(customers).fill(NO_DAY)
  const lastLater = new Int32Array(customers).fill(NO_DAY)
  const repeats = new Uint32Array(customers)
  const later = new Uint32Array(customers)
  for (let k = 0; k < set.count; k++) {
    const i = lineAt(set, k)
    const c = customer[i]!
    if (c === 0 || (flags[i]! & FLAG_RETURN) !== 0) continue
    const today = day[i]!
    if (today > asOf) {
      if (first[c] === NO_DAY || lastLater[c] === today) continue
      lastLater[c] = today
      later[c]!++
    } else if (first[c] === NO_DAY) first[c] = last[c] = today
    else if (last[c] !== today) {
      last[c] = today
      repeats[c]!++
    }
  }
  const codes = Uint32Array.from(first.keys()).filter((code) => first[code] !== NO_DAY)
  return {
    customer: codes,
    repeats: codes.map((code) => repeats[code]!),
    later: codes.map((code) => later[code]!),
    lastAge: Float64Array.from(codes, (code) => last[code]! - first[code]!),
    age: Float64Array.from(codes, (code) => asOf - first[code]!),
  }
}
