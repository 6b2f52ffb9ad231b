import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeCube } from '../../main/cube'
import { runGold } from '../../main/pipeline/gold'
import { checkCohorts } from '../../main/pipeline/checks/cohorts'
import { formatDay, parseDay } from '../../shared/dates'
import { EMPTY_SELECTION } from '../../shared/query'
import { rowsOf } from '../sql/handmadeSilver'
import { makeCubeData, type CubeRow } from '../support/makeCubeData'
import { promotionSilver } from '../support/promotionSilver'

const FIRST = parseDay('2023-11-20')!

const line: fc.Arbitrary<CubeRow> = fc
  .record({
    day: fc.integer({ min: 0, max: 150 }),
    // An order may come again later, also under another customer.
    order: fc.integer({ min: 1, max: 12 }).map((number) => `o${number}`),
    customer: fc.option(fc.constantFrom('ada', 'ben', 'cy', 'dee'), { nil: null, freq: 5 }),
    product: fc.constantFrom('p1', 'p2'),
    quantity: fc.integer({ min: -2, max: 3 }),
    price: fc.integer({ min: 0, max: 200 }),
  })
  .map(({ day, price, ...rest }) => ({
    ...rest,
    date: formatDay(FIRST + day),
    gross: rest.quantity * price,
    isReturn: rest.quantity < 0,
  }))
const lines = fc.array(line, { minLength: 1, maxLength: 40 })

/** Straight from the lines, without the tables in between. */
const BY_SILVER = `
with orders as (
  select customer_key, order_key, min(day) as day from silver_sales
  where customer_key > 0 and not is_return group by 1, 2
),
firsts as (select customer_key, min(day) as day from orders group by 1)
select substr(date(f.day * 86400, 'unixepoch'), 1, 7) as cohort,
  substr(date(o.day * 86400, 'unixepoch'), 1, 7) as month, count(distinct o.customer_key), count(*)
from orders as o join firsts as f using (customer_key) group by 1, 2 order by 1, 2`

test('cohorts are those of SQL over silver, and of gold', async () => {
  await fc.assert(
    fc.asyncProperty(lines, async (rows) => {
      const db = await promotionSilver(rows, [])
      const answer = makeCube(makeCubeData([...rows, { ...rows[0]!, customer: null }])).cohorts(
        EMPTY_SELECTION,
      )
      const made = answer.ok ? answer.value : { rows: [] }
      const counted = made.rows.flatMap(({ month, cells }) =>
        cells.flatMap(({ monthsSince, customers, orders }) => {
          const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + monthsSince
          const other = `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
          return orders === 0 ? [] : [[month, other, customers, orders]]
        }),
      )
      expect(counted).toEqual(rowsOf(db, BY_SILVER))
      await runGold(db)
      expect(checkCohorts(db, made)).toMatchObject([{ ok: true }])
      db.close()
    }),
    { numRuns: 40 },
  )
})

test('the order of the lines does not matter; nobody is in a cohort twice', () => {
  fc.assert(
    fc.property(
      lines.chain((rows) =>
        fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
      ),
      ([rows, shuffled]) => {
        const of = (all: readonly CubeRow[]) => makeCube(makeCubeData(all)).cohorts(EMPTY_SELECTION)
        expect(of(shuffled)).toEqual(of(rows))
        const made = of(rows)
        if (!made.ok) return
        const cube = makeCube(makeCubeData(rows))
        const members = made.value.rows.map(({ month }) =>
          cube.cohortCustomers({ selection: EMPTY_SELECTION, month }),
        )
        const ids = members.flatMap((answer) => (answer.ok ? answer.value : []))
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids).toHaveLength(made.value.rows.reduce((sum, { size }) => sum + size, 0))
        for (const { size, cells } of made.value.rows)
          for (const { monthsSince, customers } of cells) {
            expect(customers).toBeLessThanOrEqual(size)
            if (monthsSince === 0) expect(customers).toBe(size)
          }
      },
    ),
  )
})
