import type { MeasureName } from '../../shared/query'
import type { Dimension } from './dimensions'
import { DistinctCounts, layOut, type GroupedLines } from './distinct'
import type { Facts } from './facts'
import { groupLines, UNGROUPED, type Grouping } from './grouping'
import type { LineSet } from './lineSets'
import { DISTINCT_PARTS, measureOf, type DistinctPart, type PartName } from './measures'
import { Reviews } from './reviews'
import { costByGroup, countByGroup, sumByGroup, sumOfReturns } from './sums'
import type { Amounts } from './types'

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

const isDistinct = (part: PartName): part is DistinctPart => DISTINCT_PARTS.some((name) => name === part)

/** Computes measures over line sets. Its buffers are used again by the next evaluation. */
export class Evaluator {
  private readonly distinct: DistinctCounts
  private readonly reviews: Reviews
  private codes = new Uint32Array(0)
  private layout = new Uint32Array(0)

  constructor(private readonly facts: Facts) {
    this.distinct = new DistinctCounts(facts)
    this.reviews = new Reviews(facts, this.distinct)
  }

  byGroup(set: LineSet, dims: readonly Dimension[], measures: readonly MeasureName[]): Evaluated {
    if (this.codes.length < set.count) this.codes = new Uint32Array(this.facts.lines)
    const grouping = groupLines(set, dims, this.codes)
    const counts = countByGroup(set, grouping)
    const present = Uint32Array.from(counts.keys()).filter((group) => counts[group]! > 0)
    const parts = this.parts(set, grouping, counts, present, measures, false)
    this.keepTotals(set, parts)
    const values = measures.map((name) => finish(name, parts, present))
    const combinations = Float64Array.from(present, (group) => grouping.combinations?.[group] ?? group)
    return { grouping, present, combinations, values }
  }

  /** The measures of the whole set; NaN where undefined. `onlySold`: reviews of the products sold in it alone. */
  total(set: LineSet, measures: readonly MeasureName[], onlySold = false): readonly number[] {
    const needed = measures.flatMap((name) => measureOf(name).needs)
    const missing = measures.filter((name) => measureOf(name).needs.some((part) => !set.totals.has(part)))
    if (missing.length > 0) {
      const counts = countByGroup(set, UNGROUPED)
      const parts = this.parts(set, UNGROUPED, counts, Uint32Array.of(0), missing, onlySold)
      for (const [part, sums] of parts) set.totals.set(part, sums[0]!)
    }
    const parts = new Map(needed.map((part) => [part, Float64Array.of(set.totals.get(part)!)]))
    return measures.map((name) => finish(name, parts, Uint32Array.of(0))[0]!)
  }

  private parts(
    set: LineSet,
    grouping: Grouping,
    counts: Float64Array,
    present: Uint32Array,
    measures: readonly MeasureName[],
    onlySold: boolean,
  ): Parts {
    const { data, net } = this.facts
    const parts = new Map<PartName, Float64Array>([['lines', counts]])
    let laidOut: GroupedLines | null = null
    const grouped = (): GroupedLines =>
      (laidOut ??= layOut(set, grouping, counts, () => this.layoutBuffer(set.count)))
    const columns: Readonly<Partial<Record<PartName, Amounts>>> = {
      gross: data.gross,
      discount: data.discount,
      net,
      units: data.units,
    }
    const returned: Readonly<Partial<Record<PartName, Amounts>>> = {
      return_gross: data.gross,
      return_discount: data.discount,
      return_net: net,
      return_units: data.units,
    }
    for (const part of new Set(measures.flatMap((name) => measureOf(name).needs))) {
      if (parts.has(part)) continue
      const known = grouping.codes ? undefined : set.totals.get(part)
      const column = columns[part]
      const ofReturns = returned[part]
      if (known !== undefined) parts.set(part, Float64Array.of(known))
      else if (column) parts.set(part, sumByGroup(set, grouping, column))
      else if (ofReturns) parts.set(part, sumOfReturns(set, grouping, ofReturns))
      else if (isDistinct(part)) parts.set(part, this.count(part, grouped()))
      else if (part === 'reviews' || part === 'rating_sum') {
        const sums = this.reviews.sums(set, grouping, present, grouped, onlySold)
        parts.set('reviews', sums.reviews).set('rating_sum', sums.ratings)
      } else {
        const sums = this.costs(set, grouping)
        parts.set('cost', sums.cost).set('cost_lines', sums.lines).set('cost_net', sums.net)
      }
    }
    return parts
  }

  private count(part: DistinctPart, grouped: GroupedLines): Float64Array {
    if (part === 'orders') return this.distinct.orders(grouped)
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
    const exact = { gross: data.gross, discount: data.discount, net, units: data.units }
    for (const [part, column] of Object.entries(exact) as [keyof typeof exact, Amounts][]) {
      const sums = parts.get(part)
      if (sums && column instanceof Int32Array && !set.totals.has(part))
        set.totals.set(
          part,
          sums.reduce((sum, value) => sum + value, 0),
        )
    }
  }

  private layoutBuffer(count: number): Uint32Array {
    if (this.layout.length < count) this.layout = new Uint32Array(this.facts.lines)
    return this.layout
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
