import { formatDay } from '../../shared/dates'
import { EMPTY_SELECTION, type CubeProfile } from '../../shared/query'
import type { Totals } from '../../shared/report'
import { FailureError } from '../../shared/result'
import { select, type CubeParts } from './runQuery'

/** What the data have. Members that never sold count; calendar-like dimensions count those that occur. */
export function profileOf(parts: CubeParts): Omit<CubeProfile, 'calendar'> {
  const { facts, dimensions, evaluator } = parts
  const { data } = facts
  const whole = select(parts, EMPTY_SELECTION)
  const count = (name: (typeof present)[number]): number => {
    const dim = dimensions.get(name)
    if (!dim || !whole.ok) return 0
    if (!dim.ordered) return dim.ids.length - dim.firstMember
    const { combinations } = evaluator.byGroup(whole.value.set, [dim], ['lines'])
    return combinations.filter((code) => code >= dim.firstMember).length
  }
  const present = dimensions.present()
  return {
    lines: facts.lines,
    firstDate: facts.firstDay === null ? null : formatDay(facts.firstDay),
    lastDate: facts.lastDay === null ? null : formatDay(facts.lastDay),
    dimensions: present.map((name) => ({ name, members: count(name) })),
    hasTimes: data.second !== null,
    hasFeedback: data.feedback !== null,
    hasCosts: data.cost !== null,
    hasPromotions: (data.keys.promotion?.ids.length ?? 0) > 1,
    hasCustomers: facts.customers > 1,
    hasStorePositions: data.storePlaces !== undefined,
    currency: data.currency,
  }
}

/** The headline sums of all lines. */
export function totalsOf(parts: CubeParts): Totals {
  const { facts, evaluator } = parts
  const whole = select(parts, EMPTY_SELECTION)
  if (!whole.ok) throw new FailureError(whole)
  const { set } = whole.value
  const values = evaluator.total(set, [
    'orders',
    'units',
    'gross_sales_cents',
    'discount_cents',
    'net_sales_cents',
    'return_net_cents',
    'customers',
  ])
  return {
    lines: facts.lines,
    orders: values[0]!,
    units: values[1]!,
    gross_cents: values[2]!,
    discount_cents: values[3]!,
    net_cents: values[4]!,
    return_lines: set.returns().length,
    return_net_cents: values[5]!,
    customers: values[6]!,
    guest_lines: guestLines(facts.customer, facts.lines),
    first_date: facts.firstDay === null ? null : formatDay(facts.firstDay),
    last_date: facts.lastDay === null ? null : formatDay(facts.lastDay),
  }
}

function guestLines(customer: ArrayLike<number> | null, lines: number): number {
  if (!customer) return lines
  let guests = 0
  for (let i = 0; i < lines; i++) if (customer[i] === 0) guests++
  return guests
}
