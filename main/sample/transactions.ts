import { formatDay } from '../../shared/dates'
import { formatSecond, remembered } from './calendar'
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

const UNREADABLE_DATES = [
  '2024-13-45 10:00:00',
  'yesterday',
  '2025-02-30 11:15:00',
  '????-??-??',
  'tbc',
  'Friday',
]
const UNREADABLE_QUANTITIES = ['three', '?', 'two', '#VALUE!', 'a pair']

function cellsOf(line: SaleLine, dateOf: (day: number) => string): Cells {
  const { order, product, quantity, promotionId } = line
  return [
    order.id,
    order.customer?.id ?? '',
    product.id,
    order.store.id,
    promotionId,
    String(quantity),
    formatCents(amountCents(line)),
    `${dateOf(order.day)} ${formatSecond(order.second)}`,
  ]
}

/** The records of transactions.csv in order of time, with the faults planted in lines that are not reserved. */
export function buildTransactions(
  shop: Shop,
  orders: readonly Order[],
  plan: OrderPlan,
  extra: PlantedOrders,
  scaled: (count: number) => number,
): { readonly records: Iterable<Cells>; readonly planted: PlantedFaults['transactions'] } {
  const dateOf = remembered(formatDay)
  const lines: SaleLine[] = []
  for (const order of orders) lines.push(...order.lines)
  const faulty = new Map<SaleLine, Cells>()
  const rejectedLines = new Set<SaleLine>()
  const planter = createPlanter(
    shop.random,
    lines,
    (line) => line.reserved,
    (line) => (line.reserved = true),
  )
  const plant = (
    count: number,
    suits: (line: SaleLine) => boolean,
    change: (cells: Cells, turn: number, line: SaleLine) => void,
  ): number =>
    planter.plant(scaled(count), suits, (line, turn) => {
      const cells = cellsOf(line, dateOf)
      change(cells, turn, line)
      faulty.set(line, cells)
    })

  const plain = (line: SaleLine): boolean => isPlain(shop, line)
  const alone = (line: SaleLine): boolean => plain(line) && line.order.lines.length === 1
  const known = (line: SaleLine): boolean => line.order.customer !== null
  const inBasket = (line: SaleLine): boolean => plain(line) && line.order.lines.length > 1
  const wasPromoted = (line: SaleLine): boolean =>
    plain(line) && shop.promotions.ofProduct(line.product).length > 0

  const set = (
    count: number,
    suits: (line: SaleLine) => boolean,
    column: number,
    value: (text: string, turn: number) => string,
  ): number => plant(count, suits, (cells, turn) => (cells[column] = value(cells[column]!, turn)))
  const reject = (count: number, change: (cells: Cells, turn: number) => void): number =>
    plant(count, plain, (cells, turn, line) => {
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
      (line) => alone(line) && known(line),
      CUSTOMER,
      (_, turn) => missingWord(turn),
    ),
    missingWordStore: set(4, alone, STORE, (_, turn) => missingWord(turn)),
    amountFromProductPrice: set(9, plain, AMOUNT, (_, turn) => (turn % 3 === 0 ? '' : missingWord(turn))),
    unknownProduct: set(8, plain, PRODUCT, (_, turn) => `P9${String(turn + 1).padStart(2, '0')}`),
    unknownCustomer: set(
      7,
      (line) => alone(line) && known(line),
      CUSTOMER,
      (_, turn) => `C9990${turn + 1}`,
    ),
    unknownStore: set(3, alone, STORE, (_, turn) => `S9${turn + 1}`),
    unknownPromotion: set(3, plain, PROMOTION, (_, turn) => `PR9${turn + 1}`),
    promotionOutsideWindow: plant(14, wasPromoted, (cells, _, line) => {
      cells[PROMOTION] = shop.random.pick(shop.promotions.ofProduct(line.product)).id
    }),
    zeroPrice: set(3, inBasket, AMOUNT, () => '0.00'),
    amountTenTimesTooHigh: plant(
      5,
      (line) => plain(line) && line.product.price_cents < 5_000,
      (cells, _, line) => (cells[AMOUNT] = formatCents(amountCents(line) * 10)),
    ),
    negativeQuantity: plan.negative,
    identicalInBasket: plan.identical,
    doubleCharge: extra.doubleCharges.reduce((sum, [first]) => sum + first.lines.length, 0),
    highValueLine: extra.highValue.reduce((sum, order) => sum + order.lines.length, 0),
  }
  let guestLines = kept.missingWordCustomer
  let promotionLeftOut = 0
  for (const line of lines) {
    if (rejectedLines.has(line)) continue
    if (line.order.customer === null) guestLines++
    if (line.promotionId === '' && !plain(line)) promotionLeftOut++
  }
  function* records(): Iterable<Cells> {
    for (const line of lines) yield faulty.get(line) ?? cellsOf(line, dateOf)
  }
  return {
    records: records(),
    planted: {
      records: lines.length,
      superseded: 0,
      rejected,
      kept,
      guestLines,
      promotionLeftOut,
      twoStoresWithin5Minutes: plan.twoStores,
      twoStoresJustOutside: plan.twoStoresJustOutside,
    },
  }
}
