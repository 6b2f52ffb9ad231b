import type { Field } from '../../../shared/fields'

const NUMBERS: ReadonlySet<Field> = new Set([
  'quantity',
  'unit_price',
  'price',
  'total_amount',
  'net_amount',
  'discount_amount',
  'discount_percent',
  'unit_cost',
  'cost_amount',
  'refund_amount',
  'rating',
  'latitude',
  'longitude',
])

/** Fields of numbers: several columns are added; those of other fields are joined as texts. */
export const isNumberField = (field: Field): boolean => NUMBERS.has(field)
