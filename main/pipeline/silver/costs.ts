import type { TransactionFields } from './transactions'

export interface CostProof {
  /** The cost column holds the cost of the whole line, not of a unit. */
  readonly isOfLine: boolean
  readonly lines: number
}

const ENOUGH = 10

function median(values: number[]): number {
  const sorted = values.sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? NaN
}

/**
 * Whether a cost column is of a unit or of the line: on lines of several units its share of the price has to be what it
 * is on lines of one; where there are none of those, a cost above the unit price is the line's. Null without such lines.
 */
export function proveCost(fields: TransactionFields, rows: number): CostProof | null {
  const { unitCost, quantity, unitPrice, total, net } = fields
  const amounts = total ?? net
  if (!unitCost || !quantity || (!unitPrice && !amounts)) return null
  const single: number[] = []
  const ofUnit: number[] = []
  const ofLine: number[] = []
  for (let row = 0; row < rows; row++) {
    const units = Math.abs(quantity.values[row]!)
    const cost = Math.abs(unitCost.values[row]!)
    const price = unitPrice ? unitPrice.values[row]! : Math.abs(amounts!.values[row]!) / units
    if (!(units > 0 && cost > 0 && price > 0)) continue
    if (units === 1) single.push(cost / price)
    else if (units >= 2) {
      ofUnit.push(cost / price)
      ofLine.push(cost / (price * units))
    }
  }
  const lines = ofUnit.length
  if (lines < ENOUGH) return null
  const [unit, line] = [median(ofUnit), median(ofLine)]
  if (single.length < ENOUGH) return { isOfLine: unit > 1 && line <= 1, lines }
  const usual = median(single)
  return { isOfLine: Math.abs(Math.log(line / usual)) < Math.abs(Math.log(unit / usual)), lines }
}
