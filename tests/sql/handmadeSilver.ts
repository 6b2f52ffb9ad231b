import { readFileSync } from 'node:fs'
import initSqlJs from 'sql.js'
import type { Database } from 'sql.js'
import { parseDay } from '../../shared/dates'

const SCHEMA = readFileSync(new URL('../../main/store/schema.sql', import.meta.url), 'utf8')

const P1 = 1
const P2 = 2
const P3 = 3
const P9 = 5
const C1 = 1
const C2 = 2
const C3 = 3
const GUEST = 0
const S1 = 1
const S2 = 2
const S9 = 4
const R1 = 1
const R2 = 2
const R3 = 3
const NONE = 0
const SALES_FILE = 1
const RETURNS_FILE = 2

type Sale = readonly [
  file: number,
  line: number,
  date: string,
  time: string | null,
  order: string,
  customer: number,
  product: number,
  store: number,
  promotion: number,
  quantity: number,
  gross: number,
  discount: number,
]

/** tests/fixtures/handmade as silver, worked out by hand; ordered by date, file name, line. */
export const SALES: readonly Sale[] = [
  // R1 runs on its first day: 10 %.
  [SALES_FILE, 2, '2024-03-01', '10:00', 'T1', C1, P1, S1, R1, 2, 1000, 100],
  [SALES_FILE, 3, '2024-03-01', '10:00', 'T1', C1, P2, S1, NONE, 1, 2000, 0],
  // R3 names no product and is carried by the line: 15 %.
  [SALES_FILE, 4, '2024-03-01', '10:04', 'T2', C1, P3, S2, R3, 1, 800, 120],
  // A return by sign of a customer without a sale; of R1 and R2 the higher percent counts.
  [SALES_FILE, 12, '2024-03-12', '16:00', 'T10', C3, P1, S1, R2, -2, -1000, -200],
  // The carried R1 counts, though R2 gives more.
  [SALES_FILE, 5, '2024-03-15', '12:30', 'T3', GUEST, P1, S1, R1, 4, 2000, 200],
  // One of the two of T1 comes back: half of that line's amounts, its customer, store and promotion.
  [RETURNS_FILE, 2, '2024-03-18', null, 'T1', C1, P1, S1, R1, -1, -500, -50],
  // R2 runs on its last day: 20 %.
  [SALES_FILE, 6, '2024-03-20', '09:15', 'T4', C2, P1, S2, R2, 3, 1500, 300],
  // The carried R5 is over, and the line has no discount of its own.
  [SALES_FILE, 7, '2024-04-02', '18:00', 'T5', C2, P2, S2, NONE, 2, 4000, 0],
  // Neither P9 nor S9 is in its file.
  [SALES_FILE, 8, '2024-04-02', '18:20', 'T6', C2, P9, S9, NONE, 1, 777, 0],
  [SALES_FILE, 9, '2024-04-05', '11:00', 'T7', C2, P2, S2, NONE, -1, -2000, 0],
  // R4 ends before it starts and was rejected.
  [SALES_FILE, 11, '2024-04-10', '08:05', 'T9', C1, P3, S1, NONE, 10, 8000, 0],
  [SALES_FILE, 13, '2024-04-10', '08:40', 'T11', GUEST, P3, S1, NONE, 1, 800, 0],
  // Names no sale: the product's price, 8.00, and an order of its own.
  [RETURNS_FILE, 3, '2024-04-11', null, '2024-04-11 / C1 / S1', C1, P3, S1, NONE, -2, -1600, 0],
]

/** The 95th percentile (linear) of the orders 680, 777, 800, 1200, 1800, 2450, 4000, 8000: rank 6.65. */
export const HIGH_VALUE_CENTS = 6600

