import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deserializeCube, makeCube, serializeCube } from '../../main/cube'
import {
  ADDITIVE_MEASURES,
  DIMENSIONS,
  EMPTY_SELECTION,
  MEASURES,
  querySchema,
  type DimensionName,
  type Filter,
  type MeasureName,
  type QueryRow,
  type Selection,
} from '../../shared/query'
import { fold } from '../../shared/textSearch'
import { Oracle, oracleRanges } from '../support/cubeOracle'
import { makeCubeData, type CubeRow, type CubeTables } from '../support/makeCubeData'

const NAMED = ['product', 'category', 'supplier', 'city', 'customer', 'promotion', 'channel'] as const

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 3 })

const DATES = [
  '2019-02-28',
  '2019-03-01',
  '2019-12-29',
  '2019-12-30',
  '2020-01-01',
  '2020-01-02',
  '2020-02-28',
  '2020-02-29',
  '2020-03-01',
  '2020-12-31',
  '2021-01-03',
  '2021-01-04',
  '2021-02-28',
  '2021-03-01',
]

const line: fc.Arbitrary<CubeRow> = fc
  .record({
    date: fc.constantFrom(...DATES),
    time: maybe(fc.constantFrom('00:00', '09:30', '23:59')),
    order: fc.constantFrom('o1', 'o2', 'o3', 'o4', 'o5', 'o6'),
    product: fc.constantFrom('p1', 'p2', 'p3', 'p9'),
    customer: maybe(fc.constantFrom('c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7')),
    store: maybe(fc.constantFrom('s1', 's2')),
    promotion: maybe(fc.constantFrom('x1', 'x2')),
    channel: maybe(fc.constantFrom('web', 'shop')),
    payment_method: maybe(fc.constant('cash')),
    quantity: fc.integer({ min: 1, max: 5 }),
    gross: fc.integer({ min: 0, max: 400 }),
    discount: fc.integer({ min: 0, max: 50 }),
    cost: maybe(fc.integer({ min: 1, max: 100 })),
    isReturn: fc.boolean(),
    highValue: fc.boolean(),
  })
  .map((row) =>
    row.isReturn
      ? {
          ...row,
          quantity: -row.quantity,
          gross: -row.gross,
          discount: -row.discount,
          cost: row.cost && -row.cost,
        }
      : row,
  )

const TABLES: CubeTables = {
  products: [
    { id: 'p1', name: 'Mug', category: 'Kitchen', subcategory: 'Cups', brand: 'A', supplier: 'U' },
    { id: 'p2', name: 'Tea', category: 'Food', subcategory: null, brand: 'A', supplier: null },
    { id: 'p3', name: 'Pot', category: 'Kitchen', subcategory: 'Pots', brand: null, supplier: 'V' },
    { id: 'p4', name: 'Never sold', category: 'Food', subcategory: 'Cups', brand: 'B', supplier: 'U' },
  ],
  customers: [
    { id: 'c1', customer_country: 'DE' },
    { id: 'c2', customer_country: 'AT' },
    { id: 'c3', customer_country: null },
  ],
  stores: [
    { id: 's1', country: 'DE', region: 'Nord', city: 'Kiel' },
    { id: 's2', country: 'DE', region: null, city: 'Köln' },
  ],
  promotions: [
    { id: 'x1', promotion_method: 'Coupon' },
    { id: 'x2', promotion_method: 'Coupon' },
    { id: 'x3', promotion_method: 'Flyer' },
  ],
}

const feedback = maybe(
  fc.array(
    fc.record({
      product: fc.constantFrom('p1', 'p2', 'p3', 'p4', 'unknown'),
      date: maybe(fc.constantFrom(...DATES, '2022-01-01')),
      rating: fc.integer({ min: 1, max: 5 }),
    }),
    { maxLength: 8 },
  ),
)

