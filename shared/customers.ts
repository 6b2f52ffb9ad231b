import { z } from 'zod'
import { selectionSchema } from './query'
import type { Segment } from './segments'

/** Columns of the customers table that can be sorted by. */
export const CUSTOMER_SORTS = [
  'name',
  'country',
  'orders',
  'last_purchase',
  'net_sales_cents',
  'aov_cents',
  'segment',
] as const
export type CustomerSort = (typeof CUSTOMER_SORTS)[number]

/** Columns that conditional formatting can colour. */
export const CUSTOMER_NUMBERS = ['net_sales_cents', 'orders', 'aov_cents', 'recency_days'] as const
export type CustomerNumber = (typeof CUSTOMER_NUMBERS)[number]

export const customersPageSchema = z.object({
  selection: selectionSchema,
  search: z.string().max(200).default(''),
  sort: z.object({ key: z.enum(CUSTOMER_SORTS), descending: z.boolean() }),
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(2000),
})

/** A known customer with any line in the selection. Days and scores are null where it has no sale in it. */
export interface CustomerRow {
  readonly id: string
  readonly name: string
  readonly country: string | null
  /** By net sales, largest first, ties by id; 1-based and independent of search and sorting. */
  readonly rank: number
  readonly orders: number
  readonly netCents: number
  readonly aovCents: number | null
  readonly lastPurchase: string | null
  readonly recencyDays: number | null
  /** As "545". */
  readonly cell: string | null
  readonly segment: Segment | null
}

export interface CustomersPage {
  /** Customers that the search found. */
  readonly found: number
  readonly rows: readonly CustomerRow[]
  /** Of every known customer of the selection, whatever is searched. */
  readonly total: { readonly customers: number; readonly orders: number; readonly netCents: number }
  /** The lines without a customer. */
  readonly guests: { readonly lines: number; readonly orders: number; readonly netCents: number }
  /** Values at 0, 1, … 100 % of all customers, for colour scales; empty where no customer has the number. */
  readonly quantiles: Readonly<Record<CustomerNumber, readonly number[]>>
}

interface Counted {
  readonly customers: number
  readonly netCents: number
}

/** RFM of a selection, whatever it says of segments, as of its last date: customers with a sale in it. */
export interface CustomerAnalysis {
  /** Null where there is no line. */
  readonly asOf: string | null
  readonly customers: number
  /** The cells that occur. */
  readonly cells: readonly (Counted & { readonly r: number; readonly f: number; readonly m: number })[]
  /** Every segment of the map, in its order. */
  readonly segments: readonly (Counted & {
    readonly segment: Segment
    readonly orders: number
    /** Mean days since the last purchase; null without customers. */
    readonly recencyDays: number | null
  })[]
  /** Mean days between two orders of a customer of the whole selection; null where nobody ordered twice. */
  readonly daysBetweenOrders: number | null
  /** The same of the period compared with; null where there is none. */
  readonly comparedDaysBetweenOrders: number | null
}
