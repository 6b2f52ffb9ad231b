import { formatDay } from '../../shared/dates'
import { formatSecond } from './calendar'
import { formatCents } from './csv'
import { anyRecord, createPlanter, missingWord, padded, type Cells } from './fault'
import type { PlantedFaults } from './planted'
import type { OrderPlan, PlantedOrders } from './plantedOrders'
import { amountCents, isPlain, type Order, type SaleLine, type Shop } from './sales'

export const TRANSACTIONS_HEADER = [
  'transaction_id',
  'customer_id',
  'product_id',
  'store_id',
  'promotion_id',
  'quantity',
  'total_amount',
  'transaction_date',
] as const

const [ID, CUSTOMER, PRODUCT, STORE, PROMOTION, QUANTITY, AMOUNT, DATE] = [0, 1, 2, 3, 4, 5, 6, 7] as const

interface Row {
  readonly line: SaleLine
  readonly cells: Cells
}

const UNREADABLE_DATES = [
  '2024-13-45 10:00:00',
  'yesterday',
  '2025-02-30 11:15:00',
  '????-??-??',
  'tbc',
  'Friday',
]
const UNREADABLE_QUANTITIES = ['three', '?', 'two', '#VALUE!', 'a pair']

function rowOf(line: SaleLine): Row {
  const { order, product, quantity, promotionId } = line
  const cells = [
    order.id,
    order.customer?.id ?? '',
    product.id,
    order.store.id,
    promotionId,
    String(quantity),
    formatCents(amountCents(line)),
    `${formatDay(order.day)} ${formatSecond(order.second)}`,
  ]
  return { line, cells }
}

/** The records of transactions.csv in order of time, with the faults planted in lines that are not reserved. */
export function buildTransactions(
  shop: Shop,
  orders: readonly Order[],
  plan: OrderPlan,
  extra: PlantedOrders,
  scaled: (count: number) => number,
): { readonly records: readonly Cells[]; readonly planted: PlantedFaults['transactions'] } {
  const rows = orders.flatMap((order) => order.lines.map(rowOf))
  const rejectedLines = new Set<SaleLine>()
  const planter = createPlanter(
    shop.random,
    rows,
    ({ line }) => line.reserved,
    ({ line }) => (line.reserved = true),
  )

  const plain = ({ line }: Row): boolean => isPlain(shop, line)
  const alone = (row: Row): boolean => plain(row) && row.line.order.lines.length === 1
  const known = ({ line }: Row): boolean => line.order.customer !== null
  const inBasket = (row: Row): boolean => plain(row) && row.line.order.lines.length > 1
  const wasPromoted = (row: Row): boolean =>
    plain(row) && shop.promotions.ofProduct(row.line.product).length > 0

  const set = (
    count: number,
    suits: (row: Row) => boolean,
    column: number,
    value: (text: string, turn: number) => string,
  ) => planter.plant(scaled(count), suits, ({ cells }, turn) => (cells[column] = value(cells[column]!, turn)))
  const reject = (count: number, change: (cells: Cells, turn: number) => void) =>
    planter.plant(scaled(count), plain, ({ line, cells }, turn) => {
      rejectedLines.add(line)
      change(cells, turn)
    })

  const rejected = {
    emptyTransactionId: reject(5, (cells) => (cells[ID] = '')),
    emptyDate: reject(4, (cells, turn) => (cells[DATE] = turn % 2 === 0 ? '' : 'N/A')),
    unreadableDate: reject(
      6,
      (cells, turn) => (cells[DATE] = UNREADABLE_DATES[turn % UNREADABLE_DATES.length]!),
    ),
    unreadableQuantity: reject(
      7,
      (cells, turn) => (cells[QUANTITY] = UNREADABLE_QUANTITIES[turn % UNREADABLE_QUANTITIES.length]!),
    ),
    noAmount: reject(4, (cells, turn) => {
      cells[PRODUCT] = `P8${String(turn + 1).padStart(2, '0')}`
      cells[AMOUNT] = turn % 2 === 0 ? '' : 'NULL'
    }),
    noProduct: reject(5, (cells, turn) => (cells[PRODUCT] = turn % 2 === 0 ? '' : 'NULL')),
  }
  const kept = {
    paddedProductId: set(8, anyRecord, PRODUCT, padded),
    paddedCustomerId: set(6, known, CUSTOMER, padded),
    missingWordPromotion: set(18, plain, PROMOTION, (_, turn) => missingWord(turn)),
    missingWordCustomer: set(
      6,
      (row) => alone(row) && known(row),
      CUSTOMER,
      (_, turn) => missingWord(turn),
    ),
    missingWordStore: set(4, alone, STORE, (_, turn) => missingWord(turn)),
    amountFromProductPrice: set(9, plain, AMOUNT, (_, turn) => (turn % 3 === 0 ? '' : missingWord(turn))),
    unknownProduct: set(8, plain, PRODUCT, (_, turn) => `P9${String(turn + 1).padStart(2, '0')}`),
    unknownCustomer: set(
      7,
      (row) => alone(row) && known(row),
      CUSTOMER,
      (_, turn) => `C9990${turn + 1}`,
    ),
    unknownStore: set(3, alone, STORE, (_, turn) => `S9${turn + 1}`),
    unknownPromotion: set(3, plain, PROMOTION, (_, turn) => `PR9${turn + 1}`),
    promotionOutsideWindow: planter.plant(scaled(14), wasPromoted, ({ line, cells }) => {
      cells[PROMOTION] = shop.random.pick(shop.promotions.ofProduct(line.product)).id
    }),
    zeroPrice: set(3, inBasket, AMOUNT, () => '0.00'),
    amountTenTimesTooHigh: planter.plant(
      scaled(5),
      (row) => plain(row) && row.line.product.price_cents < 5_000,
      ({ line, cells }) => (cells[AMOUNT] = formatCents(amountCents(line) * 10)),
    ),
    negativeQuantity: plan.negative,
    identicalInBasket: plan.identical,
    doubleCharge: extra.doubleCharges.reduce((sum, [first]) => sum + first.lines.length, 0),
    highValueLine: extra.highValue.reduce((sum, order) => sum + order.lines.length, 0),
  }
  const accepted = rows.filter(({ line }) => !rejectedLines.has(line))
  const guests = accepted.filter(({ line }) => line.order.customer === null).length
  return {
    records: rows.map(({ cells }) => cells),
    planted: {
      records: rows.length,
      superseded: 0,
      rejected,
      kept,
      guestLines: guests + kept.missingWordCustomer,
      promotionLeftOut: accepted.filter(({ line }) => line.promotionId === '' && !isPlain(shop, line)).length,
      twoStoresWithin5Minutes: plan.twoStores,
      twoStoresJustOutside: plan.twoStoresJustOutside,
    },
  }
}
