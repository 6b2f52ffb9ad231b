import { z } from 'zod'
import type { CustomerRow } from './customers'
import { selectionSchema } from './query'

/** The latest orders that are told one by one. */
export const MOST_ORDERS = 500

export const personSchema = z.object({
  /** As the page has it; a filter on customers in it does not matter. */
  selection: selectionSchema,
  customer: z.string().min(1).max(4000),
})
export type PersonQuery = z.infer<typeof personSchema>

/** Lines under one transaction id. */
export interface PersonOrder {
  readonly id: string
  /** Of its first line. */
  readonly date: string
  readonly lines: number
  /** Distinct products. */
  readonly products: number
  readonly units: number
  readonly netCents: number
  readonly discountCents: number
  readonly store: string | null
  /** No line of it is a sale. */
  readonly isReturn: boolean
}

/** A product or store by how many of the customer's orders have it. */
export interface PersonFavourite {
  readonly id: string
  readonly name: string
  readonly orders: number
  readonly units: number
  readonly netCents: number
}

/** One customer under a selection. */
export interface Person {
  /** Null where the customer has no line in the selection. */
  readonly row: CustomerRow | null
  /** Customers that the rank is among. */
  readonly customers: number
  readonly firstPurchase: string | null
  /** Mean days between two orders; null with fewer than two. */
  readonly gapDays: number | null
  /** Of an order with a sale: means. */
  readonly usual: { readonly products: number; readonly units: number } | null
  /** Orders with a sale. */
  readonly orderCount: number
  /** The latest `MOST_ORDERS`, in order of time. */
  readonly orders: readonly PersonOrder[]
  /** By orders, then net sales; at most 20. */
  readonly products: readonly PersonFavourite[]
  readonly stores: readonly PersonFavourite[]
}
