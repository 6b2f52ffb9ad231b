import { isNear } from './facts'
import type { LineFacts } from './facts'
import { eachOrder } from './orders'
import type { OrderRows } from './orders'
import { amountOf, divide } from './split'

const AGREEING_SHARE = 0.95
const LEAST_ONCE = 3

export interface OrderDiscounts {
  readonly agreeing: number
  readonly telling: number
}

const isRepeated = (discounts: Float64Array, rows: Uint32Array): boolean =>
  rows.every((row) => isNear(discounts[row]!, discounts[rows[0]!]!, 0))

const isOnFirstAlone = (discounts: Float64Array, [first, ...others]: Uint32Array): boolean =>
  first !== undefined &&
  !Number.isNaN(discounts[first]!) &&
  others.every((row) => Number.isNaN(discounts[row]!))

/** Orders that give a discount, be it nothing, on their first line and none on the others; null where one does otherwise. */
function onFirstLines(discounts: Float64Array, orders: OrderRows): OrderDiscounts | null {
  let telling = 0
  let agreeing = 0
  eachOrder(orders, (rows) => {
    if (rows.every((row) => Number.isNaN(discounts[row]!))) return
    telling++
    if (isOnFirstAlone(discounts, rows)) agreeing++
  })
  return telling >= LEAST_ONCE && agreeing === telling ? { agreeing, telling } : null
}

/**
 * Whether the discounts are those of whole orders, repeated on their lines: the header says so, or quantity × price less
 * one of them gives the order's total; or given on the first line of each order alone. Null where they are the lines' own.
 */
export function orderDiscounts(
  discounts: Float64Array,
  totals: Float64Array | null,
  orders: OrderRows,
  { productOf, tolerance }: LineFacts,
  isNamed: boolean,
): OrderDiscounts | null {
  let telling = 0
  let agreeing = 0
  eachOrder(orders, (rows) => {
    if (!rows.some((row) => Math.abs(discounts[row]!) > 0)) return
    telling++
    if (!isRepeated(discounts, rows)) return
    let sum = 0
    for (const row of rows) sum += productOf(row)
    const isProven =
      totals !== null && isNear(amountOf(totals, rows), sum - Math.abs(discounts[rows[0]!]!), tolerance)
    if (isProven || isNamed) agreeing++
  })
  return agreeing > 0 && agreeing >= AGREEING_SHARE * telling
    ? { agreeing, telling }
    : onFirstLines(discounts, orders)
}

/** Divides each order's discount among its lines: by quantity × price, else by quantity. */
export function divideDiscounts(
  discounts: Float64Array,
  orders: OrderRows,
  facts: LineFacts,
  minorDigits: number,
): void {
  eachOrder(orders, (rows) => {
    if (!isRepeated(discounts, rows) && !isOnFirstAlone(discounts, rows)) return
    const isPriced = rows.every((row) => !Number.isNaN(facts.productOf(row)))
    divide(discounts, rows, discounts[rows[0]!]!, isPriced ? facts.productOf : facts.unitsOf, minorDigits)
  })
}
