import { phrase } from '../../../../shared/phrase'
import type { Phrase } from '../../../../shared/phrase'
import { isNear } from '../orderTotals/facts'
import { hasColumn, headerOf, move, rowsOf, say, valueAt } from './work'
import type { AmountFields, AmountWork } from './work'

const ENOUGH = 2
const MOST_OTHERS = 0.5
const MOST_SAME = 0.05
const MOST_UNITS = 1000

/** How the price of an item went with the number of units, from one sale of it to the next with another number. */
interface Course {
  readonly same: number
  readonly growing: number
  readonly other: number
}

function courseOf(work: AmountWork, units: keyof AmountFields): Course {
  const { product, fields, tolerance } = work
  const size = product?.texts.length ?? 0
  const lastUnits = new Float64Array(size)
  const lastPrice = new Float64Array(size)
  const seen = { same: 0, growing: 0, other: 0 }
  for (const row of product ? rowsOf(work) : []) {
    const count = Math.abs(valueAt(fields[units], row))
    const price = Math.abs(valueAt(fields.unitPrice, row))
    if (!(count > 0 && price > 0)) continue
    const code = product!.codes[row]!
    const [countBefore, priceBefore] = [lastUnits[code]!, lastPrice[code]!]
    lastUnits[code] = count
    lastPrice[code] = price
    if (countBefore === 0 || countBefore === count) continue
    if (isNear(price, priceBefore, tolerance)) seen.same++
    else if (isNear(price * countBefore, priceBefore * count, tolerance * Math.max(count, countBefore)))
      seen.growing++
    else seen.other++
  }
  return seen
}

const isOfLine = ({ same, growing, other }: Course): boolean =>
  same <= MOST_SAME * growing && growing >= ENOUGH && other <= MOST_OTHERS * (growing + other)

const howOften = ({ growing, other }: Course): Phrase => phrase`${growing} of ${growing + other} times`

const areUnits = (work: AmountWork): boolean => {
  for (const row of rowsOf(work)) {
    const value = valueAt(work.fields.total, row)
    if (!Number.isNaN(value) && (!Number.isInteger(value) || Math.abs(value) > MOST_UNITS)) return false
  }
  return true
}

/** Without a column of quantities, an amount of whole numbers that the price grows with is the quantity. */
function settleAmountOfUnits(work: AmountWork): void {
  if (hasColumn(work, 'net_amount') || !hasColumn(work, 'total_amount') || !areUnits(work)) return
  const course = courseOf(work, 'total')
  if (!isOfLine(course)) return
  const [units, price] = [headerOf(work, 'total_amount'), headerOf(work, 'unit_price')]
  move(work, 'total', 'quantity')
  move(work, 'unitPrice', 'total')
  say(
    work,
    'amount_of_units',
    units,
    phrase`"${units}" was read as the quantity and "${price}" as the amount of the line: the one grows with the other (${howOften(course)}).`,
  )
}

/** A column called price that holds the amount of the line, in a file without another amount. */
function settlePriceOfLine(work: AmountWork): void {
  if (hasColumn(work, 'total_amount') || hasColumn(work, 'net_amount')) return
  const course = courseOf(work, 'quantity')
  if (!isOfLine(course)) return
  const header = headerOf(work, 'unit_price')
  move(work, 'unitPrice', 'total')
  say(
    work,
    'price_of_line',
    header,
    phrase`"${header}" was read as the amount of the whole line, not of one unit: where an item was sold in another quantity, it is so many times as much (${howOften(course)}).`,
  )
}

/** Tells what a price is of by what items cost in other quantities: in proportion, and never the same, it is the line's. */
export function settleLinePrices(work: AmountWork): void {
  if (!work.fields.unitPrice || !hasColumn(work, 'unit_price')) return
  if (hasColumn(work, 'quantity')) settlePriceOfLine(work)
  else settleAmountOfUnits(work)
}