const VALUES: Readonly<Record<DimensionName, readonly string[]>> = {
  year: ['2019', '2020', '2021'],
  quarter: ['2019-Q1', '2020-Q1', '2021-Q1'],
  month: ['2019-03', '2020-02', '2020-03', '2021-01'],
  week: ['2019-W09', '2020-W01', '2020-W53', '2021-W01'],
  date: ['2019-03-01', '2020-02-28', '2020-02-29', '2021-01-03'],
  weekday: ['1', '3', '5', '6', '7'],
  hour: ['0', '9', '23'],
  country: ['DE'],
  region: ['Nord'],
  city: ['Kiel', 'Köln'],
  store: ['s1', 's2'],
  category: ['Kitchen', 'Food'],
  subcategory: ['Cups', 'Pots'],
  product: ['p1', 'p2', 'p3', 'p9'],
  brand: ['A', 'B'],
  supplier: ['U', 'V'],
  promotion: ['x1', 'x2'],
  promotion_method: ['Coupon', 'Flyer'],
  customer: ['c1', 'c2', 'c3', 'c4'],
  customer_country: ['DE', 'AT'],
  segment: ['Lost', 'Champions', 'New Customers', 'At Risk', 'Hibernating'],
  channel: ['web', 'shop'],
  payment_method: ['cash'],
  high_value: ['true', 'false'],
  is_return: ['true', 'false'],
}

const filter: fc.Arbitrary<Filter> = fc.constantFrom(...DIMENSIONS).chain((dimension) =>
  fc.record({
    dimension: fc.constant(dimension),
    values: fc.uniqueArray(fc.constantFrom('(none)', 'no such member', ...VALUES[dimension]), {
      maxLength: 4,
    }),
    exclude: fc.boolean(),
  }),
)

const selection: fc.Arbitrary<Selection> = fc.record({
  from: maybe(fc.constantFrom('2018-01-01', ...DATES)),
  to: maybe(fc.constantFrom(...DATES, '2023-01-01')),
  filters: fc.array(filter, { maxLength: 3 }),
})

const data = fc.record({
  rows: fc.array(line, { maxLength: 25 }),
  tables: feedback.map((reviews): CubeTables => (reviews ? { ...TABLES, feedback: reviews } : TABLES)),
  /** Whether, and from how many cells on not, answers come from tables kept between questions. */
  mostCells: fc.constantFrom(0, 60, 100_000),
})

const by = (maxLength: number) => fc.uniqueArray(fc.constantFrom(...DIMENSIONS), { maxLength })

const close = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a === b : Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))

const keyOf = (row: QueryRow): string => JSON.stringify(row.members.map((member) => member.id))

function expectSame(
  actual: ReadonlyMap<string, readonly (number | null)[] | null>,
  expected: ReadonlyMap<string, (number | null)[]>,
): void {
  expect([...actual.keys()].sort()).toEqual([...expected.keys()].sort())
  for (const [key, values] of expected) {
    const found = actual.get(key)
    MEASURES.forEach((name, m) => {
      const [mine, sql] = [found?.[m] ?? null, values[m] ?? null]
      if (!close(mine, sql)) throw new Error(`${name} of ${key}: cube ${mine}, SQL ${sql}`)
    })
  }
}

interface Case {
  readonly rows: readonly CubeRow[]
  readonly tables: CubeTables
  readonly mostCells: number
}

function withBoth(input: Case, run: (cube: ReturnType<typeof makeCube>, oracle: Oracle) => void): void {
  const ordered = [...input.rows].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  const cube = makeCube(deserializeCube(serializeCube(makeCubeData(ordered, input.tables))), {
    mostCells: input.mostCells,
  })
  const oracle = new Oracle(ordered, input.tables)
  try {
    run(cube, oracle)
  } finally {
    oracle.close()
  }
}

