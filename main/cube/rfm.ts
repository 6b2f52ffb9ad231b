import { formatDay } from '../../shared/dates'
import type { RfmRow } from '../../shared/query'
import { meanScore, SEGMENTS, segmentOf } from '../../shared/segments'
import type { Facts } from './facts'
import type { LineSet } from './lineSets'
import { kthSmallest } from './kthSmallest'
import { FLAG_RETURN, type Codes } from './types'

/** `ties`: equal values get equal scores. `ntile`: five equal parts, ties broken by the customer's id. */
export type RfmScoring = 'ties' | 'ntile'

/** Customers with a sale in the lines, in the order of their codes. Scores 1–5, 5 is best. */
export interface RfmScores {
  readonly customer: Uint32Array
  readonly lastDay: Float64Array
  readonly frequency: Float64Array
  readonly monetaryCents: Float64Array
  readonly r: Uint8Array
  readonly f: Uint8Array
  readonly m: Uint8Array
  /** Index into SEGMENTS. */
  readonly segment: Uint8Array
}

export function rfmScores(facts: Facts, set: LineSet, scoring: RfmScoring = 'ties'): RfmScores {
  const { customers, customer } = facts
  const sums = {
    lastDay: new Float64Array(customers),
    frequency: new Float64Array(customers),
    monetaryCents: new Float64Array(customers),
  }
  if (customer) collect(facts, set, customer, sums)
  const buyers = new Uint32Array(customers)
  let n = 0
  for (let c = 1; c < customers; c++) if (sums.frequency[c]! > 0) buyers[n++] = c
  const codes = buyers.slice(0, n)
  const columns = {
    lastDay: pick(sums.lastDay, codes),
    frequency: pick(sums.frequency, codes),
    monetaryCents: pick(sums.monetaryCents, codes),
  }
  const score = scoring === 'ties' ? scoresWithTies : (values: Float64Array) => ntiles(facts, codes, values)
  const [r, f, m] = [score(columns.lastDay), score(columns.frequency), score(columns.monetaryCents)]
  const segment = new Uint8Array(n)
  for (let i = 0; i < n; i++) segment[i] = SEGMENT_OF_SCORES[(r[i]! * 6 + f[i]!) * 6 + m[i]!]!
  return { customer: codes, ...columns, r, f, m, segment }
}

/** Index into SEGMENTS by `(r × 6 + f) × 6 + m`. */
const SEGMENT_OF_SCORES = Uint8Array.from({ length: 216 }, (_, at) => {
  const [r, f, m] = [Math.floor(at / 36), Math.floor(at / 6) % 6, at % 6]
  return r * f * m === 0 ? 0 : SEGMENTS.indexOf(segmentOf(r, meanScore(f, m)))
})

function pick(values: Float64Array, at: Uint32Array): Float64Array {
  const picked = new Float64Array(at.length)
  for (let i = 0; i < at.length; i++) picked[i] = values[at[i]!]!
  return picked
}

type Sums = Pick<RfmScores, 'lastDay' | 'frequency' | 'monetaryCents'>

/** Per customer code; guests gather under code 0 and are left out later. */
function collect(facts: Facts, set: LineSet, customer: Codes, sums: Sums): void {
  const { customerOrder, net, flags } = facts
  const { lastDay, frequency, monetaryCents } = sums
  const { day } = facts.data
  const { list, start, count } = set
  const met = new Uint8Array(facts.customerOrders)
  for (let k = 0; k < count; k++) {
    const i = list ? list[k]! : start + k
    const c = customer[i]!
    monetaryCents[c]! += net[i]!
    if (met[customerOrder[i]!] !== 0 || (flags[i]! & FLAG_RETURN) !== 0) continue
    met[customerOrder[i]!] = 1
    frequency[c]!++
  }
  // An order can span days: its last sale counts.
  for (let k = 0; k < count; k++) {
    const i = list ? list[k]! : start + k
    if ((flags[i]! & FLAG_RETURN) === 0) lastDay[customer[i]!] = day[i]!
  }
}

/** 1 + min(4, floor(5 × (number of smaller values) / n)), found by its four bounds instead of by ranking all. */
export function scoresWithTies(values: Float64Array): Uint8Array {
  const n = values.length
  const scores = new Uint8Array(n).fill(1)
  if (n === 0) return scores
  const scratch = values.slice()
  for (let step = 1; step <= 4; step++) {
    const bound = kthSmallest(scratch, Math.ceil((step * n) / 5) - 1)
    for (let i = 0; i < n; i++) scores[i]! += Number(values[i]! > bound)
  }
  return scores
}

