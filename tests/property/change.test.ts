import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeCube } from '../../main/cube'
import { CHANGE_MEASURES, changeSchema } from '../../shared/change'
import { querySchema } from '../../shared/query'
import { makeCubeData, type CubeRow } from '../support/makeCubeData'

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 3 })
const DATES = [
  '2023-05-30',
  '2023-06-01',
  '2024-02-29',
  '2024-05-28',
  '2024-06-01',
  '2024-06-02',
  '2024-06-04',
]

const line: fc.Arbitrary<CubeRow> = fc
  .record({
    date: fc.constantFrom(...DATES),
    order: fc.constantFrom('o1', 'o2', 'o3', 'o4', 'o5', 'o6'),
    product: fc.constantFrom('p1', 'p2', 'p3', 'p4'),
    customer: maybe(fc.constantFrom('c1', 'c2')),
    store: maybe(fc.constantFrom('s1', 's2')),
    channel: maybe(fc.constantFrom('web', 'shop')),
    quantity: fc.integer({ min: 1, max: 5 }),
    gross: fc.integer({ min: 0, max: 400 }),
    discount: fc.integer({ min: 0, max: 50 }),
    isReturn: fc.boolean(),
  })
  .map((row) =>
    row.isReturn ? { ...row, quantity: -row.quantity, gross: -row.gross, discount: -row.discount } : row,
  )

const TABLES = {
  products: [
    { id: 'p1', category: 'Kitchen' },
    { id: 'p2', category: 'Food' },
    { id: 'p3', category: 'Kitchen' },
    { id: 'p4', category: null },
  ],
  stores: [
    { id: 's1', city: 'Kiel' },
    { id: 's2', city: 'Bonn' },
  ],
}

const EXPLAINING = ['category', 'product', 'store', 'city', 'channel', 'customer', 'weekday'] as const

const filter = fc.constantFrom(
  { dimension: 'category', values: ['Kitchen'], exclude: false },
  { dimension: 'category', values: ['(none)'], exclude: true },
  { dimension: 'city', values: ['Kiel', '(none)'], exclude: false },
  { dimension: 'channel', values: ['web'], exclude: true },
  { dimension: 'is_return', values: ['false'], exclude: false },
)

const question = fc.record({
  selection: fc.record({
    from: fc.constantFrom('2023-06-01', '2024-05-28', '2024-06-01', '2024-06-02'),
    to: maybe(fc.constantFrom('2024-06-02', '2024-06-04')),
    filters: fc.array(filter, { maxLength: 2 }),
  }),
  compare: fc.constantFrom('previous', 'year'),
  measure: fc.constantFrom(...CHANGE_MEASURES),
  dimension: fc.constantFrom(null, ...EXPLAINING),
  limit: fc.integer({ min: 1, max: 5 }),
})

test('the parts and all others add up to the change, mix and rate to each part', () => {
  let explained = 0
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 40 }), question, (rows, asked) => {
      const ordered = rows.toSorted((a, b) => a.date.localeCompare(b.date))
      const cube = makeCube(makeCubeData(ordered, TABLES))
      const result = cube.change(changeSchema.parse(asked))
      if (!result.ok) return
      const { dimension, before, now, delta, parts, others } = result.value
      const all = [...parts, ...(others ? [others] : [])]
      if (delta === null || all.length === 0) {
        expect(parts).toEqual([])
        return
      }
      explained += 1
      const sum = all.reduce((total, each) => total + each.delta, 0)
      if (asked.measure === 'aov_cents') expect(sum).toBeCloseTo(delta, 6)
      else expect(sum).toBe(delta)
      for (const { mix, rate, delta: part } of all) {
        expect(mix === null).toBe(asked.measure !== 'aov_cents')
        if (mix !== null && rate !== null) expect(mix + rate).toBeCloseTo(part, 6)
      }
      expect(parts.length).toBeLessThanOrEqual(asked.limit)
      const whole = cube.query(
        querySchema.parse({
          selection: asked.selection,
          compare: asked.compare,
          measures: [asked.measure],
          ignoreFilters: dimension === null ? [] : [dimension],
        }),
      )
      expect(whole.ok && [whole.value.total.compared, whole.value.total.values]).toEqual([[before], [now]])
    }),
    { numRuns: 400 },
  )
  expect(explained).toBeGreaterThan(80)
})

test('the order of the lines makes no difference', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), question, (rows, asked) => {
      const answers = [rows, rows.toReversed()].map((each) => {
        const ordered = each.toSorted((a, b) => a.date.localeCompare(b.date))
        const result = makeCube(makeCubeData(ordered, TABLES)).change(changeSchema.parse(asked))
        if (!result.ok) return null
        const { dimension, delta, parts } = result.value
        const byId = parts.map(({ delta: part }) => Math.abs(part)).sort((a, b) => b - a)
        return { dimension, delta, byId: byId.map((part) => part.toFixed(6)) }
      })
      expect(answers[0]).toEqual(answers[1])
    }),
    { numRuns: 100 },
  )
})
