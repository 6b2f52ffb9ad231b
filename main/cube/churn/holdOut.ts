import { FAIR_ERROR, GOOD_ERROR, MIN_CUSTOMERS, MIN_REPEATERS, MOST_CLASS } from '../../../shared/churn'
import type { HoldOut, HoldOutClass } from '../../../shared/churn'
import { formatDay } from '../../../shared/dates'
import { fitPurchases } from './fit'
import type { SplitHistories } from './histories'
import { countHistories, expectedOrders } from './purchaseModel'

/** The last third of the time, at most a year. */
export const holdOutDays = (days: number): number => Math.min(365, Math.floor(days / 3))

/** Customers who came again at least once. */
export const repeatersOf = ({ repeats }: { readonly repeats: Uint32Array }): number =>
  repeats.reduce((sum, x) => sum + Number(x > 0), 0)

/** A model of the histories up to `split`, and what it says of the days after it. Null where it cannot be made. */
export function* judge(
  known: SplitHistories,
  split: number,
  days: number,
): Generator<number, HoldOut | null, undefined> {
  if (known.customer.length < MIN_CUSTOMERS || repeatersOf(known) < MIN_REPEATERS) return null
  const { model, hasConverged } = yield* fitPurchases(countHistories(known))
  if (!hasConverged) return null
  const classes = Array.from({ length: MOST_CLASS + 1 }, (_, repeats) => ({
    repeats,
    isOpen: repeats === MOST_CLASS,
    customers: 0,
    predicted: 0,
    seen: 0,
  }))
  for (let k = 0; k < known.customer.length; k++) {
    const [repeats, lastAge, age] = [known.repeats[k]!, known.lastAge[k]!, known.age[k]!]
    const of = classes[Math.min(repeats, MOST_CLASS)]!
    of.customers++
    of.predicted += expectedOrders(model, { repeats, lastAge, age }, days)
    of.seen += known.later[k]!
  }
  return verdictOn(classes, { split: formatDay(split), days, customers: known.customer.length })
}

function verdictOn(
  classes: readonly HoldOutClass[],
  about: Pick<HoldOut, 'split' | 'days' | 'customers'>,
): HoldOut {
  const sum = (value: (of: HoldOutClass) => number): number =>
    classes.reduce((total, of) => total + value(of), 0)
  const seen = sum((of) => of.seen)
  const off = sum((of) => Math.abs(of.predicted - of.seen))
  const error = seen === 0 ? null : off / seen
  const verdict = error === null || error > FAIR_ERROR ? 'poor' : error > GOOD_ERROR ? 'fair' : 'good'
  return { ...about, classes, predicted: sum((of) => of.predicted), seen, error, verdict }
}
