import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeCube } from '../../main/cube'
import { PAIR_ORDERS, basketSchema, type BasketAnswer } from '../../shared/basket'
import { FailureError } from '../../shared/result'
import { makeCubeData, type CubeRow } from '../support/makeCubeData'

const rowArb = fc.record({
  date: fc.constantFrom('2024-01-01', '2024-01-02', '2024-01-03'),
  order: fc.integer({ min: 1, max: 8 }).map((n) => `o${n}`),
  product: fc.integer({ min: 1, max: 6 }).map((n) => `p${n}`),
  store: fc.constantFrom('s1', 's2'),
  isReturn: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
})
const rowsArb = fc
  .array(rowArb, { minLength: 1, maxLength: 60 })
  .map((rows) =>
    rows.map((row): CubeRow => ({ ...row, quantity: row.isReturn ? -1 : 1, gross: row.isReturn ? -10 : 10 })),
  )

function ask(rows: readonly CubeRow[], input: object): BasketAnswer {
  const answer = makeCube(makeCubeData(rows)).basket(basketSchema.parse({ selection: {}, ...input }))
  if (!answer.ok) throw new FailureError(answer)
  return answer.value
}

/** Orders as sets of products, counted pair by pair. */
function bruteForce(rows: readonly CubeRow[]): {
  orders: number
  both: Map<string, number>
  of: Map<string, number>
} {
  const baskets = new Map<string, Set<string>>()
  for (const { order, product, isReturn } of rows)
    if (!isReturn) baskets.set(order, (baskets.get(order) ?? new Set()).add(product))
  const [both, of] = [new Map<string, number>(), new Map<string, number>()]
  for (const products of baskets.values())
    for (const a of products) {
      of.set(a, (of.get(a) ?? 0) + 1)
      for (const b of products) if (a !== b) both.set(`${a} ${b}`, (both.get(`${a} ${b}`) ?? 0) + 1)
    }
  return { orders: baskets.size, both, of }
}

test('every pair is that of a brute-force count, and lift is symmetric', () => {
  fc.assert(
    fc.property(
      rowsArb,
      fc.integer({ min: 1, max: 3 }),
      fc.constantFrom(...PAIR_ORDERS),
      (rows, minOrders, order) => {
        const { orders, both, of } = bruteForce(rows)
        const answer = ask(rows, { minOrders, order })
        const wanted = [...both].filter(
          ([pair, n]) => n >= minOrders && pair.split(' ')[0]! < pair.split(' ')[1]!,
        )
        expect(answer.orders).toBe(orders)
        expect(answer.found).toBe(wanted.length)
        expect(
          answer.pairs.map(({ first, second, orders: n }) => [`${first.id} ${second.id}`, n]).sort(),
        ).toEqual(wanted.sort())
        for (const pair of answer.pairs) {
          const [x, y] = [of.get(pair.first.id ?? '')!, of.get(pair.second.id ?? '')!]
          expect([pair.firstOrders, pair.secondOrders]).toEqual([x, y])
          expect(pair.lift).toBeCloseTo(pair.orders / orders / ((x / orders) * (y / orders)), 10)
          expect(Math.max(pair.confidence, pair.reverseConfidence, pair.support)).toBeLessThanOrEqual(1)
        }
        for (const product of of.keys())
          for (const own of ask(rows, { minOrders, product }).pairs) {
            const other = ask(rows, { minOrders, product: own.second.id }).pairs.find(
              ({ second }) => second.id === own.first.id,
            )
            expect(other?.lift).toBe(own.lift)
            expect(other?.confidence).toBe(own.reverseConfidence)
          }
      },
    ),
    { numRuns: 60 },
  )
})

test('a limit keeps the first of the whole ranking, whatever the order of the lines', () => {
  fc.assert(
    fc.property(rowsArb, fc.constantFrom(...PAIR_ORDERS), (rows, order) => {
      const all = ask(rows, { minOrders: 1, order }).pairs
      const few = ask(rows.toReversed(), { minOrders: 1, order, limit: 3 }).pairs
      expect(few).toEqual(all.slice(0, 3))
    }),
    { numRuns: 60 },
  )
})
