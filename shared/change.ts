import { z } from 'zod'
import { comparisonSchema, DIMENSIONS, selectionSchema } from './query'
import type { DimensionName, Member } from './query'

/** Measures whose change can be explained by members. */
export const CHANGE_MEASURES = ['net_sales_cents', 'units', 'orders', 'aov_cents'] as const
export type ChangeMeasure = (typeof CHANGE_MEASURES)[number]

export const changeSchema = z.object({
  selection: selectionSchema,
  compare: comparisonSchema,
  measure: z.enum(CHANGE_MEASURES).default('net_sales_cents'),
  /** Null, or one over which the measure does not add up: the one that explains most. */
  dimension: z.enum(DIMENSIONS).nullable().default(null),
  limit: z.number().int().min(1).max(1000).default(8),
})
export type ChangeQuery = z.infer<typeof changeSchema>

/** What some members do to the change of the whole. Money in minor units, shares as fractions. */
export interface ChangeEffect {
  /** The measure of the members themselves; null where undefined. */
  readonly before: number | null
  readonly now: number | null
  /** Their part of the whole's change; the parts of all members add up to it. */
  readonly delta: number
  /** Of `delta`, what comes of another share of the orders, and what of the members' own value; null unless a ratio. */
  readonly mix: number | null
  readonly rate: number | null
}

export interface ChangePart extends ChangeEffect {
  readonly member: Member
  /** `new`: no line in the comparison period; `gone`: none in the selection. */
  readonly presence: 'both' | 'new' | 'gone'
}

export interface ChangeOthers extends ChangeEffect {
  readonly members: number
}

export interface ChangeAnswer {
  /** Null where the data have no dimension that can explain it. */
  readonly dimension: DimensionName | null
  /** The dimensions that can be chosen, each with how much of the change its leading members carry beyond their size. */
  readonly dimensions: readonly { readonly name: DimensionName; readonly excess: number }[]
  readonly before: number | null
  readonly now: number | null
  readonly delta: number | null
  /** By the size of their part, largest first. */
  readonly parts: readonly ChangePart[]
  readonly others: ChangeOthers | null
  /** Null where the comparison period has no data: then there are no parts. */
  readonly comparedRange: { readonly from: string; readonly to: string } | null
}
