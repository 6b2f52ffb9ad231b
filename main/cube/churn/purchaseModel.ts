/**
 * BG/NBD (Fader, Hardie & Lee 2005): orders come at a rate from a gamma (r, α), and after each the customer is gone
 * with a probability from a beta (a, b). α is in the unit of the histories.
 */
export interface PurchaseModel {
  readonly r: number
  readonly alpha: number
  readonly a: number
  readonly b: number
}

/** One customer: repeat orders x, the age at the last of them t_x, and the age now T. */
export interface History {
  readonly repeats: number
  readonly lastAge: number
  readonly age: number
}

/** Equal histories counted once, in an order that does not depend on that of the customers. */
export interface HistoryCounts {
  readonly size: number
  readonly customers: number
  readonly mostRepeats: number
  readonly repeats: Float64Array
  readonly lastAge: Float64Array
  readonly age: Float64Array
  readonly count: Float64Array
}

/** Equal histories together with how often each occurs: a fit looks at each once. */
export function countHistories(histories: {
  readonly repeats: ArrayLike<number>
  readonly lastAge: ArrayLike<number>
  readonly age: ArrayLike<number>
}): HistoryCounts {
  const { repeats, lastAge, age } = histories
  const order = Uint32Array.from({ length: age.length }, (_, i) => i).sort(
    (i, k) => repeats[i]! - repeats[k]! || lastAge[i]! - lastAge[k]! || age[i]! - age[k]!,
  )
  const isSame = (i: number, k: number): boolean =>
    repeats[i] === repeats[k] && lastAge[i] === lastAge[k] && age[i] === age[k]
  const heads: number[] = []
  const count: number[] = []
  for (const i of order) {
    const head = heads.at(-1)
    if (head !== undefined && isSame(head, i)) count[count.length - 1]!++
    else {
      heads.push(i)
      count.push(1)
    }
  }
  const pick = (values: ArrayLike<number>): Float64Array => Float64Array.from(heads, (i) => values[i]!)
  return {
    size: heads.length,
    customers: age.length,
    mostRepeats: heads.length === 0 ? 0 : repeats[heads.at(-1)!]!,
    repeats: pick(repeats),
    lastAge: pick(lastAge),
    age: pick(age),
    count: Float64Array.from(count),
  }
}

/** Σ over i < x of `term(i)`, for x from 0 to `most`. */
function runningSums(most: number, term: (i: number) => number): Float64Array {
  const sums = new Float64Array(most + 1)
  for (let i = 0; i < most; i++) sums[i + 1] = sums[i]! + term(i)
  return sums
}

/**
 * Σ of the customers' log-likelihoods; its derivatives by ln r, ln α, ln a and ln b go into `gradient`. Differences of
 * log-gammas are sums of logarithms, as the counts of orders are whole.
 */
export function logLikelihood(
  { r, alpha, a, b }: PurchaseModel,
  data: HistoryCounts,
  gradient: number[] = [],
): number {
  const most = data.mostRepeats
  const rising = runningSums(most, (i) => Math.log(r + i))
  const risingByR = runningSums(most, (i) => 1 / (r + i))
  const staying = runningSums(most, (i) => Math.log((b + i) / (a + b + i)))
  const stayingByA = runningSums(most, (i) => -1 / (a + b + i))
  const stayingByB = runningSums(most, (i) => 1 / (b + i) - 1 / (a + b + i))
  const logAlpha = Math.log(alpha)
  let [sum, byR, byAlpha, byA, byB] = [0, 0, 0, 0, 0]
  for (let k = 0; k < data.size; k++) {
    const x = data.repeats[k]!
    const count = data.count[k]!
    const logAge = Math.log(alpha + data.age[k]!)
    const alive = -(r + x) * logAge
    let [weightAlive, weightGone, logLast, logBoth] = [1, 0, 0, alive]
    if (x > 0) {
      logLast = Math.log(alpha + data.lastAge[k]!)
      const gone = Math.log(a / (b + x - 1)) - (r + x) * logLast
      const larger = Math.max(alive, gone)
      logBoth = larger + Math.log(Math.exp(alive - larger) + Math.exp(gone - larger))
      weightAlive = Math.exp(alive - logBoth)
      weightGone = 1 - weightAlive
      byA += (count * weightGone) / a
      byB -= (count * weightGone) / (b + x - 1)
      byAlpha -= (count * weightGone * (r + x)) / (alpha + data.lastAge[k]!)
    }
    sum += count * (rising[x]! + r * logAlpha + staying[x]! + logBoth)
    byR += count * (risingByR[x]! + logAlpha - weightAlive * logAge - weightGone * logLast)
    byAlpha += count * (r / alpha - (weightAlive * (r + x)) / (alpha + data.age[k]!))
    byA += count * stayingByA[x]!
    byB += count * stayingByB[x]!
  }
  gradient[0] = byR * r
  gradient[1] = byAlpha * alpha
  gradient[2] = byA * a
  gradient[3] = byB * b
  return sum
}

/** That the customer will ever order again; 1 where there was no repeat order to leave after. */
export function probabilityAlive(
  { r, alpha, a, b }: PurchaseModel,
  { repeats, lastAge, age }: History,
): number {
  if (repeats === 0) return 1
  const odds = (r + repeats) * Math.log((alpha + age) / (alpha + lastAge)) + Math.log(a / (b + repeats - 1))
  return 1 / (1 + Math.exp(odds))
}

const MOST_TERMS = 100_000
const NEARLY = 1e-7

/** Repeat orders in the next `time` of a customer who is there now. */
export function ordersIfAlive(
  { r, alpha, a, b }: PurchaseModel,
  { repeats, age }: Pick<History, 'repeats' | 'age'>,
  time: number,
): number {
  if (time <= 0) return 0
  // The formula has removable poles.
  const leaving = Math.abs(a - 1) < NEARLY ? 1 + NEARLY : a
  const whole = leaving + b + repeats - 1
  const c = Math.abs(whole) < NEARLY ? NEARLY : whole
  const z = time / (alpha + age + time)
  const [rate, stay] = [r + repeats, b + repeats]
  // Gauss's series of ₂F₁(rate, stay; c; z), each term with (1 − z)^rate in it so that nothing overflows.
  let term = Math.exp(rate * Math.log1p(-z))
  let sum = term
  for (let n = 0; n < MOST_TERMS; n++) {
    term *= (((rate + n) * (stay + n)) / ((c + n) * (n + 1))) * z
    sum += term
    if (Math.abs(term) < 1e-13 * Math.abs(sum) && n > (rate * z) / (1 - z)) break
  }
  return Math.max(0, (c / (leaving - 1)) * (1 - sum))
}

/** Repeat orders in the next `time`, whether the customer is still there or not. */
export const expectedOrders = (model: PurchaseModel, history: History, time: number): number =>
  probabilityAlive(model, history) * ordersIfAlive(model, history, time)
