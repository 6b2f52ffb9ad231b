import { FLAG_SCATTERED, type Facts } from './facts'
import type { Grouping } from './grouping'
import { positionsWith } from './keepLines'
import type { LineSet } from './lineSets'
import { FLAG_RETURN, type Codes } from './types'

const NOT_IN_A_RUN = FLAG_RETURN | FLAG_SCATTERED

/**
 * Per group the orders with at least one line that is no return, exact. The sales of an order follow upon each other,
 * so a group has met an order where that was the last it met; the sales of scattered orders are counted apart.
 */
export function ordersByGroup(facts: Facts, set: LineSet, grouping: Grouping): Float64Array {
  const { order, flags } = facts
  const { list, start, count } = set
  const { codes, starts, groups } = grouping
  const counts = new Float64Array(groups)
  const ofLines = list ? order : order.subarray(start, start + count)
  const flagsOfLines = list ? flags : flags.subarray(start, start + count)
  if (codes && list) countOfList(counts, codes, list, order, flags, count)
  else if (codes) countOfRange(counts, codes, ofLines, flagsOfLines)
  else
    for (let g = 0; g < groups; g++)
      counts[g] = list
        ? runsOfList(list, order, flags, starts[g]!, starts[g + 1]!)
        : runsOfRange(ofLines, flagsOfLines, starts[g]!, starts[g + 1]!)
  if (facts.hasScattered) addScattered(counts, facts, set, grouping)
  return counts
}

function addScattered(
  counts: Float64Array,
  { order, orders, flags }: Facts,
  set: LineSet,
  grouping: Grouping,
): void {
  const { codes, starts } = grouping
  const { list, start, count } = set
  const met = new Set<number>()
  let group = 0
  for (const k of positionsWith(flags, FLAG_SCATTERED, start, count, list)) {
    if (codes) group = codes[k]!
    else while (k >= starts[group + 1]!) group++
    const pair = group * orders + order[list ? list[k]! : start + k]!
    if (met.has(pair)) continue
    met.add(pair)
    counts[group]!++
  }
}

/**
 * All without branches, as they would be guessed wrongly at every order's end: `sale` is 1 on lines that count,
 * `difference` is not 0 where the order is another than the last. Orders are counted from 1: 0 is none yet.
 */
function countOfList(
  counts: Float64Array,
  codes: Uint32Array,
  list: Uint32Array,
  order: Codes,
  flags: Uint8Array,
  count: number,
): void {
  const last = new Uint32Array(counts.length)
  const met = new Uint32Array(counts.length)
  for (let k = 0; k < count; k++) {
    const [g, i] = [codes[k]!, list[k]!]
    const difference = last[g]! ^ (order[i]! + 1)
    const sale = Number((flags[i]! & NOT_IN_A_RUN) === 0)
    met[g]! += ((difference | -difference) >>> 31) & sale
    last[g]! ^= difference & -sale
  }
  counts.set(met)
}

function countOfRange(counts: Float64Array, codes: Uint32Array, order: Codes, flags: Uint8Array): void {
  const last = new Uint32Array(counts.length)
  const met = new Uint32Array(counts.length)
  for (let k = 0; k < order.length; k++) {
    const g = codes[k]!
    const difference = last[g]! ^ (order[k]! + 1)
    const sale = Number((flags[k]! & NOT_IN_A_RUN) === 0)
    met[g]! += ((difference | -difference) >>> 31) & sale
    last[g]! ^= difference & -sale
  }
  counts.set(met)
}

function runsOfList(list: Uint32Array, order: Codes, flags: Uint8Array, from: number, to: number): number {
  let [last, met] = [0, 0]
  for (let k = from; k < to; k++) {
    const i = list[k]!
    const difference = last ^ (order[i]! + 1)
    const sale = Number((flags[i]! & NOT_IN_A_RUN) === 0)
    met += ((difference | -difference) >>> 31) & sale
    last ^= difference & -sale
  }
  return met
}

function runsOfRange(order: Codes, flags: Uint8Array, from: number, to: number): number {
  let [last, met] = [0, 0]
  for (let k = from; k < to; k++) {
    const difference = last ^ (order[k]! + 1)
    const sale = Number((flags[k]! & NOT_IN_A_RUN) === 0)
    met += ((difference | -difference) >>> 31) & sale
    last ^= difference & -sale
  }
  return met
}
