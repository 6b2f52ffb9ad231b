import { formatDay, parseDay } from '../../shared/dates'
import type { CubeMember, CubeRow } from './makeCubeData'

/** What a promotion did, by counting line by line and day by day. Null where it cannot be judged. */
export interface OracleImpact {
  readonly baselineDays: number
  readonly runUnits: number | null
  readonly expectedUnits: number | null
  readonly extraNet: number | null
}

export interface OracleShop {
  readonly promotions: readonly CubeMember[]
  /** The first and the last date of all the data, filtered out or not. */
  readonly first: string
  readonly last: string
  /** Dates looked at. */
  readonly isSeen: (date: string) => boolean
}

function datesFrom(first: string, last: string): string[] {
  const [from, to] = [parseDay(first)!, parseDay(last)!]
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => formatDay(from + i))
}

const earlier = (date: string, days: number): string => formatDay(parseDay(date)! - days)

const isOn = (promotion: CubeMember, date: string): boolean =>
  (promotion['start'] ?? '') <= date && date <= (promotion['end'] ?? '9999')

export function oracleImpact(
  promotion: CubeMember,
  rows: readonly CubeRow[],
  shop: OracleShop,
): OracleImpact {
  const dates = datesFrom(shop.first, shop.last)
  const runDates = dates.filter((date) => isOn(promotion, date))
  const named = promotion['product']
  const carried = rows.filter((row) => row.promotion === promotion.id).map((row) => row.product)
  const products = runDates.length === 0 ? [] : named ? [named] : [...new Set(carried)]
  const total = (product: string, on: readonly string[], value: (row: CubeRow) => number): number =>
    rows
      .filter((row) => row.product === product && on.includes(row.date))
      .reduce((sum, row) => sum + value(row), 0)
  const units = (row: CubeRow): number => row.quantity
  const net = (row: CubeRow): number => row.gross - (row.discount ?? 0)
  const parts = products.map((product) => {
    const { start } = promotion
    const before = start
      ? dates.filter(
          (date) =>
            date >= earlier(start, 28) &&
            date < start &&
            shop.isSeen(date) &&
            !shop.promotions.some((other) => other['product'] === product && isOn(other, date)),
        )
      : []
    const runDays = runDates.filter(shop.isSeen).length
    return {
      days: before.length,
      runUnits: total(product, runDates, units),
      runNet: total(product, runDates, net),
      expectedUnits: (runDays * total(product, before, units)) / before.length,
      expectedNet: (runDays * total(product, before, net)) / before.length,
    }
  })
  const judged = parts.filter(({ days }) => days >= 7)
  if (judged.length === 0)
    return {
      baselineDays: Math.max(0, ...parts.map(({ days }) => days)),
      runUnits: null,
      expectedUnits: null,
      extraNet: null,
    }
  const sum = (value: (part: (typeof parts)[number]) => number): number =>
    judged.reduce((all, part) => all + value(part), 0)
  return {
    baselineDays: Math.min(...judged.map(({ days }) => days)),
    runUnits: sum((part) => part.runUnits),
    expectedUnits: sum((part) => part.expectedUnits),
    extraNet: sum((part) => part.runNet - part.expectedNet),
  }
}
