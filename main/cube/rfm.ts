import { formatDay } from '../../shared/dates'
import type { RfmRow } from '../../shared/query'
import { meanScore, SEGMENTS, segmentOf } from '../../shared/segments'
import type { Facts } from './facts'
import type { LineSet } from './lineSets'
import { kthSmallest } from './kthSmallest'
import { FLAG_RETURN } from './types'

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
  const lastDay = new Int32Array(customers)
  const frequency = new Uint32Array(customers)
  const monetary = new Float64Array(customers)
  if (customer) collect(facts, set, lastDay, frequency, monetary)
  const buyers: number[] = []
  for (let c = 1; c < customers; c++) if (frequency[c]! > 0) buyers.push(c)
  const codes = Uint32Array.from(buyers)
  const columns = {
    lastDay: Float64Array.from(codes, (c) => lastDay[c]!),
    frequency: Float64Array.from(codes, (c) => frequency[c]!),
    monetaryCents: Float64Array.from(codes, (c) => monetary[c]!),
  }
  const score = scoring === 'ties' ? scoresWithTies : (values: Float64Array) => ntiles(facts, codes, values)
  const [r, f, m] = [score(columns.lastDay), score(columns.frequency), score(columns.monetaryCents)]
  const segment = Uint8Array.from(r, (value, i) =>
    SEGMENTS.indexOf(segmentOf(value, meanScore(f[i]!, m[i]!))),
  )
  return { customer: codes, ...columns, r, f, m, segment }
}

function collect(
  facts: Facts,
  set: LineSet,
  lastDay: Int32Array,
  frequency: Uint32Array,
  monetary: Float64Array,
): void {
  const { customerOrder, net, flags } = facts
  const customer = facts.customer!
  const { day } = facts.data
  const { list, start, count } = set
  const met = new Uint8Array(facts.customerOrders)
  for (let k = 0; k < count; k++) {
    const i = list ? list[k]! : start + k
    const c = customer[i]!
    if (c === 0) continue
    monetary[c]! += net[i]!
    if ((flags[i]! & FLAG_RETURN) !== 0) continue
    lastDay[c] = day[i]!
    if (met[customerOrder[i]!] === 0) {
      met[customerOrder[i]!] = 1
      frequency[c]!++
    }
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
    for (let i = 0; i < n; i++) if (values[i]! > bound) scores[i]!++
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
  const count = (): { customers: number; netCents: number; orders: number } => ({
    customers: 0,
    netCents: 0,
    orders: 0,
  })
  const byScore = Array.from({ length: 13 }, count)
  const bySegment = SEGMENTS.map(count)
  const byCell = Array.from({ length: 25 }, count)
  for (let i = 0; i < scores.customer.length; i++) {
    const [r, f, m] = [scores.r[i]!, scores.f[i]!, scores.m[i]!]
    const cell = byCell[(r - 1) * 5 + meanScore(f, m) - 1]!
    for (const sums of [byScore[r + f + m - 3]!, bySegment[scores.segment[i]!]!, cell]) {
      sums.customers++
      sums.netCents += scores.monetaryCents[i]!
      sums.orders += scores.frequency[i]!
    }
  }
  return {
    customers: scores.customer.length,
    scores: byScore.map(({ customers, netCents }, i) => ({ score: i + 3, customers, netCents })),
    segments: SEGMENTS.map((segment, i) => ({ segment, ...bySegment[i]! })),
    cells: byCell.map(({ customers, netCents }, i) => ({
      r: Math.floor(i / 5) + 1,
      fm: (i % 5) + 1,
      customers,
      netCents,
    })),
  }
}