/** As NTILE(5): the first n mod 5 parts are one larger. */
function ntiles(facts: Facts, codes: Uint32Array, values: Float64Array): Uint8Array {
  const ids = facts.data.keys.customer!.ids
  const n = values.length
  const order = Uint32Array.from({ length: n }, (_, i) => i).sort(
    (a, b) => values[a]! - values[b]! || ids.compare(codes[a]!, codes[b]!),
  )
  const scores = new Uint8Array(n)
  const [small, larger] = [Math.floor(n / 5), n % 5]
  let at = 0
  for (let part = 1; part <= 5; part++)
    for (let taken = small + (part <= larger ? 1 : 0); taken > 0; taken--) scores[order[at++]!] = part
  return scores
}

/** Rows by monetary, largest first, ties by customer id; recency counted to `asOf`. */
export function rfmRows(facts: Facts, scores: RfmScores, asOf: number, limit = Infinity): RfmRow[] {
  const { customer, monetaryCents } = scores
  const column = facts.data.keys.customer
  if (!column) return []
  const { ids, names } = column
  const order = Uint32Array.from(customer, (_, i) => i).sort(
    (a, b) => monetaryCents[b]! - monetaryCents[a]! || ids.compare(customer[a]!, customer[b]!),
  )
  return Array.from(order.subarray(0, Math.min(limit, order.length)), (i) => ({
    customerId: ids.at(customer[i]!),
    name: names.at(customer[i]!),
    lastPurchase: formatDay(scores.lastDay[i]!),
    recencyDays: asOf - scores.lastDay[i]!,
    frequency: scores.frequency[i]!,
    monetaryCents: monetaryCents[i]!,
    r: scores.r[i]!,
    f: scores.f[i]!,
    m: scores.m[i]!,
    segment: SEGMENTS[scores.segment[i]!]!,
  }))
}

/** What a page shows of RFM without its customers: how many, and their net sales. */
export interface RfmSummary {
  readonly customers: number
  /** Of rfm_score 3 to 15. */
  readonly scores: readonly {
    readonly score: number
    readonly customers: number
    readonly netCents: number
  }[]
  readonly segments: readonly {
    readonly segment: string
    readonly customers: number
    readonly netCents: number
    readonly orders: number
  }[]
  /** All 25 cells of R × mean of F and M. */
  readonly cells: readonly {
    readonly r: number
    readonly fm: number
    readonly customers: number
    readonly netCents: number
  }[]
}

export function summarize(scores: RfmScores): RfmSummary {
  const byScore = new Counts(13)
  const bySegment = new Counts(SEGMENTS.length)
  const byCell = new Counts(25)
  for (let i = 0; i < scores.customer.length; i++) {
    const [r, f, m] = [scores.r[i]!, scores.f[i]!, scores.m[i]!]
    const [net, orders] = [scores.monetaryCents[i]!, scores.frequency[i]!]
    byScore.add(r + f + m - 3, net, orders)
    bySegment.add(scores.segment[i]!, net, orders)
    byCell.add((r - 1) * 5 + meanScore(f, m) - 1, net, orders)
  }
  return {
    customers: scores.customer.length,
    scores: byScore.rows(({ customers, netCents }, i) => ({ score: i + 3, customers, netCents })),
    segments: bySegment.rows((counts, i) => ({ segment: SEGMENTS[i]!, ...counts })),
    cells: byCell.rows(({ customers, netCents }, i) => ({
      r: Math.floor(i / 5) + 1,
      fm: (i % 5) + 1,
      customers,
      netCents,
    })),
  }
}

class Counts {
  private readonly customers: Float64Array
  private readonly net: Float64Array
  private readonly orders: Float64Array

  constructor(private readonly size: number) {
    this.customers = new Float64Array(size)
    this.net = new Float64Array(size)
    this.orders = new Float64Array(size)
  }

  add(at: number, net: number, orders: number): void {
    this.customers[at]!++
    this.net[at]! += net
    this.orders[at]! += orders
  }

  rows<T>(row: (counts: { customers: number; netCents: number; orders: number }, at: number) => T): T[] {
    return Array.from({ length: this.size }, (_, i) =>
      row({ customers: this.customers[i]!, netCents: this.net[i]!, orders: this.orders[i]! }, i),
    )
  }
}
