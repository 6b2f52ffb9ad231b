import { beforeEach, describe, expect, it } from 'vitest'
import type { Database } from 'sql.js'
import { runChecks } from '../../main/pipeline/checks'
import type { CheckSides, CountedFile } from '../../main/pipeline/checks'
import { runGold } from '../../main/pipeline/gold'
import type { Role } from '../../shared/fields'
import { handmadeSilver, rowsOf } from './handmadeSilver'

const book = (
  file_id: number,
  role: Role,
  records: number,
  counts: Partial<CountedFile['counts']>,
): CountedFile => ({
  file: { file_id, name: `${role}.csv`, role, records },
  counts: { accepted: 0, rejected: 0, duplicates: 0, superseded: 0, replaced: 0, ...counts },
})

/** What the cube and the run must have counted for the handmade shop. */
const SIDES: CheckSides = {
  totals: {
    lines: 13,
    orders: 8,
    units: 19,
    gross_cents: 15777,
    discount_cents: 470,
    net_cents: 15307,
    return_lines: 4,
    return_net_cents: -4850,
    customers: 3,
    guest_lines: 2,
    first_date: '2024-03-01',
    last_date: '2024-04-11',
  },
  books: [
    book(1, 'transactions', 12, { accepted: 11, rejected: 1 }),
    book(2, 'returns', 2, { accepted: 2 }),
    book(3, 'customers', 5, { accepted: 4, superseded: 1 }),
    book(4, 'products', 4, { accepted: 4 }),
    book(5, 'stores', 3, { accepted: 3 }),
    book(6, 'promotions', 5, { accepted: 4, rejected: 1 }),
    book(7, 'feedback', 5, { accepted: 4, rejected: 1 }),
  ],
  promotions: [],
  cohorts: {
    rows: [
      {
        month: '2024-03',
        size: 2,
        cells: [
          { monthsSince: 0, customers: 2, orders: 3, netCents: 2900 + 680 - 450 + 1200, isPartial: false },
          { monthsSince: 1, customers: 2, orders: 3, netCents: 8000 - 1600 + 4777 - 2000, isPartial: true },
        ],
      },
    ],
  },
  suspects: [
    { rule: 'two_stores', count: 1, lines: 1 },
    { rule: 'return_without_sale', count: 1, lines: 4 },
  ],
  netByMonth: new Map([
    ['2024-03', 900 + 2000 + 680 - 800 + 1800 - 450 + 1200],
    ['2024-04', 4000 + 777 - 2000 + 8000 + 800 - 1600],
  ]),
}

let db: Database

beforeEach(async () => {
  db = await handmadeSilver()
  await runGold(db)
})

const failed = (sides: CheckSides): string[] =>
  runChecks(db, sides)
    .filter(({ ok }) => !ok)
    .map(({ name, left, right }) => `${name} ${left} ${right}`)

describe('runChecks', () => {
  it('all hold for the handmade shop, and all are in gold_checks', () => {
    const checks = runChecks(db, SIDES)
    expect(checks.filter(({ ok }) => !ok)).toEqual([])
    expect(checks).toContainEqual({ name: 'books_balance', left: 7, right: 7, ok: true })
    expect(checks).toContainEqual({ name: 'accepted_customers', left: 4, right: 4, ok: true })
    expect(checks).toContainEqual({ name: 'cube_months_of_equal_net', left: 2, right: 2, ok: true })
    expect(rowsOf(db, 'select count(*), sum(is_ok) from gold_checks')).toEqual([
      [checks.length, checks.length],
    ])
  })

  it('a cube that differs by one cent, or by a day', () => {
    const totals = { ...SIDES.totals, net_cents: 15306, last_date: '2024-04-12' }
    expect(failed({ ...SIDES, totals })).toEqual(['cube_net_cents 15307 15306', 'cube_last_date 19824 19825'])
  })

  it('a month that the cube lacks, and one that differs', () => {
    expect(failed({ ...SIDES, netByMonth: new Map([['2024-03', 5331]]) })).toEqual([
      'cube_months_of_equal_net 2 0',
    ])
  })

  it('a finding that only one side has', () => {
    expect(failed({ ...SIDES, suspects: [] })).toEqual([
      'cube_suspects_two_stores 1 0',
      'cube_suspects_return_without_sale 1 0',
      'cube_suspect_lines 5 0',
    ])
  })

  it('cohorts that differ by an order: one month on either side has no match', () => {
    const [row] = SIDES.cohorts.rows
    const [first, second] = row!.cells
    const cohorts = { rows: [{ ...row!, cells: [first!, { ...second!, orders: 4 }] }] }
    expect(failed({ ...SIDES, cohorts })).toEqual(['cube_cohort_months 3 1'])
  })

  it('books that tell more than the ledger holds', () => {
    db.exec("delete from silver_ledger where reason = 'unreadable_quantity'")
    expect(failed(SIDES)).toEqual(['books_balance 7 6', 'books_of_transactions.csv 12 11'])
  })

  it('a file whose own counts do not add up', () => {
    const books = [
      ...SIDES.books.slice(0, 1),
      book(2, 'returns', 2, { accepted: 1 }),
      ...SIDES.books.slice(2),
    ]
    expect(failed({ ...SIDES, books })).toEqual(['books_balance 7 6', 'books_of_returns.csv 2 1'])
  })

  it('a gold table that lost a row, worked out again', () => {
    db.exec("delete from gold_daily_store_category where date = '2024-04-05'")
    expect(failed({ ...SIDES, again: true })).toEqual([
      'net_daily_store_category 15307 17307',
      'units_daily_store_category 19 20',
      'cube_months_of_equal_net 2 1',
    ])
  })

  it('bronze rows that are missing, where the database holds bronze', () => {
    db.exec('create table bronze_stores (_file_id, _line); insert into bronze_stores values (5, 2), (5, 3)')
    expect(failed(SIDES)).toEqual(['bronze_stores 3 2'])
  })

  it('a customer in silver that no file brought', () => {
    db.exec("insert into silver_customers select 9, 'C9', 'C9', null, null, null, null, null, null, 0")
    expect(failed(SIDES)).toEqual(['accepted_customers 4 5'])
  })
})
