import { take } from '../project'
import type { Insight } from './types'

const COLUMNS = [
  'cohort_month',
  'months_since',
  'cohort_customers',
  'customers',
  'orders',
  'net_sales_cents',
  'retention',
  'is_partial_month',
]

/** Customers by the month of their first order, month by month since. */
export const cohortsInsight: Insight = {
  options: {},
  ask: ({ selection, cube }) => ({
    columns: COLUMNS,
    rows: take(cube.cohorts(selection)).rows.flatMap(({ month, size, cells }) =>
      cells.map(({ monthsSince, customers, orders, netCents, isPartial }) => [
        month,
        monthsSince,
        size,
        customers,
        orders,
        netCents,
        customers / size,
        isPartial,
      ]),
    ),
  }),
}
