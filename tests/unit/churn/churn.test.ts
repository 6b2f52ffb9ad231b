import { describe, expect, test } from 'vitest'
import { makeCube } from '../../../main/cube'
import { historiesOf } from '../../../main/cube/churn/histories'
import { deriveFacts } from '../../../main/cube/facts'
import { LineSets } from '../../../main/cube/lineSets'
import { isAtRisk, type ChurnAnswer } from '../../../shared/churn'
import { EMPTY_SELECTION, type Selection } from '../../../shared/query'
import { makeCubeData, type CubeRow } from '../../support/makeCubeData'
import { FIRST_DAY, SHOP_DAYS, buy, clockwork, closedShop, modelShop } from '../../support/purchases'
import { FailureError } from '../../../shared/result'

function churnOf(rows: readonly CubeRow[], selection: Partial<Selection> = {}): ChurnAnswer {
  const steps = makeCube(makeCubeData(rows)).churnSteps({ ...EMPTY_SELECTION, ...selection })
  for (;;) {
    const step = steps.next()
    if (step.done !== true) continue
    if (!step.value.ok) throw new FailureError(step.value)
    return step.value.value
  }
}

test('histories: orders of one day are one, returns and guests are none, later days are apart', () => {
  const rows: CubeRow[] = [
    buy('ada', 3),
    { ...buy('ada', 3), order: 'second' },
    buy('ada', 10),
    { ...buy('ada', 12, -1000), quantity: -1, isReturn: true },
    buy('ada', 25),
    buy('ada', 25),
    buy('ben', 20),
    buy('cy', 21),
    { ...buy('x', 5), customer: null },
    { ...buy('dee', 6, -1000), quantity: -1, isReturn: true },
  ]
  const facts = deriveFacts(makeCubeData(rows))
  const sets = new LineSets(facts, () => new Uint32Array(facts.lines))
  const range = { first: facts.firstDay!, last: facts.lastDay! }
  const everything = {
    filtered: [],
    keeps: [],
    days: null,
    periodDays: null,
    products: null,
    narrows: false,
    shift: null,
    key: '',
  }
  const found = historiesOf(facts, sets.get(range, everything), FIRST_DAY + 20)
  const { ids } = facts.data.keys.customer!
  expect([...found.customer].map((code) => ids.at(code))).toEqual(['ada', 'ben'])
  expect([...found.repeats]).toEqual([1, 0])
  expect([...found.lastAge]).toEqual([7, 0])
  expect([...found.age]).toEqual([17, 0])
  expect([...found.later]).toEqual([1, 0])
})

describe('a shop that behaves as the model says', () => {
  const answer = churnOf([...modelShop(1500, 7), buy('end', SHOP_DAYS - 1)])

  test('the parameters are found, and the hold-out agrees', () => {
    const { r, alphaDays, a, b } = answer.model!
    // Truth: 1, 40, 1, 4. Whole days and 1,500 customers leave some room.
    expect(r).toBeCloseTo(1, 0)
    expect(alphaDays / 40).toBeCloseTo(1, 0)
    expect(a / (a + b)).toBeCloseTo(0.2, 1)
    expect(answer.holdOut).toMatchObject({ days: 240, verdict: 'good' })
    expect(answer.holdOut!.predicted / answer.holdOut!.seen).toBeCloseTo(1, 1)
  })

  test('the list is by value at risk, and its sums are those of the whole', () => {
    const risks = answer.rows.filter(isAtRisk).map((row) => row.valueAtRiskCents)
    expect(answer.rows.slice(0, answer.total!.atRisk).every(isAtRisk)).toBe(true)
    expect(risks).toHaveLength(answer.total!.atRisk)
    expect(risks).toEqual(risks.toSorted((a, b) => b - a))
    expect(answer.rows).toHaveLength(answer.customers)
    const alive = answer.rows.reduce((sum, row) => sum + row.probabilityAlive, 0)
    expect(answer.total!.alive).toBeCloseTo(alive, 6)
    const once = answer.rows.find((row) => row.orders === 1)!
    expect(once).toMatchObject({ probabilityAlive: 1, valueAtRiskCents: 0, netPerOrderCents: 1000 })
  })

  test('a start of the dates is no start of a life; their end is the day it is seen from', () => {
    const rows = [...modelShop(200, 3), buy('end', SHOP_DAYS - 1)]
    expect(churnOf(rows, { from: '2023-06-01' })).toEqual(churnOf(rows))
    expect(churnOf(rows, { to: '2023-06-01' }).asOf).toBe('2023-06-01')
  })
})

test('a shop that does not behave so is said not to', () => {
  const { holdOut, model } = churnOf(closedShop())
  expect(model).not.toBeNull()
  expect(holdOut).toMatchObject({ verdict: 'poor', seen: 1 })
  expect(holdOut!.predicted).toBeGreaterThan(10 * holdOut!.seen)
})

test('customers who are all alike and never leave have no such model', () => {
  expect(churnOf(clockwork())).toMatchObject({ noModel: 'not_converged', model: null, repeaters: 80 })
})

test('too little to learn from is said, with its reason', () => {
  const many = Array.from({ length: 60 }, (_, i) => buy(`c${i}`, i))
  expect(churnOf([buy('ada', 1), buy('ada', 200)])).toMatchObject({
    noModel: 'too_few_customers',
    customers: 1,
  })
  expect(churnOf(many)).toMatchObject({ noModel: 'too_few_repeaters', repeaters: 0, rows: [] })
  const short = many.flatMap((_, i) => [buy(`c${i}`, i % 20), buy(`c${i}`, (i % 20) + 5)])
  expect(churnOf(short)).toMatchObject({ noModel: 'too_short', repeaters: 60 })
  expect(churnOf(many, { from: '2030-01-01', to: '2020-01-01' })).toMatchObject({ asOf: null })
})
