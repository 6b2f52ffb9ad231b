import type { MeasureName } from '../../shared/query'
import type { Buffers } from './buffers'
import type { Dimension } from './dimensions'
import { DistinctCounts, layOut, type GroupedLines } from './distinct'
import type { Facts } from './facts'
import { groupLines, ungrouped, type Grouping } from './grouping'
import type { LineSet } from './lineSets'
import { DISTINCT_PARTS, measureOf, type DistinctPart, type PartName } from './measures'
import { ordersByGroup } from './orderCounts'
import { Reviews } from './reviews'
import { costByGroup, sumAt } from './partialSums'
import { countByGroup, sumByGroup } from './sums'

/** Measures per group that occurs. */
export interface Evaluated {
  readonly grouping: Grouping
  /** The groups that have a line. */
  readonly present: Uint32Array
  /** Per present group the number of its members' combination. */
  readonly combinations: Float64Array
  /** Per measure, per present group; NaN where undefined. */
  readonly values: readonly Float64Array[]
}

type Parts = ReadonlyMap<PartName, Float64Array>

const SUMS = ['gross', 'discount', 'net', 'units'] as const
const RETURNED = {
  return_gross: 'gross',
  return_discount: 'discount',
  return_net: 'net',
  return_units: 'units',
} as const satisfies Partial<Record<PartName, (typeof SUMS)[number]>>

const isDistinct = (part: PartName): part is DistinctPart => DISTINCT_PARTS.some((name) => name === part)

/** Computes measures over line sets. */
export class Evaluator {
  private readonly distinct: DistinctCounts
  private readonly reviews: Reviews

  constructor(
    private readonly facts: Facts,
    private readonly buffers: Buffers,
  ) {
    this.distinct = new DistinctCounts(facts)
    this.reviews = new Reviews(facts, this.distinct)
  }

  byGroup(set: LineSet, dims: readonly Dimension[], measures: readonly MeasureName[]): Evaluated {
    const needed = new Set(measures.flatMap((name) => measureOf(name).needs))
    const grouping = groupLines(set, dims, this.buffers.codes(), this.buffers.spare)
    const counts = countByGroup(set, grouping)
    const present = Uint32Array.from(counts.keys()).filter((group) => counts[group]! > 0)
    const parts = this.partsOf(set, grouping, counts, present, [...needed], false)
    this.keepTotals(set, parts)
    const values = measures.map((name) => finish(name, parts, present))
    const combinations = Float64Array.from(present, (group) => grouping.combinations?.[group] ?? group)
    return { grouping, present, combinations, values }
  }

  /** The measures of the whole set; NaN where undefined. `onlySold`: reviews of the products sold in it alone. */
  total(set: LineSet, measures: readonly MeasureName[], onlySold = false): readonly number[] {
    const needed = new Set(measures.flatMap((name) => measureOf(name).needs))
    const missing = [...needed].filter((part) => !set.totals.has(part))
    if (missing.length > 0) {
      const grouping = ungrouped(set)
      const counts = Float64Array.of(set.count)
      const parts = this.partsOf(set, grouping, counts, Uint32Array.of(0), missing, onlySold)
      for (const [part, sums] of parts) set.totals.set(part, sums[0]!)
    }
    const parts = new Map([...needed].map((part) => [part, Float64Array.of(set.totals.get(part)!)]))
    return measures.map((name) => finish(name, parts, Uint32Array.of(0))[0]!)
  }

  private partsOf(
    set: LineSet,
    grouping: Grouping,
    counts: Float64Array,
    present: Uint32Array,
    needed: readonly PartName[],
    onlySold: boolean,
  ): Parts {
    const { data, net } = this.facts
    const parts = new Map<PartName, Float64Array>([['lines', counts]])
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
        parts.set('cost', costs.cost).set('cost_lines', costs.lines).set('cost_net', costs.net)
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
    if (cost) return costByGroup(set, grouping, cost, this.facts.net)
    const none = new Float64Array(grouping.groups)
    return { cost: none, lines: none, net: none }
  }

  /** Sums of whole numbers over all groups are the sums of the set. */
  private keepTotals(set: LineSet, parts: Parts): void {
    const { data, net } = this.facts
    const columns = { gross: data.gross, discount: data.discount, net, units: data.units }
    for (const part of SUMS) {
      const sums = parts.get(part)
      if (!sums || !(columns[part] instanceof Int32Array) || set.totals.has(part)) continue
      let total = 0
      for (let g = 0; g < sums.length; g++) total += sums[g]!
      set.totals.set(part, total)
    }
  }
}

function finish(name: MeasureName, parts: Parts, present: Uint32Array): Float64Array {
  const { needs, finish: finishOne } = measureOf(name)
  const [a, b, c, d] = needs.map((part) => parts.get(part)!)
  const values = new Float64Array(present.length)
  for (let p = 0; p < present.length; p++) {
    const group = present[p]!
    values[p] = finishOne(a![group]!, b ? b[group]! : 0, c ? c[group]! : 0, d ? d[group]! : 0) ?? NaN
  }
  return values
}

/** The measure of no lines at all. NaN where undefined. */
export function ofNothing(name: MeasureName): number {
  if (name === 'reviews' || name === 'avg_rating') return NaN
  return measureOf(name).finish(0, 0, 0, 0) ?? NaN
}
