import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { formatDay } from '../../shared/dates'
import { FIRST_DAY, LAST_DAY } from './calendar'
import { buildCatalogue, type Catalogue } from './catalogue'
import { formatCsv } from './csv'
import { buildCustomers, type Customer } from './customers'
import {
  buildCustomerFile,
  buildProductFile,
  buildPromotionFile,
  buildStoreFile,
  CUSTOMERS_HEADER,
  PRODUCTS_HEADER,
  PROMOTIONS_HEADER,
  STORES_HEADER,
} from './dimensions'
import { buildFeedbackFile, FEEDBACK_HEADER } from './feedback'
import type { PlantedFaults, SampleStory } from './planted'
import { linesOfPlan, plantOrders, type OrderPlan, type PlantedOrders } from './plantedOrders'
import { buildPromotions, PROMOTED_NAMES, type Promotions } from './promotions'
import { createRandom } from './random'
import { buildReturnFile, RETURNS_HEADER } from './returns'
import { buildSales, numberOrders, Visits, type Order, type Shop } from './sales'
import { makeFolder } from '../store'
import { WEAK_CITY, WEAK_MONTHS } from './stores'
import { buildTransactions, TRANSACTIONS_HEADER } from './transactions'

export { acceptedOf } from './planted'
export type { PlantedFaults, SampleStory } from './planted'

export const DEFAULT_LINES = 50_000
export const DEFAULT_SEED = 7
/** Above this the transactions no longer fit one string. */
export const MOST_LINES = 5_000_000

export interface SampleOptions {
  /** Records of transactions.csv, faulty ones included. */
  readonly lines?: number
  readonly seed?: number
}

export interface SampleFile {
  readonly name: string
  readonly text: string
}

export interface SampleShop {
  readonly files: readonly SampleFile[]
  readonly planted: PlantedFaults
  readonly story: SampleStory
}

/** All faults are planted from this many lines on; in a smaller shop, in proportion. */
const LINES_FOR_ALL_FAULTS = 5_000

/**
 * A shop of two years as seven CSV texts, the same for the same options, with what was planted in it.
 * Throws a RangeError for lines that are not a whole number from 1 to MOST_LINES, or an unsafe seed.
 */
export function generateSample({
  lines = DEFAULT_LINES,
  seed = DEFAULT_SEED,
}: SampleOptions = {}): SampleShop {
  if (!Number.isInteger(lines) || lines < 1 || lines > MOST_LINES) {
    throw new RangeError(`lines must be a whole number from 1 to ${MOST_LINES}, not ${lines}`)
  }
  if (!Number.isSafeInteger(seed)) throw new RangeError(`seed must be a whole number, not ${seed}`)

  const scaled = (count: number): number => Math.floor(count * Math.min(1, lines / LINES_FOR_ALL_FAULTS))
  const shop = openShop(seed, lines)
  const { random, catalogue, customers, promotions } = shop
  const plan: OrderPlan = {
    twoStores: scaled(6),
    twoStoresJustOutside: scaled(2),
    doubleCharges: scaled(4),
    highValue: scaled(8),
    negative: scaled(12),
    identical: scaled(15),
  }
  const orders = buildSales(shop, lines - linesOfPlan(plan))
  const extra = plantOrders(shop, orders, plan)
  orders.push(...extra.orders)
  numberOrders(orders)

  const returns = buildReturnFile(shop, orders, scaled)
  const feedback = buildFeedbackFile(random, orders, scaled)
  const transactions = buildTransactions(shop, orders, plan, extra, scaled)
  const customerFile = buildCustomerFile(random, customers, scaled)
  const products = buildProductFile(random, catalogue.products)
  const stores = buildStoreFile(random)
  const promotionFile = buildPromotionFile(random, promotions.all)
  return {
    files: [
      { name: 'transactions.csv', text: formatCsv(TRANSACTIONS_HEADER, transactions.records) },
      { name: 'customers.csv', text: formatCsv(CUSTOMERS_HEADER, customerFile.records, { bom: true }) },
      { name: 'products.csv', text: formatCsv(PRODUCTS_HEADER, products.records) },
      { name: 'stores.csv', text: formatCsv(STORES_HEADER, stores.records, { delimiter: ';' }) },
      { name: 'promotions.csv', text: formatCsv(PROMOTIONS_HEADER, promotionFile.records) },
      { name: 'feedback.csv', text: formatCsv(FEEDBACK_HEADER, feedback.records) },
      { name: 'returns.csv', text: formatCsv(RETURNS_HEADER, returns.records, { newline: '\r\n' }) },
    ],
    planted: {
      transactions: transactions.planted,
      customers: customerFile.planted,
      products: products.planted,
      stores: stores.planted,
      promotions: promotionFile.planted,
      returns: returns.planted,
      feedback: feedback.planted,
    },
    story: storyOf(catalogue, promotions, customers, orders, extra),
  }
}

