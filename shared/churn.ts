import { z } from 'zod'
import { selectionSchema } from './query'

/** Orders are expected for so many days. */
export const HORIZON_DAYS = 90

/** Fewer customers, or fewer who came back, say nothing about how customers leave. */
export const MIN_CUSTOMERS = 50
export const MIN_REPEATERS = 20

/** Shorter histories cannot be parted into one to learn from and one to judge by. */
export const MIN_DAYS = 56

/** Below this probability of being there a customer is at risk. */
export const AT_RISK_BELOW = 0.5

/** Up to these shares of the seen orders the hold-out's error is called good, and fair. */
export const GOOD_ERROR = 0.15
export const FAIR_ERROR = 0.35

/** The last class of the hold-out: so many repeat orders and more. */
export const MOST_CLASS = 7

export const churnSchema = z.object({
  selection: selectionSchema,
  /** Those at risk, most value at risk first; or all, those first who will bring most. */
  who: z.enum(['at_risk', 'all']).default('at_risk'),
  /** This customer alone. */
  customer: z.string().max(4000).nullable().default(null),
  limit: z.number().int().min(1).max(1_000_000).default(500),
})
export type ChurnQuery = z.infer<typeof churnSchema>

/** Why there is no model. */
export type NoModel = 'too_few_customers' | 'too_few_repeaters' | 'too_short' | 'not_converged'

/** Customers with as many repeat orders before the split, and their orders after it. */
export interface HoldOutClass {
  readonly repeats: number
  /** The class holds all with more, too. */
  readonly isOpen: boolean
  readonly customers: number
  readonly predicted: number
  readonly seen: number
}

/** A model made from the time up to a day, held against the days after it. */
export interface HoldOut {
  /** The last day that the model knew. */
  readonly split: string
  readonly days: number
  readonly customers: number
  readonly predicted: number
  readonly seen: number
  /** Σ of the classes' |predicted − seen| / Σ seen; null where nothing was seen. */
  readonly error: number | null
  readonly verdict: 'good' | 'fair' | 'poor'
  readonly classes: readonly HoldOutClass[]
}

/** BG/NBD with α in days. */
export interface FittedModel {
  readonly r: number
  readonly alphaDays: number
  readonly a: number
  readonly b: number
  readonly logLikelihood: number
}

/** Whether a customer is less probably there than the bound of those at risk. */
export const isAtRisk = ({ probabilityAlive }: Pick<ChurnRow, 'probabilityAlive'>): boolean =>
  probabilityAlive < AT_RISK_BELOW

export interface ChurnRow {
  readonly id: string
  readonly name: string
  /** Days with an order. */
  readonly orders: number
  readonly lastPurchase: string
  readonly recencyDays: number
  readonly probabilityAlive: number
  /** In the next `HORIZON_DAYS`. */
  readonly expectedOrders: number
  /** Net sales by day with an order. */
  readonly netPerOrderCents: number
  readonly expectedNetCents: number
  /** Of what the customer would bring in that time if he were certainly there, the part that the doubt takes away. */
  readonly valueAtRiskCents: number
}

export interface ChurnAnswer {
  /** Null where there is no line. */
  readonly asOf: string | null
  readonly customers: number
  readonly repeaters: number
  readonly noModel: NoModel | null
  readonly model: FittedModel | null
  /** Null where there are too few to learn from before the split, or there is no model at all. */
  readonly holdOut: HoldOut | null
  /** Sums over all customers. */
  readonly total: {
    readonly alive: number
    readonly expectedOrders: number
    readonly expectedNetCents: number
    /** Of the customers at risk. */
    readonly atRisk: number
    readonly valueAtRiskCents: number
  } | null
  /** Those at risk before all others, then by value at risk, largest first, ties by id. */
  readonly rows: readonly ChurnRow[]
}
