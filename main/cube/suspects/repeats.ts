import type { Facts } from '../facts'
import { FLAG_RETURN } from '../types'
import { Chains, daysBack, momentOf } from './moments'
import { NO_MOMENT, type Found } from './types'

/** What a customer bought again, the same number for the same amount, in another order within so many minutes. */
export function repeatedPurchases(facts: Facts, minutes: number): Found[] {
  const { customer, data, flags, order, net } = facts
  if (!customer || !data.second) return []
  const product = data.keys.product.codes
  const products = data.keys.product.ids.length
  const chains = new Chains()
  const earlierOf = new Map<number, number>()
  const reach = daysBack(minutes)
  const isLater = (a: number, b: number): boolean =>
    momentOf(facts, a) - momentOf(facts, b) > 0 || (momentOf(facts, a) === momentOf(facts, b) && a > b)
  const take = (earlier: number, later: number): void => {
    const known = earlierOf.get(later)
    if (known === undefined || isLater(earlier, known)) earlierOf.set(later, earlier)
  }
  for (let line = 0; line < facts.lines; line++) {
    const moment = momentOf(facts, line)
    if (customer[line] === 0 || moment === NO_MOMENT || (flags[line]! & FLAG_RETURN) !== 0) continue
    const key = customer[line]! * products + product[line]!
    for (let other = chains.last(key); other >= 0; other = chains.previous(other)) {
      if (data.day[line]! - data.day[other]! > reach) break
      if (order[other] === order[line] || Math.abs(moment - momentOf(facts, other)) > minutes * 60) continue
      if (data.units[other] !== data.units[line] || data.gross[other] !== data.gross[line]) continue
      if (isLater(line, other)) take(other, line)
      else take(line, other)
    }
    chains.add(key, line)
  }
  return [...earlierOf].map(([line, other]): Found => {
    const apart = (momentOf(facts, line) - momentOf(facts, other)) / 60
    return {
      evidence: { rule: 'repeated_purchase', minutes: apart },
      line,
      other,
      netCents: net[line]!,
      weight: net[line]!,
    }
  })
}
