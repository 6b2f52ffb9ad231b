import type { Database } from 'sql.js'
import { parseDay, weekdayOf, formatDay } from '../../shared/dates'
import { emptyProject } from '../sql/handmadeSilver'
import type { CubeMember, CubeRow } from './makeCubeData'

const insert = (db: Database, table: string, columns: string, rows: readonly unknown[][]): void => {
  const places = columns.split(',').map(() => '?')
  const statement = db.prepare(`insert into ${table} (${columns}) values (${places.join(',')})`)
  for (const row of rows) statement.run(row as never)
  statement.free()
}

function secondOf(time: string | null | undefined): number | null {
  if (!time) return null
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number)
  return hours * 3600 + minutes * 60 + seconds
}

/** Sales lines, their customers, stores and promotions as silver tables in a new project; `promotions` as for `makeCubeData`. */
export async function promotionSilver(
  rows: readonly CubeRow[],
  promotions: readonly CubeMember[],
): Promise<Database> {
  const db = await emptyProject()
  const sorted = rows.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  const keyed = (ids: Iterable<string>): Map<string, number> =>
    new Map([...new Set(ids)].map((id, i) => [id, i + 1]))
  const products = keyed(sorted.map(({ product }) => product))
  const orders = keyed(sorted.map(({ order }) => order))
  const promotionKeys = keyed(promotions.map(({ id }) => id))
  const stores = keyed(sorted.flatMap(({ store }) => store ?? []))
  const customers = keyed(sorted.flatMap(({ customer }) => customer ?? []))
  insert(
    db,
    'silver_products',
    'product_key, product_id, product_name, is_unknown',
    [...products].map(([id, key]) => [key, id, id, 0]),
  )
  insert(
    db,
    'silver_customers',
    'customer_key, customer_id, customer_name, is_unknown',
    [...customers].map(([id, key]) => [key, id, id, 0]),
  )
  insert(
    db,
    'silver_stores',
    'store_key, store_id, store_name, is_unknown',
    [...stores].map(([id, key]) => [key, id, id, 0]),
  )
  insert(
    db,
    'silver_promotions',
    'promotion_key, promotion_id, promotion_name, promotion_method, product_key, start_date, end_date',
    promotions.map((each, i) => [
      i + 1,
      each.id,
      each.name ?? each.id,
      each['promotion_method'] ?? null,
      products.get(each['product'] ?? '') ?? null,
      each['start'] ?? null,
      each['end'] ?? null,
    ]),
  )
  const [first, last] = [parseDay(sorted[0]?.date ?? '') ?? 0, parseDay(sorted.at(-1)?.date ?? '') ?? -1]
  insert(
    db,
    'silver_dates',
    'day, date, year, quarter, month, iso_week, weekday',
    Array.from({ length: last - first + 1 }, (_, i) => {
      const date = formatDay(first + i)
      return [first + i, date, Number(date.slice(0, 4)), '', date.slice(0, 7), '', weekdayOf(first + i)]
    }),
  )
  insert(
    db,
    'silver_orders',
    'order_key, transaction_id, is_derived',
    [...orders].map(([id, key]) => [key, id, 0]),
  )
  insert(
    db,
    'silver_sales',
    `sale_id, day, second_of_day, order_key, product_key, customer_key, store_key, promotion_key, quantity, gross_cents,
     discount_cents, net_cents, is_return, is_high_value, file_id, line, date, transaction_id, product_id`,
    sorted.map((row, i) => [
      i + 1,
      parseDay(row.date),
      secondOf(row.time),
      orders.get(row.order),
      products.get(row.product),
      customers.get(row.customer ?? '') ?? 0,
      stores.get(row.store ?? '') ?? 0,
      promotionKeys.get(row.promotion ?? '') ?? 0,
      row.quantity,
      row.gross,
      row.discount ?? 0,
      row.gross - (row.discount ?? 0),
      row.isReturn ? 1 : 0,
      0,
      1,
      i + 2,
      row.date,
      row.order,
      row.product,
    ]),
  )
  return db
}
