import { formatDay } from '../../shared/dates'
import type { RfmRow } from '../../shared/query'
import { meanScore, SEGMENTS, segmentOf } from '../../shared/segments'
import type { CustomerSums } from './customerSums'
import type { Facts } from './facts'
import { kthSmallest } from './kthSmallest'

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

/** The scores of customers by their sums. */
export function scoresOf(facts: Facts, sums: CustomerSums): RfmScores {
  const { customers } = facts
  const buyers = new Uint32Array(customers)
  let n = 0
  for (let c = 1; c < customers; c++) if (sums.frequency[c]! > 0) buyers[n++] = c
  const codes = buyers.slice(0, n)
  const columns = {
    lastDay: pick(sums.lastDay, codes),
    frequency: pick(sums.frequency, codes),
    monetaryCents: pick(sums.monetaryCents, codes),
  }
  const score =
    facts.data.rfmScoring === 'ntile'
      ? (values: Float64Array) => ntiles(facts, codes, values)
      : scoresWithTies
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
