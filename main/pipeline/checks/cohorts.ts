import type { Cohorts } from '../../../shared/cohorts'
import type { Check } from '../../../shared/report'
import type { SqlDatabase } from '../gold'

const ROWS = `select cohort_month, months_since, cohort_customers, customers, orders, net_cents
  from gold_cohorts where orders > 0 or net_cents <> 0`

/** Cohort by month: rows of the gold SQL, and those of them that the cube has alike; a row that only one has counts on its side. */
export function checkCohorts(db: SqlDatabase, { rows }: Cohorts): Check[] {
  const gold = new Set((db.exec(ROWS)[0]?.values ?? []).map((row) => row.join(' ')))
  const cube = rows.flatMap(({ month, size, cells }) =>
    cells.flatMap(({ monthsSince, customers, orders, netCents }) =>
      orders > 0 || netCents !== 0 ? [[month, monthsSince, size, customers, orders, netCents].join(' ')] : [],
    ),
  )
  const equal = cube.filter((row) => gold.has(row)).length
  const [left, right] = [gold.size + cube.length - equal, equal]
  return [{ name: 'cube_cohort_months', left, right, ok: left === right }]
}
