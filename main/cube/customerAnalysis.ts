import type { CustomerAnalysis } from '../../shared/customers'
import { formatDay } from '../../shared/dates'
import type { Comparison, Selection } from '../../shared/query'
import { success, type Result } from '../../shared/result'
import { SEGMENTS } from '../../shared/segments'
import { customerSums, type CustomerSums } from './customerSums'
import { asOfDay } from './reviews'
import { scoresOf, type RfmScores } from './rfm'
import { select, type CubeParts } from './runQuery'

/** Scores of the selection without its filter on segments; the days between orders with it. */
export function customerAnalysisOf(
  parts: CubeParts,
  selection: Selection,
  compare: Comparison | null,
): Result<CustomerAnalysis> {
  const whole = select(parts, selection, compare)
  if (!whole.ok) return whole
  const scored = select(parts, selection, null, ['segment'])
  if (!scored.ok) return scored
  const { facts } = parts
  const sums = customerSums(parts, scored.value.set)
  const hasSegment = selection.filters.some(({ dimension }) => dimension === 'segment')
  const own = hasSegment ? customerSums(parts, whole.value.set) : sums
  const earlier = whole.value.compared
  return success({
    ...analyse(scoresOf(facts, sums), asOfDay(facts, scored.value.set)),
    daysBetweenOrders: daysBetweenOrders(own),
    comparedDaysBetweenOrders: earlier && daysBetweenOrders(customerSums(parts, earlier.set)),
  })
}

type Analysis = Omit<CustomerAnalysis, 'daysBetweenOrders' | 'comparedDaysBetweenOrders'>

/** Counts by score cell and by segment; recency counted to `asOf`. */
function analyse(scores: RfmScores, asOf: number | null): Analysis {
  const cells = new Totals(125)
  const segments = new Totals(SEGMENTS.length)
  for (let i = 0; i < scores.customer.length; i++) {
    const net = scores.monetaryCents[i]!
    const orders = scores.frequency[i]!
    const recency = (asOf ?? 0) - scores.lastDay[i]!
    const cell = ((scores.r[i]! - 1) * 5 + scores.f[i]! - 1) * 5 + scores.m[i]! - 1
    cells.add(cell, net, orders, recency)
    segments.add(scores.segment[i]!, net, orders, recency)
  }
  return {
    asOf: asOf === null ? null : formatDay(asOf),
    customers: scores.customer.length,
    cells: [...cells.customers.keys()].flatMap((at) =>
      cells.customers[at] === 0
        ? []
        : [
            {
              r: Math.floor(at / 25) + 1,
              f: (Math.floor(at / 5) % 5) + 1,
              m: (at % 5) + 1,
              customers: cells.customers[at]!,
              netCents: cells.net[at]!,
            },
          ],
    ),
    segments: SEGMENTS.map((segment, at) => ({
      segment,
      customers: segments.customers[at]!,
      netCents: segments.net[at]!,
      orders: segments.orders[at]!,
      recencyDays: segments.customers[at] === 0 ? null : segments.recency[at]! / segments.customers[at]!,
    })),
  }
}

/** Σ (last − first day) / Σ (orders − 1) over the known customers with two orders or more. */
function daysBetweenOrders({ firstDay, lastDay, frequency }: CustomerSums): number | null {
  let [days, gaps] = [0, 0]
  for (let c = 1; c < frequency.length; c++) {
    if (frequency[c]! < 2) continue
    days += lastDay[c]! - firstDay[c]!
    gaps += frequency[c]! - 1
  }
  return gaps === 0 ? null : days / gaps
}

class Totals {
  readonly customers: Float64Array
  readonly net: Float64Array
  readonly orders: Float64Array
  readonly recency: Float64Array

  constructor(size: number) {
    this.customers = new Float64Array(size)
    this.net = new Float64Array(size)
    this.orders = new Float64Array(size)
    this.recency = new Float64Array(size)
  }

  add(at: number, net: number, orders: number, recency: number): void {
    this.customers[at]!++
    this.net[at]! += net
    this.orders[at]! += orders
    this.recency[at]! += recency
  }
}
