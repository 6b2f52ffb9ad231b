import { conjugateGradient } from 'fmin/index.js'
import { logLikelihood, type HistoryCounts, type PurchaseModel } from './purchaseModel'

export interface Fit {
  readonly model: PurchaseModel
  readonly logLikelihood: number
  /** The optimiser came to rest, and not at the edge of what it may try. */
  readonly hasConverged: boolean
}

/** Steps between two pauses; conjugate gradients lose nothing by beginning again after more steps than parameters. */
const STEPS = 8
const MOST_ROUNDS = 120
const ENOUGH = 1e-10
/** How far the logarithm of a parameter may go from where it begins; near that it says "none" or "all alike". */
const EDGE = 14
/** Brings the optimiser's own idea of a flat gradient to where the parameters no longer move. */
const STEEPNESS = 100

const modelOf = (x: readonly number[]): PurchaseModel => {
  const [r = 1, alpha = 1, a = 1, b = 1] = x.map((value) => Math.exp(value))
  return { r, alpha, a, b }
}

/** Maximum likelihood by conjugate gradients over the logarithms of the parameters, with a pause after every few steps. */
export function* fitPurchases(data: HistoryCounts): Generator<number, Fit, undefined> {
  const meanAge = data.age.reduce((sum, age, k) => sum + age * data.count[k]!, 0) / data.customers
  const steep = STEEPNESS / data.customers
  const start = [0, Math.log(Math.max(meanAge, 1) / 2), 0, 0.7]
  const isWithin = (x: readonly number[], edge: number): boolean =>
    x.every((value, i) => Math.abs(value - start[i]!) < edge)
  const loss = (x: readonly number[], gradient: number[]): number => {
    if (!isWithin(x, EDGE)) return Infinity
    const value = logLikelihood(modelOf(x), data, gradient)
    for (let i = 0; i < gradient.length; i++) gradient[i]! *= -steep
    return -value * steep
  }
  let x: readonly number[] = start
  let best = Infinity
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const found = conjugateGradient(loss, x, { maxIterations: STEPS })
    const gained = best - found.fx
    x = found.x
    best = found.fx
    if (round > 0 && !(gained > ENOUGH * Math.abs(best))) {
      return { model: modelOf(x), logLikelihood: -best / steep, hasConverged: isWithin(x, EDGE - 1) }
    }
    yield round / MOST_ROUNDS
  }
  return { model: modelOf(x), logLikelihood: -best / steep, hasConverged: false }
}

/** The same without pauses. */
export function fitAtOnce(data: HistoryCounts): Fit {
  const steps = fitPurchases(data)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
