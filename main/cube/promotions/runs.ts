import type { Impact } from '../../../shared/promotions'
import type { Day } from '../../../shared/dates'
import type { Facts } from '../facts'
import { lineAt, type LineSet } from '../lineSets'
import { daysOf, impactOf, productRun, type ProductRun, type Sight } from './impact'
import { ProductLines } from './productLines'
import { Terms } from './terms'

export interface Judgement {
  /** How many products are promoted. */
  readonly products: number
  readonly impact: Impact
}

/** What every promotion did over its whole run, by the lines of a set that no date and no promotion narrows. */
export class PromotionRuns implements Sight {
  readonly terms: Terms
  readonly lines: ProductLines
  readonly isSeen: (day: Day) => boolean
  private readonly carried: ReadonlyMap<number, readonly number[]>
  private readonly discounts: Float64Array

  constructor(
    readonly facts: Facts,
    set: LineSet,
  ) {
    this.terms = new Terms(facts)
    this.lines = new ProductLines(facts, set)
    this.carried = carriedProducts(facts, this.terms, this.lines)
    this.discounts = discountsOf(facts, set)
    const { days } = set.conditions
    const first = facts.firstDay ?? 0
    this.isSeen = days ? (day) => days[day - first] === 1 : () => true
  }

  /** The product that a promotion names, else those on its lines, ascending. */
  productsOf(code: number): readonly number[] {
    const named = this.terms.product(code)
    return named === 0 ? (this.carried.get(code) ?? []) : [named]
  }

  productRuns(code: number): readonly ProductRun[] {
    const runs = this.terms.runOf(code)
    if (runs === null) return []
    const runDays = daysOf(runs.run, this.isSeen)
    return this.productsOf(code).map((product) => productRun(this, product, runs, runDays))
  }

  judge(code: number): Judgement {
    return {
      products: this.productsOf(code).length,
      impact: impactOf(this.productRuns(code), this.discounts[code] ?? 0),
    }
  }
}

const kept = new WeakMap<LineSet, readonly Judgement[]>()

/** By code, judged once a set: other dates are about the same whole runs. */
export function judgements(facts: Facts, set: LineSet): readonly Judgement[] {
  const known = kept.get(set)
  if (known) return known
  const runs = new PromotionRuns(facts, set)
  const codes = facts.data.keys.promotion?.ids.length ?? 0
  const judged = Array.from({ length: codes }, (_, code) => runs.judge(code))
  kept.set(set, judged)
  return judged
}

/** Per promotion that names no product those on its lines, ascending. */
function carriedProducts(facts: Facts, terms: Terms, lines: ProductLines): Map<number, number[]> {
  const carried = new Map<number, number[]>()
  const { promotion, product } = facts.data.keys
  if (!promotion) return carried
  const open = Uint8Array.from({ length: promotion.ids.length }, (_, code) =>
    Number(code !== 0 && terms.product(code) === 0),
  )
  const latest = new Int32Array(promotion.ids.length).fill(-1)
  for (let key = 0; key < product.ids.length; key++)
    for (const line of lines.of(key)) {
      const code = promotion.codes[line]!
      if (open[code] === 0 || latest[code] === key) continue
      latest[code] = key
      const products = carried.get(code)
      if (products) products.push(key)
      else carried.set(code, [key])
    }
  return carried
}

function discountsOf(facts: Facts, set: LineSet): Float64Array {
  const { promotion } = facts.data.keys
  const sums = new Float64Array(promotion?.ids.length ?? 0)
  if (!promotion) return sums
  for (let k = 0; k < set.count; k++) {
    const line = lineAt(set, k)
    sums[promotion.codes[line]!]! += facts.data.discount[line]!
  }
  return sums
}
