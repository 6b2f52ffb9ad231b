import { HAS_SALE, type FilteredRuns, type RunTables } from './customerRuns'
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

/** What the sums are made from. */
interface Sources {
  readonly facts: Facts
  readonly runs: RunTables
}

/** All zero where the data has no customers. */
export function customerSums({ facts, runs }: Sources, set: LineSet): CustomerSums {
  const { customers, customer } = facts
  const sums = {
    firstDay: new Float64Array(customers).fill(NO_DAY),
    lastDay: new Float64Array(customers).fill(NO_DAY),
    frequency: new Float64Array(customers),
    monetaryCents: new Float64Array(customers),
    lines: new Float64Array(customers),
  }
  const filtered = customer && runs.of(set)
  if (customer && filtered) collectRuns(facts, filtered, customer, sums)
  else if (customer) collect(facts, set, customer, sums)
  return sums
}

/**
 * In one pass, order by order: the lines of an order mostly follow upon each other, and its customer's sums are touched
 * once for all of them. An order met again later counts once.
 */
function collect(facts: Facts, set: LineSet, customer: Codes, sums: CustomerSums): void {
  const { customerOrder, net, flags } = facts
  const { firstDay, lastDay, frequency, monetaryCents, lines } = sums
  const { day } = facts.data
  const { list, start, count } = set
  const met = new Uint8Array(facts.customerOrders)
  for (let k = 0; k < count;) {
    const first = list ? list[k]! : start + k
    const order = customerOrder[first]!
    const from = k
    let [cents, firstSale, lastSale] = [0, -1, -1]
    for (let i = first; ;) {
      cents += net[i]!
      if ((flags[i]! & FLAG_RETURN) === 0) {
        if (firstSale < 0) firstSale = i
        lastSale = i
      }
      if (++k >= count) break
      i = list ? list[k]! : start + k
      if (customerOrder[i] !== order) break
    }
    const c = customer[first]!
    monetaryCents[c]! += cents
    lines[c]! += k - from
    if (lastSale < 0) continue
    lastDay[c] = day[lastSale]!
    if (met[order] !== 0) continue
    met[order] = 1
    if (frequency[c] === 0) firstDay[c] = day[firstSale]!
    frequency[c]!++
  }
}

function collectRuns(facts: Facts, filtered: FilteredRuns, customer: Codes, sums: CustomerSums): void {
  const { customerOrder } = facts
  const { day } = facts.data
  const { runs, kept, alike, from, to } = filtered
  const { firstDay, lastDay, frequency, monetaryCents, lines } = sums
  const met = new Uint8Array(facts.customerOrders)
  for (let run = from; run < to; run++) {
    if (kept[runs.members[run]!] === 0) continue
    const line = runs.line[run]!
    if (!alike.every((one) => one.kept[one.column[line]!] === 1)) continue
    const c = customer[line]!
    monetaryCents[c]! += runs.netCents[run]!
    lines[c]! += runs.lines[run]! & ~HAS_SALE
    if ((runs.lines[run]! & HAS_SALE) === 0) continue
    lastDay[c] = day[line]!
    const order = customerOrder[line]!
    if (met[order] !== 0) continue
    met[order] = 1
    if (frequency[c] === 0) firstDay[c] = day[line]!
    frequency[c]!++
  }
}