test('every measure by 0 to 3 dimensions under any selection is what SQL says', () => {
  fc.assert(
    fc.property(data, selection, by(3), (input, chosen, dimensions) => {
      withBoth(input, (cube, oracle) => {
        const result = cube.query(
          querySchema.parse({ selection: chosen, by: dimensions, measures: MEASURES }),
        )
        if (!result.ok) {
          const present = cube.profile().dimensions.map(({ name }) => name)
          const named = [...dimensions, ...chosen.filters.map(({ dimension }) => dimension)]
          expect(named.every((name) => present.includes(name))).toBe(false)
          return
        }
        const { own } = oracleRanges(oracle, chosen, null)
        const rows = new Map(result.value.rows.map((row) => [keyOf(row), row.values]))
        expectSame(rows, oracle.answer(chosen, dimensions, MEASURES, own))
        expectSame(new Map([['[]', result.value.total.values]]), oracle.answer(chosen, [], MEASURES, own))
      })
    }),
    { numRuns: 150 },
  )
})

test('a comparison is the same question of the earlier period', () => {
  const comparison = fc.constantFrom('previous', 'year')
  fc.assert(
    fc.property(data, selection, by(2), comparison, (input, chosen, dimensions, compare) => {
      withBoth(input, (cube, oracle) => {
        const result = cube.query(
          querySchema.parse({ selection: chosen, by: dimensions, measures: MEASURES, compare }),
        )
        if (!result.ok) return
        const { own, compared } = oracleRanges(oracle, chosen, compare)
        const { comparedRange, rows, total } = result.value
        expect(comparedRange).toEqual(compared && { from: compared.from, to: compared.to })
        if (!compared) {
          expect(
            [total.compared, ...rows.map((row) => row.compared)].every((values) => values === null),
          ).toBe(true)
          return
        }
        expectSame(new Map([['[]', total.compared]]), oracle.answer(chosen, [], MEASURES, compared))
        const earlier = oracle.answer(chosen, dimensions, MEASURES, compared)
        const occurring = rows.filter((row) => earlier.has(keyOf(row)))
        expectSame(new Map(occurring.map((row) => [keyOf(row), row.compared])), earlier)
        const current = oracle.answer(chosen, dimensions, MEASURES, own)
        const keys = [...new Set([...current.keys(), ...earlier.keys()])]
        expect(rows.map(keyOf).sort()).toEqual(keys.sort())
      })
    }),
    { numRuns: 120 },
  )
})

test('RFM of any selection is what SQL says', () => {
  fc.assert(
    fc.property(data, selection, (input, chosen) => {
      withBoth(input, (cube, oracle) => {
        const result = cube.rfm(chosen)
        if (!result.ok) return
        const expected = oracle.rfm(oracle.where(chosen))
        const mine = result.value.map(({ customerId, lastPurchase, frequency, monetaryCents, r, f, m }) => ({
          customer: customerId,
          last: lastPurchase,
          frequency,
          monetary: monetaryCents,
          r,
          f,
          m,
        }))
        const byCustomer = (a: { customer: string }, b: { customer: string }) =>
          a.customer < b.customer ? -1 : 1
        expect(mine.sort(byCustomer)).toEqual(expected.sort(byCustomer))
      })
    }),
    { numRuns: 120 },
  )
})

test('a question after others is answered as by the lines themselves', () => {
  const chosenOnce = fc.tuple(filter, filter, maybe(fc.constantFrom(...DATES))).chain(([one, other, from]) =>
    fc
      .array(fc.record({ one: fc.boolean(), other: fc.boolean(), keep: fc.boolean(), from: fc.boolean() }), {
        minLength: 2,
        maxLength: 5,
      })
      .map((steps) =>
        steps.map((step): Selection => ({
          from: step.from ? from : null,
          to: null,
          filters: [{ ...one, exclude: step.one }, ...(step.keep ? [{ ...other, exclude: step.other }] : [])],
        })),
      ),
  )
  const compare = fc.constantFrom(null, 'previous', 'year')
  fc.assert(
    fc.property(data, chosenOnce, by(2), compare, (input, steps, dimensions, compared) => {
      const ordered = [...input.rows].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
      const columns = makeCubeData(ordered, input.tables)
      const [kept, byLines] = [makeCube(columns), makeCube(columns, { mostCells: 0 })]
      for (const selection of steps) {
        const page = [dimensions, dimensions.slice(0, 1), []].map((by) =>
          querySchema.parse({
            selection,
            by,
            measures: MEASURES,
            compare: compared,
            ignoreFilters: by.slice(0, 1),
          }),
        )
        expect(kept.queryPage(page)).toEqual(byLines.queryPage(page))
        expect(kept.rfm(selection)).toEqual(byLines.rfm(selection))
        expect(kept.customerAnalysis(selection)).toEqual(byLines.customerAnalysis(selection))
      }
    }),
    { numRuns: 60 },
  )
})

