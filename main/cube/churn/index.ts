import {
  HORIZON_DAYS,
  MIN_CUSTOMERS,
  MIN_DAYS,
  MIN_REPEATERS,
  isAtRisk,
  type ChurnAnswer,
  type ChurnRow,
  type NoModel,
} from '../../../shared/churn'
import { formatDay } from '../../../shared/dates'
import type { Selection } from '../../../shared/query'
import { success, type Result } from '../../../shared/result'
import type { DayRange } from '../comparison'
import { absentDimension } from '../conditions'
import { customerSums } from '../customerSums'
import type { LineSet } from '../lineSets'
import { select, type CubeParts } from '../runQuery'
import { fitPurchases } from './fit'
import { historiesOf, type Histories } from './histories'
import { holdOutDays, judge, repeatersOf } from './holdOut'
import { countHistories, ordersIfAlive, probabilityAlive, type PurchaseModel } from './purchaseModel'

/** Customers between two pauses. */
const BATCH = 2000

/** Shares of the work that each step is. */
const STEPS = { judge: 0.4, fit: 0.4 } as const

/** Steps of the work, told as the share done, and at the end the answer for all customers. */
export type ChurnSteps = Generator<number, Result<ChurnAnswer>, undefined>

/**
 * How likely each customer is to order again, from its history up to the last date of the selection under its other
 * filters; a start of the dates is left out, as a life does not begin there. `usage` where the data have no customers.
 */
export function* churnSteps(parts: CubeParts, selection: Selection): ChurnSteps {
  const { facts, dimensions } = parts
  if (!facts.customer) return absentDimension(dimensions, 'customer')
  const selected = select(parts, { ...selection, from: null })
  if (!selected.ok) return selected
  const { set, range } = selected.value
  if (!range || set.count === 0) return success(withoutModel(null, null, 'too_few_customers'))
  const histories = historiesOf(facts, set, range.last)
  const asOf = formatDay(range.last)
  const days = range.last - range.first + 1
  const tooFew = shortage(histories, days)
  if (tooFew) return success(withoutModel(asOf, histories, tooFew))
  yield 0
  const held = holdOutDays(days)
  const split = range.last - held
  const holdOut = yield* shared(judge(historiesOf(facts, set, split), split, held), 0, STEPS.judge)
  const fit = yield* shared(fitPurchases(countHistories(histories)), STEPS.judge, STEPS.fit)
  if (!fit.hasConverged) return success(withoutModel(asOf, histories, 'not_converged'))
  const { r, alpha, a, b } = fit.model
  const rows = yield* rowsOf(parts, set, range, histories, fit.model)
  const sum = (value: (row: ChurnRow) => number): number => rows.reduce((all, row) => all + value(row), 0)
  return success({
    asOf,
    customers: histories.customer.length,
    repeaters: repeatersOf(histories),
    noModel: null,
    model: { r, alphaDays: alpha, a, b, logLikelihood: fit.logLikelihood },
    holdOut,
    total: {
      alive: sum((row) => row.probabilityAlive),
      expectedOrders: sum((row) => row.expectedOrders),
      expectedNetCents: sum((row) => row.expectedNetCents),
      atRisk: rows.filter(isAtRisk).length,
      valueAtRiskCents: sum((row) => (isAtRisk(row) ? row.valueAtRiskCents : 0)),
    },
    rows,
  })
}

function shortage(histories: Histories, days: number): NoModel | null {
  if (histories.customer.length < MIN_CUSTOMERS) return 'too_few_customers'
  if (repeatersOf(histories) < MIN_REPEATERS) return 'too_few_repeaters'
  return days < MIN_DAYS ? 'too_short' : null
}

const withoutModel = (asOf: string | null, histories: Histories | null, noModel: NoModel): ChurnAnswer => ({
  asOf,
  customers: histories?.customer.length ?? 0,
  repeaters: histories ? repeatersOf(histories) : 0,
  noModel,
  model: null,
  holdOut: null,
  total: null,
  rows: [],
})

/** The steps of a part, as shares of the whole. */
function* shared<T>(
  part: Generator<number, T, undefined>,
  from: number,
  share: number,
): Generator<number, T, undefined> {
  for (;;) {
    const step = part.next()
    if (step.done === true) return step.value
    yield from + step.value * share
  }
}

function* rowsOf(
  parts: CubeParts,
  set: LineSet,
  range: DayRange,
  histories: Histories,
  model: PurchaseModel,
): Generator<number, ChurnRow[], undefined> {
  const { monetaryCents } = customerSums(parts, set)
  const { ids, names } = parts.facts.data.keys.customer!
  const rows: ChurnRow[] = []
  for (let k = 0; k < histories.customer.length; k++) {
    if (k % BATCH === BATCH - 1) yield STEPS.judge + STEPS.fit + (0.2 * k) / histories.customer.length
    const code = histories.customer[k]!
    const history = { repeats: histories.repeats[k]!, lastAge: histories.lastAge[k]!, age: histories.age[k]! }
    const alive = probabilityAlive(model, history)
    const ifAlive = ordersIfAlive(model, history, HORIZON_DAYS)
    const netPerOrder = monetaryCents[code]! / (history.repeats + 1)
    const recency = history.age - history.lastAge
    rows.push({
      id: ids.at(code),
      name: names.at(code),
      orders: history.repeats + 1,
      lastPurchase: formatDay(range.last - recency),
      recencyDays: recency,
      probabilityAlive: alive,
      expectedOrders: alive * ifAlive,
      netPerOrderCents: netPerOrder,
      expectedNetCents: alive * ifAlive * netPerOrder,
      valueAtRiskCents: Math.max(0, (1 - alive) * ifAlive * netPerOrder),
    })
  }
  return rows.sort(
    (a, b) =>
      Number(isAtRisk(b)) - Number(isAtRisk(a)) ||
      b.valueAtRiskCents - a.valueAtRiskCents ||
      (a.id < b.id ? -1 : 1),
  )
}