const MEMBERS = `
insert into silver_products values
  (1, 'P1', 'Green Tea 100 g', 'Tea', null, null, 'Hilltop', 5, null, 0),
  (2, 'P2', 'Stoneware Teapot', 'Kitchen', null, null, 'Claywork', 20, null, 0),
  (3, 'P3', 'Forest Honey', 'Food', null, null, 'Beeline', 8, null, 0),
  (4, 'P4', 'Linen Towel', 'Kitchen', null, null, 'Loomhouse', 12.5, null, 0),
  (5, 'P9', 'P9', null, null, null, null, null, null, 1);
insert into silver_customers values
  (1, 'C1', 'Ada Moss', 'ada.moss@example.org', '2023-05-01', 'Germany', null, null, null, 0),
  (2, 'C2', 'Ben Hart', 'ben@example.org', '2023-06-15', 'Austria', null, null, null, 0),
  (3, 'C3', 'Cleo Ray', 'cleo@example.org', '2023-07-20', 'France', null, null, null, 0),
  (4, 'C4', 'Dan Wolf', 'dan@example.org', '2024-01-10', 'Germany', null, null, null, 0);
insert into silver_stores values
  (1, 'S1', 'Harbour Street', 'Hamburg', null, 'Germany', null, null, 0),
  (2, 'S2', 'Market Hall', 'Bremen', null, 'Germany', null, null, 0),
  (3, 'S3', 'Old Town', 'Vienna', null, 'Austria', null, null, 0),
  (4, 'S9', 'S9', null, null, null, null, null, 1);
insert into silver_promotions values
  (1, 'R1', 'R1', 'Coupon', 1, 10, '2024-03-01', '2024-03-31'),
  (2, 'R2', 'R2', 'Flash sale', 1, 20, '2024-03-10', '2024-03-20'),
  (3, 'R3', 'R3', 'Newsletter', null, 15, '2024-03-01', '2024-04-30'),
  (4, 'R5', 'R5', 'Flash sale', 2, 30, '2024-01-01', '2024-01-31');
insert into silver_feedback values
  (1, 'F1', 1, 1, 5, '2024-03-05', 'Lovely', 7, 2), (2, 'F2', 1, 2, 4, '2024-03-25', 'Good', 7, 3),
  (3, 'F3', 2, 2, 2, '2024-04-03', 'Lid broke', 7, 4), (4, 'F4', 3, 1, 4, '2024-05-01', 'Sweet', 7, 5);
insert into silver_ledger (file_id, line, kind, reason, column_name, value) values
  (1, 10, 'rejected', 'unreadable_quantity', 'quantity', 'abc'),
  (3, 2, 'superseded', 'repeated_key', null, 'C1'),
  (6, 5, 'rejected', 'ends_before_start', 'end_date', '2024-04-01'),
  (7, 6, 'rejected', 'rating_not_a_number', 'rating', 'abc');`

const CALENDAR = `
with recursive days (date) as (
  select '2024-03-01' union all select date(date, '+1 day') from days where date < '2024-04-11'
)
insert into silver_dates (date, day, year, quarter, month, iso_week, weekday)
select
  date, cast(julianday(date) - 2440587.5 as integer), 2024, '2024-Q' || ((substr(date, 6, 2) + 2) / 3),
  substr(date, 1, 7), strftime('%G-W%V', date), cast(strftime('%u', date) as integer)
from days`

const secondOf = (time: string): number => Number(time.slice(0, 2)) * 3600 + Number(time.slice(3)) * 60

/** An empty project by the real schema. */
export async function emptyProject(): Promise<Database> {
  const sqlJs = await initSqlJs()
  const db = new sqlJs.Database()
  db.exec(SCHEMA)
  return db
}

/** The handmade shop's silver tables in a new database. */
export async function handmadeSilver(): Promise<Database> {
  const db = await emptyProject()
  db.exec(MEMBERS)
  db.exec(CALENDAR)
  const orders = [...new Set(SALES.map(([, , , , order]) => order))]
  orders.forEach((order, i) =>
    db.run('insert into silver_orders values (?, ?, ?)', [i + 1, order, order.startsWith('T') ? 0 : 1]),
  )
  for (const [i, sale] of SALES.entries()) {
    const [file, line, date, time, order, customer, product, store, promotion, quantity, gross, discount] =
      sale
    db.run(
      `insert into silver_sales (sale_id, day, second_of_day, order_key, product_key, customer_key, store_key,
         promotion_key, quantity, gross_cents, discount_cents, net_cents, is_return, is_high_value, file_id, line,
         date, transaction_id, product_id, customer_id, store_id, city)
       select ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18,
         (select product_id from silver_products where product_key = ?5),
         (select customer_id from silver_customers where customer_key = ?6),
         (select store_id from silver_stores where store_key = ?7),
         (select city from silver_stores where store_key = ?7)`,
      [
        i + 1,
        parseDay(date),
        time === null ? null : secondOf(time),
        orders.indexOf(order) + 1,
        product,
        customer,
        store,
        promotion,
        quantity,
        gross,
        discount,
        gross - discount,
        quantity < 0 ? 1 : 0,
        order === 'T9' ? 1 : 0,
        file,
        line,
        date,
        order,
      ],
    )
  }
  return db
}

/** Rows of a statement as arrays. */
export const rowsOf = (db: Database, sql: string): unknown[][] => db.exec(sql)[0]?.values ?? []