/** Writes the files of `generateSample` into the folder, made where it is missing. Rejects with the file system's error. */
export async function writeSample(folder: string, options: SampleOptions = {}): Promise<SampleShop> {
  const sample = generateSample(options)
  makeFolder(folder)
  for (const { name, text } of sample.files) await writeFile(join(folder, name), text, 'utf8')
  return sample
}

function openShop(seed: number, lines: number): Shop {
  const random = createRandom(seed)
  const catalogue = buildCatalogue((name) => {
    const spread = Math.exp(0.5 * random.normal())
    return PROMOTED_NAMES.has(name) ? 1.8 + 0.2 * spread : spread
  })
  const customers = buildCustomers(random, Math.min(50_000, Math.max(40, Math.round(lines * 0.03))))
  return { random, catalogue, customers, promotions: buildPromotions(catalogue.byName), visits: new Visits() }
}

function storyOf(
  { pairs, neverSold }: Catalogue,
  { all }: Promotions,
  customers: readonly Customer[],
  orders: readonly Order[],
  extra: PlantedOrders,
): SampleStory {
  const used = new Set(orders.flatMap(({ lines }) => lines.map(({ promotionId }) => promotionId)))
  const sold = all.filter(({ product }) => product !== null && !neverSold.includes(product))
  const flash = all.find((each) => all.some((other) => isInside(each, other)))!
  const around = all.find((other) => isInside(flash, other))!
  const ids = (visits: readonly (readonly [Order, Order])[]): SampleStory['twoStoreVisits'] =>
    visits.map(([first, second]) => [first.id, second.id] as const)
  return {
    firstDate: formatDay(FIRST_DAY),
    lastDate: formatDay(LAST_DAY),
    weakCity: WEAK_CITY,
    weakMonths: WEAK_MONTHS,
    promotionsThatWork: sold.filter(({ lift }) => lift > 1).map(({ id }) => id),
    promotionWithoutEffect: sold.find(({ lift }) => lift === 1)!.id,
    promotionsNeverUsed: all.filter(({ id }) => !used.has(id)).map(({ id }) => id),
    overlappingPromotions: [flash.id, around.id],
    pairs: pairs.map(([first, second]) => [first.id, second.id] as const),
    neverSoldProducts: neverSold.map(({ id }) => id),
    lapsedCustomers: customers
      .filter(({ habit }) => habit === 'lapsing')
      .map(({ id, lapseDay }) => ({ customer_id: id, lapsed_on: formatDay(lapseDay) })),
    loyalCustomers: customers.filter(({ habit }) => habit === 'loyal').map(({ id }) => id),
    highValueOrders: extra.highValue.map(({ id }) => id),
    twoStoreVisits: ids(extra.twoStores),
    doubleCharges: ids(extra.doubleCharges),
  }
}

function isInside(inner: Promotions['all'][number], outer: Promotions['all'][number]): boolean {
  return (
    inner !== outer &&
    inner.product !== null &&
    inner.product === outer.product &&
    inner.firstDay >= outer.firstDay &&
    inner.lastDay <= outer.lastDay
  )
}
