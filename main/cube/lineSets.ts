import { FLAG_RETURN, type Codes } from './types'
import { lineRange, type DayRange, type TimeShift } from './comparison'
import type { Facts } from './facts'

/** Lines of a base column are kept where `keep[column[line] - shift]` is 1. */
export interface Keep {
  readonly column: Codes
  readonly shift: number
  readonly table: Uint8Array
}

/** What decides which lines are meant, apart from the dates. `key` is equal for equal conditions. */
export interface Conditions {
  readonly key: string
  readonly keeps: readonly Keep[]
  /** Products kept by the filters on product, category, brand …; null: all of them. */
  readonly products: Uint8Array | null
  /** Days kept by the filters on year … date, by index from the first day of the data; null: all. */
  readonly days: Uint8Array | null
  /** Some filter is neither on periods nor on products: reviews then count for the products sold. */
  readonly narrows: boolean
  readonly shift: TimeShift | null
}

/** The lines of a selection: `list`, or all from `start` where that is null. Ascending. */
export interface LineSet {
  readonly range: DayRange | null
  readonly conditions: Conditions
  readonly start: number
  readonly count: number
  readonly list: Uint32Array | null
  /** Positions within the set of lines that are returns. */
  readonly returns: Uint32Array
  /** Measures of the whole set, kept once computed. */
  readonly totals: Map<string, number>
}

/** Makes line sets and keeps the latest ones, up to four bytes a line of the data in all. */
export class LineSets {
  private readonly kept = new Map<string, LineSet>()
  private keptInts = 0
  private scratch = new Uint32Array(0)

  constructor(private readonly facts: Facts) {}

  get(range: DayRange | null, conditions: Conditions): LineSet {
    const key = `${range?.first}:${range?.last}:${conditions.key}`
    const known = this.kept.get(key)
    if (known) {
      this.kept.delete(key)
      this.kept.set(key, known)
      return known
    }
    const made = this.make(range, conditions)
    this.keep(key, made)
    return made
  }

  /** The lines of a set for which `chosen` (by position) is 1. Not kept. */
  part(set: LineSet, chosen: (position: number) => boolean): LineSet {
    const list = this.buffer()
    let count = 0
    for (let k = 0; k < set.count; k++) if (chosen(k)) list[count++] = set.list ? set.list[k]! : set.start + k
    return this.close(set.range, set.conditions, 0, count, list.slice(0, count))
  }

  private make(range: DayRange | null, conditions: Conditions): LineSet {
    if (!range) return this.close(null, conditions, 0, 0, null)
    const { start, end } = lineRange(this.facts, range)
    const [first, ...others] = conditions.keeps
    if (!first) return this.close(range, conditions, start, end - start, null)
    const buffer = this.buffer()
    let count = keepRange(buffer, start, end, first)
    for (const keep of others) count = keepList(buffer, count, keep)
    if (count === end - start) return this.close(range, conditions, start, count, null)
    return this.close(range, conditions, 0, count, buffer.slice(0, count))
  }

  private close(
    range: DayRange | null,
    conditions: Conditions,
    start: number,
    count: number,
    list: Uint32Array | null,
  ): LineSet {
    const returns = list
      ? returnsOfList(this.facts.flags, list)
      : returnsOfRange(this.facts.flags, start, count)
    return { range, conditions, start, count, list, returns, totals: new Map() }
  }

  private buffer(): Uint32Array {
    if (this.scratch.length < this.facts.lines) this.scratch = new Uint32Array(this.facts.lines)
    return this.scratch
  }

  private keep(key: string, set: LineSet): void {
    this.kept.set(key, set)
    this.keptInts += intsOf(set)
    for (const [oldKey, old] of this.kept) {
      if (this.kept.size <= 2 || (this.keptInts <= this.facts.lines && this.kept.size <= 256)) return
      this.kept.delete(oldKey)
      this.keptInts -= intsOf(old)
    }
  }
}

const intsOf = (set: LineSet): number => (set.list?.length ?? 0) + set.returns.length

function keepRange(out: Uint32Array, start: number, end: number, keep: Keep): number {
  const { column, shift, table } = keep
  let count = 0
  for (let i = start; i < end; i++) {
    out[count] = i
    count += table[(column[i]! - shift) >>> 0]!
  }
  return count
}

function keepList(list: Uint32Array, length: number, keep: Keep): number {
  const { column, shift, table } = keep
  let count = 0
  for (let k = 0; k < length; k++) {
    const i = list[k]!
    list[count] = i
    count += table[(column[i]! - shift) >>> 0]!
  }
  return count
}

function returnsOfRange(flags: Uint8Array, start: number, count: number): Uint32Array {
  const found: number[] = []
  for (let k = 0; k < count; k++) if ((flags[start + k]! & FLAG_RETURN) !== 0) found.push(k)
  return Uint32Array.from(found)
}

function returnsOfList(flags: Uint8Array, list: Uint32Array): Uint32Array {
  const found: number[] = []
  for (let k = 0; k < list.length; k++) if ((flags[list[k]!]! & FLAG_RETURN) !== 0) found.push(k)
  return Uint32Array.from(found)
}
