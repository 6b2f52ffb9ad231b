import type { Dimension } from './dimensions'
import type { LineSet } from './lineSets'
import { PairCodes } from './pairCodes'

/** Up to this many combinations of members are counted in place; beyond it only those that occur get a number. */
const DIRECT_GROUPS = 65_536

/** The groups of a line set's lines, 0 to `groups - 1`; not each need occur. */
export interface Grouping {
  readonly dims: readonly Dimension[]
  readonly groups: number
  /** Per position its group, valid until the next grouping is made. Null where groups follow upon each other. */
  readonly codes: Uint32Array | null
  /** Without codes: group g is at the positions `starts[g]` up to `starts[g + 1]`. */
  readonly starts: Uint32Array
  /** Per group the number of its members' combination; null where that is the group itself. */
  readonly combinations: Float64Array | null
}

const NO_STARTS = new Uint32Array(0)

/** All lines of the set as one group. */
export const ungrouped = (set: LineSet): Grouping => ({
  dims: [],
  groups: 1,
  codes: null,
  starts: Uint32Array.of(0, set.count),
  combinations: null,
})

/** How many combinations of members there could be. Beyond 2^53 they cannot be told apart. */
export const combinationsOf = (dims: readonly Dimension[]): number =>
  dims.reduce((product, dim) => product * dim.ids.length, 1)

/**
 * Writes into `codes`, and if need be into `spare`; both must hold the set's lines. Up to `mostDirect` combinations
 * of members are the groups themselves.
 */
export function groupLines(
  set: LineSet,
  dims: readonly Dimension[],
  codes: Uint32Array,
  spare: () => Uint32Array,
  mostDirect = DIRECT_GROUPS,
): Grouping {
  const [first, ...others] = dims
  if (!first) return ungrouped(set)
  if (others.length === 0 && first.period !== null) return bySegments(set, first)
  fill(codes, set, first)
  let size = first.ids.length
  let combinations: Float64Array | null = null
  for (const dim of others) {
    if (combinations === null && size * dim.ids.length <= mostDirect) {
      multiply(codes, set, dim)
      size *= dim.ids.length
    } else {
      const members = spare()
      fill(members, set, dim)
      combinations = compact(codes, members, set.count, dim.ids.length, size, combinations)
      size = combinations.length
    }
  }
  return { dims, groups: size, codes, starts: NO_STARTS, combinations }
}

/** The group of each position. */
export function groupCodes({ codes, starts, groups }: Grouping, count: number): Uint32Array {
  if (codes) return codes
  const filled = new Uint32Array(count)
  for (let g = 0; g < groups; g++) filled.fill(g, starts[g], starts[g + 1])
  return filled
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

/** Lines ascend by day, and so do periods: their bounds are found, not counted. */
function bySegments(set: LineSet, dim: Dimension): Grouping {
  const groups = dim.ids.length
  const starts = new Uint32Array(groups + 1)
  const days = set.days()
  let next = 0
  for (let day = 0; day < dim.domain; day++)
    if (days[day + 1]! > days[day]!)
      for (const group = dim.table![day]!; next <= group;) starts[next++] = days[day]!
  starts.fill(set.count, next)
  return { dims: [dim], groups, codes: null, starts, combinations: null }
}

/** Writes the member of each position. */
export function fill(codes: Uint32Array, set: LineSet, dim: Dimension): void {
  const { table } = dim
  if (dim.column === null) {
    const days = set.days()
    for (let day = 0; day < dim.domain; day++) codes.fill(table![day]!, days[day], days[day + 1])
  } else if (set.list && table) fillByTableOfList(codes, set.list, dim.column, table, set.count)
  else if (set.list) {
    const { list, count } = set
    for (let k = 0; k < count; k++) codes[k] = dim.column[list[k]!]!
  } else {
    const own = dim.column.subarray(set.start, set.start + set.count)
    if (table) fillByTable(codes, own, table)
    else codes.set(own)
  }
}

function fillByTable(codes: Uint32Array, column: NonNullable<Dimension['column']>, table: Uint32Array): void {
  let k = 0
  for (; k + 3 < column.length; k += 4) {
    const [w, x, y, z] = [column[k]!, column[k + 1]!, column[k + 2]!, column[k + 3]!]
    codes[k] = table[w]!
    codes[k + 1] = table[x]!
    codes[k + 2] = table[y]!
    codes[k + 3] = table[z]!
  }
  for (; k < column.length; k++) codes[k] = table[column[k]!]!
}

function fillByTableOfList(
  codes: Uint32Array,
  list: Uint32Array,
  column: NonNullable<Dimension['column']>,
  table: Uint32Array,
  count: number,
): void {
  let k = 0
  for (; k + 3 < count; k += 4) {
    const w = column[list[k]!]!
    const x = column[list[k + 1]!]!
    const y = column[list[k + 2]!]!
    const z = column[list[k + 3]!]!
    codes[k] = table[w]!
    codes[k + 1] = table[x]!
    codes[k + 2] = table[y]!
    codes[k + 3] = table[z]!
  }
  for (; k < count; k++) codes[k] = table[column[list[k]!]!]!
}

/** Whole numbers of 32 bits throughout: without that the engine would reckon in doubles. */
function multiply(codes: Uint32Array, set: LineSet, dim: Dimension): void {
  const { column, table } = dim
  const { list, start, count } = set
  const size = dim.ids.length
  if (column === null) {
    const days = set.days()
    for (let day = 0; day < dim.domain; day++)
      for (let k = days[day]!, member = table![day]!; k < days[day + 1]!; k++)
        codes[k] = (Math.imul(codes[k]!, size) + member) | 0
  } else if (list) {
    for (let k = 0; k < count; k++) {
      const value = column[list[k]!]!
      codes[k] = (Math.imul(codes[k]!, size) + (table ? table[value]! : value)) | 0
    }
  } else {
    const own = column.subarray(start, start + count)
    if (table) multiplyByTable(codes, own, table, size)
    else for (let k = 0; k < count; k++) codes[k] = (Math.imul(codes[k]!, size) + own[k]!) | 0
  }
}

function multiplyByTable(
  codes: Uint32Array,
  column: NonNullable<Dimension['column']>,
  table: Uint32Array,
  size: number,
): void {
  let k = 0
  for (; k + 3 < column.length; k += 4) {
    const [w, x, y, z] = [column[k]!, column[k + 1]!, column[k + 2]!, column[k + 3]!]
    codes[k] = (Math.imul(codes[k]!, size) + table[w]!) | 0
    codes[k + 1] = (Math.imul(codes[k + 1]!, size) + table[x]!) | 0
    codes[k + 2] = (Math.imul(codes[k + 2]!, size) + table[y]!) | 0
    codes[k + 3] = (Math.imul(codes[k + 3]!, size) + table[z]!) | 0
  }
  for (; k < column.length; k++) codes[k] = (Math.imul(codes[k]!, size) + table[column[k]!]!) | 0
}

/** Numbers the pairs (group so far, member) that occur; returns the combination of each. */
function compact(
  codes: Uint32Array,
  members: Uint32Array,
  count: number,
  size: number,
  groups: number,
  earlier: Float64Array | null,
): Float64Array {
  const pairs = new PairCodes(groups * size)
  for (let k = 0; k < count; k++) codes[k] = pairs.codeOf(codes[k]! * size + members[k]!)
  const found = pairs.found()
  if (!earlier) return found
  return found.map((pair) => earlier[Math.floor(pair / size)]! * size + (pair % size))
}
