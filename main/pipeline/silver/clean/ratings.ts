export interface RatingScale {
  readonly min: number
  readonly max: number
}

export type RatingResult =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly reason: 'rating_not_a_number' | 'rating_outside_scale' }

const shows = (above: number, distinct: number, all: number): boolean =>
  all > 0 && (above === all || (distinct >= 2 && above * 5 > all))

/**
 * The scale of a rating column: 1–5 unless the data show 0–10 or 0–100. A wider scale shows where more than a fifth of
 * the ratings, of at least two different values, lie beyond the narrower one; single strays are outside the scale.
 */
export function decideRatings(
  values: Iterable<{ readonly value: number; readonly count: number }>,
): RatingScale {
  const above = [0, 0]
  const distinct = [new Set<number>(), new Set<number>()]
  let all = 0
  for (const { value, count } of values) {
    if (value < 0 || value > 100) continue
    all += count
    if (value > 10) {
      above[1]! += count
      distinct[1]!.add(value)
    }
    if (value > 5) {
      above[0]! += count
      distinct[0]!.add(value)
    }
  }
  if (shows(above[1]!, distinct[1]!.size, all)) return { min: 0, max: 100 }
  if (shows(above[0]!, distinct[0]!.size, all)) return { min: 0, max: 10 }
  return { min: 1, max: 5 }
}

/** A rating inside the scale, or why not. `value` null: the cell was no number. */
export function checkRating(value: number | null, scale: RatingScale): RatingResult {
  if (value === null || !Number.isFinite(value)) return { ok: false, reason: 'rating_not_a_number' }
  if (value < scale.min || value > scale.max) return { ok: false, reason: 'rating_outside_scale' }
  return { ok: true, value }
}
