import { formatSlashedYmd, LAST_DAY } from './calendar'
import { formatCents } from './csv'
import type { PlantedFile } from './dimensions'
import { createCellPlanter, missingWord, type Cells } from './fault'
import type { PlantedFaults } from './planted'
import { amountCents, type Order, type SaleLine, type Shop } from './sales'
import { RETURN_REASONS } from './words'

export const RETURNS_HEADER = [
  'product_id',
  'return_date',
  'quantity',
  'transaction_id',
  'store_id',
  'customer_id',
  'reason',
  'refund_amount',
] as const

const RETURNED_SHARE_OF_BEST = 0.01
const RETURNED_SHARE_OF_WORST = 0.07

/** Brought back by known customers, on days on which they do not buy; in order of the date. */
export function buildReturnFile(
  shop: Shop,
  orders: readonly Order[],
  scaled: (count: number) => number,
): PlantedFile<PlantedFaults['returns']> {
  const { random } = shop
  const returned: { readonly day: number; readonly cells: Cells }[] = []
  for (const order of orders) {
    for (const line of order.lines) {
      if (!random.chance(shareReturned(line))) continue
      const day = order.day + random.int(1, 28)
      if (!mayReturn(shop, line, day)) continue
      line.reserved = true
      shop.visits.add(order.customer!, day)
      returned.push({ day, cells: cellsOf(shop, line, day) })
    }
  }
  returned.sort((a, b) => a.day - b.day)
  const records = returned.map(({ cells }) => cells)
  const { plant } = createCellPlanter(random, records)
  const any = (): boolean => true
  const kept = {
    missingWordReason: plant(scaled(5), any, (cells, turn) => (cells[6] = missingWord(turn))),
    withoutTransaction: plant(scaled(15), any, (cells) => (cells[3] = '')),
    withoutSale: plant(
      scaled(4),
      (cells) => cells[2] === '1',
      (cells) => {
        const visits = orders.filter(({ customer }) => customer?.id === cells[5])
        const bought = new Set(visits.flatMap(({ lines }) => lines.map(({ product }) => product.id)))
        const other = random
          .shuffled(shop.catalogue.products)
          .find(({ id, popularity }) => popularity > 0 && !bought.has(id))!
        cells[0] = other.id
        cells[3] = ''
        cells[7] = `€${formatCents(other.price_cents)}`
      },
    ),
  }
  const rejected = {
    noProduct: plant(scaled(3), any, (cells) => (cells[0] = '')),
    noDate: plant(scaled(3), any, (cells) => (cells[1] = '')),
    noQuantity: plant(scaled(3), any, (cells, turn) => (cells[2] = turn % 2 === 0 ? '' : 'N/A')),
  }
  return { records, planted: { records: records.length, superseded: 0, rejected, kept } }
}

/** The worse a product is rated, the more often it comes back. */
function shareReturned({ product: { quality } }: SaleLine): number {
  return (
    RETURNED_SHARE_OF_BEST + (RETURNED_SHARE_OF_WORST - RETURNED_SHARE_OF_BEST) * ((5 - quality) / 3) ** 2
  )
}

function mayReturn({ visits }: Shop, line: SaleLine, day: number): boolean {
  const { customer } = line.order
  return customer !== null && !line.reserved && day <= LAST_DAY && visits.isFreeAround(customer, day)
}

function cellsOf({ random, promotions }: Shop, line: SaleLine, day: number): Cells {
  const { order, product } = line
  const quantity = line.quantity > 1 && random.chance(0.5) ? 1 : line.quantity
  const paid = (amountCents(line) * quantity) / line.quantity
  const carried = promotions.all.find(({ id }) => id === line.promotionId)
  const percent = (carried ?? promotions.validFor(product, order.day)[0])?.percent ?? 0
  return [
    product.id,
    formatSlashedYmd(day),
    String(quantity),
    order.id,
    order.store.id,
    order.customer!.id,
    random.pick(RETURN_REASONS),
    `€${formatCents(Math.round((paid * (100 - percent)) / 100))}`,
  ]
}
