import { formatMonth, weekdayOf, ymdOf, type Day } from '../../shared/dates'
import {
  demandOf,
  FIRST_DAY,
  hourWeights,
  isChristmasTime,
  isShopHoliday,
  LAST_DAY,
  monthIndexOf,
} from './calendar'
import type { Catalogue, Product } from './catalogue'
import { buysOn, weightsByMonth, type Customer } from './customers'
import type { Promotion, Promotions } from './promotions'
import { cumulative, drawIndex, type Random } from './random'
import {
  DEMAND_IN_WEAK_MONTHS,
  ONLINE_STORE,
  STORES,
  WEAK_CITY,
  WEAK_DEMAND,
  WEAK_MONTHS,
  type Store,
} from './stores'

export interface SaleLine {
  readonly order: Order
  readonly product: Product
  readonly quantity: number
  /** The id the line carries, valid or not; '' for none. */
  readonly promotionId: string
  /** Another record already rests on this line as it is: no fault may be planted in it. */
  reserved: boolean
}

export interface Order {
  /** Given by `numberOrders` once all orders are known. */
  id: string
  readonly day: Day
  readonly second: number
  readonly store: Store
  readonly customer: Customer | null
  readonly lines: SaleLine[]
}

export interface Shop {
  readonly random: Random
  readonly catalogue: Catalogue
  readonly customers: readonly Customer[]
  readonly promotions: Promotions
  /** Days on which a customer is known to have bought or returned: at most one natural visit a day. */
  readonly visits: Visits
}

/** Remembers who came on which day. */
export class Visits {
  readonly #keys = new Set<number>()

  has(customer: Customer, day: Day): boolean {
    return this.#keys.has(customer.index * 100_000 + day)
  }

  add(customer: Customer, day: Day): void {
    this.#keys.add(customer.index * 100_000 + day)
  }

  /** No visit on the day nor on the day before or after. */
  isFreeAround(customer: Customer, day: Day): boolean {
    return [day - 1, day, day + 1].every((each) => !this.has(customer, each))
  }
}

const GUEST_SHARE = 0.08
const HOME_SHARE = 0.7
const ELSEWHERE_SHARE = 0.06
const CODE_SHARE = 0.06
const PROMOTION_NOTED_SHARE = 0.9
const PAIR_SHARE = 0.45
const LAST_BASKET_SIZE = 9

const STORE_SUMS = cumulative(STORES.map(({ weight }) => weight))
const QUANTITY_SUMS = cumulative([68, 20, 8, 2.5, 1, 0.5])

export const openingHours = (store: Store, day: Day): readonly [number, number] | null =>
  isShopHoliday(day) && !store.online ? null : store.hours[weekdayOf(day) - 1]!

/** Exactly `lineCount` ordinary lines over the two years, in order of the day. */
export function buildSales(shop: Shop, lineCount: number): Order[] {
  const { random } = shop
  const demand = cumulative(
    Array.from({ length: LAST_DAY - FIRST_DAY + 1 }, (_, i) => wholeDemand(FIRST_DAY + i)),
  )
  const customerSums = weightsByMonth(shop.customers)
  const partners = partnersOf(shop.catalogue)
  const drawHour = hourDrawer(random)
  const orders: Order[] = []
  let made = 0
  demand.forEach((sum, i) => {
    const day = FIRST_DAY + i
    const quota = Math.round((lineCount * sum) / demand[demand.length - 1]!)
    const productSums = productWeights(shop, day)
    const basketGrowth = isChristmasTime(day) ? 0.64 : 0.5
    const customersOfMonth = customerSums[monthIndexOf(day)]!
    while (made < quota) {
      const customer = drawCustomer(shop, customersOfMonth, day)
      const store = drawStore(random, customer, day)
      if (store === null) continue
      if (customer) shop.visits.add(customer, day)
      const second = drawHour(store, openingHours(store, day)!) * 3600 + random.int(0, 3599)
      const order: Order = { id: '', day, second, store, customer, lines: [] }
      fillBasket(shop, order, productSums, partners, basketGrowth, quota - made)
      made += order.lines.length
      orders.push(order)
    }
  })
  return orders
}

const isWeakDay = (day: Day): boolean => WEAK_MONTHS.includes(formatMonth(day))

