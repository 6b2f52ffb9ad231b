import type { Day } from '../../../shared/dates'
import { BASELINE_WINDOW_DAYS } from '../../../shared/promotions'
import type { Facts } from '../facts'
import { NO_DAY } from '../types'

/** Days `first`…`last`, both included; empty where `last` is earlier. */
export interface Span {
  readonly first: Day
  readonly last: Day
}

/** When a promotion runs, cut to the data, and the days before its start that the data has. */
export interface Run {
  readonly run: Span
  readonly before: Span
}

/** What the promotions say of themselves. */
export class Terms {
  private readonly namedBy = new Map<number, Span[]>()

  constructor(private readonly facts: Facts) {
    const terms = facts.data.promotionTerms
    terms?.product.forEach((product, code) => {
      if (product === 0) return
      const known = this.namedBy.get(product)
      if (known) known.push(this.window(code))
      else this.namedBy.set(product, [this.window(code)])
    })
  }

  /** The code of the product that a promotion names; 0 = none. */
  product(code: number): number {
    return this.facts.data.promotionTerms?.product[code] ?? 0
  }

  percent(code: number): number | null {
    const percent = this.facts.data.promotionTerms?.percent[code] ?? NaN
    return Number.isNaN(percent) ? null : percent
  }

  start(code: number): Day | null {
    return given(this.facts.data.promotionTerms?.start[code])
  }

  end(code: number): Day | null {
    return given(this.facts.data.promotionTerms?.end[code])
  }

  window(code: number): Span {
    return { first: this.start(code) ?? -Infinity, last: this.end(code) ?? Infinity }
  }

  /** Null where it runs on no day of the data. An open start has no days before it. */
  runOf(code: number): Run | null {
    const { firstDay, lastDay } = this.facts
    if (firstDay === null || lastDay === null) return null
    const window = this.window(code)
    const run = { first: Math.max(window.first, firstDay), last: Math.min(window.last, lastDay) }
    if (run.first > run.last) return null
    const before = {
      first: Math.max(window.first - BASELINE_WINDOW_DAYS, firstDay),
      last: window.first - 1,
    }
    return { run, before }
  }

  /** Whether a promotion that names the product runs on the day. */
  covers(product: number, day: Day): boolean {
    return this.namedBy.get(product)?.some(({ first, last }) => first <= day && day <= last) ?? false
  }
}

const given = (day: Day | undefined): Day | null => (day === undefined || day === NO_DAY ? null : day)
