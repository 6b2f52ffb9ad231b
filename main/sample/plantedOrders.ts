import { weekdayOf, type Day } from '../../shared/dates'
import { FIRST_DAY, LAST_DAY } from './calendar'
import type { Product } from './catalogue'
import { buysOn, type Customer } from './customers'
import type { Random } from './random'
import { isPlain, openingHours, type Order, type SaleLine, type Shop } from './sales'
import { NEIGHBOURS, type Store } from './stores'

/** How many of each kind of order are planted on top of the ordinary ones. */
export interface OrderPlan {
  readonly twoStores: number
  readonly twoStoresJustOutside: number
  readonly doubleCharges: number
  readonly highValue: number
  readonly negative: number
  readonly identical: number
}

export interface PlantedOrders {
  readonly orders: readonly Order[]
  readonly twoStores: readonly (readonly [Order, Order])[]
  readonly doubleCharges: readonly (readonly [Order, Order])[]
  readonly highValue: readonly Order[]
}

const LINES_PER_DOUBLE_CHARGE = 2
const LINES_PER_HIGH_VALUE = 3
const AFTERNOON_SECOND = 15 * 3600
const ATTEMPTS = 200_000

export const linesOfPlan = (plan: OrderPlan): number =>
  2 * (plan.twoStores + plan.twoStoresJustOutside) +
  2 * LINES_PER_DOUBLE_CHARGE * plan.doubleCharges +
  LINES_PER_HIGH_VALUE * plan.highValue +
  plan.negative +
  plan.identical

/** Makes the planned orders, and adds the identical lines to existing baskets. Their days are free of other visits. */
export function plantOrders(shop: Shop, ordinary: readonly Order[], plan: OrderPlan): PlantedOrders {
  const lines = ordinary.flatMap((order) => order.lines)
  const twoStores = times(plan.twoStores, (i) => twoVisits(shop, [300, 60, 95, 240, 180, 150][i % 6]!))
  const outside = times(plan.twoStoresJustOutside, () => twoVisits(shop, 301))
  const doubleCharges = times(plan.doubleCharges, (i) => doubleCharge(shop, [600, 45, 120, 400][i % 4]!))
  const highValue = times(plan.highValue, () => largeOrder(shop))
  const negative = times(plan.negative, () => returnBySign(shop, lines))
  times(plan.identical, () => repeatLine(shop.random, lines))
  return {
    orders: [...twoStores.flat(), ...outside.flat(), ...doubleCharges.flat(), ...highValue, ...negative],
    twoStores,
    doubleCharges,
    highValue,
  }
}

const times = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i))

/** The first of many random tries that gives something; that none does means the plan does not fit the shop. */
function search<T>(what: string, attempt: () => T | null): T {
  for (let i = 0; i < ATTEMPTS; i++) {
    const found = attempt()
    if (found !== null) return found
  }
  throw new Error(`No room in the sample for ${what}`)
}

const isSteady = ({ habit }: Customer): boolean => habit === 'loyal' || habit === 'regular'

function orderOn(day: Day, second: number, store: Store, customer: Customer): Order {
  return { id: '', day, second, store, customer, lines: [] }
}

function addLine(order: Order, product: Product, quantity: number): void {
  order.lines.push({ order, product, quantity, promotionId: '', reserved: true })
}

/** A product that sells, is not dear and has no promotion on that day. */
function everydayProduct({ random, catalogue, promotions }: Shop, day: Day, not?: Product): Product {
  return search('an everyday product', () => {
    const product = random.pick(catalogue.products)
    const suits = product.popularity > 0 && product.price_cents < 6_000 && product !== not
    return suits && promotions.validFor(product, day).length === 0 ? product : null
  })
}

function freeDay(shop: Shop, customer: Customer, stores: readonly Store[]): Day | null {
  const day = shop.random.int(FIRST_DAY, LAST_DAY)
  const open = weekdayOf(day) < 7 && stores.every((store) => openingHours(store, day) !== null)
  if (!open || !buysOn(customer, day) || !shop.visits.isFreeAround(customer, day)) return null
  shop.visits.add(customer, day)
  return day
}

function twoVisits(shop: Shop, secondsApart: number): readonly [Order, Order] {
  const { random, customers } = shop
  return search('two visits', () => {
    const stores = random.pick(NEIGHBOURS)
    const customer = random.pick(customers)
    if (!isSteady(customer) || customer.home.city !== stores[0].city) return null
    const day = freeDay(shop, customer, stores)
    if (day === null) return null
    const second = AFTERNOON_SECOND + random.int(0, 3600)
    const first = orderOn(day, second, stores[0], customer)
    const next = orderOn(day, second + secondsApart, stores[1], customer)
    const product = everydayProduct(shop, day)
    addLine(first, product, 1)
    addLine(next, everydayProduct(shop, day, product), 2)
    return [first, next] as const
  })
}

function doubleCharge(shop: Shop, secondsApart: number): readonly [Order, Order] {
  return search('a double charge', () => {
    const customer = shop.random.pick(shop.customers)
    const day = isSteady(customer) ? freeDay(shop, customer, [customer.home]) : null
    if (day === null) return null
    const second = AFTERNOON_SECOND + shop.random.int(0, 3600)
    const first = orderOn(day, second, customer.home, customer)
    const again = orderOn(day, second + secondsApart, customer.home, customer)
    const product = everydayProduct(shop, day)
    const other = everydayProduct(shop, day, product)
    for (const order of [first, again]) {
      addLine(order, product, 1)
      addLine(order, other, 2)
    }
    return [first, again] as const
  })
}

function largeOrder(shop: Shop): Order {
  const { random, catalogue } = shop
  return search('a large order', () => {
    const customer = random.pick(shop.customers)
    const day = isSteady(customer) ? freeDay(shop, customer, [customer.home]) : null
    if (day === null) return null
    const order = orderOn(day, AFTERNOON_SECOND + random.int(0, 7200), customer.home, customer)
    const names = ['Aurora 15 Pro laptop, 32 GB', 'Monitor 27" QHD', 'Mechanical keyboard, low profile']
    const quantity = random.int(4, 8)
    for (const name of names) addLine(order, catalogue.byName.get(name)!, quantity)
    return order
  })
}

/** An order of one line with negative quantity, some days after the sale that it takes back. */
function returnBySign(shop: Shop, lines: readonly SaleLine[]): Order {
  const { random, visits, promotions } = shop
  return search('a return by sign', () => {
    const sale = random.pick(lines)
    const { customer, store, day: soldOn } = sale.order
    const day = soldOn + random.int(2, 20)
    if (sale.reserved || customer === null || !isSteady(customer) || day > LAST_DAY) return null
    if (!isPlain(shop, sale) || promotions.validFor(sale.product, day).length > 0) return null
    if (openingHours(store, day) === null || !visits.isFreeAround(customer, day)) return null
    visits.add(customer, day)
    sale.reserved = true
    const order = orderOn(day, AFTERNOON_SECOND + random.int(0, 3600), store, customer)
    addLine(order, sale.product, -sale.quantity)
    return order
  })
}

function repeatLine(random: Random, lines: readonly SaleLine[]): void {
  search('an identical line', () => {
    const line = random.pick(lines)
    if (line.reserved) return null
    line.reserved = true
    const { lines: basket } = line.order
    basket.splice(basket.indexOf(line) + 1, 0, { ...line })
    return line
  })
}
