import { parseDay, type Day } from '../../../shared/dates'
import type { Selection } from '../../../shared/query'
import { success, type Result } from '../../../shared/result'
import { lineAt, type LineSet } from '../lineSets'
import { select, type CubeParts, type Selected } from '../runQuery'
import { impactOf, productRun, type ProductRun, type Sight } from './impact'
import { ProductLines } from './productLines'
import { Terms } from './terms'

const OWN = ['promotion', 'promotion_method'] as const
const DATES = ['date_range', 'year', 'quarter', 'month', 'week', 'date'] as const

/**
 * The promotions under a selection. What a promotion did is looked at over its whole run, so the lines are those of
 * every filter but dates and promotions; which promotions are meant is decided by the dates too.
 */
export class PromotionView implements Sight {
  readonly terms: Terms
  readonly lines: ProductLines
  readonly facts
  private readonly carried = new Map<number, Set<number>>()
  private readonly discounts: Float64Array

  private constructor(
    parts: CubeParts,
    readonly selection: Selection,
    readonly dated: Selected,
    set: LineSet,
  ) {
    const { facts } = parts
    this.facts = facts
    this.terms = new Terms(facts)
    this.lines = new ProductLines(facts, set)
    const { days } = set.conditions
    const first = facts.firstDay ?? 0
    if (days) this.isSeen = (day) => days[day - first] === 1
    const { promotion, product } = facts.data.keys
    this.discounts = new Float64Array(promotion?.ids.length ?? 0)
    if (!promotion) return
    for (let k = 0; k < set.count; k++) {
      const line = lineAt(set, k)
      const code = promotion.codes[line]!
      this.discounts[code]! += facts.data.discount[line]!
      if (code === 0 || this.terms.product(code) !== 0) continue
      const products = this.carried.get(code)
      if (products) products.add(product.codes[line]!)
      else this.carried.set(code, new Set([product.codes[line]!]))
    }
  }

  isSeen: (day: Day) => boolean = () => true

  /** `usage` where a filter names a dimension that the data lack. */
  static of(parts: CubeParts, selection: Selection): Result<PromotionView> {
    const dated = select(parts, selection, null, OWN)
    if (!dated.ok) return dated
    const whole = select(parts, selection, null, [...OWN, ...DATES])
    return whole.ok ? success(new PromotionView(parts, selection, dated.value, whole.value.set)) : whole
  }

  /** The product that a promotion names, else those on its lines, ascending. */
  productsOf(code: number): readonly number[] {
    const named = this.terms.product(code)
    return named === 0 ? [...(this.carried.get(code) ?? [])].sort((a, b) => a - b) : [named]
  }

  productRuns(code: number): readonly ProductRun[] {
    const runs = this.terms.runOf(code)
    return runs === null ? [] : this.productsOf(code).map((product) => productRun(this, product, runs))
  }

  impact(code: number) {
    return impactOf(this.productRuns(code), this.discounts[code] ?? 0)
  }

  /** Whether a promotion runs in the selected dates, for a product that is not filtered out. */
  isMeant(code: number): boolean {
    const { days, products } = this.dated.set.conditions
    const named = this.terms.product(code)
    if (products && named !== 0 && products[named] === 0) return false
    const { first, last } = this.terms.window(code)
    const from = this.selection.from === null ? null : parseDay(this.selection.from)
    const to = this.selection.to === null ? null : parseDay(this.selection.to)
    if (last < (from ?? -Infinity) || first > (to ?? Infinity)) return false
    if (!days) return true
    const firstDay = this.facts.firstDay ?? 0
    const begin = Math.max(first, from ?? -Infinity, firstDay) - firstDay
    const end = Math.min(last, to ?? Infinity, firstDay + days.length - 1) - firstDay
    return days.subarray(begin, Math.max(begin, end + 1)).includes(1)
  }
}
