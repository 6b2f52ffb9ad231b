import type { Grouping } from './grouping'
import type { LineSet } from './lineSets'
import type { Amounts } from './types'

/** Σ of a column per group. */
export function sumByGroup(set: LineSet, grouping: Grouping, column: Amounts): Float64Array {
  const sums = new Float64Array(grouping.groups)
  const { codes } = grouping
  const { list, start, count } = set
  if (!codes) sums[0] = list ? sumOfList(column, list) : sumOfRange(column, start, count)
  else if (list) for (let k = 0; k < count; k++) sums[codes[k]!]! += column[list[k]!]!
  else for (let k = 0; k < count; k++) sums[codes[k]!]! += column[start + k]!
  return sums
}

function sumOfList(column: Amounts, list: Uint32Array): number {
  let sum = 0
  for (let k = 0; k < list.length; k++) sum += column[list[k]!]!
  return sum
}

function sumOfRange(column: Amounts, start: number, count: number): number {
  let sum = 0
  for (let i = start; i < start + count; i++) sum += column[i]!
  return sum
}

/** The same over the lines that are returns. */
export function sumOfReturns(set: LineSet, grouping: Grouping, column: Amounts): Float64Array {
  const sums = new Float64Array(grouping.groups)
  const { codes } = grouping
  for (const k of set.returns)
    sums[codes ? codes[k]! : 0]! += column[set.list ? set.list[k]! : set.start + k]!
  return sums
}

/** Lines per group. */
export function countByGroup(set: LineSet, grouping: Grouping): Float64Array {
  const counts = new Float64Array(grouping.groups)
  const { codes } = grouping
  if (!codes) counts[0] = set.count
  else for (let k = 0; k < set.count; k++) counts[codes[k]!]!++
  return counts
}

/** Lines of known cost per group: their number, their cost and their net sales. */
export interface CostSums {
  readonly lines: Float64Array
  readonly cost: Float64Array
  readonly net: Float64Array
}

export function costByGroup(set: LineSet, grouping: Grouping, cost: Float64Array, net: Amounts): CostSums {
  const sums = {
    lines: new Float64Array(grouping.groups),
    cost: new Float64Array(grouping.groups),
    net: new Float64Array(grouping.groups),
  }
  const { codes } = grouping
  for (let k = 0; k < set.count; k++) {
    const i = set.list ? set.list[k]! : set.start + k
    const value = cost[i]!
    if (Number.isNaN(value)) continue
    const group = codes ? codes[k]! : 0
    sums.lines[group]!++
    sums.cost[group]! += value
    sums.net[group]! += net[i]!
  }
  return sums
}
