import { describe, expect, test } from 'vitest'
import { fitAtOnce } from '../../../main/cube/churn/fit'
import {
  countHistories,
  expectedOrders,
  logLikelihood,
  ordersIfAlive,
  probabilityAlive,
  type PurchaseModel,
} from '../../../main/cube/churn/purchaseModel'
import { cdnow } from '../../support/cdnow'

/** As published with the model. */
const PUBLISHED: PurchaseModel = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }
const DATA = cdnow()
const sum = (values: Float64Array): number =>
  values.reduce((total, value, k) => total + value * DATA.count[k]!, 0)

describe('the published CDNOW fit', () => {
  test('the data are those of the paper: 2,357 customers, 1,411 of them once, 2,457 repeat orders', () => {
    expect(DATA.customers).toBe(2357)
    expect(sum(DATA.repeats.map((x) => Number(x === 0)))).toBe(1411)
    expect(sum(DATA.repeats)).toBe(2457)
  })

  test('r, α, a and b within 1 %, and the log-likelihood −9,582.4', () => {
    const fit = fitAtOnce(DATA)
    expect(fit.hasConverged).toBe(true)
    expect(fit.logLikelihood).toBeCloseTo(-9582.4, 1)
    for (const name of ['r', 'alpha', 'a', 'b'] as const)
      expect(Math.abs(fit.model[name] / PUBLISHED[name] - 1), name).toBeLessThan(0.01)
  })

  test('the example of the paper: x 2, t_x 30.43, T 38.86 gives 1.226 orders in the next 39 weeks', () => {
    const history = { repeats: 2, lastAge: 30.43, age: 38.86 }
    expect(expectedOrders(PUBLISHED, history, 39)).toBeCloseTo(1.226, 3)
  })
})

test('the gradient is that of differences', () => {
  const model = { r: 0.7, alpha: 9, a: 1.4, b: 3.1 }
  const gradient: number[] = []
  logLikelihood(model, DATA, gradient)
  for (const [i, name] of (['r', 'alpha', 'a', 'b'] as const).entries()) {
    const h = 1e-5
    const at = (by: number) => logLikelihood({ ...model, [name]: model[name] * Math.exp(by) }, DATA)
    expect(gradient[i]).toBeCloseTo((at(h) - at(-h)) / (2 * h), 2)
  }
})

test('a likelihood by hand: one customer who came once, one who came back', () => {
  const model = { r: 1, alpha: 2, a: 1, b: 1 }
  const data = countHistories({ repeats: [0, 1], lastAge: [0, 1], age: [2, 2] })
  // Once: (α/(α+T))^r = 1/2. Back: r α^r B(1,2)/B(1,1) [ 1/(α+T)² + 1/(α+t)² ] = 2 · ½ · (1/16 + 1/9).
  expect(logLikelihood(model, data)).toBeCloseTo(Math.log(1 / 2) + Math.log(1 / 16 + 1 / 9), 12)
  // Odds of being gone: a/(b+x−1) ((α+T)/(α+t))^(r+x) = (4/3)².
  expect(probabilityAlive(model, { repeats: 1, lastAge: 1, age: 2 })).toBeCloseTo(1 / (1 + 16 / 9), 12)
})

/** E over p ~ Beta(a, b + x) of (1 − (1 + p t / (α + T))^−(r + x)) / p, by the midpoint rule over p = u^k. */
function byIntegral({ r, alpha, a, b }: PurchaseModel, repeats: number, age: number, time: number): number {
  const [steps, power] = [200_000, 4]
  let [weights, total] = [0, 0]
  for (let i = 0; i < steps; i++) {
    const u = (i + 0.5) / steps
    const p = u ** power
    const weight = p ** (a - 1) * (1 - p) ** (b + repeats - 1) * u ** (power - 1)
    weights += weight
    total += (weight * (1 - (1 + (p * time) / (alpha + age)) ** -(r + repeats))) / p
  }
  return total / weights
}

test.each([
  [PUBLISHED, 0, 30, 39],
  [PUBLISHED, 25, 30, 39],
  [{ r: 2.5, alpha: 40, a: 1, b: 6 }, 3, 100, 90],
  [{ r: 0.2, alpha: 3, a: 0.5, b: 1.2 }, 0, 2, 90],
  [{ r: 30, alpha: 600, a: 3, b: 200 }, 60, 700, 90],
])('expected orders are those of the integral they come from: %j %d %d %d', (model, repeats, age, time) => {
  expect(ordersIfAlive(model, { repeats, age }, time)).toBeCloseTo(byIntegral(model, repeats, age, time), 3)
})
