import {
  daysOfMonth,
  monthIndexOf,
  type CohortQuery,
  type CohortRow,
  type Cohorts,
} from '../../shared/cohorts'
import { formatMonth, parseDay } from '../../shared/dates'
import { MOST_FILTER_VALUES, type Selection } from '../../shared/query'
import { phrase } from '../../shared/phrase'
import { failure, success, type Result } from '../../shared/result'
import { absentDimension } from './conditions'
import { isPeriod } from './calendar'
import { customerSums } from './customerSums'
import type { Facts } from './facts'
import { lineAt, type LineSet } from './lineSets'
import { select, type CubeParts } from './runQuery'
import { FLAG_RETURN, NO_DAY, type Codes } from './types'

/** The same filters over all dates. */
const overAllDates = (selection: Selection): Selection => ({
  from: null,
  to: null,
  filters: selection.filters.filter(({ dimension }) => !isPeriod(dimension)),
})

/**
 * Customers by the month of their first order under the filters that are not about dates, and what they did in each
 * month of the selection. `usage` where the data have no customers.
 */
export function cohortsOf(parts: CubeParts, selection: Selection): Result<Cohorts> {
  const { facts, dimensions } = parts
  if (!facts.customer) return absentDimension(dimensions, 'customer')
  const everything = select(parts, overAllDates(selection))
  if (!everything.ok) return everything
  const selected = select(parts, selection)
  if (!selected.ok) return selected
  const { set, range } = selected.value
  if (!range) return success({ rows: [] })
  const months = new Months(facts, monthIndexOf(range.first), monthIndexOf(range.last))
  const cohort = cohortMonths(customerSums(parts, everything.value.set).firstDay)
  const grid = countCells(facts, facts.customer, set, cohort, months)
  return success({ rows: rowsOf(grid, cohort, months, range) })
}

/** Ids of the customers whose first order, by the same rules, is in the month. `usage` where a filter cannot take them. */
export function cohortCustomersOf(parts: CubeParts, { selection, month }: CohortQuery): Result<string[]> {
  const { facts, dimensions } = parts
  const customers = facts.data.keys.customer
  if (!customers) return absentDimension(dimensions, 'customer')
  const everything = select(parts, overAllDates(selection))
  if (!everything.ok) return everything
  const wanted = monthIndexOf(parseDay(`${month}-01`) ?? 0)
  const ids: string[] = []
  cohortMonths(customerSums(parts, everything.value.set).firstDay).forEach((first, code) => {
    if (first === wanted) ids.push(customers.ids.at(code))
  })
  if (ids.length <= MOST_FILTER_VALUES) return success(ids)
  return failure(
    'usage',
    phrase`The cohort has ${{ number: ids.length }} customers; a filter takes at most ${{ number: MOST_FILTER_VALUES }}.`,
  )
}

const NO_MONTH = -1

/** Per customer code the month index of the first order; `NO_MONTH` without one, and for guests. */
const cohortMonths = (firstDay: Float64Array): Int32Array =>
  Int32Array.from(firstDay, (day, code) => (code === 0 || day === NO_DAY ? NO_MONTH : monthIndexOf(day)))

class Months {
  readonly count: number
  /** By day of the data. */
  private readonly byDay: Int32Array

  constructor(
    { firstDay, lastDay }: Facts,
    readonly first: number,
    readonly last: number,
  ) {
    const start = firstDay ?? 0
    this.count = last - first + 1
    this.byDay = Int32Array.from({ length: (lastDay ?? start - 1) - start + 1 }, (_, i) =>
      monthIndexOf(start + i),
    )
  }

  at(dayOfData: number): number {
    return this.byDay[dayOfData]! - this.first
  }
}

interface Grid {
  /** The earliest month of a cohort. */
  readonly firstCohort: number
  /** Cohort by cohort the months of the selection. */
  readonly customers: Float64Array
  readonly orders: Float64Array
  readonly net: Float64Array
}

function countCells(facts: Facts, customer: Codes, set: LineSet, cohort: Int32Array, months: Months): Grid {
  const known = cohort.filter((month) => month !== NO_MONTH)
  const firstCohort = known.reduce((least, month) => Math.min(least, month), months.last)
  const lastCohort = known.reduce((most, month) => Math.max(most, month), firstCohort)
  const size = (lastCohort - firstCohort + 1) * months.count
  const grid = {
    firstCohort,
    customers: new Float64Array(size),
    orders: new Float64Array(size),
    net: new Float64Array(size),
  }
  const { net, flags, customerOrder } = facts
  const { day } = facts.data
  const met = new Uint8Array(facts.customerOrders)
  const lastSeen = new Int32Array(facts.customers).fill(NO_MONTH)
  for (let k = 0; k < set.count; k++) {
    const i = lineAt(set, k)
    const c = customer[i]!
    const month = cohort[c]!
    if (month === NO_MONTH) continue
    const at = months.at(day[i]! - facts.firstDay!)
    const cell = (month - firstCohort) * months.count + at
    grid.net[cell]! += net[i]!
    const order = customerOrder[i]!
    if ((flags[i]! & FLAG_RETURN) !== 0 || met[order] !== 0) continue
    met[order] = 1
    grid.orders[cell]!++
    // Lines come in order of days, so a customer's months never go back.
    if (lastSeen[c] === at) continue
    lastSeen[c] = at
    grid.customers[cell]!++
  }
  return grid
}

function rowsOf(
  grid: Grid,
  cohort: Int32Array,
  months: Months,
  range: { readonly first: number; readonly last: number },
): CohortRow[] {
  const sizes = new Map<number, number>()
  for (const month of cohort) if (month !== NO_MONTH) sizes.set(month, (sizes.get(month) ?? 0) + 1)
  return [...sizes.keys()]
    .sort((a, b) => a - b)
    .flatMap((month): CohortRow[] => {
      const cells = Array.from({ length: months.count }, (_, at) => {
        const cell = (month - grid.firstCohort) * months.count + at
        const days = daysOfMonth(months.first + at)
        return {
          monthsSince: months.first + at - month,
          customers: grid.customers[cell]!,
          orders: grid.orders[cell]!,
          netCents: grid.net[cell]!,
          isPartial: days.first < range.first || days.last > range.last,
        }
      }).filter(({ monthsSince, netCents, orders }) => monthsSince >= 0 || orders > 0 || netCents !== 0)
      if (!cells.some(({ monthsSince }) => monthsSince >= 0)) return []
      return [{ month: formatMonth(daysOfMonth(month).first), size: sizes.get(month)!, cells }]
    })
}
