import { parseDay, type Day } from '../../../shared/dates'
import type { Selection } from '../../../shared/query'
import { success, type Result } from '../../../shared/result'
import type { LineSet } from '../lineSets'
import { select, type CubeParts } from '../runQuery'
import type { Terms } from './terms'

const OWN = ['promotion', 'promotion_method'] as const
const DATES = ['date_range', 'year', 'quarter', 'month', 'week', 'date'] as const

const dayOf = (date: string | null): Day | null => (date === null ? null : parseDay(date))

/**
 * The promotions under a selection. What a promotion did is looked at over its whole run, so the lines are those of
 * every filter but dates and promotions; which promotions are meant is decided by the dates too.
 */
export interface PromotionView {
  readonly whole: LineSet
  /** Whether a promotion runs in the selected dates, for a product that is not filtered out. */
  isMeant(code: number): boolean
}

/** `usage` where a filter names a dimension that the data lack. */
export function promotionView(parts: CubeParts, terms: Terms, selection: Selection): Result<PromotionView> {
  const dated = select(parts, selection, null, OWN)
  if (!dated.ok) return dated
  const whole = select(parts, selection, null, [...OWN, ...DATES])
  if (!whole.ok) return whole
  const { days, products } = dated.value.set.conditions
  const from = dayOf(selection.from) ?? -Infinity
  const to = dayOf(selection.to) ?? Infinity
  const firstDay = parts.facts.firstDay ?? 0
  return success({
    whole: whole.value.set,
    isMeant(code) {
      const named = terms.product(code)
      if (products && named !== 0 && products[named] === 0) return false
      const { first, last } = terms.window(code)
      if (last < from || first > to) return false
      if (!days) return true
      const begin = Math.max(first, from, firstDay) - firstDay
      const end = Math.min(last, to, firstDay + days.length - 1) - firstDay
      return days.subarray(begin, Math.max(begin, end + 1)).includes(1)
    },
  })
}
