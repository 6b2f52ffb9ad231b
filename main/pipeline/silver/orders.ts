import { formatDay } from '../../../shared/dates'
import type { TextRegistry, WorkingLines } from './lines'

const pad = (value: number): string => String(value).padStart(2, '0')

/** `08:26:00` of a second of the day. */
export const formatTime = (second: number): string =>
  `${pad(Math.floor(second / 3600))}:${pad(Math.floor(second / 60) % 60)}:${pad(second % 60)}`

const SECONDS = 86_402
const MOST_STORES = 2 ** 20
const MOST_TIMES = 2 ** 26

/** A code from 1 on for each number, in the order of their coming. */
class Dense {
  private readonly codes = new Map<number, number>()
  codeOf(value: number): number {
    const known = this.codes.get(value)
    if (known !== undefined) return known
    this.codes.set(value, this.codes.size + 1)
    return this.codes.size
  }
  get size(): number {
    return this.codes.size
  }
}

/** Numbers the orders of lines without transaction ids: one where customer, store and timestamp are the same. */
export class OrderNumbers {
  private readonly visitors = new Dense()
  private readonly times = new Dense()
  private readonly orders = new Dense()

  /** From 1 on; a number above all given before is a new order. */
  numberOf(customer: number, store: number, day: number, second: number): number {
    const visitor = this.visitors.codeOf(customer * MOST_STORES + store)
    const time = this.times.codeOf(day * SECONDS + second)
    return this.orders.codeOf(visitor * MOST_TIMES + time)
  }

  get size(): number {
    return this.orders.size
  }
}

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
  const numbers = new OrderNumbers()
  const codes = [0]
  for (let i = from; i < lines.count; i++) {
    if (lines.order[i] !== 0) continue
    const number = numbers.numberOf(lines.customer[i]!, lines.store[i]!, lines.day[i]!, lines.second[i]!)
    let code = codes[number]
    if (code === undefined) {
      const parts = [formatDay(lines.day[i]!)]
      if (lines.second[i]! >= 0) parts.push(formatTime(lines.second[i]!))
      parts.push(customers.texts[lines.customer[i]!] || 'guest')
      if (lines.store[i] !== 0) parts.push(stores.texts[lines.store[i]!]!)
      code = orders.codeOf(parts.join(' / '))
      codes[number] = code
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
