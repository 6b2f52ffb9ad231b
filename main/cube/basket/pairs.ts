import type { PairOrder } from '../../../shared/basket'
import type { PackedStrings } from '../packedStrings'
import { placesOf, type Baskets } from './baskets'

export interface Pair {
  readonly first: number
  readonly second: number
  readonly both: number
}

export interface Pairs {
  readonly found: number
  /** Ranked, at most the limit. */
  readonly best: readonly Pair[]
}

export interface PairQuestion {
  /** A product code; null: all pairs, each once, the smaller id first. */
  readonly product: number | null
  readonly minOrders: number
  readonly order: PairOrder
  readonly limit: number
}

const SPARE = 100_000

/** The pairs of products that share enough orders: of each basket the products behind each of its products. */
export function pairsOf(baskets: Baskets, ids: PackedStrings, question: PairQuestion): Pairs {
  const { product, minOrders, limit } = question
  const { counts, products } = baskets
  const compare = ranking(baskets, ids, question)
  const isFrequent = (code: number): boolean => code !== 0 && counts[code]! >= minOrders
  const places = placesOf(baskets, (code) => (product === null ? isFrequent(code) : code === product))
  const together = new Uint32Array(counts.length)
  const touched = new Uint32Array(counts.length)
  let best: Pair[] = []
  let found = 0
  const walk = (first: number): void => {
    let met = 0
    for (let p = places.starts[first]!; p < places.starts[first + 1]!; p++) {
      const order = places.order[p]!
      const from = product === null ? places.at[p]! + 1 : products.starts[order]!
      for (let i = from, end = products.starts[order + 1]!; i < end; i++) {
        const second = products.items[i]!
        if (together[second] === 0) touched[met++] = second
        together[second]!++
      }
    }
    for (let i = 0; i < met; i++) {
      const second = touched[i]!
      const both = together[second]!
      together[second] = 0
      if (both < minOrders || second === 0 || second === first) continue
      found++
      const isTurned = product === null && ids.compare(first, second) > 0
      best.push(isTurned ? { first: second, second: first, both } : { first, second, both })
    }
    if (best.length > limit + SPARE) best = best.sort(compare).slice(0, limit)
  }
  if (product !== null) walk(product)
  else for (let code = 1; code < counts.length; code++) if (isFrequent(code)) walk(code)
  return { found, best: best.sort(compare).slice(0, limit) }
}

/** Largest first; ties by the orders with both, then by the ids. */
function ranking(
  { counts }: Baskets,
  ids: PackedStrings,
  { order, product }: PairQuestion,
): (a: Pair, b: Pair) => number {
  const valueOf = ({ first, second, both }: Pair): number => {
    const [x, y] = [counts[first]!, counts[second]!]
    if (order === 'lift') return both / (x * y)
    if (order === 'orders') return both
    return both / (product === null ? Math.min(x, y) : x)
  }
  return (a, b) =>
    valueOf(b) - valueOf(a) ||
    b.both - a.both ||
    ids.compare(a.first, b.first) ||
    ids.compare(a.second, b.second)
}
