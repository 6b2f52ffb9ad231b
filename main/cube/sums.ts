import type { Grouping } from './grouping'
import type { LineSet } from './lineSets'
import type { Amounts } from './types'

/** Loops are unrolled by four: consecutive lines then do not wait for each other's sum. */

/** Σ of columns per group, two columns in a pass. */
export function sumByGroup(set: LineSet, grouping: Grouping, columns: readonly Amounts[]): Float64Array[] {
  const sums = columns.map(() => new Float64Array(grouping.groups))
  const { codes, starts } = grouping
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
  for (let c = 0; c < own.length; c += 2) {
    const [a, b] = [own[c]!, own[c + 1]]
    const [sumsA, sumsB] = [sums[c]!, sums[c + 1]]
    if (b && sumsB && list) addTwoOfList(sumsA, sumsB, codes, list, a, b, count)
    else if (b && sumsB) addTwo(sumsA, sumsB, codes, a, b, count)
    else if (list) addOneOfList(sumsA, codes, list, a, count)
    else addOne(sumsA, codes, a, count)
  }
  return sums
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

function addOne(sums: Float64Array, codes: Uint32Array, column: Amounts, count: number): void {
  let k = 0
  for (; k + 3 < count; k += 4) {
    const [g, h, i, j] = [codes[k]!, codes[k + 1]!, codes[k + 2]!, codes[k + 3]!]
    sums[g]! += column[k]!
    sums[h]! += column[k + 1]!
    sums[i]! += column[k + 2]!
    sums[j]! += column[k + 3]!
  }
  for (; k < count; k++) sums[codes[k]!]! += column[k]!
}

function addOneOfList(
  sums: Float64Array,
  codes: Uint32Array,
  list: Uint32Array,
  column: Amounts,
  count: number,
): void {
  let k = 0
  for (; k + 3 < count; k += 4) {
    const [g, h, i, j] = [codes[k]!, codes[k + 1]!, codes[k + 2]!, codes[k + 3]!]
    const [w, x, y, z] = [list[k]!, list[k + 1]!, list[k + 2]!, list[k + 3]!]
    sums[g]! += column[w]!
    sums[h]! += column[x]!
    sums[i]! += column[y]!
    sums[j]! += column[z]!
  }
  for (; k < count; k++) sums[codes[k]!]! += column[list[k]!]!
}

function addTwo(
  sumsA: Float64Array,
  sumsB: Float64Array,
  codes: Uint32Array,
  a: Amounts,
  b: Amounts,
  count: number,
): void {
  let k = 0
  for (; k + 3 < count; k += 4) {
    const [g, h, i, j] = [codes[k]!, codes[k + 1]!, codes[k + 2]!, codes[k + 3]!]
    sumsA[g]! += a[k]!
    sumsA[h]! += a[k + 1]!
    sumsA[i]! += a[k + 2]!
    sumsA[j]! += a[k + 3]!
    sumsB[g]! += b[k]!
    sumsB[h]! += b[k + 1]!
    sumsB[i]! += b[k + 2]!
    sumsB[j]! += b[k + 3]!
  }
  for (; k < count; k++) {
    sumsA[codes[k]!]! += a[k]!
    sumsB[codes[k]!]! += b[k]!
  }
}

function addTwoOfList(
  sumsA: Float64Array,
  sumsB: Float64Array,
  codes: Uint32Array,
  list: Uint32Array,
  a: Amounts,
  b: Amounts,
  count: number,
): void {
  let k = 0
  for (; k + 3 < count; k += 4) {
    const [g, h, i, j] = [codes[k]!, codes[k + 1]!, codes[k + 2]!, codes[k + 3]!]
    const [w, x, y, z] = [list[k]!, list[k + 1]!, list[k + 2]!, list[k + 3]!]
    sumsA[g]! += a[w]!
    sumsA[h]! += a[x]!
    sumsA[i]! += a[y]!
    sumsA[j]! += a[z]!
    sumsB[g]! += b[w]!
    sumsB[h]! += b[x]!
    sumsB[i]! += b[y]!
    sumsB[j]! += b[z]!
  }
  for (; k < count; k++) {
    sumsA[codes[k]!]! += a[list[k]!]!
    sumsB[codes[k]!]! += b[list[k]!]!
  }
}

/** Lines per group. */
export function countByGroup(set: LineSet, grouping: Grouping): Float64Array {
  const counts = new Float64Array(grouping.groups)
  const { codes, starts } = grouping
  const { count } = set
  if (!codes) {
    for (let g = 0; g < grouping.groups; g++) counts[g] = starts[g + 1]! - starts[g]!
    return counts
  }
  let k = 0
  for (; k + 3 < count; k += 4) {
    const [g, h, i, j] = [codes[k]!, codes[k + 1]!, codes[k + 2]!, codes[k + 3]!]
    counts[g]!++
    counts[h]!++
    counts[i]!++
    counts[j]!++
  }
  for (; k < count; k++) counts[codes[k]!]!++
  return counts
}
