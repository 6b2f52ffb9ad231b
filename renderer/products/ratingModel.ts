import { relationOf, strengthOf, type Relation } from '../../shared/relation'
import type { ProductRow } from './productRows'

export type RatedRow = ProductRow & { readonly rating: number }

/** The products with at least so many reviews, since fewer say little (docs/definitions.md); on a logarithmic axis, those with positive net sales. */
export const ratedRows = (rows: readonly ProductRow[], leastReviews: number, isLog: boolean): RatedRow[] =>
  rows.flatMap((row) =>
    row.rating === null || row.reviews < leastReviews || (isLog && row.net <= 0)
      ? []
      : [{ ...row, rating: row.rating }],
  )

/** Rating against net sales (or its decimal logarithm). */
export const ratingRelation = (rows: readonly RatedRow[], isLog: boolean): Relation | null =>
  relationOf(rows.map(({ rating, net }) => ({ x: rating, y: isLog ? Math.log10(net) : net })))

/** Net sales on the fitted line at a rating. */
export function fittedNet({ slope, intercept }: Relation, rating: number, isLog: boolean): number {
  const value = intercept + slope * rating
  return isLog ? 10 ** value : value
}

/** The key of the sentence that says how strong a relation is and in which direction. */
export function relationKey({ pearson }: Relation) {
  const strength = strengthOf(pearson)
  return strength === 'none' ? strength : (`${strength}_${pearson.value > 0 ? 'up' : 'down'}` as const)
}

export interface RatingAxis {
  readonly min: number
  readonly max: number
  readonly interval: number
}

const SCALES = [
  { min: 1, max: 5, interval: 0.5 },
  { min: 0, max: 10, interval: 1 },
  { min: 0, max: 100, interval: 10 },
] as const

/** The part of the rating scale (1–5, 0–10 or 0–100) that holds the ratings, with whole steps at its ends. */
export function ratingAxis(ratings: readonly number[]): RatingAxis {
  let [low, high] = [Infinity, -Infinity]
  for (const rating of ratings) [low, high] = [Math.min(low, rating), Math.max(high, rating)]
  const { min, max, interval } = SCALES.find((scale) => low >= scale.min && high <= scale.max) ?? SCALES[2]
  if (low > high) return { min, max, interval }
  return {
    min: Math.max(min, Math.floor(low / interval - 0.2) * interval),
    max: Math.min(max, Math.ceil(high / interval + 0.2) * interval),
    interval,
  }
}

/** Diameters of marks whose areas go with the units: 6 to 30 pixels. */
export function markSizes(units: readonly number[]): number[] {
  const largest = units.reduce((most, value) => Math.max(most, value), 0)
  return units.map((value) => (largest > 0 ? 6 + 24 * Math.sqrt(Math.max(0, value) / largest) : 8))
}
