import type { DistinctCounts, GroupedLines } from './distinct'
import type { Facts } from './facts'
import { codesOfCombination, type Grouping } from './grouping'
import type { LineSet } from './lineSets'

/** Ratings per group: how many, and their sum. NaN where the data have no feedback. */
export interface ReviewSums {
  readonly reviews: Float64Array
  readonly ratings: Float64Array
}

/** The last day that the selection's dates and its filters on year … date leave; null where they leave none. */
export function asOfDay(facts: Facts, set: LineSet): number | null {
  if (!set.range || facts.firstDay === null) return null
  const { periodDays } = set.conditions
  for (let day = set.range.last; day >= set.range.first; day--)
    if (!periodDays || periodDays[day - facts.firstDay] === 1) return day
  return null
}

/**
 * Each review counts once for the products meant, up to the last day of the selection (of the group's period, where
 * the groups are periods). The products meant are those that the filters on product, category, brand … and the group
 * keep, never sold ones included; with any other filter or dimension (store, customer, weekday …), those of them
 * that have a line in the group. A review without a date counts always, one of an unknown product never.
 */
export class Reviews {
  private byDay: Uint32Array | null = null

  constructor(
    private readonly facts: Facts,
    private readonly distinct: DistinctCounts,
  ) {}

  /** `present`: the groups asked for. `grouped` is called only where the products sold must be found. */
  sums(
    set: LineSet,
    grouping: Grouping,
    present: Uint32Array,
    grouped: () => GroupedLines,
    onlySold = false,
  ): ReviewSums {
    const { feedback } = this.facts.data
    const sums = { reviews: new Float64Array(grouping.groups), ratings: new Float64Array(grouping.groups) }
    if (!feedback) {
      sums.reviews.fill(NaN)
      sums.ratings.fill(NaN)
      return sums
    }
    const asOf = asOfDay(this.facts, set)
    if (asOf === null) return sums
    const ends = new Map<number, number>()
    for (const group of present) ends.set(group, this.endOf(set, grouping, group, asOf))
    const order = Uint32Array.from(present).sort((a, b) => ends.get(a)! - ends.get(b)!)
    const sold =
      onlySold ||
      set.conditions.narrows ||
      grouping.dims.some((dim) => dim.period === null && dim.base !== 'product')
    if (sold) this.ofSold(set, grouped(), order, ends, sums)
    else this.ofKept(set, grouping, order, ends, sums)
    return sums
  }

  /** The last day of a group's period in the time of the lines, or the selection's. */
  private endOf(set: LineSet, grouping: Grouping, group: number, asOf: number): number {
    const { dims, combinations } = grouping
    if (!dims.some((dim) => dim.lastDay)) return asOf
    const codes = codesOfCombination(dims, combinations ? combinations[group]! : group)
    let end = Infinity
    dims.forEach((dim, d) => {
      if (dim.lastDay) end = Math.min(end, dim.lastDay[codes[d]!]!)
    })
    return Math.min(asOf, set.conditions.shift ? set.conditions.shift.back(end) : end)
  }

  /** Walks the groups by their end and the reviews by their day; `add` gets each review once. */
  private walk(
    order: Uint32Array,
    ends: ReadonlyMap<number, number>,
    add: (review: number) => void,
    read: (group: number) => void,
  ): void {
    const { day } = this.facts.data.feedback!
    const byDay = this.reviewsByDay()
    let next = 0
    for (const group of order) {
      for (; next < byDay.length && day[byDay[next]!]! <= ends.get(group)!; next++) add(byDay[next]!)
      read(group)
    }
  }

  private ofSold(
    set: LineSet,
    grouped: GroupedLines,
    order: Uint32Array,
    ends: ReadonlyMap<number, number>,
    sums: ReviewSums,
  ): void {
    const { product, rating } = this.facts.data.feedback!
    const members = this.facts.data.keys.product.ids.length
    const [count, total] = [new Float64Array(members), new Float64Array(members)]
    const keeps = set.conditions.products
    const visit = this.distinct.productsOf(grouped)
    this.walk(
      order,
      ends,
      (review) => {
        count[product[review]!]!++
        total[product[review]!]! += rating[review]!
      },
      (group) =>
        visit(group, (met) => {
          if (keeps && keeps[met] === 0) return
          sums.reviews[group]! += count[met]!
          sums.ratings[group]! += total[met]!
        }),
    )
  }

  private ofKept(
    set: LineSet,
    grouping: Grouping,
    order: Uint32Array,
    ends: ReadonlyMap<number, number>,
    sums: ReviewSums,
  ): void {
    const { product, rating } = this.facts.data.feedback!
    const { dims, combinations } = grouping
    const keeps = set.conditions.products
    const count = new Map<number, number>()
    const total = new Map<number, number>()
    const keyOf = (codeOf: (d: number) => number): number =>
      dims.reduce((key, dim, d) => (dim.base === 'product' ? key * dim.ids.length + codeOf(d) : key), 0)
    const keyOfProduct = (code: number): number =>
      keyOf((d) => {
        const { table } = dims[d]!
        return table ? table[code]! : code
      })
    this.walk(
      order,
      ends,
      (review) => {
        const code = product[review]!
        if (keeps && keeps[code] === 0) return
        const key = keyOfProduct(code)
        count.set(key, (count.get(key) ?? 0) + 1)
        total.set(key, (total.get(key) ?? 0) + rating[review]!)
      },
      (group) => {
        const codes = codesOfCombination(dims, combinations ? combinations[group]! : group)
        const key = keyOf((d) => codes[d]!)
        sums.reviews[group] = count.get(key) ?? 0
        sums.ratings[group] = total.get(key) ?? 0
      },
    )
  }

  /** Reviews of known products, ascending by day. */
  private reviewsByDay(): Uint32Array {
    if (this.byDay) return this.byDay
    const { day, product } = this.facts.data.feedback!
    const known: number[] = []
    for (let review = 0; review < day.length; review++) if (product[review] !== 0) known.push(review)
    this.byDay = Uint32Array.from(known).sort((a, b) => day[a]! - day[b]! || a - b)
    return this.byDay
  }
}
