import { formatDay } from '../../../shared/dates'
import type { TextRegistry, WorkingLines } from './lines'

const pad = (value: number): string => String(value).padStart(2, '0')

/** `08:26:00` of a second of the day. */
export const formatTime = (second: number): string =>
  `${pad(Math.floor(second / 3600))}:${pad(Math.floor(second / 60) % 60)}:${pad(second % 60)}`

/** Lines without a transaction id are of one order where customer, store and timestamp are the same. */
export const sameOrderKey = (customer: number, store: number, day: number, second: number): string =>
  `${customer}:${store}:${day}:${second}`

/**
 * Lines without a transaction id get an order derived from customer, store and timestamp. Returns the order codes that
 * were derived.
 */
export function deriveOrders(
  lines: WorkingLines,
  from: number,
  orders: TextRegistry,
  customers: TextRegistry,
  stores: TextRegistry,
): Set<number> {
  const derived = new Set<number>()
  const codeByKey = new Map<string, number>()
  for (let i = from; i < lines.count; i++) {
    if (lines.order[i] !== 0) continue
    const key = sameOrderKey(lines.customer[i]!, lines.store[i]!, lines.day[i]!, lines.second[i]!)
    let code = codeByKey.get(key)
    if (code === undefined) {
      const parts = [formatDay(lines.day[i]!)]
      if (lines.second[i]! >= 0) parts.push(formatTime(lines.second[i]!))
      parts.push(customers.texts[lines.customer[i]!] || 'guest')
      if (lines.store[i] !== 0) parts.push(stores.texts[lines.store[i]!]!)
      code = orders.codeOf(parts.join(' / '))
      codeByKey.set(key, code)
      derived.add(code)
    }
    lines.order[i] = code
  }
  return derived
}

/** Net sales of each order (by code), and which orders have a sale line. */
export function orderTotals(lines: WorkingLines, orders: number): { net: Float64Array; hasSale: Uint8Array } {
  const net = new Float64Array(orders)
  const hasSale = new Uint8Array(orders)
  for (let i = 0; i < lines.count; i++) {
    const order = lines.order[i]!
    net[order] = net[order]! + lines.gross[i]! - lines.discount[i]!
    if (lines.isReturn[i] === 0) hasSale[order] = 1
  }
  return { net, hasSale }
}

/** A percentile of the orders' net sales (linear between ranks, as spreadsheets do); null without orders. */
export function highValueThreshold(
  totals: { net: Float64Array; hasSale: Uint8Array },
  percent: number,
): number | null {
  const values = totals.net.filter((_, order) => totals.hasSale[order] === 1).sort()
  if (values.length === 0) return null
  // Hundredths of the way in whole numbers: 0.95 × 7 is not 6.65 in binary, and an order may lie on the bound.
  const hundredths = percent * (values.length - 1)
  const low = Math.floor(hundredths / 100)
  const below = values[low]!
  const above = values[Math.min(low + 1, values.length - 1)]!
  return below + ((above - below) * (hundredths % 100)) / 100
}
