import { MIN_PRICE_SALES } from '../../../shared/suspects'
import type { Facts } from '../facts'
import { FLAG_RETURN } from '../types'
import { spreadOf, type Spread } from './quartiles'
import type { Found } from './types'

const isSale = ({ flags }: Facts, line: number): boolean => (flags[line]! & FLAG_RETURN) === 0

/** Sales whose discount is so many percent of their gross amount or more, or more than that amount. */
export function highDiscounts(facts: Facts, percent: number): Found[] {
  const { gross, discount } = facts.data
  const found: Found[] = []
  for (let line = 0; line < facts.lines; line++) {
    const [full, off] = [gross[line]!, discount[line]!]
    if (!isSale(facts, line) || !(off > full || (full > 0 && off * 100 >= percent * full))) continue
    const share = full > 0 ? off / full : null
    found.push({
      evidence: { rule: 'high_discount', share },
      line,
      other: -1,
      netCents: facts.net[line]!,
      weight: off,
    })
  }
  return found
}

/** Sales for nothing, or for less. */
export function withoutPrice(facts: Facts): Found[] {
  const found: Found[] = []
  for (let line = 0; line < facts.lines; line++)
    if (isSale(facts, line) && facts.data.gross[line]! <= 0)
      found.push({
        evidence: { rule: 'no_price' },
        line,
        other: -1,
        netCents: facts.net[line]!,
        weight: facts.data.units[line]!,
      })
  return found
}

/** A rounded amount may be off by a cent; the price beyond the limit must be more than that. */
const ROUNDING_CENTS = 1

/** Sales far above what their product usually costs a unit; a product needs some sales to have a usual price. */
export function unusualPrices(facts: Facts, widths: number): Found[] {
  const { gross, units, keys } = facts.data
  const { codes, ids } = keys.product
  const isPriced = (line: number): boolean => isSale(facts, line) && units[line]! > 0 && gross[line]! > 0
  const counts = new Uint32Array(ids.length + 1)
  for (let line = 0; line < facts.lines; line++) if (isPriced(line)) counts[codes[line]! + 1]!++
  for (let i = 1; i < counts.length; i++) counts[i]! += counts[i - 1]!
  const prices = new Float64Array(counts[ids.length]!)
  const next = counts.slice()
  for (let line = 0; line < facts.lines; line++)
    if (isPriced(line)) prices[next[codes[line]!]!++] = gross[line]! / units[line]!
  const spreads = Array.from({ length: ids.length }, (_, code): Spread | null => {
    const own = prices.subarray(counts[code]!, counts[code + 1]!)
    return own.length < MIN_PRICE_SALES ? null : spreadOf(own, widths)
  })
  const found: Found[] = []
  for (let line = 0; line < facts.lines; line++) {
    const spread = spreads[codes[line]!]
    if (!spread || !isPriced(line) || gross[line]! <= spread.limit * units[line]! + ROUNDING_CENTS) continue
    const [price, code] = [gross[line]! / units[line]!, codes[line]!]
    found.push({
      evidence: {
        rule: 'unusual_price',
        priceCents: price,
        medianCents: spread.median,
        limitCents: spread.limit,
        sales: counts[code + 1]! - counts[code]!,
      },
      line,
      other: -1,
      netCents: facts.net[line]!,
      weight: price / spread.median,
    })
  }
  return found
}
