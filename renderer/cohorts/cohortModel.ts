import type { CohortCell, CohortRow, Cohorts } from '../../shared/cohorts'

export const COHORT_MEASURES = ['customers', 'orders', 'net'] as const
export type CohortMeasure = (typeof COHORT_MEASURES)[number]

/** A cell with its cohort. */
export interface CohortPlace extends CohortCell {
  readonly month: string
  readonly size: number
  /** Customers ordering / size. */
  readonly retention: number
}

export const amountOf = (cell: CohortCell, measure: CohortMeasure): number =>
  measure === 'customers' ? cell.customers : measure === 'orders' ? cell.orders : cell.netCents

/** What a cell is coloured by: a share of customers, else orders or net sales. */
export const valueOf = (place: CohortPlace, measure: CohortMeasure): number =>
  measure === 'customers' ? place.retention : amountOf(place, measure)

/** The cells from the month of the first order on. */
export const placesOf = ({ rows }: Cohorts): CohortPlace[] =>
  rows.flatMap(({ month, size, cells }: CohortRow) =>
    cells
      .filter(({ monthsSince }) => monthsSince >= 0)
      .map((cell) => ({ ...cell, month, size, retention: cell.customers / size })),
  )

export interface CurvePoint {
  readonly monthsSince: number
  /** Per customer of the cohorts that reached the month: a share, orders, or net in minor units. */
  readonly value: number
  readonly cohorts: number
}

/** The average of all cohorts by months since; months covered in part are left out. */
export function averageCurve(places: readonly CohortPlace[], measure: CohortMeasure): CurvePoint[] {
  const sums = new Map<number, { amount: number; size: number; cohorts: number }>()
  for (const place of places) {
    if (place.isPartial) continue
    const sum = sums.get(place.monthsSince) ?? { amount: 0, size: 0, cohorts: 0 }
    sum.amount += amountOf(place, measure)
    sum.size += place.size
    sum.cohorts++
    sums.set(place.monthsSince, sum)
  }
  return [...sums.entries()]
    .sort(([a], [b]) => a - b)
    .map(([monthsSince, { amount, size, cohorts }]) => ({ monthsSince, value: amount / size, cohorts }))
}

/** The strongest value after the first month, where every customer orders and all would else look pale beside it. */
export function strongestOf(places: readonly CohortPlace[], measure: CohortMeasure): number {
  const later = places.filter(({ monthsSince }) => monthsSince > 0)
  return Math.max(0, ...(later.length > 0 ? later : places).map((place) => valueOf(place, measure)))
}
