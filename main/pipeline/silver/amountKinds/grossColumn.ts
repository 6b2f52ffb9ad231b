import { phrase } from '../../../../shared/phrase'
import { isNear } from '../orderTotals/facts'
import { otherColumns } from '../otherColumns'
import { hasColumn, headerOf, numbersOf, rowsOf, say, valueAt } from './work'
import type { AmountWork } from './work'

const PROOF_SHARE = 0.99

/**
 * An amount that is another column less the discount is what is left of that column: the other one is the gross amount.
 * Only where no price can tell.
 */
export function settleGrossColumn(work: AmountWork): void {
  const { fields, tolerance, context } = work
  const { total, discount } = fields
  if (!total || !discount || !hasColumn(work, 'total_amount') || !hasColumn(work, 'discount_amount')) return
  if (hasColumn(work, 'net_amount') || hasColumn(work, 'unit_price')) return
  const isGrossOf = (values: Float64Array): boolean => {
    let telling = 0
    let agreeing = 0
    for (const row of rowsOf(work)) {
      const off = Math.abs(valueAt(discount, row))
      const amount = Math.abs(total.values[row]!)
      if (!(off > 0) || Number.isNaN(amount)) continue
      telling++
      if (isNear(Math.abs(values[row]!) - off, amount, tolerance)) agreeing++
    }
    return telling > 0 && agreeing >= PROOF_SHARE * telling
  }
  for (const { header, values } of otherColumns(context.role, work.group)) {
    if (!isGrossOf(values)) continue
    const net = (fields.net ??= numbersOf(values.length, NaN))
    for (const row of rowsOf(work)) {
      net.values[row] = total.values[row]!
      if (!Number.isNaN(values[row])) total.values[row] = values[row]!
    }
    const own = headerOf(work, 'total_amount')
    say(
      work,
      'gross_column',
      own,
      phrase`"${own}" is what "${header}" leaves after the discount: it was read as net, the other as gross.`,
    )
    return
  }
}
