import type { Facts } from '../facts'
import { lineAt, type LineSet } from '../lineSets'
import { FLAG_RETURN } from '../types'

/** Lists of numbers one after the other: those of i are at `starts[i]` up to `starts[i + 1]`. */
export interface Lists {
  readonly starts: Uint32Array
  readonly items: Uint32Array
}

export interface Baskets {
  /** Orders with a sale. */
  readonly orders: number
  /** Per order code its distinct products, ascending. */
  readonly products: Lists
  /** Per product code the orders with it. */
  readonly counts: Uint32Array
}

const startsOf = (counts: Uint32Array): Uint32Array => {
  const starts = new Uint32Array(counts.length + 1)
  for (let i = 0; i < counts.length; i++) starts[i + 1] = starts[i]! + counts[i]!
  return starts
}

/** The distinct products that each order of the set sold; returns are not in a basket. */
export function basketsOf({ data, order, orders, flags }: Facts, set: LineSet): Baskets {
  const { codes, ids } = data.keys.product
  const sizes = new Uint32Array(orders)
  for (let k = 0; k < set.count; k++) {
    const line = lineAt(set, k)
    if ((flags[line]! & FLAG_RETURN) === 0) sizes[order[line]!]!++
  }
  const room = startsOf(sizes)
  const items = new Uint32Array(room[orders]!)
  const next = room.slice()
  for (let k = 0; k < set.count; k++) {
    const line = lineAt(set, k)
    if ((flags[line]! & FLAG_RETURN) === 0) items[next[order[line]!]!++] = codes[line]!
  }
  const counts = new Uint32Array(ids.length)
  const starts = new Uint32Array(orders + 1)
  let [kept, sold] = [0, 0]
  for (let o = 0; o < orders; o++) {
    const [from, to] = [room[o]!, room[o + 1]!]
    if (to - from > 1) items.subarray(from, to).sort()
    for (let at = from; at < to; at++) {
      const product = items[at]!
      if (kept > starts[o]! && items[kept - 1] === product) continue
      counts[product]!++
      items[kept++] = product
    }
    if (kept > starts[o]!) sold++
    starts[o + 1] = kept
  }
  return { orders: sold, products: { starts, items: items.subarray(0, kept) }, counts }
}

/** Where each kept product stands in the baskets: its place among their items, and the order. */
export interface Places {
  readonly starts: Uint32Array
  readonly at: Uint32Array
  readonly order: Uint32Array
}

/** Per kept product its places among the items of all orders, and the orders that they are in. */
export function placesOf({ products, counts }: Baskets, isKept: (product: number) => boolean): Places {
  const own = counts.map((count, product) => (isKept(product) ? count : 0))
  const starts = startsOf(own)
  const [places, orders] = [new Uint32Array(starts[own.length]!), new Uint32Array(starts[own.length]!)]
  const next = starts.slice()
  for (let o = 0; o + 1 < products.starts.length; o++)
    for (let at = products.starts[o]!; at < products.starts[o + 1]!; at++) {
      const product = products.items[at]!
      if (own[product] === 0) continue
      places[next[product]!] = at
      orders[next[product]!++] = o
    }
  return { starts, at: places, order: orders }
}
