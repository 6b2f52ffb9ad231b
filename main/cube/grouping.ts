import type { Dimension } from './dimensions'
import type { LineSet } from './lineSets'
import { PairCodes } from './pairCodes'

/** Up to this many combinations of members are counted in place; beyond it only those that occur get a number. */
const DIRECT_GROUPS = 65_536

/** The group of each line of a set. */
export interface Grouping {
  readonly dims: readonly Dimension[]
  /** Groups are 0 to `groups - 1`; not each need occur. */
  readonly groups: number
  /** Per position in the line set; null where there is one group. Valid until the next grouping is made. */
  readonly codes: Uint32Array | null
  /** Groups never fall from one line to the next. */
  readonly ascending: boolean
  /** Per group the number of its members' combination; null where that is the group itself. */
  readonly combinations: Float64Array | null
}

export const UNGROUPED: Grouping = { dims: [], groups: 1, codes: null, ascending: true, combinations: null }

/** How many combinations of members there could be. Beyond 2^53 they cannot be told apart. */
export const combinationsOf = (dims: readonly Dimension[]): number =>
  dims.reduce((product, dim) => product * dim.ids.length, 1)

/** Writes into `codes`, which must hold the set's lines. */
export function groupLines(set: LineSet, dims: readonly Dimension[], codes: Uint32Array): Grouping {
  const [first, ...others] = dims
  if (!first) return UNGROUPED
  fill(codes, set, first)
  const ascending = others.length === 0 && first.period !== null
  let size = first.ids.length
  let combinations: Float64Array | null = null
  for (const dim of others) {
    if (combinations === null && size * dim.ids.length <= DIRECT_GROUPS) {
      multiply(codes, set, dim)
      size *= dim.ids.length
    } else {
      combinations = compact(codes, set, dim, size, combinations)
      size = combinations.length
    }
  }
  return { dims, groups: size, codes, ascending, combinations }
}

/** The code of each dimension's member in a combination. */
export function codesOfCombination(dims: readonly Dimension[], combination: number): number[] {
  const codes: number[] = []
  let rest = combination
  for (let d = dims.length - 1; d >= 0; d--) {
    const size = dims[d]!.ids.length
    codes[d] = rest % size
    rest = Math.floor(rest / size)
  }
  return codes
}

function fill(codes: Uint32Array, set: LineSet, dim: Dimension): void {
  const { column, shift, table } = dim
  const { list, start, count } = set
  if (list && table) for (let k = 0; k < count; k++) codes[k] = table[(column[list[k]!]! - shift) >>> 0]!
  else if (list) for (let k = 0; k < count; k++) codes[k] = column[list[k]!]!
  else if (table) for (let k = 0; k < count; k++) codes[k] = table[(column[start + k]! - shift) >>> 0]!
  else for (let k = 0; k < count; k++) codes[k] = column[start + k]!
}

function multiply(codes: Uint32Array, set: LineSet, dim: Dimension): void {
  const { column, shift, table } = dim
  const { list, start, count } = set
  const size = dim.ids.length
  for (let k = 0; k < count; k++) {
    const value = column[list ? list[k]! : start + k]!
    codes[k] = codes[k]! * size + (table ? table[(value - shift) >>> 0]! : value)
  }
}

/** Numbers the pairs (group so far, member) that occur; returns the combination of each. */
function compact(
  codes: Uint32Array,
  set: LineSet,
  dim: Dimension,
  groups: number,
  earlier: Float64Array | null,
): Float64Array {
  const { column, shift, table } = dim
  const { list, start, count } = set
  const size = dim.ids.length
  const pairs = new PairCodes(groups * size, count)
  for (let k = 0; k < count; k++) {
    const value = column[list ? list[k]! : start + k]!
    codes[k] = pairs.codeOf(codes[k]! * size + (table ? table[(value - shift) >>> 0]! : value))
  }
  const found = pairs.found()
  if (!earlier) return found
  return found.map((pair) => earlier[Math.floor(pair / size)]! * size + (pair % size))
}
