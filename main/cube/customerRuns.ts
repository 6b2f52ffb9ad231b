import type { Buffers } from './buffers'
import type { DayRange } from './comparison'
import type { Facts } from './facts'
import { combinationsOf, groupCodes, groupLines } from './grouping'
import { keptTogether } from './cells/frame'
import { OrderConstancy } from './cells/orderConstancy'
import { UNCONDITIONAL, type FilteredDimension, type LineSet, type LineSets } from './lineSets'
import { FLAG_RETURN, type Codes } from './types'

/** Lines of an order on one day that have the same members of some dimensions, put together, in order of the lines. */
export interface Runs {
  readonly count: number
  /** Combination of the members. */
  readonly members: Uint8Array
  /** The first of the lines. */
  readonly line: Uint32Array
  readonly netCents: Float64Array
  /** Number of lines, and HAS_SALE where one is no return. */
  readonly lines: Uint16Array
}

export const HAS_SALE = 0x8000
const MOST_LINES = HAS_SALE - 1
const MOST_MEMBERS = 256
/** With more runs the lines themselves are as fast, or too much would be kept. */
const mostRuns = (lines: number): number => Math.floor(Math.min(lines / 2, Math.max(1_000_000, lines / 5)))
/** All of them take no more than this, or so many bytes a line. */
const LEAST_BYTES = 24_000_000
const BYTES_A_LINE = 6
const BYTES_A_RUN = 15

/** The runs of an order's lines, and which of them filters keep. */
export interface FilteredRuns {
  readonly runs: Runs
  /** Per combination of the members that runs are made by. */
  readonly kept: Uint8Array
  /** Filters on what all lines of a run have alike: read at the run's first line. */
  readonly alike: readonly Alike[]
  /** The runs of the selected days: `from` up to `to`. */
  readonly from: number
  readonly to: number
}

interface Alike {
  readonly column: Codes
  /** 1 per value of the column that is kept. */
  readonly kept: Uint8Array
}

/** Makes runs and keeps the latest: they serve every choice of members and dates. */
export class RunTables {
  private readonly known = new Map<string, Runs | null>()
  private readonly constancy: OrderConstancy

  constructor(
    private readonly facts: Facts,
    private readonly buffers: Buffers,
    private readonly sets: LineSets,
    private readonly isOn: boolean,
  ) {
    this.constancy = new OrderConstancy(facts, 0)
  }

  /** Null where the lines are to be looked at themselves. */
  of({ range, conditions }: LineSet): FilteredRuns | null {
    const { filtered, shift } = conditions
    const { firstDay, lastDay } = this.facts
    if (!this.isOn || !range || shift || firstDay === null || lastDay === null) return null
    const alike = filtered.filter(({ dim }) => dim.column !== null && this.constancy.has(dim))
    const made = filtered.filter((one) => !alike.includes(one))
    if (combinationsOf(made.map(({ dim }) => dim)) > MOST_MEMBERS) return null
    const runs = this.runsBy(made, { first: firstDay, last: lastDay })
    if (!runs) return null
    const { dayStarts } = this.facts
    const at = (day: number): number => firstNotBefore(runs, dayStarts[Math.max(0, day - firstDay)]!)
    const kept = keptTogether(made)
    return { runs, kept, alike: alike.map(alikeOf), from: at(range.first), to: at(range.last + 1) }
  }

  private bytes(): number {
    let runs = 0
    for (const known of this.known.values()) runs += known?.count ?? 0
    return runs * BYTES_A_RUN
  }

  private runsBy(filtered: readonly FilteredDimension[], days: DayRange): Runs | null {
    const dims = filtered.map(({ dim }) => dim)
    const key = dims.map(({ name }) => name).join()
    const known = this.known.get(key)
    const whole = this.sets.get(days, UNCONDITIONAL)
    const { codes, spare } = this.buffers
    const made =
      known === undefined
        ? runsOf(this.facts, groupCodes(groupLines(whole, dims, codes(), spare, MOST_MEMBERS), whole.count))
        : known
    this.known.delete(key)
    this.known.set(key, made)
    for (const [oldest, old] of this.known) {
      if (this.bytes() <= Math.max(LEAST_BYTES, this.facts.lines * BYTES_A_LINE)) break
      if (old !== made) this.known.delete(oldest)
    }
    return made
  }
}

function alikeOf({ dim, kept }: FilteredDimension): Alike {
  const { column, table } = dim
  return { column: column!, kept: table ? Uint8Array.from(table, (code) => kept[code]!) : kept }
}

function firstNotBefore({ line, count }: Runs, wanted: number): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (line[middle]! < wanted) low = middle + 1
    else high = middle
  }
  return low
}

/** Null where there would be too many. */
function runsOf({ lines, customerOrder, net, flags, data }: Facts, members: Uint32Array): Runs | null {
  const { day } = data
  const most = mostRuns(lines)
  const made = {
    members: new Uint8Array(most),
    line: new Uint32Array(most),
    netCents: new Float64Array(most),
    lines: new Uint16Array(most),
  }
  const runOf = new Int32Array(MOST_MEMBERS).fill(-1)
  let [count, from, order, date] = [0, 0, -1, NaN]
  for (let i = 0; i < lines; i++) {
    if (customerOrder[i] !== order || day[i] !== date) {
      ;[order, date] = [customerOrder[i]!, day[i]!]
      from = count
    }
    const member = members[i]!
    let run = runOf[member]!
    if (run < from || (made.lines[run]! & MOST_LINES) === MOST_LINES) {
      if (count === most) return null
      run = count++
      runOf[member] = run
      made.members[run] = member
      made.line[run] = i
    }
    made.netCents[run]! += net[i]!
    made.lines[run]!++
    if ((flags[i]! & FLAG_RETURN) === 0) made.lines[run]! |= HAS_SALE
  }
  return {
    count,
    members: made.members.slice(0, count),
    line: made.line.slice(0, count),
    netCents: made.netCents.slice(0, count),
    lines: made.lines.slice(0, count),
  }
}
