import type { Facts } from './facts'
import type { Grouping } from './grouping'
import { lineAt, type LineSet } from './lineSets'
import { FLAG_RETURN, NO_COST, type Amounts } from './types'

/** Σ of a column per group over the lines at these positions (ascending): those that are returns. */
export function sumAt(
  set: LineSet,
  { codes, starts, groups }: Grouping,
  positions: Uint32Array,
  column: Amounts,
): Float64Array {
  const sums = new Float64Array(groups)
  const { list, start } = set
  let group = 0
  for (let p = 0; p < positions.length; p++) {
    const k = positions[p]!
    if (codes) group = codes[k]!
    else while (k >= starts[group + 1]!) group++
    sums[group]! += column[list ? list[k]! : start + k]!
  }
  return sums
}

/** Lines of known cost per group: their number, their cost and their net sales. */
export interface CostSums {
  readonly lines: Float64Array
  readonly cost: Float64Array
  readonly net: Float64Array
  /** Gross sales of those that are no returns. */
  readonly gross: Float64Array
}

/** Per group the cost, net and gross of the lines whose unit cost is known, in minor units, and their number. */
export function costByGroup(
  set: LineSet,
  grouping: Grouping,
  cost: Amounts,
  { net, data, flags }: Facts,
): CostSums {
  const { groups, codes, starts } = grouping
  const lines = new Float64Array(groups)
  const costs = new Float64Array(groups)
  const nets = new Float64Array(groups)
  const missing = cost instanceof Int32Array ? NO_COST : NaN
  const grosses = new Float64Array(groups)
  let group = 0
  for (let k = 0; k < set.count; k++) {
    if (codes) group = codes[k]!
    else while (k >= starts[group + 1]!) group++
    const line = lineAt(set, k)
    const value = cost[line]!
    if (value === missing || Number.isNaN(value)) continue
    lines[group]!++
    costs[group]! += value
    nets[group]! += net[line]!
    if ((flags[line]! & FLAG_RETURN) === 0) grosses[group]! += data.gross[line]!
  }
  return { lines, cost: costs, net: nets, gross: grosses }
}
