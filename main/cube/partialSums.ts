import type { Grouping } from './grouping'
import { lineAt, type LineSet } from './lineSets'
import type { Amounts } from './types'

/** Calls back for each of the set's `positions` (ascending) with its group and its line. */
function eachOf(
  set: LineSet,
  grouping: Grouping,
  positions: Uint32Array,
  call: (group: number, line: number) => void,
): void {
  const { codes, starts } = grouping
  let group = 0
  for (const k of positions) {
    if (codes) group = codes[k]!
    else while (k >= starts[group + 1]!) group++
    call(group, lineAt(set, k))
  }
}

/** Σ of a column per group over the lines at these positions: those that are returns. */
export function sumAt(
  set: LineSet,
  grouping: Grouping,
  positions: Uint32Array,
  column: Amounts,
): Float64Array {
  const sums = new Float64Array(grouping.groups)
  eachOf(set, grouping, positions, (group, line) => (sums[group]! += column[line]!))
  return sums
}

/** Lines of known cost per group: their number, their cost and their net sales. */
export interface CostSums {
  readonly lines: Float64Array
  readonly cost: Float64Array
  readonly net: Float64Array
}

export function costByGroup(set: LineSet, grouping: Grouping, cost: Float64Array, net: Amounts): CostSums {
  const { groups, codes, starts } = grouping
  const lines = new Float64Array(groups)
  const costs = new Float64Array(groups)
  const nets = new Float64Array(groups)
  let group = 0
  for (let k = 0; k < set.count; k++) {
    if (codes) group = codes[k]!
    else while (k >= starts[group + 1]!) group++
    const line = lineAt(set, k)
    const value = cost[line]!
    if (Number.isNaN(value)) continue
    lines[group]!++
    costs[group]! += value
    nets[group]! += net[line]!
  }
  return { lines, cost: costs, net: nets }
}
