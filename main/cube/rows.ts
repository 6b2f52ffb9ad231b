import type { Query } from '../../shared/query'
import type { ComparedRange, DayRange } from './comparison'
import type { Dimension } from './dimensions'
import type { Evaluated } from './evaluate'
import { codesOfCombination } from './grouping'
import { topRows } from './topRows'

/** The groups of a query and of its comparison side by side; −1 where a group does not occur in one. */
export interface Rows {
  readonly count: number
  readonly combinations: Float64Array
  readonly current: Int32Array
  readonly compared: Int32Array
}

/** The groups of both periods as one list of rows: where each is in either (−1: nowhere). */
export function joinRows(current: Evaluated, compared: Evaluated | null): Rows {
  const count = current.combinations.length
  const own = new Int32Array(count)
  for (let i = 0; i < count; i++) own[i] = i
  if (!compared)
    return {
      count,
      combinations: current.combinations,
      current: own,
      compared: new Int32Array(count).fill(-1),
    }
  const rowOf = new Map<number, number>()
  current.combinations.forEach((combination, row) => rowOf.set(combination, row))
  const later: number[] = []
  const inCompared = new Map<number, number>()
  compared.combinations.forEach((combination, at) => {
    const row = rowOf.get(combination)
    if (row === undefined) later.push(at)
    else inCompared.set(row, at)
  })
  const all = count + later.length
  return {
    count: all,
    combinations: Float64Array.from([
      ...current.combinations,
      ...later.map((at) => compared.combinations[at]!),
    ]),
    current: Int32Array.from({ length: all }, (_, row) => (row < count ? row : -1)),
    compared: Int32Array.from({ length: all }, (_, row) =>
      row < count ? (inCompared.get(row) ?? -1) : later[row - count]!,
    ),
  }
}

type Compare = (a: number, b: number) => number

/**
 * The rows to show, in order. Without an `order`, calendar-like dimensions come in their own order, then the first
 * measure, largest first. Missing values and the missing member come last; ties go by the members' ids.
 * `valueOf(key)`: the column of a measure by row, NaN where undefined.
 */
export function orderRows(
  q: Query,
  dims: readonly Dimension[],
  rows: Rows,
  valueOf: (key: string) => Float64Array,
): Uint32Array {
  const codes = dims.map(() => new Uint32Array(rows.count))
  rows.combinations.forEach((combination, row) => {
    const ofRow = codesOfCombination(dims, combination)
    codes.forEach((column, d) => (column[row] = ofRow[d]!))
  })
  const byMember = (d: number, by: 'id' | 'name', descending: boolean): Compare => {
    const dim = dims[d]!
    const column = codes[d]!
    const texts = by === 'id' ? dim.ids : dim.names
    const sign = descending ? -1 : 1
    return (a, b) => {
      const [x, y] = [column[a]!, column[b]!]
      if (x === y) return 0
      if (x < dim.firstMember || y < dim.firstMember) return x < dim.firstMember ? 1 : -1
      return sign * (dim.ordered ? x - y : texts.compare(x, y))
    }
  }
  const byMeasure = (key: string, descending: boolean): Compare => {
    const values = valueOf(key)
    const sign = descending ? -1 : 1
    return (a, b) => {
      const [x, y] = [values[a]!, values[b]!]
      if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y))
      return sign * (x - y)
    }
  }
  const chain: Compare[] = []
  if (q.order) {
    const { key, descending } = q.order
    const at = dims.findIndex((dim) => dim.name === key)
    chain.push(at >= 0 ? byMember(at, 'name', descending) : byMeasure(key, descending))
  } else {
    dims.forEach((dim, d) => {
      if (dim.ordered) chain.push(byMember(d, 'id', false))
    })
    if (dims.some((dim) => !dim.ordered)) chain.push(byMeasure(q.measures[0]!, true))
  }
  dims.forEach((_, d) => chain.push(byMember(d, 'id', false)))
  const compare: Compare = (a, b) => {
    for (const step of chain) {
      const order = step(a, b)
      if (order !== 0) return order
    }
    return a - b
  }
  return topRows(rows.count, q.limit ?? rows.count, compare)
}

/** False where the row's period, moved to the earlier time, ends before the first day of the data. */
export function hasEarlierData(
  dims: readonly Dimension[],
  combination: number,
  range: DayRange,
  compared: ComparedRange,
  firstDay: number,
): boolean {
  const codes = codesOfCombination(dims, combination)
  return dims.every((dim, d) => {
    if (!dim.lastDay) return true
    return compared.shift.back(Math.min(range.last, dim.lastDay[codes[d]!]!)) >= firstDay
  })
}
