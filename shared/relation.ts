import { linearRegression, sampleCorrelation, sampleRankCorrelation } from 'simple-statistics'
import { twoSidedP } from './studentT'

/** How strongly two quantities go together: Pearson's r or Spearman's ρ, and its two-sided p by Student's t with n − 2. */
export interface Correlation {
  readonly value: number
  readonly p: number
}

/** Two quantities of the same n things; null where n < 3 or one of them is the same for all. */
export interface Relation {
  readonly n: number
  readonly pearson: Correlation
  readonly spearman: Correlation
  /** y = intercept + slope × x by least squares. */
  readonly slope: number
  readonly intercept: number
}

export type Strength = 'none' | 'weak' | 'moderate' | 'strong'

const SIGNIFICANT = 0.05
const [WEAK_BELOW, MODERATE_BELOW] = [0.3, 0.6]

function correlation(value: number, n: number): Correlation {
  const inside = Math.min(1, Math.max(-1, value))
  const t = inside * Math.sqrt((n - 2) / (1 - inside * inside))
  return { value: inside, p: Number.isFinite(t) ? twoSidedP(t, n - 2) : 0 }
}

const varies = (values: readonly number[]): boolean => values.some((value) => value !== values[0])

/** Pearson's r, Spearman's ρ (tied values share their mean rank) and the least-squares line of y on x. */
export function relationOf(points: readonly { readonly x: number; readonly y: number }[]): Relation | null {
  const n = points.length
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  if (n < 3 || !varies(xs) || !varies(ys)) return null
  const { m, b } = linearRegression(points.map(({ x, y }) => [x, y]))
  return {
    n,
    pearson: correlation(sampleCorrelation(xs, ys), n),
    spearman: correlation(sampleRankCorrelation(xs, ys), n),
    slope: m,
    intercept: b,
  }
}

/** A correlation in one word: none where p ≥ 0.05, else by |value|: weak under 0.3, moderate under 0.6, strong above. */
export function strengthOf({ value, p }: Correlation): Strength {
  if (p >= SIGNIFICANT) return 'none'
  if (Math.abs(value) < WEAK_BELOW) return 'weak'
  return Math.abs(value) < MODERATE_BELOW ? 'moderate' : 'strong'
}
