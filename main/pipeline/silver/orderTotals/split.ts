import { toMinorUnits } from '../../../../shared/money'
import type { LineFacts } from './facts'

/** What one order's amount became: quantity × price of its lines, shares of itself, or as it was. */
export type Outcome = 'priced' | 'split' | 'kept'

/** Divides an amount among the rows of its order by weight; the shares add up to it to the minor unit. */
export function divide(
  values: Float64Array,
  rows: Uint32Array,
  amount: number,
  weightOf: (row: number) => number,
  minorDigits: number,
): void {
  const unit = 10 ** minorDigits
  const total = toMinorUnits(amount, minorDigits)
  let sum = 0
  for (const row of rows) sum += weightOf(row)
  const isUsable = sum > 0 && rows.every((row) => weightOf(row) >= 0)
  let passed = 0
  let given = 0
  for (const row of rows) {
    passed += isUsable ? weightOf(row) / sum : 1 / rows.length
    const upTo = row === rows.at(-1) ? total : Math.round(total * passed)
    values[row] = (upTo - given) / unit
    given = upTo
  }
}

/** The first amount among the rows of an order; NaN where none has one. */
export const amountOf = (values: Float64Array, rows: Uint32Array): number => {
  const row = rows.find((candidate) => !Number.isNaN(values[candidate]))
  return row === undefined ? NaN : values[row]!
}

/** Takes an order's total off its lines: where all have a price they count that, else they share the total by quantity. */
export function settleOrder(
  values: Float64Array,
  rows: Uint32Array,
  facts: LineFacts,
  minorDigits: number,
): Outcome {
  if (rows.every((row) => !Number.isNaN(facts.productOf(row)))) {
    for (const row of rows) values[row] = NaN
    return 'priced'
  }
  const amount = amountOf(values, rows)
  if (rows.length === 1 || Number.isNaN(amount)) return 'kept'
  divide(values, rows, amount, facts.unitsOf, minorDigits)
  return 'split'
}
