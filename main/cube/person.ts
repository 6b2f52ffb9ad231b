import { formatDay } from '../../shared/dates'
import { MOST_ORDERS, type Person, type PersonFavourite, type PersonOrder } from '../../shared/person'
import type { Facts } from './facts'
import { lineAt, type LineSet } from './lineSets'
import { FLAG_RETURN, type KeyColumn } from './types'

const MOST_FAVOURITES = 20

interface OrderSums {
  readonly code: number
  readonly firstLine: number
  lines: number
  sales: number
  units: number
  netCents: number
  discountCents: number
  readonly products: Set<number>
}

/** The orders, usual basket and favourites of the customer whose lines these are. */
export function personOf(facts: Facts, set: LineSet): Omit<Person, 'row' | 'customers'> {
  const orders = ordersOf(facts, set)
  const bought = orders.filter(({ sales }) => sales > 0)
  const day = (order: OrderSums): number => facts.data.day[order.firstLine]!
  const [first, last] = [bought[0], bought.at(-1)]
  const mean = (value: (order: OrderSums) => number): number =>
    bought.reduce((sum, order) => sum + value(order), 0) / bought.length
  const { product, store } = facts.data.keys
  return {
    firstPurchase: first ? formatDay(day(first)) : null,
    gapDays: first && last && bought.length > 1 ? (day(last) - day(first)) / (bought.length - 1) : null,
    usual: first
      ? { products: mean(({ products }) => products.size), units: mean(({ units }) => units) }
      : null,
    orderCount: bought.length,
    orders: orders.slice(-MOST_ORDERS).map((order) => told(facts, order)),
    products: favourites(facts, set, product),
    stores: store ? favourites(facts, set, store) : [],
  }
}

/** By their first line; lines are in order of time. */
function ordersOf({ order, net, flags, data }: Facts, set: LineSet): OrderSums[] {
  const orders = new Map<number, OrderSums>()
  for (let k = 0; k < set.count; k++) {
    const i = lineAt(set, k)
    const code: number = order[i]!
    const known = orders.get(code)
    const sums = known ?? {
      code,
      firstLine: i,
      lines: 0,
      sales: 0,
      units: 0,
      netCents: 0,
      discountCents: 0,
      products: new Set<number>(),
    }
    if (!known) orders.set(code, sums)
    sums.lines++
    sums.sales += Number((flags[i]! & FLAG_RETURN) === 0)
    sums.units += data.units[i]!
    sums.netCents += net[i]!
    sums.discountCents += data.discount[i]!
    sums.products.add(data.keys.product.codes[i]!)
  }
  return [...orders.values()]
}

function told({ data }: Facts, order: OrderSums): PersonOrder {
  const { store } = data.keys
  const storeCode = store?.codes[order.firstLine] ?? 0
  return {
    id: data.keys.order.ids.at(order.code),
    date: formatDay(data.day[order.firstLine]!),
    lines: order.lines,
    products: order.products.size,
    units: order.units,
    netCents: order.netCents,
    discountCents: order.discountCents,
    store: store && storeCode !== 0 ? store.names.at(storeCode) : null,
    isReturn: order.sales === 0,
  }
}

/** Orders count where the customer bought there or of it; units and net are of all lines. */
function favourites({ order, net, flags, data }: Facts, set: LineSet, key: KeyColumn): PersonFavourite[] {
  const sums = new Map<number, { orders: Set<number>; units: number; netCents: number }>()
  for (let k = 0; k < set.count; k++) {
    const i = lineAt(set, k)
    const code: number = key.codes[i]!
    if (code === 0) continue
    const of = sums.get(code) ?? { orders: new Set<number>(), units: 0, netCents: 0 }
    sums.set(code, of)
    if ((flags[i]! & FLAG_RETURN) === 0) of.orders.add(order[i]!)
    of.units += data.units[i]!
    of.netCents += net[i]!
  }
  return [...sums.entries()]
    .map(([code, { orders, units, netCents }]) => ({
      id: key.ids.at(code),
      name: key.names.at(code),
      orders: orders.size,
      units,
      netCents,
    }))
    .sort((a, b) => b.orders - a.orders || b.netCents - a.netCents || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_FAVOURITES)
}
