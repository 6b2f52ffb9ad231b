import type { Amounts, Codes, CubeData } from './types'
import { FLAG_HIGH_VALUE, FLAG_RETURN } from './types'

/** The line is a sale of the customer's first order ever. */
export const FLAG_FIRST_ORDER = 4

/** The line is a sale of an order whose sales do not follow upon each other. */
export const FLAG_SCATTERED = 8
export const ALL_FLAGS = FLAG_RETURN | FLAG_HIGH_VALUE | FLAG_FIRST_ORDER | FLAG_SCATTERED

/** The sales lines with what is derived from them once, when a cube is made. */
export interface Facts {
  readonly data: CubeData
  readonly lines: number
  /** Null where there are no lines. */
  readonly firstDay: number | null
  readonly lastDay: number | null
  readonly net: Amounts
  /** FLAG_RETURN | FLAG_HIGH_VALUE | FLAG_FIRST_ORDER | FLAG_SCATTERED. */
  readonly flags: Uint8Array
  readonly hasScattered: boolean
  /** Per day from the first to the last the line it starts at, and at the end the number of lines. */
  readonly dayStarts: Uint32Array
  /** 0 = no time, else hour + 1; null where no line has a time. */
  readonly hour: Uint8Array | null
  readonly order: Codes
  readonly orders: number
  /** One code per customer of an order: the order's own codes unless some order names several customers. */
  readonly customerOrder: Codes
  readonly customerOrders: number
  /** Code 0 = guest; null where the data has no customers. */
  readonly customer: Codes | null
  readonly customers: number
}

/** What every question needs of the lines, worked out once when a project is opened. */
export function deriveFacts(data: CubeData): Facts {
  const { lines, day } = data
  const order = data.keys.order.codes
  const orders = data.keys.order.ids.length
  const customerKey = data.keys.customer
  const customer = customerKey?.codes ?? null
  const customers = customerKey?.ids.length ?? 0
  const pairs = customer ? customerOrders(order, orders, customer) : { codes: order, count: orders }
  const flags = flagsOf(data, customer, customers, pairs.codes)
  const hasScattered = markScattered(order, orders, flags)
  return {
    data,
    lines,
    firstDay: lines > 0 ? day[0]! : null,
    lastDay: lines > 0 ? day[lines - 1]! : null,
    net: netOf(data.gross, data.discount),
    flags,
    hasScattered,
    dayStarts: dayStartsOf(day),
    hour: data.second ? hoursOf(data.second) : null,
    order,
    orders,
    customerOrder: pairs.codes,
    customerOrders: pairs.count,
    customer,
    customers,
  }
}

function dayStartsOf(days: Int32Array): Uint32Array {
  const first = days[0] ?? 0
  const starts = new Uint32Array((days[days.length - 1] ?? first - 1) - first + 2)
  let next = 0
  for (let i = 0; i < days.length; i++) while (next <= days[i]! - first) starts[next++] = i
  starts[next] = days.length
  return starts
}

const LARGEST_INT32 = 2147483647

function netOf(gross: Amounts, discount: Amounts): Amounts {
  const { length } = gross
  if (gross instanceof Float64Array || discount instanceof Float64Array)
    return Float64Array.from(gross, (value, i) => value - discount[i]!)
  const net = new Int32Array(length)
  for (let i = 0; i < length; i++) {
    const value = gross[i]! - discount[i]!
    if (value > LARGEST_INT32 || value < -LARGEST_INT32)
      return Float64Array.from(gross, (amount, at) => amount - discount[at]!)
    net[i] = value
  }
  return net
}

function hoursOf(second: Int32Array): Uint8Array {
  const hour = new Uint8Array(second.length)
  for (let i = 0; i < second.length; i++) hour[i] = second[i]! < 0 ? 0 : ((second[i]! / 3600) | 0) + 1
  return hour
}

/** Dense codes of the distinct (order, customer) pairs. */
function customerOrders(order: Codes, orders: number, customer: Codes): { codes: Codes; count: number } {
  const owner = new Int32Array(orders).fill(-1)
  let mixed = false
  for (let i = 0; i < order.length; i++) {
    const o = order[i]!
    if (owner[o] === -1) owner[o] = customer[i]!
    else if (owner[o] !== customer[i]) mixed = true
  }
  if (!mixed) return { codes: order, count: orders }
  const codes = Uint32Array.from(order)
  const extra = new Map<number, number>()
  for (let i = 0; i < order.length; i++) {
    const o = order[i]!
    if (owner[o] === customer[i]) continue
    const pair = customer[i]! * orders + o
    const code = extra.get(pair) ?? orders + extra.size
    extra.set(pair, code)
    codes[i] = code
  }
  return { codes, count: orders + extra.size }
}

/** A customer's first order is that of its earliest sale by day, then time of day, then position. */
function flagsOf(data: CubeData, customer: Codes | null, customers: number, pairs: Codes): Uint8Array {
  const { day, second, lines } = data
  const flags = Uint8Array.from(data.flags)
  if (!customer) return flags
  const first = new Int32Array(customers).fill(-1)
  for (let i = 0; i < lines; i++) {
    if ((flags[i]! & FLAG_RETURN) !== 0) continue
    const c: number = customer[i]!
    const at = first[c]!
    if (at === -1 || (second !== null && day[at] === day[i] && second[i]! < second[at]!)) first[c] = i
  }
  for (let i = 0; i < lines; i++) {
    const c: number = customer[i]!
    if (c !== 0 && (flags[i]! & FLAG_RETURN) === 0 && pairs[i] === pairs[first[c]!])
      flags[i]! |= FLAG_FIRST_ORDER
  }
  return flags
}

/** Marks the sales of orders that other orders' sales come in between of. Answers whether there are any. */
function markScattered(order: Codes, orders: number, flags: Uint8Array): boolean {
  const state = new Uint8Array(orders)
  const [ended, scattered] = [1, 2]
  let [current, hasScattered] = [-1, false]
  for (let i = 0; i < order.length; i++) {
    const o: number = order[i]!
    if (o === current || (flags[i]! & FLAG_RETURN) !== 0) continue
    if (current >= 0) state[current]! |= ended
    current = o
    if (state[o] === 0) continue
    state[o] = ended | scattered
    hasScattered = true
  }
  if (!hasScattered) return false
  for (let i = 0; i < order.length; i++)
    if ((state[order[i]!]! & scattered) !== 0 && (flags[i]! & FLAG_RETURN) === 0) flags[i]! |= FLAG_SCATTERED
  return true
}
