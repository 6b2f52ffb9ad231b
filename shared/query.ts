import { z } from 'zod'
import type { Calendar } from './calendar'

/** Ways to cut the sales. Names are those of the command line (`--by`, `--filter`). */
export const DIMENSIONS = [
  'year',
  'quarter',
  'month',
  'week',
  'date',
  'weekday',
  'hour',
  'country',
  'region',
  'city',
  'store',
  'category',
  'subcategory',
  'product',
  'brand',
  'supplier',
  'promotion',
  'promotion_method',
  'customer',
  'customer_country',
  'segment',
  'channel',
  'payment_method',
  'high_value',
  'is_return',
] as const
export type DimensionName = (typeof DIMENSIONS)[number]

export const MEASURES = [
  'gross_sales_cents',
  'discount_cents',
  'discount_rate',
  'net_sales_cents',
  'units',
  'orders',
  'aov_cents',
  'lines',
  'customers',
  'new_customers',
  'repeat_rate',
  'units_per_order',
  'return_units',
  'return_net_cents',
  'return_rate',
  'avg_rating',
  'reviews',
  'cost_cents',
  'margin_cents',
  'margin_rate',
  'cost_coverage',
] as const
export type MeasureName = (typeof MEASURES)[number]

/** Short names that the command line takes; result rows carry the key as it was asked. */
export const MEASURE_ALIASES: Readonly<Record<string, MeasureName>> = {
  gross_sales: 'gross_sales_cents',
  discount: 'discount_cents',
  net_sales: 'net_sales_cents',
  aov: 'aov_cents',
  cost: 'cost_cents',
  margin: 'margin_cents',
}

/** Measures that may be added over the members of a dimension; all others are computed again for each selection. */
export const ADDITIVE_MEASURES: ReadonlySet<MeasureName> = new Set([
  'gross_sales_cents',
  'discount_cents',
  'net_sales_cents',
  'units',
  'lines',
  'return_units',
  'return_net_cents',
  'cost_cents',
  'margin_cents',
])

/** The id of the member "has none": a line without a store, a guest, no promotion. Null in results. */
export const NONE_MEMBER = '(none)'

const dayText = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

export const MOST_FILTER_VALUES = 100_000

export const filterSchema = z.object({
  dimension: z.enum(DIMENSIONS),
  /** Member ids; `(none)` stands for the missing member. */
  values: z.array(z.string().max(4000)).max(MOST_FILTER_VALUES),
  exclude: z.boolean().default(false),
})
export type Filter = z.infer<typeof filterSchema>

/** What the numbers are about: one date range (both ends included) and per dimension the members kept or left out. */
export const selectionSchema = z.object({
  from: dayText.nullable().default(null),
  to: dayText.nullable().default(null),
  filters: z.array(filterSchema).max(64).default([]),
})
export type Selection = z.infer<typeof selectionSchema>

export const EMPTY_SELECTION: Selection = { from: null, to: null, filters: [] }

export const comparisonSchema = z.enum(['previous', 'year'])
export type Comparison = z.infer<typeof comparisonSchema>

export const querySchema = z.object({
  selection: selectionSchema,
  by: z.array(z.enum(DIMENSIONS)).max(3).default([]),
  measures: z.array(z.enum(MEASURES)).min(1).max(MEASURES.length),
  /** Dimensions whose own filter is left out (a chart shows its own dimension under all filters but its own). */
  ignoreFilters: z.array(z.enum([...DIMENSIONS, 'date_range'])).default([]),
  compare: comparisonSchema.nullable().default(null),
  order: z
    .object({ key: z.enum([...MEASURES, ...DIMENSIONS]), descending: z.boolean() })
    .nullable()
    .default(null),
  limit: z.number().int().min(1).max(1_000_000).nullable().default(null),
  /** With a limit: one more row, "all others", so that additive measures add up to the total. */
  others: z.boolean().default(false),
})
export type Query = z.infer<typeof querySchema>
/** What a caller writes: fields with a default may be left out. */
export type QueryInput = z.input<typeof querySchema>

/** A member of a dimension as a person sees it. `id` null: the missing member. */
export interface Member {
  readonly id: string | null
  readonly name: string
}

export interface QueryRow {
  /** One per `by`, in its order. */
  readonly members: readonly Member[]
  /** One per measure, in order; null where undefined (AOV without orders) or absent (no feedback file). */
  readonly values: readonly (number | null)[]
  /** The same for the comparison period; null without one or where that period has no data. */
  readonly compared: readonly (number | null)[] | null
}

export interface QueryResult {
  /** The selection that the numbers answer, as resolved (its dates are never null where there are lines). */
  readonly selection: Selection
  readonly by: readonly DimensionName[]
  readonly measures: readonly MeasureName[]
  readonly rows: readonly QueryRow[]
  /** "All others" beyond the limit, where asked and not empty. */
  readonly others: QueryRow | null
  /** The measures of the whole selection (not the sum of rows), without the chart's own filter where that is ignored. */
  readonly total: QueryRow
  /** The dates compared with, null where there is no data in them or nothing was asked. */
  readonly comparedRange: { readonly from: string; readonly to: string } | null
}

/** What a project can be asked: shown as filter buttons and as empty-state reasons. */
export interface CubeProfile {
  readonly lines: number
  readonly firstDate: string | null
  readonly lastDate: string | null
  readonly dimensions: readonly { readonly name: DimensionName; readonly members: number }[]
  readonly hasTimes: boolean
  readonly hasFeedback: boolean
  readonly hasCosts: boolean
  readonly hasPromotions: boolean
  readonly hasCustomers: boolean
  readonly hasStorePositions: boolean
  /** ISO 4217, with the digits of its minor unit. */
  readonly currency: { readonly code: string; readonly minorDigits: number }
  readonly calendar: Calendar
}

/** Where a store is. Degrees, latitude north and longitude east positive; null where the files do not tell. */
export interface StorePlace {
  readonly id: string
  readonly name: string
  readonly city: string | null
  readonly region: string | null
  readonly country: string | null
  readonly latitude: number | null
  readonly longitude: number | null
}

export interface RfmRow {
  readonly customerId: string
  readonly name: string
  readonly lastPurchase: string
  readonly recencyDays: number
  readonly frequency: number
  readonly monetaryCents: number
  readonly r: number
  readonly f: number
  readonly m: number
  readonly segment: string
}
