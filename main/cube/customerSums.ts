import type { Facts } from './facts'
import type { LineSet } from './lineSets'
import { FLAG_RETURN, NO_DAY, type Codes } from './types'

/** Per customer code over the lines of a set; guests gather under code 0. Days are `NO_DAY` without a sale. */
export interface CustomerSums {
  readonly firstDay: Float64Array
  readonly lastDay: Float64Array
  /** Orders with a sale. */
  readonly frequency: Float64Array
  readonly monetaryCents: Float64Array
  readonly lines: Float64Array
}

/** All zero where the data has no customers. */
export function customerSums(facts: Facts, set: LineSet): CustomerSums {
  const { customers, customer } = facts
  const sums = {
    firstDay: new Float64Array(customers).fill(NO_DAY),
    lastDay: new Float64Array(customers).fill(NO_DAY),
    frequency: new Float64Array(customers),
    monetaryCents: new Float64Array(customers),
    lines: new Float64Array(customers),
  }
  if (customer) collect(facts, set, customer, sums)
  return sums
}

function collect(facts: Facts, set: LineSet, customer: Codes, sums: CustomerSums): void {
  const { customerOrder, net, flags } = facts
  const { firstDay, lastDay, frequency, monetaryCents, lines } = sums
  const { day } = facts.data
  const { list, start, count } = set
  const met = new Uint8Array(facts.customerOrders)
  for (let k = 0; k < count; k++) {
    const i = list ? list[k]! : start + k
    const c = customer[i]!
    monetaryCents[c]! += net[i]!
    lines[c]!++
    if (met[customerOrder[i]!] !== 0 || (flags[i]! & FLAG_RETURN) !== 0) continue
    met[customerOrder[i]!] = 1
    if (!frequency[c]) firstDay[c] = day[i]!
    frequency[c]!++
  }
  // An order can span days: its last sale counts.
  for (let k = 0; k < count; k++) {
    const i = list ? list[k]! : start + k
    if ((flags[i]! & FLAG_RETURN) === 0) lastDay[customer[i]!] = day[i]!
  }
}
