import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeCube } from '../../main/cube'
import { runGold } from '../../main/pipeline/gold'
import {
  SUSPECT_RULES,
  suspectSettingsSchema,
  suspectsSchema,
  type Suspect,
  type SuspectSettings,
} from '../../shared/suspects'
import { FailureError } from '../../shared/result'
import { rowsOf } from '../sql/handmadeSilver'
import { makeCubeData, type CubeRow } from '../support/makeCubeData'
import { promotionSilver } from '../support/promotionSilver'

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 5 })

const line: fc.Arbitrary<CubeRow> = fc
  .record({
    date: fc.constantFrom('2024-05-01', '2024-05-02'),
    time: maybe(
      fc.constantFrom('09:00:00', '09:04:59', '09:05:00', '09:10:00', '09:10:01', '23:58:00', '00:01:00'),
    ),
    order: fc.integer({ min: 1, max: 9 }).map((n) => `o${n}`),
    product: fc.constantFrom('p1', 'p2'),
    customer: maybe(fc.constantFrom('c1', 'c2')),
    store: maybe(fc.constantFrom('s1', 's2')),
    quantity: fc.integer({ min: 1, max: 3 }),
    price: fc.constantFrom(0, 100, 100, 100, 105, 333, 1000),
    off: fc.constantFrom(0, 0, 0.7, 0.69, 1, 1.2),
    isReturn: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
  })
  .map(({ price, off, quantity, isReturn, ...row }): CubeRow => {
    const sign = isReturn ? -1 : 1
    const gross = price * quantity
    const discount = Math.round(gross * off)
    return { ...row, isReturn, quantity: sign * quantity, gross: sign * gross, discount: sign * discount }
  })
const lines = fc
  .array(line, { minLength: 1, maxLength: 50 })
  .map((rows) => rows.toSorted((a, b) => a.date.localeCompare(b.date)))

const settings = fc
  .record({
    isOn: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
    two_stores: fc.constantFrom(0, 5, 10),
    repeated_purchase: fc.constantFrom(0, 5, 10),
    high_discount: fc.constantFrom(50, 70, 100),
    unusual_price: fc.constantFrom(0, 1.5, 3),
    large_order: fc.constantFrom(0, 1, 5),
  })
  .map(({ isOn, ...thresholds }): SuspectSettings =>
    suspectSettingsSchema.parse(
      Object.fromEntries(
        SUSPECT_RULES.map((rule, i) => [
          rule,
          {
            isOn: isOn[i] === true || i % 2 === 0,
            ...(rule in thresholds ? { threshold: thresholds[rule as keyof typeof thresholds] } : {}),
          },
        ]),
      ),
    ),
  )

function found(
  rows: readonly CubeRow[],
  chosen: SuspectSettings,
  selection: object = {},
): readonly Suspect[] {
  const query = suspectsSchema.parse({ selection, limit: 10_000 })
  const answer = makeCube(makeCubeData(rows)).suspects(query, chosen)
  if (!answer.ok) throw new FailureError(answer)
  return answer.value.suspects
}

test('gold_suspects and the cube find the same, line by line', async () => {
  await fc.assert(
    fc.asyncProperty(lines, settings, async (rows, chosen) => {
      const db = await promotionSilver(rows, [])
      try {
        await runGold(db, {}, undefined, chosen)
        const gold = rowsOf(
          db,
          'select rule_name, line, other_line, net_cents, round(minutes_between, 6) from gold_suspects',
        )
        const cube = found(rows, chosen).map(({ evidence, line: own, other, netCents }) => [
          evidence.rule,
          own.line,
          other?.line ?? null,
          netCents,
          'minutes' in evidence ? Math.round(evidence.minutes * 1e6) / 1e6 : null,
        ])
        const sorted = (all: readonly unknown[][]): string[] => all.map((row) => JSON.stringify(row)).sort()
        expect(sorted(cube)).toEqual(sorted(gold))
      } finally {
        db.close()
      }
    }),
    { numRuns: 30 },
  )
})

test('a filter leaves findings out and adds none; keys tell findings apart', () => {
  fc.assert(
    fc.property(lines, (rows) => {
      const all = found(rows, suspectSettingsSchema.parse({})).map(({ key }) => key)
      expect(new Set(all).size).toBe(all.length)
      for (const store of ['s1', 's2']) {
        const selection = { filters: [{ dimension: 'store', values: [store] }] }
        if (!rows.some((row) => row.store != null)) continue
        const some = found(rows, suspectSettingsSchema.parse({}), selection).map(({ key }) => key)
        expect(all).toEqual(expect.arrayContaining(some))
      }
    }),
    { numRuns: 60 },
  )
})
