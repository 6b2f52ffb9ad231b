import type { DayRange, TimeShift } from './comparison'
import type { Dimension } from './dimensions'
import type { Facts } from './facts'
import { keepDays, keepList, keepRange, positionsWith } from './keepLines'
import { FLAG_RETURN, type Codes } from './types'

/** Lines are kept where `table[column[line]]` is 1. */
export interface Keep {
  readonly column: Codes
  readonly table: Uint8Array
}

/** A dimension that is filtered by, as the lines' own time sees it, and 1 per code that is kept. */
export interface FilteredDimension {
  readonly dim: Dimension
  readonly kept: Uint8Array
}

/** What decides which lines are meant, apart from the dates. `key` is equal for equal conditions. */
export interface Conditions {
  readonly key: string
  readonly filtered: readonly FilteredDimension[]
  readonly keeps: readonly Keep[]
  /** Days kept, by index from the first day of the data, by filters on year … date and weekday; null: all. */
  readonly days: Uint8Array | null
  /** The same by the filters on year … date alone. */
  readonly periodDays: Uint8Array | null
  /** Products kept by the filters on product, category, brand …; null: all of them. */
  readonly products: Uint8Array | null
  /** Some filter is neither on periods nor on products: reviews then count for the products sold. */
  readonly narrows: boolean
  readonly shift: TimeShift | null
}

/** Every line, whatever the filters. */
export const UNCONDITIONAL: Conditions = {
  key: '[]',
  filtered: [],
  keeps: [],
  days: null,
  periodDays: null,
  products: null,
  narrows: false,
  shift: null,
}

/** The positions of a set's lines: `list`, or `count` lines from `start` where that is null. */
interface Positions {
  readonly start: number
  readonly count: number
  readonly list: Uint32Array | null
}

/** The lines of a selection, ascending; found when they are first asked for, as many answers need none. */
export class LineSet {
  /** Parts of the whole set's measures, kept once computed. */
  readonly totals = new Map<string, number>()
  private positions: Positions | null = null
  private dayPositions: Uint32Array | null = null
  private returnPositions: Uint32Array | null = null

  constructor(
    private readonly facts: Facts,
    readonly range: DayRange | null,
    readonly conditions: Conditions,
    private readonly find: () => Positions,
    /** Fewer lines than dates and conditions say. */
    readonly isPart = false,
  ) {}

  get start(): number {
    return this.found().start
  }

  get count(): number {
    return this.found().count
  }

  get list(): Uint32Array | null {
    return this.found().list
  }

  private found(): Positions {
    return (this.positions ??= this.find())
  }

  /** Per day of the data the first position not before it; one entry more than there are days. */
  days(): Uint32Array {
    return (this.dayPositions ??= positionsOf(this.facts.dayStarts, this.start, this.count, this.list))
  }

  /** Positions of the lines that are returns. */
  returns(): Uint32Array {
    return (this.returnPositions ??= positionsWith(
      this.facts.flags,
      FLAG_RETURN,
      this.start,
      this.count,
      this.list,
    ))
  }
}

/** The line at a position of the set. */
export const lineAt = (set: LineSet, position: number): number =>
  set.list ? set.list[position]! : set.start + position

function positionsOf(
  dayStarts: Uint32Array,
  start: number,
  count: number,
  list: Uint32Array | null,
): Uint32Array {
  if (!list) return dayStarts.map((line) => Math.min(count, Math.max(0, line - start)))
  const positions = new Uint32Array(dayStarts.length)
  let low = 0
  dayStarts.forEach((line, day) => {
    let high = count
    while (low < high) {
      const middle = (low + high) >>> 1
      if (list[middle]! < line) low = middle + 1
      else high = middle
    }
    positions[day] = low
  })
  return positions
}

const MOST_SETS = 256

/** Makes line sets and keeps the latest ones, up to two bytes a line of the data in all. */
export class LineSets {
  private readonly kept = new Map<string, LineSet>()
  private readonly lengths = new Map<string, number>()
  private keptInts = 0

  /** `buffer` is scratch space for all lines. */
  constructor(
    private readonly facts: Facts,
    private readonly buffer: () => Uint32Array,
  ) {}

  get(range: DayRange | null, conditions: Conditions): LineSet {
    const key = `${range?.first}:${range?.last}:${conditions.key}`
    const known = this.kept.get(key)
    if (known) {
      this.kept.delete(key)
      this.kept.set(key, known)
      return known
    }
    const made = new LineSet(this.facts, range, conditions, () => this.find(key, range, conditions))
    this.kept.set(key, made)
    if (this.kept.size > MOST_SETS) this.drop(this.kept.keys().next().value ?? key)
    return made
  }

  /** The lines of a set whose position is `chosen`. Not kept. */
  part(set: LineSet, chosen: (position: number) => boolean): LineSet {
    const list = this.buffer()
    let count = 0
    for (let k = 0; k < set.count; k++) if (chosen(k)) list[count++] = lineAt(set, k)
    const own = list.slice(0, count)
    return new LineSet(this.facts, set.range, set.conditions, () => ({ start: 0, count, list: own }), true)
  }

  private find(key: string, range: DayRange | null, conditions: Conditions): Positions {
    const { firstDay, dayStarts } = this.facts
    if (!range || firstDay === null) return { start: 0, count: 0, list: null }
    const [first, last] = [Math.max(0, range.first - firstDay), range.last - firstDay]
    const [start, end] = [dayStarts[first]!, dayStarts[last + 1]!]
    const list = this.buffer()
    let count = -1
    if (conditions.days) count = keepDays(list, dayStarts, first, last, conditions.days)
    for (const keep of conditions.keeps)
      count = count < 0 ? keepRange(list, start, end, keep) : keepList(list, count, keep)
    if (count < 0 || count === end - start) return { start, count: end - start, list: null }
    this.makeRoom(key, count)
    return { start: 0, count, list: list.slice(0, count) }
  }

  /** Lets go of the sets longest unused until the lists of those kept are no longer than half the lines. */
  private makeRoom(key: string, count: number): void {
    if (!this.kept.has(key)) return
    this.lengths.set(key, count)
    this.keptInts += count
    for (const oldKey of this.kept.keys()) {
      if (this.keptInts <= this.facts.lines / 2 || this.lengths.size <= 2) return
      if (oldKey !== key && this.lengths.has(oldKey)) this.drop(oldKey)
    }
  }

  private drop(key: string): void {
    this.kept.delete(key)
    this.keptInts -= this.lengths.get(key) ?? 0
    this.lengths.delete(key)
  }
}
