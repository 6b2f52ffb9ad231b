import type { PriceList } from '../amounts'
import type { TransactionFields } from '../transactions'

/** What a line says beside its amount, by row. */
export interface LineFacts {
  /** Quantity × price; NaN where one is unknown. */
  readonly productOf: (row: number) => number
  /** The discount given, 0 where there is none. */
  readonly discountOf: (row: number) => number
  readonly unitsOf: (row: number) => number
  /** Equal where product and quantity are equal. */
  readonly itemOf: (row: number) => string
  /** The least difference that rounding cannot explain. */
  readonly tolerance: number
}

/** What a line says without its amount: units, price × units and discount, in minor units, NaN where unknown. */
export function lineFacts(fields: TransactionFields, prices: PriceList, minorDigits: number): LineFacts {
  const { product, quantity, unitPrice, discount } = fields
  const listed = product ? Float64Array.from(product.texts, (id) => prices.priceOf(id)) : null
  const unitsOf = (row: number): number => (quantity ? quantity.values[row]! : 1)
  return {
    unitsOf,
    productOf: (row) => {
      const own = unitPrice ? unitPrice.values[row]! : NaN
      return unitsOf(row) * (Number.isNaN(own) && listed ? listed[product!.codes[row]!]! : own)
    },
    discountOf: (row) => {
      const own = discount ? Math.abs(discount.values[row]!) : 0
      return Number.isNaN(own) ? 0 : own
    },
    itemOf: (row) => `${product ? product.codes[row]! : 0} ${unitsOf(row)}`,
    tolerance: 1.01 * 10 ** -minorDigits,
  }
}

export const isNear = (a: number, b: number, tolerance: number): boolean =>
  Math.abs(a - b) <= tolerance + Math.abs(b) * 1e-9
