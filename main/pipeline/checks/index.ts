import type { Cohorts } from '../../../shared/cohorts'
import { parseDay } from '../../../shared/dates'
import type { Impact } from '../../../shared/promotions'
import type { Check, Totals } from '../../../shared/report'
import { GOLD_TABLES } from '../gold'
import type { SqlDatabase, SqlValue } from '../gold'
import { checkBooks } from './books'
import type { CountedFile } from './books'
import { checkCohorts } from './cohorts'
import { checkPromotions } from './promotions'
import { checkSuspects, type SuspectSums } from './suspects'

export type { CountedFile } from './books'
export { suspectSettingsOf } from './suspects'

/** The other side of the checks: what the cube and the run counted. */
export interface CheckSides {
  readonly totals: Totals
  readonly books: readonly CountedFile[]
  /** The cube's net sales in minor units by month (`2011-02`). */
  readonly netByMonth: ReadonlyMap<string, number>
  /** What each promotion did over all the data, by the cube. */
  readonly promotions: readonly Impact[]
  /** The cube's cohorts over all the data. */
  readonly cohorts: Cohorts
  /** What the cube finds by a rule over all the data. */
  readonly suspects: readonly SuspectSums[]
  /** Work out the SQL side of `gold_checks` again (it is fresh after `runGold`). */
  readonly again?: boolean
}

const CUBE_TOTALS = [
  'lines',
  'orders',
  'units',
  'gross_cents',
  'discount_cents',
  'net_cents',
  'return_lines',
  'return_net_cents',
  'customers',
  'guest_lines',
  'first_date',
  'last_date',
] as const satisfies readonly (keyof Totals)[]

const rowsOf = (db: SqlDatabase, sql: string): readonly SqlValue[][] => [...(db.exec(sql)[0]?.values ?? [])]

const isEqual = (left: number, right: number): boolean =>
  Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left))

/** Dates are compared as days since 1970-01-01; −1 stands for none. */
const numberOf = (value: SqlValue | undefined): number =>
  typeof value === 'string'
    ? (parseDay(value) ?? -1)
    : value === null || value === undefined
      ? -1
      : Number(value)

function checkCube(db: SqlDatabase, { totals, netByMonth }: CheckSides): Check[] {
  const kpis = new Map(rowsOf(db, 'select name, value from gold_kpis').map(([name, value]) => [name, value]))
  const checks = CUBE_TOTALS.map((name): Check => {
    const [left, right] = [numberOf(kpis.get(name)), numberOf(totals[name])]
    return { name: `cube_${name}`, left, right, ok: isEqual(left, right) }
  })
  const gold = rowsOf(
    db,
    'select substr(date, 1, 7) as month, sum(net_cents) from gold_daily_store_category group by month order by month',
  )
  const months = new Set([...gold.map(([month]) => String(month)), ...netByMonth.keys()])
  const equal = gold.filter(([month, net]) => netByMonth.get(String(month)) === net).length
  return [
    ...checks,
    { name: 'cube_months_of_equal_net', left: months.size, right: equal, ok: months.size === equal },
  ]
}

/**
 * Every reconciliation check: gold against silver (SQL), gold against the cube, the books of the files. All are
 * written to `gold_checks`; a failed one has `ok: false`.
 */
export function runChecks(db: SqlDatabase, sides: CheckSides): Check[] {
  const sql = GOLD_TABLES.find(({ name }) => name === 'gold_checks')?.sql
  if (sides.again === true && sql !== undefined) db.exec(`drop table if exists gold_checks; ${sql}`)
  const checks = [
    ...checkCube(db, sides),
    ...checkPromotions(db, sides.promotions, isEqual),
    ...checkCohorts(db, sides.cohorts),
    ...checkSuspects(db, sides.suspects),
    ...checkBooks(db, sides.books),
  ]
  for (const { name, left, right, ok } of checks)
    db.run('insert into gold_checks values (?, ?, ?, ?)', [name, left, right, ok ? 1 : 0])
  return rowsOf(db, 'select name, left_value, right_value, is_ok from gold_checks order by rowid').map(
    ([name, left, right, ok]): Check => ({
      name: String(name),
      left: Number(left),
      right: Number(right),
      ok: ok === 1,
    }),
  )
}
