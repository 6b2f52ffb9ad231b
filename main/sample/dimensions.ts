import { formatSlashedDmy } from './calendar'
import type { Product } from './catalogue'
import { formatCents } from './csv'
import type { Customer } from './customers'
import {
  addWithoutKey,
  anyRecord,
  createCellPlanter,
  doubleSpaced,
  missingWord,
  padded,
  supersede,
  type Cells,
} from './fault'
import type { PlantedFaults } from './planted'
import type { Promotion } from './promotions'
import type { Random } from './random'
import { STORES } from './stores'

export const CUSTOMERS_HEADER = [
  'customer_id',
  'first_name',
  'last_name',
  'email',
  'join_date',
  'country',
] as const
export const PRODUCTS_HEADER = [
  'product_id',
  'product_name',
  'category',
  'price',
  'supplier_name',
  'unit_cost',
] as const
export const STORES_HEADER = ['store_id', 'store_name', 'city', 'country'] as const
export const PROMOTIONS_HEADER = [
  'promotion_id',
  'product_id',
  'promotion_method',
  'discount_percent',
  'start_date',
  'end_date',
] as const

export interface PlantedFile<Planted> {
  readonly records: readonly Cells[]
  readonly planted: Planted
}

export function buildCustomerFile(
  random: Random,
  customers: readonly Customer[],
  scaled: (count: number) => number,
): PlantedFile<PlantedFaults['customers']> {
  const records = customers.map(({ id, firstName, lastName, email, joinDay, country }) => [
    id,
    firstName,
    lastName,
    email,
    formatSlashedDmy(joinDay),
    country,
  ])
  const { plant, untouched } = createCellPlanter(random, records)
  const kept = {
    paddedFirstName: plant(scaled(6), anyRecord, (cells, turn) => (cells[1] = padded(cells[1]!, turn))),
    doubleSpaceLastName: plant(
      scaled(4),
      (cells) => cells[2]!.includes(' '),
      (cells) => (cells[2] = doubleSpaced(cells[2]!)),
    ),
    missingWordEmail: plant(scaled(8), anyRecord, (cells, turn) => (cells[3] = missingWord(turn))),
    missingWordCountry: plant(scaled(5), anyRecord, (cells, turn) => (cells[5] = missingWord(turn))),
  }
  const clean = untouched()
  const superseded = supersede(random, records, clean, scaled(9), (old, turn) => {
    old[3] = `old.address${turn + 1}@example.org`
  })
  const noKey = addWithoutKey(random, records, clean, scaled(3))
  return { records, planted: { records: records.length, superseded, rejected: { noKey }, kept } }
}

export function buildProductFile(
  random: Random,
  products: readonly Product[],
): PlantedFile<PlantedFaults['products']> {
  const records = products.map(({ id, name, category, price_cents, supplier, cost_cents }) => [
    id,
    name,
    category,
    formatCents(price_cents, ','),
    supplier,
    cost_cents === null ? '' : formatCents(cost_cents, ','),
  ])
  const { plant, untouched } = createCellPlanter(random, records)
  const kept = {
    thousandsSeparatorPrice: records.filter((cells) => cells[3]!.includes(',')).length,
    paddedName: plant(4, anyRecord, (cells, turn) => (cells[1] = padded(cells[1]!, turn))),
    doubleSpaceName: plant(
      3,
      (cells) => cells[1]!.includes(' '),
      (cells) => (cells[1] = doubleSpaced(cells[1]!)),
    ),
    missingWordSupplier: plant(3, anyRecord, (cells, turn) => (cells[4] = missingWord(turn))),
    unknownCost: records.filter((cells) => cells[5] === '').length,
  }
  const clean = untouched()
  const superseded = supersede(random, records, clean, 3, (old) => (old[3] = '9.99'))
  const noKey = addWithoutKey(random, records, clean, 2)
  return { records, planted: { records: records.length, superseded, rejected: { noKey }, kept } }
}

export function buildStoreFile(random: Random): PlantedFile<PlantedFaults['stores']> {
  const records = STORES.map(({ id, name, city, country }) => [id, name, city, country])
  const { plant, untouched } = createCellPlanter(random, records)
  const kept = {
    paddedCity: plant(
      1,
      (cells) => cells[2] === 'Paris',
      (cells) => (cells[2] = padded(cells[2]!, 2)),
    ),
    doubleSpaceName: plant(
      1,
      (cells) => cells[1]!.includes(' '),
      (cells) => (cells[1] = doubleSpaced(cells[1]!)),
    ),
  }
  const clean = untouched()
  const superseded = supersede(random, records, clean, 1, (old) => (old[1] = 'Pop-up shop'))
  const noKey = addWithoutKey(random, records, clean, 1)
  return { records, planted: { records: records.length, superseded, rejected: { noKey }, kept } }
}

export function buildPromotionFile(
  random: Random,
  promotions: readonly Promotion[],
): PlantedFile<PlantedFaults['promotions']> {
  const records = promotions.map(({ id, product, method, percent, start, end }) => [
    id,
    product?.id ?? '',
    method,
    String(percent),
    start,
    end,
  ])
  const { plant, untouched } = createCellPlanter(random, records)
  const kept = { paddedMethod: plant(1, anyRecord, (cells) => (cells[2] = padded(cells[2]!, 2))) }
  const clean = untouched().filter((cells) => cells[1] !== '')
  const superseded = supersede(random, records, clean, 1, (old) => (old[3] = '5'))
  const noKey = addWithoutKey(random, records, clean, 1)
  const unusable = [
    ['PR71', 'P004', 'Flash sale', '20', '2024-10-20', '2024-10-06'],
    ['PR72', 'P031', 'Coupon', '15', '2025-07-20', '2025-06-20'],
    ['PR73', 'P047', 'Price cut', '120', '2024-06-01', '2024-06-14'],
    ['PR74', 'P090', 'Bundle', '-5', '2025-02-01', '2025-02-14'],
  ]
  for (const record of unusable) records.splice(random.int(1, records.length), 0, record)
  const rejected = { noKey, endBeforeStart: 2, percentOutOfRange: 2 }
  return { records, planted: { records: records.length, superseded, rejected, kept } }
}
