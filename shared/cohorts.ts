import { z } from 'zod'
import type { Day } from './dates'
import { dayOf, daysInMonth, ymdOf } from './dates'
import { selectionSchema } from './query'

export const cohortSchema = z.object({
  selection: selectionSchema,
  /** Of the first order, as `2011-02`. */
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
})
export type CohortQuery = z.infer<typeof cohortSchema>

/** One cohort in one calendar month of the selection. */
export interface CohortCell {
  /** Calendar months after the one of the first order; below 0 only where something was returned before it. */
  readonly monthsSince: number
  /** Of the cohort, those with an order in the month. */
  readonly customers: number
  readonly orders: number
  /** Of all lines of the month, returns included. */
  readonly netCents: number
  /** The selection's dates do not cover the whole month. */
  readonly isPartial: boolean
}

export interface CohortRow {
  /** Of the first order, as `2011-02`. */
  readonly month: string
  /** All customers of the cohort, whatever the dates of the selection. */
  readonly size: number
  /** One for each month of the selection from the first order on, in order. */
  readonly cells: readonly CohortCell[]
}

export interface Cohorts {
  /** In order of time; those that have a month in the selection. */
  readonly rows: readonly CohortRow[]
}

/** Months since year 0. */
export function monthIndexOf(day: Day): number {
  const { year, month } = ymdOf(day)
  return year * 12 + month - 1
}

/** The first and the last day of a month by its index. */
export function daysOfMonth(index: number): { readonly first: Day; readonly last: Day } {
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1]
  const first = dayOf(year, month, 1)
  return { first, last: first + daysInMonth(year, month) - 1 }
}
