import type { Grouping } from './grouping'
import type { LineSet } from './lineSets'
import type { Amounts } from './types'

/**
 * Loops are unrolled by four, each fourth of the lines with sums of its own, added up at the end: consecutive lines,
 * which are often of the same group, then do not wait for each other. Many groups are met in turn rarely enough.
 */
const LANES = 4
const MOST_GROUPS_IN_LANES = 512

const lanesFor = (groups: number): number => (groups <= MOST_GROUPS_IN_LANES ? LANES : 1)

/** The sums of the lanes in one. */
function folded<T extends Float64Array | Uint32Array>(sums: T, groups: number): Float64Array {
  const whole = new Float64Array(groups)
  for (let at = 0; at < sums.length;) for (let g = 0; g < groups; g++) whole[g]! += sums[at++]!
  return whole
}

/** Σ of columns per group, two columns in a pass. */
export function sumByGroup(set: LineSet, grouping: Grouping, columns: readonly Amounts[]): Float64Array[] {
  const { codes, starts, groups } = grouping
  const width = codes ? groups * lanesFor(groups) : groups
  const sums = columns.map(() => new Float64Array(width))
  const { list, start, count } = set
  const own = list ? columns : columns.map((column) => column.subarray(start, start + count))
  if (!codes) {
    own.forEach((column, c) => {
      for (let g = 0; g < grouping.groups; g++)
        sums[c]![g] = list
          ? sumOfList(column, list, starts[g]!, starts[g + 1]!)
          : sumOfRange(column, starts[g]!, starts[g + 1]!)
    })
    return sums
  }
  const lane = width === groups ? 0 : groups
  for (let c = 0; c < own.length; c += 2) {
    const [a, b] = [own[c]!, own[c + 1]]
    const [sumsA, sumsB] = [sums[c]!, sums[c + 1]]
    if (b && sumsB && list) addTwoOfList(sumsA, sumsB, lane, codes, list, a, b, count)
    else if (b && sumsB) addTwo(sumsA, sumsB, lane, codes, a, b, count)
    else if (list) addOneOfList(sumsA, lane, codes, list, a, count)
    else addOne(sumsA, lane, codes, a, count)
  }
  return width === groups ? sums : sums.map((lanes) => folded(lanes, groups))
}

function sumOfList(column: Amounts, list: Uint32Array, from: number, to: number): number {
  let [s, t, u, v] = [0, 0, 0, 0]
  let k = from
  for (; k + 3 < to; k += 4) {
    s += column[list[k]!]!
    t += column[list[k + 1]!]!
    u += column[list[k + 2]!]!
    v += column[list[k + 3]!]!
  }
  for (; k < to; k++) s += column[list[k]!]!
  return s + t + (u + v)
}

function sumOfRange(column: Amounts, from: number, to: number): number {
  let [s, t, u, v] = [0, 0, 0, 0]
  let k = from
  for (; k + 3 < to; k += 4) {
    s += column[k]!
    t += column[k + 1]!
    u += column[k + 2]!
    v += column[k + 3]!
  }
  for (; k < to; k++) s += column[k]!
  return s + t + (u + v)
}

function addOne(sums: Float64Array, lane: number, codes: Uint32Array, column: Amounts, count: number): void {
  const [two, three] = [lane * 2, lane * 3]
  let k = 0
  for (; k + 3 < count; k += 4) {
    const [g, h, i, j] = [codes[k]!, codes[k + 1]!, codes[k + 2]!, codes[k + 3]!]
    sums[g]! += column[k]!
    sums[h + lane]! += column[k + 1]!
    sums[i + two]! += column[k + 2]!
    sums[j + three]! += column[k + 3]!
  }
  for (; k < count; k++) sums[codes[k]!]! += column[k]!
}

function addOneOfList(
  sums: Float64Array,
  lane: number,
  codes: Uint32Array,
  list: Uint32Array,
  column: Amounts,
  count: number,
): void {
  const [two, three] = [lane * 2, lane * 3]
  let k = 0
  for (; k + 3 < count; k += 4) {
    const [g, h, i, j] = [codes[k]!, codes[k + 1]!, codes[k + 2]!, codes[k + 3]!]
    const [w, x, y, z] = [list[k]!, list[k + 1]!, list[k + 2]!, list[k + 3]!]
    sums[g]! += column[w]!
    sums[h + lane]! += column[x]!
    sums[i + two]! += column[y]!
    sums[j + three]! += column[z]!
  }
  for (; k < count; k++) sums[codes[k]!]! += column[list[k]!]!
}

function addTwo(
  sumsA: Float64Array,
  sumsB: Float64Array,
  lane: number,
  codes: Uint32Array,
  a: Amounts,
  b: Amounts,
  count: number,
): void {
  const [two, three] = [lane * 2, lane * 3]
  let k = 0
  for (; k + 3 < count; k += 4) {
    const [g, h, i, j] = [codes[k]!, codes[k + 1]!, codes[k + 2]!, codes[k + 3]!]
    sumsA[g]! += a[k]!
    sumsA[h + lane]! += a[k + 1]!
    sumsA[i + two]! += a[k + 2]!
    sumsA[j + three]! += a[k + 3]!
    sumsB[g]! += b[k]!
    sumsB[h + lane]! += b[k + 1]!
    sumsB[i + two]! += b[k + 2]!
    sumsB[j + three]! += b[k + 3]!
  }
  for (; k < count; k++) {
    sumsA[codes[k]!]! += a[k]!
    sumsB[codes[k]!]! += b[k]!
  }
}

function addTwoOfList(
  sumsA: Float64Array,
  sumsB: Float64Array,
  lane: number,
  codes: Uint32Array,
  list: Uint32Array,
  a: Amounts,
  b: Amounts,
  count: number,
): void {
  const [two, three] = [lane * 2, lane * 3]
  let k = 0
  for (; k + 3 < count; k += 4) {
    const [g, h, i, j] = [codes[k]!, codes[k + 1]!, codes[k + 2]!, codes[k + 3]!]
    const [w, x, y, z] = [list[k]!, list[k + 1]!, list[k + 2]!, list[k + 3]!]
    sumsA[g]! += a[w]!
    sumsA[h + lane]! += a[x]!
    sumsA[i + two]! += a[y]!
    sumsA[j + three]! += a[z]!
    sumsB[g]! += b[w]!
    sumsB[h + lane]! += b[x]!
    sumsB[i + two]! += b[y]!
    sumsB[j + three]! += b[z]!
  }
  for (; k < count; k++) {
    sumsA[codes[k]!]! += a[list[k]!]!
    sumsB[codes[k]!]! += b[list[k]!]!
  }
}

/** Lines per group. */
export function countByGroup(set: LineSet, grouping: Grouping): Float64Array {
  const { codes, starts, groups } = grouping
  const { count } = set
  if (!codes) {
    const counts = new Float64Array(groups)
    for (let g = 0; g < groups; g++) counts[g] = starts[g + 1]! - starts[g]!
    return counts
  }
  const lane = lanesFor(groups) === 1 ? 0 : groups
  const met = new Uint32Array(groups * lanesFor(groups))
  const [two, three] = [lane * 2, lane * 3]
  let k = 0
  for (; k + 3 < count; k += 4) {
    met[codes[k]!]!++
    met[codes[k + 1]! + lane]!++
    met[codes[k + 2]! + two]!++
    met[codes[k + 3]! + three]!++
  }
  for (; k < count; k++) met[codes[k]!]!++
  return folded(met, groups)
}
