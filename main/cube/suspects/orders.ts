import type { Facts } from '../facts'
import { FLAG_RETURN } from '../types'
import { spreadOf } from './quartiles'
import type { Found } from './types'

/** Orders with a sale whose net sales, returns on them included, are far above those of all orders. */
export function largeOrders({ lines, order, orders, flags, net }: Facts, widths: number): Found[] {
  const sums = new Float64Array(orders)
  const counts = new Uint32Array(orders)
  const first = new Int32Array(orders).fill(-1)
  for (let line = 0; line < lines; line++) {
    const o = order[line]!
    sums[o]! += net[line]!
    counts[o]!++
    if (first[o] === -1 && (flags[line]! & FLAG_RETURN) === 0) first[o] = line
  }
  const { median, limit } = spreadOf(
    sums.filter((_, o) => first[o]! >= 0),
    widths,
  )
  const found: Found[] = []
  for (let o = 0; o < orders; o++)
    if (first[o]! >= 0 && sums[o]! > limit)
      found.push({
        evidence: { rule: 'large_order', medianCents: median, limitCents: limit, lines: counts[o]! },
        line: first[o]!,
        other: -1,
        netCents: sums[o]!,
        weight: sums[o]!,
      })
  return found
}
