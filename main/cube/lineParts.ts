import type { Buffers } from './buffers'
import { DistinctCounts, layOut, type GroupedLines } from './distinct'
import type { Facts } from './facts'
import type { Grouping } from './grouping'
import type { LineSet } from './lineSets'
import { DISTINCT_PARTS, type DistinctPart, type PartName } from './measures'
import { ordersByGroup } from './orderCounts'
import { costByGroup, sumAt } from './partialSums'
import { Reviews } from './reviews'
import { sumByGroup } from './sums'

export type Parts = Map<PartName, Float64Array>

export const SUMS = ['gross', 'discount', 'net', 'units'] as const
const RETURNED = {
  return_gross: 'gross',
  return_discount: 'discount',
  return_net: 'net',
  return_units: 'units',
} as const satisfies Partial<Record<PartName, (typeof SUMS)[number]>>

const isDistinct = (part: PartName): part is DistinctPart => DISTINCT_PARTS.some((name) => name === part)

/** How the lines of a set are grouped, and what is known of the groups. */
export interface Grouped {
  readonly set: LineSet
  readonly grouping: Grouping
  /** Lines per group. */
  readonly counts: Float64Array
  /** The groups asked for. */
  readonly present: Uint32Array
  /** Reviews of the products sold in the lines alone. */
  readonly onlySold?: boolean
}

/** Adds up and counts parts of measures line by line. */
export class LineParts {
  private readonly distinct: DistinctCounts
  private readonly reviews: Reviews

  constructor(
    private readonly facts: Facts,
    private readonly buffers: Buffers,
  ) {
    this.distinct = new DistinctCounts(facts)
    this.reviews = new Reviews(facts, this.distinct)
  }

  /** The parts per group; more than the needed ones where they come along. */
  of({ set, grouping, counts, present, onlySold = false }: Grouped, needed: readonly PartName[]): Parts {
    const { data, net } = this.facts
    const parts: Parts = new Map([['lines', counts]])
    let laidOut: GroupedLines | null = null
    const grouped = (): GroupedLines => (laidOut ??= layOut(set, grouping, counts, this.buffers.spare))
    const columns = { gross: data.gross, discount: data.discount, net, units: data.units }
    const netFollows = needed.includes('gross') && needed.includes('discount') && net instanceof Int32Array
    const summed = SUMS.filter((part) => needed.includes(part) && !(netFollows && part === 'net'))
    const sums = sumByGroup(
      set,
      grouping,
      summed.map((part) => columns[part]),
    )
    summed.forEach((part, i) => parts.set(part, sums[i]!))
    // Whole numbers: the difference of the sums is the sum of the differences.
    if (netFollows && needed.includes('net'))
      parts.set(
        'net',
        parts.get('gross')!.map((gross, g) => gross - parts.get('discount')![g]!),
      )
    for (const part of needed) {
      if (parts.has(part)) continue
      if (part in RETURNED)
        parts.set(part, sumAt(set, grouping, set.returns(), columns[RETURNED[part as keyof typeof RETURNED]]))
      else if (part === 'orders') parts.set(part, ordersByGroup(this.facts, set, grouping))
      else if (isDistinct(part)) parts.set(part, this.count(part, grouped()))
      else if (part === 'reviews' || part === 'rating_sum') {
        const reviews = this.reviews.sums(set, grouping, present, grouped, onlySold)
        parts.set('reviews', reviews.reviews).set('rating_sum', reviews.ratings)
      } else {
        const costs = this.costs(set, grouping)
        parts.set('cost', costs.cost).set('cost_lines', costs.lines)
        parts.set('cost_net', costs.net).set('cost_gross', costs.gross)
      }
    }
    return parts
  }

  private count(part: DistinctPart, grouped: GroupedLines): Float64Array {
    if (part === 'customers') return this.distinct.customers(grouped)
    if (part === 'new_customers') return this.distinct.newCustomers(grouped)
    return this.distinct.repeatCustomers(grouped)
  }

  private costs(set: LineSet, grouping: Grouping) {
    const { cost } = this.facts.data
    if (cost) return costByGroup(set, grouping, cost, this.facts)
    const none = new Float64Array(grouping.groups)
    return { cost: none, lines: none, net: none, gross: none }
  }
}
