import { formatDay, formatIsoWeek, formatMonth, formatQuarter, weekdayOf, ymdOf } from '../../../shared/dates'
import { PackedStrings } from '../../cube/packedStrings'
import { absent, integer, real, text } from '../../store'
import type { BulkTable, ColumnSource } from '../../store'
import type { Silver } from './result'

/** A text column of few rows; null = NULL. */
function texts(values: readonly (string | null)[]): ColumnSource {
  const distinct = new Map<string, number>()
  const codes = new Uint32Array(values.length)
  values.forEach((value, i) => {
    if (value === null) return
    let code = distinct.get(value)
    if (code === undefined) {
      code = distinct.size + 1
      distinct.set(value, code)
    }
    codes[i] = code
  })
  return text(codes, PackedStrings.from(['', ...distinct.keys()]), 0)
}

const flags = (values: readonly boolean[]): ColumnSource => integer(values.map((value) => (value ? 1 : 0)))
/** One text per key, shared by all lines: index = key, 0 = NULL. */
const byKey = (keys: Uint32Array, values: readonly (string | null)[]): ColumnSource => {
  if (values.every((value) => value === null)) return absent
  const packed = PackedStrings.from(['', ...values.map((value) => value ?? '')])
  const hasGaps = values.some((value) => value === null)
  if (!hasGaps) return text(keys, packed, 0)
  const kept = Uint32Array.from(['', ...values], (value, key) => (value === null || key === 0 ? 0 : key))
  return text(
    keys.map((key) => kept[key]!),
    packed,
    0,
  )
}

/** Silver as tables for the project file. */
export const silverTables = (silver: Silver): BulkTable[] => [
  salesTable(silver),
  ...memberTables(silver),
  silver.ledger.table(silver.files.map((file) => file.id)),
]

/** Silver as tables for the gold SQL: the lines as keys and amounts, no repaired cells, else as in the project file. */
export const goldInputTables = (silver: Silver): BulkTable[] => [
  ...linesTables(silver),
  ...memberTables(silver),
  silver.ledger.table([], { setAsideOnly: true }),
]

const memberTables = (silver: Silver): BulkTable[] => [
  ordersTable(silver),
  datesTable(silver),
  productsTable(silver),
  customersTable(silver),
  storesTable(silver),
  promotionsTable(silver),
  feedbackTable(silver),
]

interface LineColumns {
  readonly keys: readonly ColumnSource[]
  readonly cost: ColumnSource
  readonly marks: readonly ColumnSource[]
}

function lineColumns(silver: Silver): LineColumns {
  const { lines, files } = silver
  const ids = files.map((file) => file.id)
  const fileIds = new Float64Array(lines.count)
  for (let i = 0; i < lines.count; i++) fileIds[i] = ids[lines.file[i]!]!
  return {
    keys: [
      absent,
      integer(lines.day),
      integer(lines.second, -1),
      integer(lines.order),
      integer(lines.product),
      integer(lines.customer),
      integer(lines.store),
      integer(lines.promotion),
      real(lines.units),
      integer(lines.gross),
      integer(lines.discount),
    ],
    cost: silver.hasCosts ? integerOrNull(lines.cost) : absent,
    marks: [
      integer(lines.isReturn),
      integer(lines.isHighValue),
      real(lines.unitPrice),
      integer(fileIds),
      integer(lines.line),
    ],
  }
}

/** Where a line was sold: its own place, or its store's where no line has one. */
function place({ lines, stores, ...silver }: Silver, kind: 'country' | 'region' | 'city'): ColumnSource {
  const own = { country: silver.countries, region: silver.regions, city: silver.cities }[kind]
  if (own.length > 0) return byKey(lines[kind], own)
  return byKey(
    lines.store,
    stores.map((store) => store[kind]),
  )
}

/** The lines with one key for each text that they carry themselves, and the texts. */
function linesTables(silver: Silver): BulkTable[] {
  const { lines, countries, regions, channels, payments } = silver
  const { keys, cost, marks } = lineColumns(silver)
  const allTexts: string[] = []
  const keyed = (own: Uint32Array, members: readonly string[]): ColumnSource => {
    const base = allTexts.length
    allTexts.push(...members)
    return members.length === 0 ? absent : integer(own.map((key) => (key === 0 ? 0 : base + key)))
  }
  const columns = [
    ...keys,
    cost,
    ...marks,
    keyed(lines.country, countries),
    keyed(lines.region, regions),
    place(silver, 'city'),
    keyed(lines.channel, channels),
    keyed(lines.payment, payments),
  ]
  return [
    { name: 'silver_sales_lines', rows: lines.count, columns },
    { name: 'silver_line_texts', rows: allTexts.length, columns: [absent, texts(allTexts)] },
  ]
}

function salesTable(silver: Silver): BulkTable {
  const { lines } = silver
  const { keys, cost, marks } = lineColumns(silver)
  const ids = (members: readonly { readonly id: string }[]): string[] => members.map(({ id }) => id)
  const net = lines.gross.map((gross, i) => gross - lines.discount[i]!)
  return {
    name: 'silver_sales',
    rows: lines.count,
    columns: [
      ...keys,
      integer(net),
      cost,
      ...marks,
      dateTexts(lines),
      byKey(lines.order, silver.orders),
      byKey(lines.product, ids(silver.products)),
      byKey(lines.customer, ids(silver.customers)),
      byKey(lines.store, ids(silver.stores)),
      byKey(lines.promotion, ids(silver.promotions)),
      place(silver, 'country'),
      place(silver, 'region'),
      place(silver, 'city'),
      byKey(lines.channel, silver.channels),
      byKey(lines.payment, silver.payments),
    ],
  }
}

