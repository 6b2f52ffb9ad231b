import initSqlJs, { type Database, type SqlValue } from 'sql.js'
import type { DimensionName, MeasureName, Selection } from '../../shared/query'
import { meanScore, segmentOf } from '../../shared/segments'
import type { CubeRow, CubeTables } from './makeCubeData'

/** The same questions asked in plain SQL of a table filled with the same rows. Knows nothing of the cube. */

const SQL = await initSqlJs()

const periods: Readonly<Record<string, (date: string) => string>> = {
  year: (date) => `strftime('%Y', ${date})`,
  quarter: (date) => `strftime('%Y', ${date}) || '-Q' || ((strftime('%m', ${date}) + 2) / 3)`,
  month: (date) => `strftime('%Y-%m', ${date})`,
  week: (date) => `strftime('%G-W%V', ${date})`,
  date: (date) => date,
}

const PRODUCT_DIMENSIONS: ReadonlySet<string> = new Set([
  'product',
  'category',
  'subcategory',
  'brand',
  'supplier',
])

/** SQL of a dimension over `sales`; `moved`: the day as it lies in the selection's own time. */
function expression(name: DimensionName, moved = 's.moved'): string {
  const period = periods[name]
  if (period) return period(moved)
  if (name === 'weekday') return `strftime('%u', s.date)`
  if (name === 'hour') return `cast(s.second / 3600 as text)`
  if (name === 'is_return' || name === 'high_value') return `iif(s.${name}, 'true', 'false')`
  return `s.${name}`
}

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`

function condition(selection: Selection, moved?: string, only?: (name: DimensionName) => boolean): string {
  const named = new Set(selection.filters.map((filter) => filter.dimension))
  const parts = ['true']
  for (const name of named) {
    if (only && !only(name)) continue
    const filters = selection.filters.filter((filter) => filter.dimension === name)
    const test = (values: readonly string[]): string =>
      `coalesce(${expression(name, moved)}, '(none)') in (${values.map(quote).join(', ')})`
    const includes = filters.filter((filter) => !filter.exclude)
    if (includes.length > 0) parts.push(test(includes.flatMap((filter) => filter.values)))
    parts.push(`not ${test(filters.filter((filter) => filter.exclude).flatMap((filter) => filter.values))}`)
  }
  return parts.join(' and ')
}

const SALE = 's.is_return = 0'
const sumIf = (test: string, column: string): string => `sum(iif(${test}, s.${column}, 0))`
const over = (a: string, b: string): string => `1.0 * (${a}) / nullif(${b}, 0)`
const ORDERS = `count(distinct iif(${SALE}, s.order_id, null))`
const REPEAT = `count(distinct iif(s.customer_orders >= 2, s.customer, null))`

const AGGREGATES: Readonly<Record<Exclude<MeasureName, 'avg_rating' | 'reviews'>, string>> = {
  gross_sales_cents: 'sum(s.gross)',
  discount_cents: 'sum(s.discount)',
  discount_rate: over(sumIf(SALE, 'discount'), sumIf(SALE, 'gross')),
  net_sales_cents: 'sum(s.gross - s.discount)',
  units: 'sum(s.quantity)',
  orders: ORDERS,
  aov_cents: over('sum(s.gross - s.discount)', ORDERS),
  lines: 'count(*)',
  customers: 'count(distinct s.customer)',
  new_customers: `count(distinct iif(${SALE} and s.order_id = s.first_order, s.customer, null))`,
  repeat_rate: over(REPEAT, 'count(distinct s.customer)'),
  units_per_order: over('sum(s.quantity)', ORDERS),
  return_units: `-${sumIf('s.is_return', 'quantity')}`,
  return_net_cents: `${sumIf('s.is_return', 'gross')} - ${sumIf('s.is_return', 'discount')}`,
  return_rate: over(`-${sumIf('s.is_return', 'quantity')}`, sumIf(SALE, 'quantity')),
  cost_cents: 'sum(s.cost)',
  margin_cents: 'sum(s.gross - s.discount - s.cost)',
  cost_coverage: over(`sum(iif(${SALE} and s.cost is not null, s.gross, 0))`, sumIf(SALE, 'gross')),
  margin_rate: over(
    'sum(s.gross - s.discount - s.cost)',
    'sum(iif(s.cost is null, 0, s.gross - s.discount))',
  ),
}

/** Sums over no rows are 0 for the additive measures that need no cost. */
const ZERO_WHEN_EMPTY: ReadonlySet<MeasureName> = new Set([
  'gross_sales_cents',
  'discount_cents',
  'net_sales_cents',
  'units',
  'return_units',
  'return_net_cents',
])

export interface OracleRange {
  readonly from: string
  readonly to: string
  /** SQL that turns `date` into the day of the selection that it is compared with. */
  readonly moved: string
  /** The inverse, of a day given as SQL. */
  readonly back: (day: string) => string
}

const same = (from: string, to: string): OracleRange => ({ from, to, moved: 'date', back: (day) => day })

const secondsOf = (time: string | null | undefined): number | null => {
  if (!time) return null
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 3600 + minutes * 60
}

export class Oracle {
  private readonly db: Database = new SQL.Database()

  constructor(
    rows: readonly CubeRow[],
    private readonly tables: CubeTables,
  ) {
    this.db.run(`
      create table sales (id integer primary key, date text, second integer, order_id text, product text,
        customer text, store text, promotion text, channel text, payment_method text, quantity, gross, discount,
        cost, is_return, high_value, category text, subcategory text, brand text, supplier text,
        customer_country text, country text, region text, city text, promotion_method text, segment text,
        first_order text);
      create table feedback (product text, date text, rating real);
      create table products (product text, category text, subcategory text, brand text, supplier text);`)
    const attribute = (of: 'products' | 'customers' | 'stores' | 'promotions', id: unknown, name: string) =>
      tables[of]?.find((member) => member.id === id)?.[name] || null
    for (const row of rows) {
      const values: SqlValue[] = [
        row.date,
        secondsOf(row.time),
        row.order,
        row.product,
        row.customer ?? null,
        row.store ?? null,
        row.promotion ?? null,
        row.channel ?? null,
        row.payment_method ?? null,
        row.quantity,
        row.gross,
        row.discount ?? 0,
        row.cost ?? null,
        row.isReturn ? 1 : 0,
        row.highValue ? 1 : 0,
        ...['category', 'subcategory', 'brand', 'supplier'].map((name) =>
          attribute('products', row.product, name),
        ),
        attribute('customers', row.customer, 'customer_country'),
        ...['country', 'region', 'city'].map((name) => attribute('stores', row.store, name)),
        attribute('promotions', row.promotion, 'promotion_method'),
      ]
      this.db.run(`insert into sales values (null, ${values.map(() => '?').join(', ')}, null, null)`, values)
    }
    const products = new Set([
      ...(tables.products ?? []).map(({ id }) => id),
      ...rows.map((row) => row.product),
    ])
    for (const id of products)
      this.db.run('insert into products values (?, ?, ?, ?, ?)', [
        id,
        ...['category', 'subcategory', 'brand', 'supplier'].map((name) => attribute('products', id, name)),
      ])
    for (const review of tables.feedback ?? [])
      this.db.run('insert into feedback values (?, ?, ?)', [review.product, review.date, review.rating])
    this.db
      .run(`update sales set first_order = (select f.order_id from sales f where f.customer = sales.customer
      and f.is_return = 0 order by f.date, coalesce(f.second, -1), f.id limit 1)`)
    for (const { customer, r, f, m } of this.rfm('true'))
      this.db.run('update sales set segment = ? where customer = ?', [
        segmentOf(r, meanScore(f, m)),
        customer,
      ])
  }

  close(): void {
    this.db.close()
  }

  all(sql: string): SqlValue[][] {
    return this.db.exec(sql)[0]?.values ?? []
  }

  rfm(where: string) {
    const found = this.all(`
      with c as (select customer, max(iif(is_return, null, date)) last,
          count(distinct iif(is_return, null, order_id)) f, sum(gross - discount) m
        from (select s.*, date as moved from sales s) s where ${where} and customer is not null group by customer
        having f > 0),
      ranked as (select *, rank() over (order by last) rr, rank() over (order by f) rf, rank() over (order by m) rm,
        count(*) over () n from c)
      select customer, last, f, m, 1 + min(4, 5 * (rr - 1) / n), 1 + min(4, 5 * (rf - 1) / n),
        1 + min(4, 5 * (rm - 1) / n) from ranked`)
    return found.map(([customer, last, frequency, monetary, r, f, m]) => ({
      customer: String(customer),
      last: String(last),
      frequency: Number(frequency),
      monetary: Number(monetary),
      r: Number(r),
      f: Number(f),
      m: Number(m),
    }))
  }

  where(selection: Selection): string {
    return `${condition(selection)} and s.date between ${quote(selection.from ?? '0000')} and ${quote(selection.to ?? '9999')}`
  }

  span(): readonly [string, string] | null {
    const [first, last] = this.all('select min(date), max(date) from sales')[0] ?? []
    return typeof first === 'string' && typeof last === 'string' ? [first, last] : null
  }

  /** `by` → measures of the lines of `selection`'s filters within `range`. Keys are JSON of the member ids. */
  answer(
    selection: Selection,
    by: readonly DimensionName[],
    measures: readonly MeasureName[],
    range: OracleRange | null,
  ): Map<string, (number | null)[]> {
    const groups = by.map((name, i) => `${expression(name)} as g${i}`)
    const keys = by.map((_, i) => `g${i}`)
    const limits = range ? `date between ${quote(range.from)} and ${quote(range.to)}` : 'false'
    const moved = range?.moved ?? 'date'
    const aggregates = measures.map((name) =>
      name === 'avg_rating' || name === 'reviews' ? '0' : AGGREGATES[name],
    )
    const partition = ['s.customer', ...keys].join(', ')
    const chosen = `select s.*, ${[...groups, '1 as one'].join(', ')} from
      (select *, ${moved} as moved from sales where ${limits}) s where ${condition(selection)}`
    const pairs = `select ${partition.replaceAll('s.', '')}, count(distinct iif(is_return, null, order_id)) as n from chosen
      group by ${partition.replaceAll('s.', '')}`
    const joined = `select c.*, p.n as customer_orders from chosen c left join pairs p on p.customer is c.customer
      ${keys.map((key) => `and p.${key} is c.${key}`).join(' ')}`
    const found = this.all(`with chosen as (${chosen}), pairs as (${pairs}), joined as (${joined})
      select ${[...keys, ...aggregates].join(', ')} from joined s ${by.length > 0 ? `group by ${keys.join(', ')}` : ''}`)
    const answers = new Map<string, (number | null)[]>()
    for (const row of found) {
      const members = row.slice(0, by.length)
      const values = measures.map((name, m) => {
        if (name === 'avg_rating' || name === 'reviews')
          return this.review(name, selection, by, members, range)
        const value = row[by.length + m]
        return typeof value === 'number' ? value : ZERO_WHEN_EMPTY.has(name) ? 0 : null
      })
      answers.set(JSON.stringify(members), values)
    }
    return answers
  }

  private review(
    name: 'avg_rating' | 'reviews',
    selection: Selection,
    by: readonly DimensionName[],
    members: readonly SqlValue[],
    range: OracleRange | null,
  ): number | null {
    if (!this.tables.feedback) return null
    const empty = name === 'reviews' ? 0 : null
    const [first, last] = this.span() ?? []
    if (!range || first === undefined || last === undefined) return empty
    const days = `with recursive days(date) as (select ${quote(first)} union all
      select date(date, '+1 day') from days where date < ${quote(last)})`
    const inRange = `s.date between ${quote(range.from)} and ${quote(range.to)}`
    const isPeriod = (dimension: DimensionName): boolean => dimension in periods
    const asOf = this.all(`${days} select max(s.date) from (select *, ${range.moved} as moved from days) s
      where ${inRange} and ${condition(selection, 's.moved', isPeriod)}`)[0]![0]
    if (typeof asOf !== 'string') return empty
    const ends = by.flatMap((dimension, i) => {
      if (!isPeriod(dimension)) return []
      const end = `${days} select max(date) from days where ${expression(dimension, 'date')} = ${quote(String(members[i]))}`
      return [range.back(quote(String(this.all(end)[0]![0])))]
    })
    const until = ends.reduce((least, end) => `min(${least}, ${end})`, quote(asOf))
    const ofGroup = by
      .map((dimension, i) => [dimension, members[i]] as const)
      .map(([dimension, member]) => ({
        dimension,
        sql: `${expression(dimension)} is ${typeof member === 'string' ? quote(member) : 'null'}`,
      }))
    const sold =
      by.some((dimension) => !isPeriod(dimension) && !PRODUCT_DIMENSIONS.has(dimension)) ||
      selection.filters.some(({ dimension }) => !isPeriod(dimension) && !PRODUCT_DIMENSIONS.has(dimension))
    const products = sold
      ? `select s.product from (select *, ${range.moved} as moved from sales) s where ${inRange}
         and ${condition(selection)} and ${['true', ...ofGroup.map(({ sql }) => sql)].join(' and ')}`
      : `select s.product from products s where ${condition(selection, '', (d) => PRODUCT_DIMENSIONS.has(d))} and
         ${['true', ...ofGroup.filter(({ dimension }) => PRODUCT_DIMENSIONS.has(dimension)).map(({ sql }) => sql)].join(' and ')}`
    const [row] = this.all(`select ${name === 'reviews' ? 'count(*)' : 'avg(rating)'} from feedback
      where product in (${products}) and (date is null or date <= ${until})`)
    return typeof row![0] === 'number' ? row![0] : null
  }
}

/** The range of a selection cut to the data, and its comparison range; null where nothing lies in them. */
export function oracleRanges(
  oracle: Oracle,
  selection: Selection,
  compare: 'previous' | 'year' | null,
): { readonly own: OracleRange | null; readonly compared: OracleRange | null } {
  const span = oracle.span()
  if (!span) return { own: null, compared: null }
  const from = selection.from !== null && selection.from > span[0] ? selection.from : span[0]
  const to = selection.to !== null && selection.to < span[1] ? selection.to : span[1]
  if (from > to) return { own: null, compared: null }
  const own = same(from, to)
  if (compare === null) return { own, compared: null }
  const yearOf = (day: string, years: number): string =>
    `printf('%04d', strftime('%Y', ${day}) ${years > 0 ? '+' : '-'} 1) || replace(strftime('-%m-%d', ${day}), '-02-29', '-02-28')`
  const length = Number(oracle.all(`select julianday('${to}') - julianday('${from}') + 1`)[0]![0])
  const back = (day: string): string =>
    compare === 'previous' ? `date(${day}, '-${length} days')` : yearOf(day, -1)
  const [earlierFrom, earlierTo] = oracle.all(`select ${back(quote(from))}, ${back(quote(to))}`)[0]!
  const moved =
    compare === 'previous'
      ? `date(date, '+${length} days')`
      : `max(${quote(from)}, min(${quote(to)}, ${yearOf('date', 1)}))`
  const compared = { from: String(earlierFrom), to: String(earlierTo), moved, back }
  const any = oracle.all(`select 1 from sales where date between '${compared.from}' and '${compared.to}'`)
  return { own, compared: any.length > 0 ? compared : null }
}
