import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeCube } from '../../main/cube'
import { runGold } from '../../main/pipeline/gold'
import { formatDay, parseDay, weekdayOf } from '../../shared/dates'
import type { Filter } from '../../shared/query'
import { FailureError } from '../../shared/result'
import { makeCubeData, type CubeMember, type CubeRow } from '../support/makeCubeData'
import { oracleImpact, type OracleImpact, type OracleShop } from '../support/promotionOracle'
import { promotionSilver } from '../support/promotionSilver'
import { rowsOf } from '../sql/handmadeSilver'

const FIRST = parseDay('2024-02-01')!
const date = (day: number): string => formatDay(FIRST + day)
const IDS = ['x1', 'x2', 'x3', 'x4'] as const

const line: fc.Arbitrary<CubeRow> = fc
  .record({
    day: fc.integer({ min: 0, max: 60 }),
    order: fc.constantFrom('o1', 'o2', 'o3', 'o4', 'o5'),
    product: fc.constantFrom('p1', 'p2', 'p3'),
    store: fc.constantFrom('s1', 's2'),
    promotion: fc.option(fc.constantFrom(...IDS), { nil: null }),
    quantity: fc.integer({ min: -2, max: 5 }),
    price: fc.integer({ min: 0, max: 300 }),
    discount: fc.integer({ min: 0, max: 50 }),
  })
  .map(({ day, price, ...rest }) => ({
    ...rest,
    date: date(day),
    gross: rest.quantity * price,
    isReturn: rest.quantity < 0,
  }))

const promotion = (id: string): fc.Arbitrary<CubeMember> =>
  fc
    .record({
      product: fc.constantFrom('p1', 'p1', 'p2', null),
      method: fc.constantFrom('A', 'B'),
      start: fc.option(fc.integer({ min: -10, max: 65 }), { nil: null, freq: 8 }),
      length: fc.option(fc.integer({ min: 0, max: 20 }), { nil: null, freq: 8 }),
    })
    .map(({ product, method, start, length }) => ({
      id,
      promotion_method: method,
      product,
      start: start === null ? null : date(start),
      end: length === null ? null : date((start ?? 0) + length),
    }))

const shop = fc.record({
  rows: fc.array(line, { minLength: 1, maxLength: 80 }),
  promotions: fc.tuple(...IDS.map(promotion)),
  store: fc.option(fc.constantFrom('s1', 's2'), { nil: null }),
  weekdays: fc.option(fc.subarray(['1', '2', '3', '4', '5', '6', '7'], { minLength: 1 }), { nil: null }),
})

const seen = (weekdays: readonly string[] | null) => (text: string) =>
  weekdays === null || weekdays.includes(String(weekdayOf(parseDay(text)!)))

function oracleShop(
  rows: readonly CubeRow[],
  promotions: readonly CubeMember[],
  isSeen: OracleShop['isSeen'],
): OracleShop {
  const dates = rows.map((row) => row.date).toSorted()
  // A product that no row names is unknown: its promotion then names none.
  const known = new Set(rows.map((row) => row.product))
  return {
    promotions: promotions.map((each) => ({
      ...each,
      product: known.has(each['product'] ?? '') ? each['product'] : null,
    })),
    first: dates[0]!,
    last: dates.at(-1)!,
    isSeen,
  }
}

const near = (value: number | null): unknown => (value === null ? null : expect.closeTo(value, 6))

const expected = (impact: OracleImpact): unknown => ({
  discountCents: expect.any(Number),
  baselineDays: impact.baselineDays,
  isJudged: impact.runUnits !== null,
  runUnits: near(impact.runUnits),
  expectedUnits: near(impact.expectedUnits),
  extraNetCents: near(impact.extraNet),
  uplift:
    impact.expectedUnits !== null && impact.expectedUnits > 0
      ? near(impact.runUnits! / impact.expectedUnits - 1)
      : null,
})

test('the cube agrees with counting line by line, under any filter', () => {
  fc.assert(
    fc.property(shop, ({ rows, promotions, store, weekdays }) => {
      const oracle = oracleShop(rows, promotions, seen(weekdays))
      const cube = makeCube(makeCubeData(rows, { promotions }))
      const filters: Filter[] = []
      if (store !== null) filters.push({ dimension: 'store', values: [store], exclude: false })
      if (weekdays !== null) filters.push({ dimension: 'weekday', values: weekdays, exclude: false })
      const answer = cube.promotions({ from: null, to: null, filters })
      if (!answer.ok) throw new FailureError(answer)
      const kept = rows.filter((row) => (store === null || row.store === store) && oracle.isSeen(row.date))
      for (const row of answer.value.promotions) {
        const own = oracle.promotions.find(({ id }) => id === row.promotion.id)!
        expect(row.impact).toEqual(expected(oracleImpact(own, kept, oracle)))
      }
    }),
    { numRuns: 300 },
  )
})

test('the gold SQL agrees with the same', async () => {
  await fc.assert(
    fc.asyncProperty(shop, async ({ rows, promotions }) => {
      const oracle = oracleShop(rows, promotions, () => true)
      const db = await promotionSilver(rows, promotions)
      try {
        await runGold(db)
        const columns = 'uplift, baseline_days, extra_units, extra_net_cents'
        for (const own of oracle.promotions) {
          const [row] = rowsOf(
            db,
            `select ${columns} from gold_promo_impact where promotion_id = '${own.id}'`,
          )
          const impact = oracleImpact(own, rows, oracle)
          const { runUnits, expectedUnits, extraNet, baselineDays } = impact
          const hasUplift = expectedUnits !== null && expectedUnits > 0
          expect(row?.[0]).toEqual(hasUplift ? near(runUnits! / expectedUnits - 1) : null)
          expect(row?.[1] ?? 0).toBe(baselineDays)
          expect(row?.[2]).toEqual(near(expectedUnits === null ? null : runUnits! - expectedUnits))
          expect(row?.[3]).toEqual(near(extraNet))
        }
      } finally {
        db.close()
      }
    }),
    { numRuns: 40 },
  )
})

test('the order of the lines does not matter, and methods pool their promotions', () => {
  fc.assert(
    fc.property(shop, ({ rows, promotions }) => {
      const ask = (lines: readonly CubeRow[]) => {
        const answer = makeCube(makeCubeData(lines, { promotions })).promotions({
          from: null,
          to: null,
          filters: [],
        })
        if (!answer.ok) throw new FailureError(answer)
        return answer.value
      }
      const answer = ask(rows)
      const byId = (each: typeof answer): unknown =>
        each.promotions.map(({ promotion: { id }, impact }) => [id, impact]).toSorted()
      expect(byId(ask(rows.toReversed()))).toEqual(byId(answer))
      for (const { method, impact, judged } of answer.methods) {
        const own = answer.promotions.filter((row) => row.method.id === method.id && row.impact.isJudged)
        expect(own).toHaveLength(judged)
        if (judged > 0)
          expect(impact.expectedUnits).toBeCloseTo(
            own.reduce((sum, row) => sum + (row.impact.expectedUnits ?? 0), 0),
            6,
          )
      }
    }),
    { numRuns: 100 },
  )
})