test('search finds every member that holds the text, with the net sales that SQL says', () => {
  fc.assert(
    fc.property(data, fc.constantFrom('p', 'c', 'kit', 'KIE', 'kol', 'ed', 'up', 'u', '1'), (input, text) => {
      withBoth(input, (cube, oracle) => {
        const found = new Map(cube.search(text, 1000).map((group) => [group.dimension, group]))
        const { own } = oracleRanges(oracle, EMPTY_SELECTION, null)
        for (const dimension of NAMED) {
          const all = cube.members(dimension, EMPTY_SELECTION, '', 1000)
          if (!all.ok) continue
          const holds = (value: string): boolean => fold(value).includes(fold(text))
          const expected = all.value.flatMap(({ id, name }) =>
            id !== null && (holds(id) || holds(name)) ? id : [],
          )
          const members = found.get(dimension)?.members ?? []
          expect(members.map(({ id }) => id).sort()).toEqual(expected.sort())
          expect(found.get(dimension)?.total ?? 0).toBe(expected.length)
          const net = oracle.answer(EMPTY_SELECTION, [dimension], ['net_sales_cents'], own)
          for (const { id, netCents } of members)
            expect(netCents).toBe(net.get(JSON.stringify([id]))?.[0] ?? 0)
        }
      })
    }),
    { numRuns: 60 },
  )
})

test('a row is the total under its own members as filters; a limit is a prefix, others complete the total', () => {
  const additive = MEASURES.filter((name: MeasureName) => ADDITIVE_MEASURES.has(name))
  const limit = fc.integer({ min: 1, max: 4 })
  fc.assert(
    fc.property(data, selection, by(2), limit, (input, chosen, dimensions, top) => {
      const cube = makeCube(makeCubeData(input.rows, input.tables), { mostCells: input.mostCells })
      const ask = (more: object) =>
        cube.query(querySchema.parse({ selection: chosen, by: dimensions, measures: MEASURES, ...more }))
      const whole = ask({})
      const limited = ask({ limit: top, others: true })
      if (!whole.ok || !limited.ok || dimensions.length === 0) return
      expect(limited.value.rows).toEqual(whole.value.rows.slice(0, top))
      additive.forEach((name) => {
        const m = MEASURES.indexOf(name)
        const parts = [...limited.value.rows, ...(limited.value.others ? [limited.value.others] : [])]
        const sum = parts.reduce((total, row) => total + (row.values[m] ?? 0), 0)
        expect(sum).toBe(whole.value.total.values[m] ?? 0)
      })
      for (const row of whole.value.rows.slice(0, 3)) {
        const own = dimensions.map((dimension, d) => ({
          dimension,
          values: [row.members[d]?.id ?? '(none)'],
          exclude: false,
        }))
        const untouched = chosen.filters.filter(
          ({ dimension, exclude }) => exclude || !dimensions.includes(dimension),
        )
        const drilled = ask({ by: [], selection: { ...chosen, filters: [...untouched, ...own] } })
        expect(drilled.ok && drilled.value.total.values).toEqual(row.values)
      }
    }),
    { numRuns: 120 },
  )
})
