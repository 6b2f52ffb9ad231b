import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeCube } from '../../main/cube'
import { expectedOrders, ordersIfAlive, probabilityAlive } from '../../main/cube/churn/purchaseModel'
import type { ChurnAnswer } from '../../shared/churn'
import { EMPTY_SELECTION } from '../../shared/query'
import { makeCubeData, type CubeRow } from '../support/makeCubeData'
import { buy } from '../support/purchases'

const parameter = fc.double({ min: 0.01, max: 60, noNaN: true })
const model = fc.record({
  r: parameter,
  alpha: fc.double({ min: 0.5, max: 500, noNaN: true }),
  a: parameter,
  b: parameter,
})
/** At most one repeat order a day: orders of a day count as one. */
const history = fc
  .record({
    repeats: fc.integer({ min: 0, max: 300 }),
    age: fc.integer({ min: 0, max: 2000 }),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ repeats, age, part }) => ({ repeats: Math.min(repeats, age), age, part }))
  .map(({ repeats, age, part }) => ({ repeats, age, lastAge: repeats === 0 ? 0 : Math.floor(age * part) }))

test('a probability is one, and falls as time goes by without an order', () => {
  fc.assert(
    fc.property(model, history, fc.integer({ min: 1, max: 400 }), (parameters, known, wait) => {
      const now = probabilityAlive(parameters, known)
      expect(now).toBeGreaterThanOrEqual(0)
      expect(now).toBeLessThanOrEqual(1)
      expect(probabilityAlive(parameters, { ...known, age: known.age + wait })).toBeLessThanOrEqual(now)
    }),
  )
})

test('expected orders are finite, no less in a longer time, and at most those of a customer who never leaves', () => {
  fc.assert(
    fc.property(model, history, (parameters, known) => {
      const [month, quarter] = [30, 90].map((days) => expectedOrders(parameters, known, days))
      expect(month).toBeGreaterThanOrEqual(0)
      // 1 − sum loses its last digits where the series sums up to nearly one.
      expect(quarter).toBeGreaterThanOrEqual(month! * (1 - 1e-6) - 1e-9)
      const stays = ((parameters.r + known.repeats) / (parameters.alpha + known.age)) * 90
      expect(ordersIfAlive(parameters, known, 90)).toBeLessThanOrEqual(stays * (1 + 1e-6) + 1e-9)
    }),
  )
})

const rows: fc.Arbitrary<CubeRow[]> = fc
  .array(
    fc.record({
      customer: fc.integer({ min: 0, max: 69 }),
      day: fc.integer({ min: 0, max: 300 }),
      cents: fc.integer({ min: 0, max: 5000 }),
    }),
    { minLength: 150, maxLength: 250 },
  )
  .map((all) => all.map(({ customer, day, cents }) => buy(`c${customer}`, day, cents)))

/** As silver has them: in an order that does not come from the lines. */
const CUSTOMERS = Array.from({ length: 70 }, (_, i) => ({ id: `c${i}` }))

function answerOf(lines: readonly CubeRow[]): ChurnAnswer {
  const steps = makeCube(makeCubeData(lines, { customers: CUSTOMERS })).churnSteps(EMPTY_SELECTION)
  for (;;) {
    const step = steps.next()
    if (step.done === true && step.value.ok) return step.value.value
  }
}

test('in any shop recency is within the age, and a shuffled file gives the same answer', () => {
  fc.assert(
    fc.property(
      rows.chain((lines) =>
        fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length })),
      ),
      ([lines, shuffled]) => {
        const answer = answerOf(lines)
        expect(answerOf(shuffled)).toEqual(answer)
        for (const row of answer.rows) {
          expect(row.recencyDays).toBeGreaterThanOrEqual(0)
          expect(row.recencyDays).toBeLessThanOrEqual(300)
          expect(row.probabilityAlive).toBeGreaterThanOrEqual(0)
          expect(row.probabilityAlive).toBeLessThanOrEqual(1)
          expect(row.expectedOrders).toBeGreaterThanOrEqual(0)
        }
        for (const { predicted, seen } of answer.holdOut?.classes ?? []) {
          expect(predicted).toBeGreaterThanOrEqual(0)
          expect(seen).toBeGreaterThanOrEqual(0)
        }
      },
    ),
    { numRuns: 12, endOnFailure: true },
  )
})
