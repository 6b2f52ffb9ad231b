import { dayOf } from '../../../shared/dates'
import {
  FLAG_RETURN,
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

/**
 * A made-up shop of `lines` sales lines over two years: 8 lines an order, 60 a customer (a quarter of the orders are
 * guests'), products growing with the root of the lines, 40 stores in 12 countries, 24 categories, 5 promotion methods,
 * 2 % returns, costs known. Customers and products are drawn unevenly, as in life.
 */
export function syntheticSales(lines: number, seed = 7): CubeData {
  const random = randomOf(seed)
  const customers = Math.max(10, Math.round(lines / 60))
  const products = Math.max(50, Math.round(4 * Math.sqrt(lines)))
  const orders = Math.ceil(lines / 8)
  const [stores, promotions] = [40, 30]
  const first = dayOf(2023, 1, 1)
  const column = {
    day: new Int32Array(lines),
    second: new Int32Array(lines),
    order: new Uint32Array(lines),
    product: new Uint16Array(lines),
    customer: new Uint32Array(lines),
    store: new Uint8Array(lines),
    promotion: new Uint8Array(lines),
    channel: new Uint8Array(lines),
    payment: new Uint8Array(lines),
    units: new Int32Array(lines),
    gross: new Int32Array(lines),
    discount: new Int32Array(lines),
    cost: new Float64Array(lines),
    flags: new Uint8Array(lines),
    line: new Uint32Array(lines),
  }
  for (let order = 0, i = 0; order < orders; order++) {
    const day = first + Math.floor((order / orders) * 731)
    const second = Math.floor((8 + 12 * random()) * 3600)
    const customer = random() < 0.25 ? 0 : 1 + Math.floor(random() ** 2 * customers)
    const store = 1 + Math.floor(random() ** 1.5 * stores)
    const channel = 1 + Math.floor(random() * 2)
    const payment = 1 + Math.floor(random() * 4)
    for (let k = 0; k < 8 && i < lines; k++, i++) {
      const isReturn = random() < 0.02
      const units = (isReturn ? -1 : 1) * (1 + Math.floor(random() * 4))
      const promotion = random() < 0.3 ? 1 + Math.floor(random() * promotions) : 0
      const gross = units * (100 + Math.floor(random() * 4900))
      column.day[i] = day
      column.second[i] = second
      column.order[i] = order + 1
      column.product[i] = 1 + Math.floor(random() ** 2 * products)
      column.customer[i] = customer
      column.store[i] = store
      column.promotion[i] = promotion
      column.channel[i] = channel
      column.payment[i] = payment
      column.units[i] = units
      column.gross[i] = gross
      column.discount[i] = promotion === 0 ? 0 : Math.round(gross * 0.15)
      column.cost[i] = Math.round(gross * 0.6)
      column.flags[i] = isReturn ? FLAG_RETURN : 0
      column.line[i] = i + 2
    }
  }
  return {
    lines,
    day: column.day,
    second: column.second,
    keys: {
      order: key(names('o', orders), column.order),
      product: key(names('p', products), column.product),
      customer: key(names('c', customers), column.customer),
      store: key(names('s', stores), column.store),
      promotion: key(names('x', promotions), column.promotion),
      channel: key(names('channel', 2), column.channel),
      payment_method: key(names('pay', 4), column.payment),
    },
    attributes: {
      category: attribute('product', products + 1, 'cat', 24),
      supplier: attribute('product', products + 1, 'sup', 60),
      country: attribute('store', stores + 1, 'country', 12),
      city: attribute('store', stores + 1, 'city', 30),
      promotion_method: attribute('promotion', promotions + 1, 'method', 5),
    },
    units: column.units,
    gross: column.gross,
    discount: column.discount,
    cost: column.cost,
    flags: column.flags,
    file: new Uint8Array(lines),
    files: [{ id: 1, name: 'synthetic.csv' }],
    line: column.line,
    feedback: null,
    currency: { code: 'EUR', minorDigits: 2 },
  }
}
