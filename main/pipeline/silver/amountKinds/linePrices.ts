import { isNear } from '../orderTotals/facts'
import { hasColumn, headerOf, move, rowsOf, say } from './work'
import type { AmountWork } from './work'

const ENOUGH = 2
const MOST_OTHERS = 0.5

/**
 * A column called price that holds the amount of the line: what an item costs grows with its quantity, and is never the
 * same for another quantity. Only where the file has no other amount.
 */
export function settleLinePrices(work: AmountWork): void {
  const { product, quantity, fields, tolerance } = work
  const isAlone = !hasColumn(work, 'total_amount') && !hasColumn(work, 'net_amount')
  if (!isAlone || !product || !quantity || !fields.unitPrice || !hasColumn(work, 'quantity')) return
  const lastUnits = new Float64Array(product.texts.length)
  const lastPrice = new Float64Array(product.texts.length)
  const seen = { same: 0, growing: 0, other: 0 }
  for (const row of rowsOf(work)) {
    const units = Math.abs(quantity.values[row]!)
    const price = Math.abs(fields.unitPrice.values[row]!)
    if (!(units > 0 && price > 0)) continue
    const code = product.codes[row]!
    const [unitsBefore, priceBefore] = [lastUnits[code]!, lastPrice[code]!]
    lastUnits[code] = units
    lastPrice[code] = price
    if (unitsBefore === 0 || unitsBefore === units) continue
    if (isNear(price, priceBefore, tolerance)) seen.same++
    else if (isNear(price * unitsBefore, priceBefore * units, tolerance * Math.max(units, unitsBefore)))
      seen.growing++
    else seen.other++
  }
  const { same, growing, other } = seen
  if (same > 0 || growing < ENOUGH || other > MOST_OTHERS * (growing + other)) return
  const header = headerOf(work, 'unit_price')
  move(work, 'unitPrice', 'total')
  say(
    work,
    'price_of_line',
    header,
    `"${header}" was read as the amount of the whole line, not of one unit: where an item was sold in another quantity, it is so many times as much (${growing} of ${growing + other} times).`,
  )
}
