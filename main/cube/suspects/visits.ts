import type { Facts } from '../facts'
import type { Codes } from '../types'
import { Chains, daysBack, momentOf } from './moments'
import { NO_MOMENT, type Found } from './types'

interface Visit {
  /** The first of its lines. */
  readonly line: number
  readonly day: number
  readonly moment: number
  readonly store: number
  lines: number
  netCents: number
}

/** The same customer in different stores, every pair of visits at most so many minutes apart. */
export function twoStores(facts: Facts, minutes: number): Found[] {
  const { customer, data } = facts
  const store = data.keys.store?.codes
  if (!customer || !store || !data.second) return []
  const visits: Visit[] = []
  const chains = new Chains()
  const found: Found[] = []
  for (let line = 0; line < facts.lines; line++) {
    const [who, where] = [customer[line]!, store[line]!]
    const moment = momentOf(facts, line)
    if (who === 0 || where === 0 || moment === NO_MOMENT) continue
    const known = visitOf(facts, store, visits, chains, line, moment)
    if (known) {
      known.lines++
      known.netCents += facts.net[line]!
      continue
    }
    chains.add(who, visits.length)
    const visit = { line, day: data.day[line]!, moment, store: where, lines: 1, netCents: facts.net[line]! }
    visits.push(visit)
  }
  const reach = daysBack(minutes)
  for (let v = 0; v < visits.length; v++) {
    const visit = visits[v]!
    for (let u = chains.previous(v); u >= 0; u = chains.previous(u)) {
      const other = visits[u]!
      if (visit.day - other.day > reach) break
      const seconds = Math.abs(visit.moment - other.moment)
      if (other.store === visit.store || seconds > minutes * 60) continue
      found.push(pairOf(other.moment <= visit.moment ? [other, visit] : [visit, other], seconds))
    }
  }
  return found
}

/** The visit that the line belongs to: same customer, moment, order and store. */
function visitOf(
  { customer, order, data }: Facts,
  store: Codes,
  visits: readonly Visit[],
  chains: Chains,
  line: number,
  moment: number,
): Visit | undefined {
  for (let v = chains.last(customer![line]!); v >= 0; v = chains.previous(v)) {
    const visit = visits[v]!
    if (visit.day < data.day[line]!) return undefined
    if (visit.moment === moment && visit.store === store[line] && order[visit.line] === order[line])
      return visit
  }
  return undefined
}

function pairOf([earlier, later]: readonly [Visit, Visit], seconds: number): Found {
  const minutes = seconds / 60
  return {
    evidence: { rule: 'two_stores', minutes, lines: earlier.lines, otherLines: later.lines },
    line: earlier.line,
    other: later.line,
    netCents: earlier.netCents,
    weight: -minutes,
  }
}
