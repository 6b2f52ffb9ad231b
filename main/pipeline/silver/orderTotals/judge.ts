import type { NumberField } from '../fields'
import { isNear } from './facts'
import type { LineFacts } from './facts'
import { eachOrder } from './orders'
import type { OrderRows } from './orders'

/** What an amount column holds: of its line, of the whole order, or as may be: a person has to say. */
export type Verdict = 'line' | 'order' | 'open'

export interface Judgement {
  readonly verdict: Verdict
  /** Orders of several lines that speak for the order's total, and those that can speak at all. */
  readonly agreeing: number
  readonly telling: number
  /** On how many of the agreeing orders the amounts of the lines, less their discounts, add up to it. */
  readonly adding: number
}

const AGREEING_SHARE = 0.95
const LIKELY_CHANCE = Math.log(0.1)
const SURE_CHANCE = Math.log(1e-4)
const LEAST_ONCE = 3
const PRICED_SHARE = 0.9

interface Votes {
  order: number
  line: number
  adding: number
  /** Orders without prices that carry the amount on one line alone. */
  once: number
  /** Lines beside the first whose amount is that of the first. */
  repeats: number
}

/** An order whose lines all have a price: its amounts fit its lines, or only the order. */
function voteByPrice(amounts: Float64Array, rows: Uint32Array, facts: LineFacts, votes: Votes): void {
  const { productOf, discountOf, tolerance } = facts
  let filled = 0
  let fitting = 0
  let amount = NaN
  let isSame = true
  let sum = 0
  let discounts = 0
  let [least, most] = [Infinity, -Infinity]
  for (const row of rows) {
    const product = productOf(row)
    sum += product
    discounts += discountOf(row)
    least = Math.min(least, product)
    most = Math.max(most, product)
    const own = amounts[row]!
    if (Number.isNaN(own)) continue
    filled++
    if (
      isNear(Math.abs(own), Math.abs(product), tolerance) ||
      isNear(Math.abs(own), Math.abs(product) - discountOf(row), tolerance)
    )
      fitting++
    if (filled === 1) amount = own
    else if (!isNear(own, amount, 0)) isSame = false
  }
  if (filled === 0 || amount === 0) return
  const isSum = isNear(amount, sum, tolerance) || isNear(amount, sum - discounts, tolerance)
  if (!isSame || fitting === filled) {
    if (filled > 1) votes.line++
    return
  }
  const isDifferent = !isNear(most, least, tolerance) && fitting === 0
  if (!isSum && !isDifferent) return
  votes.order++
  if (isSum) votes.adding++
}

/** An order without prices: different items with one amount speak for the order, different amounts for the lines. */
function voteByItems(amounts: Float64Array, rows: Uint32Array, facts: LineFacts, votes: Votes): void {
  let filled = 0
  let amount = NaN
  let isSame = true
  let isMixed = false
  const first = facts.itemOf(rows[0]!)
  for (const row of rows) {
    if (facts.itemOf(row) !== first) isMixed = true
    const own = amounts[row]!
    if (Number.isNaN(own)) continue
    filled++
    if (filled === 1) amount = own
    else if (!isNear(own, amount, 0)) isSame = false
  }
  if (filled === 0 || amount === 0 || !isMixed) return
  if (!isSame) votes.line++
  else if (filled === 1) votes.once++
  else if (filled === rows.length) {
    votes.order++
    votes.repeats += filled - 1
  }
}

/** The chance, as a logarithm, that so many lines have the amount of their order's first line for no reason. */
function chanceOf(amounts: Float64Array, { firstRows }: OrderRows, repeats: number): number {
  const counts = new Map<number, number>()
  let filled = 0
  for (const row of firstRows) {
    const amount = amounts[row]!
    if (Number.isNaN(amount)) continue
    filled++
    counts.set(amount, (counts.get(amount) ?? 0) + 1)
  }
  let same = 0
  for (const count of counts.values()) same += (count / filled) ** 2
  return repeats * Math.log(same)
}

/** Items sold in several orders at one amount each are priced: the amount is the line's. */
function isPricedByItem(amounts: Float64Array, orders: OrderRows, facts: LineFacts): boolean {
  const lastOf = new Map<string, { readonly amount: number; readonly order: number }>()
  let repeated = 0
  let same = 0
  let order = 0
  const look = (rows: Uint32Array): void => {
    order++
    for (const row of rows) {
      const amount = amounts[row]!
      if (Number.isNaN(amount)) continue
      const item = facts.itemOf(row)
      const last = lastOf.get(item)
      lastOf.set(item, { amount, order })
      if (last === undefined || last.order === order) continue
      repeated++
      if (isNear(last.amount, amount, 0)) same++
    }
  }
  eachOrder(orders, look)
  for (const row of orders.singleRows) look(Uint32Array.of(row))
  return repeated >= 3 && same >= PRICED_SHARE * repeated
}

/** What the amounts of some files' orders are. `isNamed` where the header itself speaks of the order. */
export function judge(
  { values }: Pick<NumberField, 'values'>,
  orders: OrderRows,
  facts: LineFacts,
  isNamed: boolean,
): Judgement {
  const byPrice: Votes = { order: 0, line: 0, adding: 0, once: 0, repeats: 0 }
  const byItems: Votes = { ...byPrice }
  eachOrder(orders, (rows) => {
    if (rows.every((row) => !Number.isNaN(facts.productOf(row)))) voteByPrice(values, rows, facts, byPrice)
    else voteByItems(values, rows, facts, byItems)
  })
  const found = (verdict: Verdict, { order, once, line, adding }: Votes): Judgement => ({
    verdict,
    agreeing: order + once,
    telling: order + once + line,
    adding,
  })
  if (byPrice.order + byPrice.line > 0) {
    const isOrder = byPrice.order >= AGREEING_SHARE * (byPrice.order + byPrice.line)
    return found(isOrder ? 'order' : 'line', byPrice)
  }
  const { order, once, line, repeats } = byItems
  const agreeing = order + once
  if (agreeing === 0 || agreeing < AGREEING_SHARE * (agreeing + line)) return found('line', byItems)
  if (once >= LEAST_ONCE) return found('order', byItems)
  if (isPricedByItem(values, orders, facts)) return found('line', byItems)
  if (isNamed) return found('order', byItems)
  const chance = chanceOf(values, orders, repeats)
  if (order < 2 || chance > LIKELY_CHANCE) return found('line', byItems)
  return found(order >= LEAST_ONCE && chance <= SURE_CHANCE ? 'order' : 'open', byItems)
}
