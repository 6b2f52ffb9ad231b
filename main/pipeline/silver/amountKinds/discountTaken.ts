import { phrase } from '../../../../shared/phrase'
import { isNear } from '../orderTotals/facts'
import { otherColumns } from '../otherColumns'
import { sumOf } from './taxes'
import { hasColumn, headerOf, move, rowsOf, say, valueAt } from './work'
import type { AmountWork } from './work'
import { namesTax, saysGross } from './words'

const PROOF_SHARE = 0.99

/** The lines on which `whole` tells of the discount: one with discount and tax, the amount with its tax being the whole. Null where it is not. */
function provenBy(work: AmountWork, whole: Float64Array, taxAt: (row: number) => number): number | null {
  const { product, fields } = work
  const { total, net, discount } = fields
  let telling = 0
  let agreeing = 0
  for (const row of rowsOf(work)) {
    if (product?.codes[row] === 0) continue
    const off = Math.abs(valueAt(discount, row))
    const tax = Math.abs(taxAt(row))
    const amount = Math.abs(valueAt(total, row))
    if (!(off > 0 && tax > 0 && amount > 0)) continue
    if (!Number.isNaN(valueAt(net, row))) return null
    telling++
    if (isNear(amount + tax, Math.abs(whole[row]!), work.tolerance)) agreeing++
  }
  return telling > 0 && agreeing >= PROOF_SHARE * telling ? agreeing : null
}

/** An amount that with its tax is what was paid, discount or not, has the discount off already. Only where no price can tell. */
export function settleDiscountTaken(work: AmountWork): void {
  const own = headerOf(work, 'total_amount')
  if (own === '' || !hasColumn(work, 'discount_amount') || hasColumn(work, 'unit_price') || saysGross(own))
    return
  const { role } = work.context
  const taxes = [...otherColumns(role, work.group, namesTax)]
  if (taxes.length === 0) return
  for (const { header, values } of otherColumns(role, work.group, (name) => !namesTax(name))) {
    const lines = provenBy(work, values, sumOf(taxes))
    if (lines === null) continue
    move(work, 'total', 'net')
    say(
      work,
      'discount_taken',
      own,
      phrase`"${own}" has the discount off already: with the tax it is "${header}" on ${lines} lines with a discount. It was read as net.`,
    )
    return
  }
}
