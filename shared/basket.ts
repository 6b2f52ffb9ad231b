import { z } from 'zod'
import { selectionSchema } from './query'
import type { Member } from './query'

/** What pairs can be ranked by. */
export const PAIR_ORDERS = ['lift', 'orders', 'confidence'] as const
export type PairOrder = (typeof PAIR_ORDERS)[number]

export const basketSchema = z.object({
  selection: selectionSchema,
  /** Only pairs with this product, which then comes first in each; null: all pairs. */
  product: z.string().min(1).max(4000).nullable().default(null),
  /** Orders that must hold both; null: one in a thousand of the orders, 5 at least. */
  minOrders: z.number().int().min(1).max(1_000_000).nullable().default(null),
  order: z.enum(PAIR_ORDERS).default('lift'),
  limit: z.number().int().min(1).max(10_000).default(50),
})
export type BasketQuery = z.infer<typeof basketSchema>

/** Two products in the same orders. Shares are fractions. */
export interface ProductPair {
  readonly first: Member
  readonly second: Member
  /** Orders with both, with the first, with the second. */
  readonly orders: number
  readonly firstOrders: number
  readonly secondOrders: number
  /** Orders with both / all orders. */
  readonly support: number
  /** Of the orders with the first the share that has the second too, and the other way round. */
  readonly confidence: number
  readonly reverseConfidence: number
  /** How many times as often together as by chance: orders with both × all orders / (first × second). */
  readonly lift: number
}

export interface BasketAnswer {
  /** Orders with a sale under the selection. */
  readonly orders: number
  readonly minOrders: number
  /** Pairs in as many orders as are asked for. */
  readonly found: number
  readonly pairs: readonly ProductPair[]
}

const ONE_IN = 1000
const FEWEST = 5

/** The orders that a pair must be in where nobody says. */
export const usualMinOrders = (orders: number): number => Math.max(FEWEST, Math.round(orders / ONE_IN))

/** From the orders with both, with each, and of the whole selection. */
export function pairMeasures(
  both: number,
  first: number,
  second: number,
  orders: number,
): Pick<ProductPair, 'support' | 'confidence' | 'reverseConfidence' | 'lift'> {
  return {
    support: both / orders,
    confidence: both / first,
    reverseConfidence: both / second,
    lift: (both * orders) / (first * second),
  }
}