function dateTexts({ count, day }: Silver['lines']): ColumnSource {
  const first = count === 0 ? 0 : day[0]!
  const span = count === 0 ? 0 : day[count - 1]! - first + 1
  const texts = PackedStrings.from(Array.from({ length: span }, (_, i) => formatDay(first + i)))
  const codes = new Uint32Array(count)
  for (let i = 0; i < count; i++) codes[i] = day[i]! - first
  return text(codes, texts)
}

const NO_AMOUNT = -9e15
const integerOrNull = (values: Float64Array): ColumnSource =>
  integer(
    values.map((value) => (Number.isNaN(value) ? NO_AMOUNT : value)),
    NO_AMOUNT,
  )

function ordersTable(silver: Silver): BulkTable {
  return {
    name: 'silver_orders',
    rows: silver.orders.length,
    columns: [
      absent,
      text(
        Uint32Array.from(silver.orders, (_, i) => i),
        PackedStrings.from(silver.orders),
      ),
      flags(silver.orders.map((_, i) => silver.derivedOrders.has(i + 1))),
    ],
  }
}

/** Every day from the first to the last. The writer numbers rows from 1, so the day itself is no rowid here. */
function datesTable(silver: Silver): BulkTable {
  const { day, count } = silver.lines
  const first = count === 0 ? 0 : day[0]!
  const days = count === 0 ? [] : Array.from({ length: day[count - 1]! - first + 1 }, (_, i) => first + i)
  return {
    name: 'silver_dates',
    rows: days.length,
    columns: [
      integer(days),
      texts(days.map(formatDay)),
      integer(days.map((d) => ymdOf(d).year)),
      texts(days.map(formatQuarter)),
      texts(days.map(formatMonth)),
      texts(days.map(formatIsoWeek)),
      integer(days.map(weekdayOf)),
    ],
  }
}

function productsTable({ products }: Silver): BulkTable {
  return {
    name: 'silver_products',
    rows: products.length,
    columns: [
      absent,
      texts(products.map((p) => p.id)),
      texts(products.map((p) => p.name)),
      texts(products.map((p) => p.category)),
      texts(products.map((p) => p.subcategory)),
      texts(products.map((p) => p.brand)),
      texts(products.map((p) => p.supplier)),
      real(products.map((p) => p.price)),
      real(products.map((p) => p.unitCost)),
      flags(products.map((p) => p.isUnknown)),
    ],
  }
}

function customersTable({ customers }: Silver): BulkTable {
  return {
    name: 'silver_customers',
    rows: customers.length,
    columns: [
      absent,
      texts(customers.map((c) => c.id)),
      texts(customers.map((c) => c.name)),
      texts(customers.map((c) => c.email)),
      texts(customers.map((c) => c.joinDate)),
      texts(customers.map((c) => c.country)),
      texts(customers.map((c) => c.region)),
      texts(customers.map((c) => c.city)),
      texts(customers.map((c) => c.segment)),
      flags(customers.map((c) => c.isUnknown)),
    ],
  }
}

function storesTable({ stores }: Silver): BulkTable {
  return {
    name: 'silver_stores',
    rows: stores.length,
    columns: [
      absent,
      texts(stores.map((s) => s.id)),
      texts(stores.map((s) => s.name)),
      texts(stores.map((s) => s.city)),
      texts(stores.map((s) => s.region)),
      texts(stores.map((s) => s.country)),
      real(stores.map((s) => s.latitude)),
      real(stores.map((s) => s.longitude)),
      flags(stores.map((s) => s.isUnknown)),
    ],
  }
}

const dayText = (day: number | null): string | null => (day === null ? null : formatDay(day))

function promotionsTable({ promotions }: Silver): BulkTable {
  return {
    name: 'silver_promotions',
    rows: promotions.length,
    columns: [
      absent,
      texts(promotions.map((p) => p.id)),
      texts(promotions.map((p) => p.name)),
      texts(promotions.map((p) => p.method)),
      integer(
        promotions.map((p) => p.productKey),
        0,
      ),
      real(promotions.map((p) => (p.hasPercent ? p.percent : NaN))),
      texts(promotions.map((p) => dayText(p.start))),
      texts(promotions.map((p) => dayText(p.end))),
    ],
  }
}

function feedbackTable({ reviews }: Silver): BulkTable {
  return {
    name: 'silver_feedback',
    rows: reviews.length,
    columns: [
      absent,
      texts(reviews.map((r) => r.id)),
      integer(reviews.map((r) => r.productKey)),
      integer(reviews.map((r) => r.customerKey)),
      real(reviews.map((r) => r.rating)),
      texts(reviews.map((r) => dayText(r.day))),
      texts(reviews.map((r) => r.comments)),
      integer(reviews.map((r) => r.fileId)),
      integer(reviews.map((r) => r.line)),
    ],
  }
}
