import type { CleaningContext } from '../columns'
import type { NumberField } from '../fields'
import type { TransactionFields } from '../transactions'
import { settleDiscountKind } from './discountKinds'
import { settleDiscountTaken } from './discountTaken'
import { settleGrossColumn } from './grossColumn'
import { settleLinePrices } from './linePrices'
import { settleTaxes } from './taxes'
import type { AmountFields } from './work'

const copyOf = (field: NumberField | null): NumberField | null =>
  field && { ...field, values: field.values.slice() }

/**
 * The amounts as the arithmetic of the lines proves them, where headers say something else or too little: prices that are the
 * line's, discounts in percents or amounts, tax and fees that look like discounts. Each case is a remark.
 */
export function settleAmountKinds(
  context: CleaningContext,
  fields: TransactionFields,
  minorDigits: number,
): TransactionFields {
  const copies: AmountFields = {
    quantity: copyOf(fields.quantity),
    unitPrice: copyOf(fields.unitPrice),
    total: copyOf(fields.total),
    net: copyOf(fields.net),
    discount: copyOf(fields.discount),
    discountPercent: copyOf(fields.discountPercent),
  }
  const { product } = fields
  const tolerance = 1.01 * 10 ** -minorDigits
  for (const group of context.role.groups) {
    if (group.ranges.length === 0) continue
    const work = { context, group, fields: copies, product, tolerance }
    settleLinePrices(work)
    settleDiscountKind(work)
    settleTaxes(work)
    settleGrossColumn(work)
    settleDiscountTaken(work)
  }
  return { ...fields, ...copies }
}
