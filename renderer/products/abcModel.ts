import { ABC_CLASSES, abcOf, type AbcBounds, type AbcClass } from '../../shared/abc'
import { shareOf } from '../overview/rows'
import type { ProductRow } from './productRows'

export interface AbcRow extends ProductRow {
  /** 1 = the highest net sales. */
  readonly rank: number
  readonly abc: AbcClass
  readonly cumulative: number | null
}

export interface AbcGroup {
  readonly abc: AbcClass
  readonly ids: readonly string[]
  readonly net: number
  /** Of the net sales and of the number of all products. */
  readonly netShare: number | null
  readonly countShare: number | null
}

/** Products, largest first, with their class. */
export function abcRows(rows: readonly ProductRow[], bounds: AbcBounds): AbcRow[] {
  const ranks = abcOf(
    rows.map(({ net }) => net),
    bounds,
  )
  return rows.map((row, at) => ({
    ...row,
    rank: at + 1,
    abc: ranks[at]?.class ?? 'C',
    cumulative: ranks[at]?.cumulative ?? null,
  }))
}

/** The three classes, each with its products. */
export function abcGroups(rows: readonly AbcRow[]): AbcGroup[] {
  const all = rows.reduce((sum, { net }) => sum + net, 0)
  return ABC_CLASSES.map((abc) => {
    const own = rows.filter((row) => row.abc === abc)
    const net = own.reduce((sum, row) => sum + row.net, 0)
    return {
      abc,
      ids: own.map(({ id }) => id),
      net,
      netShare: shareOf(net, all),
      countShare: shareOf(own.length, rows.length),
    }
  })
}

/** Places of at most about `most` rows to draw: evenly spread, with the ends and both sides of each class border. */
export function drawnPlaces(classes: readonly AbcClass[], most: number): number[] {
  const count = classes.length
  if (count <= most) return classes.map((_, at) => at)
  const places = new Set<number>([count - 1])
  for (let at = 0; at < most; at++) places.add(Math.floor((at * count) / most))
  classes.forEach((abc, at) => {
    if (at > 0 && classes[at - 1] !== abc) places.add(at - 1).add(at)
  })
  return [...places].sort((a, b) => a - b)
}

const between = (value: unknown, low: number, high: number): number | null =>
  typeof value === 'number' && value >= low && value <= high ? value : null

/** Bounds as chosen, kept in order: A ends before B does. */
export function boundsOf(a: unknown, b: unknown, { a: usualA, b: usualB }: AbcBounds): AbcBounds {
  const first = between(a, 1, 98) ?? usualA
  const second = between(b, 2, 99) ?? usualB
  return first < second ? { a: first, b: second } : { a: first, b: Math.min(99, first + 1) }
}