const wholeDemand = (day: Day): number => demandOf(day) * (isWeakDay(day) ? DEMAND_IN_WEAK_MONTHS : 1)

function productWeights({ catalogue, promotions }: Shop, day: Day): Float64Array {
  const { month } = ymdOf(day)
  return cumulative(
    catalogue.products.map(
      (product) => product.popularity * product.seasonByMonth[month - 1]! * promotions.liftOf(product, day),
    ),
  )
}

function partnersOf({ pairs }: Catalogue): ReadonlyMap<Product, Product> {
  return new Map(pairs)
}

function hourDrawer(random: Random): (store: Store, hours: readonly [number, number]) => number {
  const sums = new Map<string, Float64Array>()
  return (store, hours) => {
    const key = `${store.online}${hours[0]}-${hours[1]}`
    let known = sums.get(key)
    if (!known) sums.set(key, (known = cumulative(hourWeights(store.online, hours))))
    return drawIndex(random, known)
  }
}

function drawCustomer({ random, customers, visits }: Shop, sums: Float64Array, day: Day): Customer | null {
  if (random.chance(GUEST_SHARE)) return null
  for (let attempt = 0; attempt < 10; attempt++) {
    const customer = customers[drawIndex(random, sums)]!
    if (buysOn(customer, day) && !visits.has(customer, day)) return customer
  }
  return null
}

/** Null where the visit does not take place: the shop is closed, or the city has its weak months. */
function drawStore(random: Random, customer: Customer | null, day: Day): Store | null {
  const way = random.next()
  let store = STORES[drawIndex(random, STORE_SUMS)]!
  if (customer && way < HOME_SHARE) store = customer.home
  else if (customer && way >= HOME_SHARE + ELSEWHERE_SHARE) store = ONLINE_STORE
  if (openingHours(store, day) === null) return random.chance(0.3) ? ONLINE_STORE : null
  const isWeak = store.city === WEAK_CITY && isWeakDay(day)
  return isWeak && !random.chance(WEAK_DEMAND) ? null : store
}

function fillBasket(
  shop: Shop,
  order: Order,
  productSums: Float64Array,
  partners: ReadonlyMap<Product, Product>,
  basketGrowth: number,
  room: number,
): void {
  const { random, catalogue, promotions } = shop
  const code = order.store.online && random.chance(CODE_SHARE) && isValid(promotions.newsletter, order.day)
  let size = 1
  while (size < LAST_BASKET_SIZE && random.chance(basketGrowth)) size++
  size = Math.min(size, room)
  const add = (product: Product): void => {
    if (order.lines.length >= room || order.lines.some((line) => line.product === product)) return
    const quantity =
      product.price_cents > 10_000 && !random.chance(0.04) ? 1 : 1 + drawIndex(random, QUANTITY_SUMS)
    const valid = promotions.validFor(product, order.day)
    const noted = valid.length > 0 && random.chance(PROMOTION_NOTED_SHARE)
    const promotionId = noted
      ? random.pick(valid).id
      : valid.length === 0 && code
        ? promotions.newsletter.id
        : ''
    order.lines.push({ order, product, quantity, promotionId, reserved: false })
  }
  for (let i = 0; i < size; i++) {
    const product = catalogue.products[drawIndex(random, productSums)]!
    add(product)
    const partner = partners.get(product)
    if (partner && random.chance(PAIR_SHARE)) add(partner)
  }
}

const isValid = (promotion: Promotion, day: Day): boolean =>
  promotion.firstDay <= day && day <= promotion.lastDay

/** `YYYY-MM-DD HH:MM:SS` order of two orders. */
const byTime = (a: Order, b: Order): number => a.day - b.day || a.second - b.second

/** Puts the orders in order of time and numbers them `T0000001` … */
export function numberOrders(orders: Order[]): void {
  orders.sort(byTime)
  orders.forEach((order, i) => {
    order.id = `T${String(i + 1).padStart(7, '0')}`
  })
}

export const amountCents = ({ product, quantity }: SaleLine): number => product.price_cents * quantity

/** Neither the line nor the day has a promotion: what it costs is known without looking further. */
export const isPlain = (shop: Shop, line: SaleLine): boolean =>
  line.promotionId === '' && shop.promotions.validFor(line.product, line.order.day).length === 0
