import { FLAG_FIRST_ORDER, type Facts } from './facts'
import type { Grouping } from './grouping'
import type { LineSet } from './lineSets'
import { FLAG_RETURN } from './types'

/** Lines laid out group after group: those of group g are at `starts[g]` up to `starts[g + 1]`. */
export interface GroupedLines {
  readonly groups: number
  readonly starts: Uint32Array
  /** Line numbers; null where they are `first`, `first + 1`, … */
  readonly lines: Uint32Array | null
  readonly first: number
}

/** A counting sort by group; nothing is moved where groups follow upon each other. `buffer` must hold the set's lines. */
export function layOut(
  set: LineSet,
  grouping: Grouping,
  counts: Float64Array,
  buffer: () => Uint32Array,
): GroupedLines {
  const { groups, codes } = grouping
  if (!codes) return { groups, starts: grouping.starts, lines: set.list, first: set.start }
  const starts = new Uint32Array(groups + 1)
  for (let g = 0; g < groups; g++) starts[g + 1] = starts[g]! + counts[g]!
  const lines = buffer()
  const next = starts.slice()
  const { list, start, count } = set
  if (list) for (let k = 0; k < count; k++) lines[next[codes[k]!]!++] = list[k]!
  else for (let k = 0; k < count; k++) lines[next[codes[k]!]!++] = start + k
  return { groups, starts, lines, first: 0 }
}

/** Marks of what was met in a group: an entry counts as met when it carries the group's own stamp. */
class Stamps {
  private marks = new Uint32Array(0)
  private used = 0

  /** The marks of `size` entries, and the stamp of group 0; group g has stamp + g. */
  take(size: number, groups: number): { readonly marks: Uint32Array; readonly stamp: number } {
    if (this.marks.length < size) {
      this.marks = new Uint32Array(size)
      this.used = 0
    }
    if (this.used + groups >= 4294967295) {
      this.marks.fill(0)
      this.used = 0
    }
    const stamp = this.used + 1
    this.used += groups
    return { marks: this.marks, stamp }
  }
}

/** Exact distinct counts per group, in one pass over lines laid out by group. */
export class DistinctCounts {
  private readonly customerStamps = new Stamps()
  private readonly pairStamps = new Stamps()
  private readonly repeatStamps = new Stamps()
  private readonly productStamps = new Stamps()

  constructor(private readonly facts: Facts) {}

  /** Known customers with any line, returns included. */
  customers(grouped: GroupedLines): Float64Array {
    return this.countCustomers(grouped, 0)
  }

  /** Known customers with a sale of their first order ever. */
  newCustomers(grouped: GroupedLines): Float64Array {
    return this.countCustomers(grouped, FLAG_FIRST_ORDER)
  }

  private countCustomers(grouped: GroupedLines, needed: number): Float64Array {
    const { customer, flags, customers } = this.facts
    const { groups, starts, lines, first } = grouped
    const counts = new Float64Array(groups)
    if (!customer) return counts
    const { marks, stamp } = this.customerStamps.take(customers, groups)
    for (let g = 0; g < groups; g++) {
      const mark = stamp + g
      let count = 0
      for (let p = starts[g]!, end = starts[g + 1]!; p < end; p++) {
        const i = lines ? lines[p]! : first + p
        const c = customer[i]!
        if (marks[c] !== mark && c !== 0 && (flags[i]! & needed) === needed) {
          marks[c] = mark
          count++
        }
      }
      counts[g] = count
    }
    return counts
  }

  /** Known customers with two orders or more. */
  repeatCustomers(grouped: GroupedLines): Float64Array {
    const { customer, customerOrder, flags } = this.facts
    const { groups, starts, lines, first } = grouped
    const counts = new Float64Array(groups)
    if (!customer) return counts
    const pairs = this.pairStamps.take(this.facts.customerOrders, groups)
    const once = this.customerStamps.take(this.facts.customers, groups)
    const twice = this.repeatStamps.take(this.facts.customers, groups)
    for (let g = 0; g < groups; g++) {
      for (let p = starts[g]!, end = starts[g + 1]!; p < end; p++) {
        const i = lines ? lines[p]! : first + p
        const c = customer[i]!
        if (c === 0 || (flags[i]! & FLAG_RETURN) !== 0) continue
        if (pairs.marks[customerOrder[i]!] === pairs.stamp + g) continue
        pairs.marks[customerOrder[i]!] = pairs.stamp + g
        if (once.marks[c] !== once.stamp + g) once.marks[c] = once.stamp + g
        else if (twice.marks[c] !== twice.stamp + g) {
          twice.marks[c] = twice.stamp + g
          counts[g]!++
        }
      }
    }
    return counts
  }

  /** A function that calls `met` once for each product with a line in a group. */
  productsOf(grouped: GroupedLines): (group: number, met: (product: number) => void) => void {
    const { codes, ids } = this.facts.data.keys.product
    const { groups, starts, lines, first } = grouped
    const { marks, stamp } = this.productStamps.take(ids.length, groups)
    return (group, met) => {
      for (let p = starts[group]!, end = starts[group + 1]!; p < end; p++) {
        const product = codes[lines ? lines[p]! : first + p]!
        if (marks[product] === stamp + group) continue
        marks[product] = stamp + group
        met(product)
      }
    }
  }
}
