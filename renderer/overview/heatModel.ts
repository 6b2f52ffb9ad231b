import type { QueryResult, Selection } from '../../shared/query'
import { relativeChange } from '../format/numbers'
import type { ShownValues } from '../marks/mark'
import { isMarked } from '../store/selectionOps'
import { valueOf } from './queries'
import { shareOf } from './rows'

export interface BuyingRow {
  /** Monday = 1. */
  readonly weekday: number
  /** Null where the files have no times. */
  readonly hour: number | null
  readonly netCents: number
  readonly orders: number
  readonly share: number | null
  readonly change: number | null
  readonly marked: boolean
}

/** A cell, or a whole line of them where one of the two is null. */
export type Place = { readonly [K in 'weekday' | 'hour']: BuyingRow[K] | null }

/** What the cells of a place show; orders of several cells are not added up. */
export function placeValues(rows: readonly BuyingRow[], place: Place): ShownValues {
  const inside = rows.filter(
    ({ weekday, hour }) =>
      (place.weekday === null || weekday === place.weekday) && (place.hour === null || hour === place.hour),
  )
  const net = inside.reduce((sum, row) => sum + row.netCents, 0)
  const [first] = inside
  return inside.length === 1 && first
    ? { net_sales_cents: net, orders: first.orders }
    : { net_sales_cents: net }
}

/**
 * Every weekday, in the order of the week, × every hour from the first to the last with sales (weekdays alone without times); gaps
 * are zero.
 */
export function buyingRows(
  result: QueryResult,
  selection: Selection,
  hasTimes: boolean,
  weekdays: readonly number[],
): BuyingRow[] {
  const byKey = new Map(result.rows.map((row) => [row.members.map(({ id }) => id).join(' '), row] as const))
  const hours = result.rows.flatMap(({ members }) => {
    const id = members[1]?.id
    return id == null ? [] : [Number(id)]
  })
  const [first, last] = [Math.min(...hours), Math.max(...hours)]
  const shown = hasTimes
    ? Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)
    : [null]
  const total = valueOf(result, result.total.values, 'net_sales_cents')
  return weekdays.flatMap((weekday) =>
    shown.map((hour): BuyingRow => {
      const row = byKey.get(hour === null ? String(weekday) : `${weekday} ${hour}`)
      const net = row ? (valueOf(result, row.values, 'net_sales_cents') ?? 0) : 0
      return {
        weekday,
        hour,
        netCents: net,
        orders: row ? (valueOf(result, row.values, 'orders') ?? 0) : 0,
        share: shareOf(net, total),
        change: relativeChange(net, row ? valueOf(result, row.compared, 'net_sales_cents') : null),
        marked:
          isMarked(selection, 'weekday', String(weekday)) &&
          (hour === null || isMarked(selection, 'hour', String(hour))),
      }
    }),
  )
}
