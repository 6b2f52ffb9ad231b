import { dayOf } from '../../../shared/dates'
import {
  FLAG_RETURN,
  narrowCodes,
  narrowCosts,
  PackedStrings,
  type AttributeColumn,
  type CubeData,
  type KeyColumn,
} from '../../../main/cube'

/** A generator of numbers in [0, 1), the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const names = (prefix: string, count: number): PackedStrings =>
  PackedStrings.from(['', ...Array.from({ length: count }, (_, i) => `${prefix}${i + 1}`)])

const key = (ids: PackedStrings, codes: KeyColumn['codes']): KeyColumn => ({ ids, names: ids, codes })

function attribute(
  of: AttributeColumn['of'],
  members: number,
  prefix: string,
  count: number,
): AttributeColumn {
  const ids = names(prefix, count)
  const codes = Uint8Array.from({ length: members }, (_, code) => (code === 0 ? 0 : ((code * 7) % count) + 1))
  return { of, ids, names: ids, codes }
}

/** The lines of a shop before it has stores, promotions and costs: one order after the other, days ascending. */
export interface BareSales {
  readonly day: Int32Array
  readonly second: Int32Array
  readonly order: Uint32Array
  readonly product: Uint16Array
  readonly customer: Uint32Array
  readonly units: Int32Array
  readonly gross: Int32Array
  readonly isReturn: Uint8Array
  readonly orders: number
  readonly products: number
  readonly customers: number
}

const [STORES, PROMOTIONS] = [40, 30]

/**
 * Gives each order one of 40 stores in 12 countries, a channel and a payment method, each product one of 24 categories and
 * 60 suppliers, three lines of ten one of 30 promotions of 5 methods at 15 %, and every line a cost.
 */
export function dressed(bare: BareSales, seed = 7): CubeData {
  const random = randomOf(seed)
  const { length } = bare.day
  const column = {
    store: new Uint8Array(length),
    promotion: new Uint8Array(length),
    channel: new Uint8Array(length),
    payment: new Uint8Array(length),
    discount: new Int32Array(length),
    cost: new Float64Array(length),
    line: Uint32Array.from({ length }, (_, i) => i + 2),
  }
  const ofOrder = (draw: () => number): Uint8Array => Uint8Array.from({ length: bare.orders + 1 }, draw)
  const stores = ofOrder(() => 1 + Math.floor(random() ** 1.5 * STORES))
  const channels = ofOrder(() => 1 + Math.floor(random() * 2))
  const payments = ofOrder(() => 1 + Math.floor(random() * 4))
  for (let i = 0; i < length; i++) {
    const order = bare.order[i]!
    const promotion = random() < 0.3 ? 1 + Math.floor(random() * PROMOTIONS) : 0
    column.store[i] = stores[order]!
    column.channel[i] = channels[order]!
    column.payment[i] = payments[order]!
    column.promotion[i] = promotion
    column.discount[i] = promotion === 0 ? 0 : Math.round(bare.gross[i]! * 0.15)
    column.cost[i] = Math.round(bare.gross[i]! * 0.6)
  }
  return {
    lines: length,
    day: bare.day,
    second: bare.second,
    keys: {
      order: key(names('o', bare.orders), bare.order),
      product: key(names('p', bare.products), bare.product),
      customer: key(names('c', bare.customers), narrowCodes(bare.customer, bare.customers + 1)),
      store: key(names('s', STORES), column.store),
      promotion: key(names('x', PROMOTIONS), column.promotion),
      channel: key(names('channel', 2), column.channel),
      payment_method: key(names('pay', 4), column.payment),
    },
    attributes: {
      category: attribute('product', bare.products + 1, 'cat', 24),
      supplier: attribute('product', bare.products + 1, 'sup', 60),
      country: attribute('store', STORES + 1, 'country', 12),
      city: attribute('store', STORES + 1, 'city', 30),
      promotion_method: attribute('promotion', PROMOTIONS + 1, 'method', 5),
    },
    units: bare.units,
    gross: bare.gross,
    discount: column.discount,
    cost: narrowCosts(column.cost),
    flags: Uint8Array.from(bare.isReturn, (returned) => (returned ? FLAG_RETURN : 0)),
    file: new Uint8Array(length),
    files: [{ id: 1, name: 'synthetic.csv' }],
    line: column.line,
    feedback: null,
    currency: { code: 'EUR', minorDigits: 2 },
  }
}

/**
 * A made-up shop of `lines` sales lines over two years: 8 lines an order, 60 a customer (a quarter of the orders are
 * guests'), products growing with the root of the lines, 2 % returns. Customers and products are drawn unevenly.
 */
export function syntheticSales(lines: number, seed = 7): CubeData {
  const random = randomOf(seed)
  const customers = Math.max(10, Math.round(lines / 60))
  const products = Math.max(50, Math.round(4 * Math.sqrt(lines)))
  const orders = Math.ceil(lines / 8)
  const first = dayOf(2023, 1, 1)
  const bare = emptySales(lines, { orders, products, customers })
  for (let order = 0, i = 0; order < orders; order++) {
    const day = first + Math.floor((order / orders) * 731)
    const second = Math.floor((8 + 12 * random()) * 3600)
    const customer = random() < 0.25 ? 0 : 1 + Math.floor(random() ** 2 * customers)
    for (let k = 0; k < 8 && i < lines; k++, i++) {
      const isReturn = random() < 0.02
      const units = (isReturn ? -1 : 1) * (1 + Math.floor(random() * 4))
      bare.day[i] = day
      bare.second[i] = second
      bare.order[i] = order + 1
      bare.product[i] = 1 + Math.floor(random() ** 2 * products)
      bare.customer[i] = customer
      bare.units[i] = units
      bare.gross[i] = units * (100 + Math.floor(random() * 4900))
      bare.isReturn[i] = Number(isReturn)
    }
  }
  return dressed(bare, seed)
}

/** Columns of zeros for so many lines. */
export const emptySales = (
  lines: number,
  sizes: { readonly orders: number; readonly products: number; readonly customers: number },
): BareSales => ({
  ...sizes,
  day: new Int32Array(lines),
  second: new Int32Array(lines),
  order: new Uint32Array(lines),
  product: new Uint16Array(lines),
  customer: new Uint32Array(lines),
  units: new Int32Array(lines),
  gross: new Int32Array(lines),
  isReturn: new Uint8Array(lines),
})
