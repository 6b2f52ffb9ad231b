import { DuckDBInstance, type DuckDBConnection, type DuckDBPreparedStatement } from '@duckdb/node-api'
import type { CubeData } from '../../../main/cube'
import { formatMonth, weekdayOf } from '../../../shared/dates'
import type { Filter, Selection } from '../../../shared/query'
import type { Page } from './salesPages'

/** The same sales in a native in-memory table of DuckDB: numbers for keys, calendar columns worked out beforehand. */
export async function duckSales(data: CubeData): Promise<DuckDBConnection> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  await connection.run(`create table sales (day integer, month integer, weekday tinyint, hour tinyint, order_id integer,
    product smallint, category tinyint, customer integer, store tinyint, country tinyint, promotion_method tinyint,
    payment tinyint, units integer, gross integer, discount integer, net integer, is_return boolean)`)
  const appender = await connection.createAppender('sales')
  const codeOf = (name: 'category' | 'country' | 'promotion_method', key: number): number =>
    data.attributes[name]!.codes[key]!
  for (let i = 0; i < data.lines; i++) {
    const day = data.day[i]!
    const product = data.keys.product.codes[i]!
    const store = data.keys.store!.codes[i]!
    const month = formatMonth(day)
    appender.appendInteger(day)
    appender.appendInteger(Number(month.slice(0, 4)) * 100 + Number(month.slice(5)))
    appender.appendTinyInt(weekdayOf(day))
    appender.appendTinyInt(Math.floor(data.second![i]! / 3600))
    appender.appendInteger(data.keys.order.codes[i]!)
    appender.appendSmallInt(product)
    appender.appendTinyInt(codeOf('category', product))
    appender.appendInteger(data.keys.customer!.codes[i]!)
    appender.appendTinyInt(store)
    appender.appendTinyInt(codeOf('country', store))
    appender.appendTinyInt(codeOf('promotion_method', data.keys.promotion!.codes[i]!))
    appender.appendTinyInt(data.keys.payment_method!.codes[i]!)
    appender.appendInteger(data.units[i]!)
    appender.appendInteger(data.gross[i]!)
    appender.appendInteger(data.discount[i]!)
    appender.appendInteger(data.gross[i]! - data.discount[i]!)
    appender.appendBoolean(data.flags[i] === 1)
    appender.endRow()
  }
  appender.closeSync()
  return connection
}

const COLUMNS: Readonly<Record<string, string>> = { payment_method: 'payment' }
const numberOf = (value: string): number => (value === '(none)' ? 0 : Number(value.replace(/\D+/, '')))

function condition({ dimension, values, exclude }: Filter): string {
  const list = values.length === 0 ? 'null' : values.map(numberOf).join(', ')
  if (values.length === 0) return exclude ? 'true' : 'false'
  return `${COLUMNS[dimension] ?? dimension} ${exclude ? 'not in' : 'in'} (${list})`
}

function where(
  selection: Selection,
  ignore: readonly string[],
  range?: { from: string; to: string },
): string {
  const from = range?.from ?? selection.from
  const to = range?.to ?? selection.to
  const parts = selection.filters.filter(({ dimension }) => !ignore.includes(dimension)).map(condition)
  if (from !== null) parts.push(`day >= ${Math.round(Date.parse(from) / 86_400_000)}`)
  if (to !== null) parts.push(`day <= ${Math.round(Date.parse(to) / 86_400_000)}`)
  return parts.length > 0 ? `where ${parts.join(' and ')}` : ''
}

const ORDERS = 'count(distinct case when not is_return then order_id end)'
const RATE = `sum(case when not is_return then discount end) / nullif(sum(case when not is_return then gross end), 0)`
const NET = 'sum(net)'

/** The page's questions as SQL. `previous`: the comparison period, where it has data. */
export function sqlOf(page: Page, previous: { from: string; to: string } | null): string[] {
  const { selection } = page
  const kpis = `select ${NET}, sum(units), sum(discount), ${RATE}, ${NET} / nullif(${ORDERS}, 0), ${ORDERS} from sales`
  const trend = (filter: string): string =>
    `select month, ${NET} from sales ${filter} group by month order by month`
  const earlier = previous && where(selection, [], previous)
  return [
    `${kpis} ${where(selection, [])}`,
    ...(earlier === null ? [] : [`${kpis} ${earlier}`, trend(earlier)]),
    trend(where(selection, [])),
    `select category, ${NET} n, sum(units) from sales ${where(selection, ['category'])} group by category order by n desc`,
    `select promotion_method, ${NET} n, ${ORDERS}, ${NET} / nullif(${ORDERS}, 0), ${RATE} from sales
      ${where(selection, ['promotion_method'])} group by promotion_method order by n desc`,
    `select weekday, hour, ${NET} from sales ${where(selection, ['weekday', 'hour'])} group by all order by 1, 2`,
    `select product, ${NET} n, sum(units) from sales ${where(selection, ['product'])} group by product order by n desc limit 10`,
    `select country, ${NET} n from sales ${where(selection, ['country'])} group by country order by n desc`,
    `with c as (select customer, max(case when not is_return then day end) recent, ${ORDERS} f, ${NET} m from sales
        ${where(selection, [])} group by customer having f > 0 and customer <> 0),
      r as (select rank() over (order by recent) - 1 r, rank() over (order by f) - 1 f, rank() over (order by m) - 1 m,
        count(*) over () n from c)
      select 3 + least(4, 5 * r // n) + least(4, 5 * f // n) + least(4, 5 * m // n) score, count(*) from r group by score
      order by score`,
  ]
}

export const prepareAll = (
  connection: DuckDBConnection,
  sql: readonly string[],
): Promise<DuckDBPreparedStatement[]> => Promise.all(sql.map((text) => connection.prepare(text)))
