import { gammaln } from 'simple-statistics'

const TINY = 1e-300
const PRECISE = 1e-15
const STEPS = 10_000

const notZero = (value: number): number => (Math.abs(value) < TINY ? TINY : value)

/** The continued fraction of the incomplete beta function by Lentz's method (DLMF 8.17.22). */
function fraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / notZero(1 - ((a + b) * x) / (a + 1))
  let result = d
  for (let m = 1; m <= STEPS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / notZero(1 + even * d)
    c = notZero(1 + even / c)
    result *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / notZero(1 + odd * d)
    c = notZero(1 + odd / c)
    result *= d * c
    if (Math.abs(d * c - 1) < PRECISE) break
  }
  return result
}

/** The regularised incomplete beta function I_x(a, b) for 0 ≤ x ≤ 1 and positive a, b. */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a)
  const front = gammaln(a + b) - gammaln(a) - gammaln(b) + a * Math.log(x) + b * Math.log1p(-x)
  return (Math.exp(front) * fraction(x, a, b)) / a
}

/** The probability that |T| of Student's t distribution is at least |t|, for `freedom` > 0. */
export const twoSidedP = (t: number, freedom: number): number =>
  incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5)
