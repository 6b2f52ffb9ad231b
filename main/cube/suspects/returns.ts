import type { Facts } from '../facts'
import { FLAG_RETURN } from '../types'
import type { Found } from './types'

const LAST_SECOND = 86_399

/** Returns of a product that the customer had not bought before; a time that is missing counts for the customer. */
export function returnsWithoutSale({ lines, customer, flags, net, data }: Facts): Found[] {
  if (!customer) return []
  const { codes, ids } = data.keys.product
  const keyOf = (line: number): number => customer[line]! * ids.length + codes[line]!
  const firstSale = new Map<number, number>()
  const isReturn = (line: number): boolean => (flags[line]! & FLAG_RETURN) !== 0
  const returns: number[] = []
  for (let line = 0; line < lines; line++) {
    if (!isReturn(line) || customer[line] === 0) continue
    returns.push(line)
    firstSale.set(keyOf(line), Infinity)
  }
  if (returns.length === 0) return []
  const momentOr = (line: number, missing: number): number => {
    const second = data.second?.[line] ?? -1
    return data.day[line]! * 86_400 + (second < 0 ? missing : second)
  }
  for (let line = 0; line < lines; line++) {
    if (isReturn(line) || customer[line] === 0) continue
    const known = firstSale.get(keyOf(line))
    if (known !== undefined) firstSale.set(keyOf(line), Math.min(known, momentOr(line, 0)))
  }
  return returns
    .filter((line) => firstSale.get(keyOf(line))! > momentOr(line, LAST_SECOND))
    .map((line) => ({
      evidence: { rule: 'return_without_sale' },
      line,
      other: -1,
      netCents: net[line]!,
      weight: -net[line]!,
    }))
}
