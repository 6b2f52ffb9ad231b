import { phrase } from '../../../../shared/phrase'
import type { Phrase } from '../../../../shared/phrase'
import { isNear } from '../orderTotals/facts'
import { otherColumns } from '../otherColumns'
import type { OtherColumn } from '../otherColumns'
import { clear, hasColumn, headerOf, productAt, rowsOf, say, valueAt } from './work'
import type { AmountWork } from './work'
import { USUAL_TAX_PERCENTS, namesFee, namesTax, saysWithTax, saysWithoutTax } from './words'

const PROOF_SHARE = 0.95
const MOST_RATES = 4

type ByRow = (row: number) => number

const discountAt = ({ fields }: AmountWork, row: number): number => {
  const own = Math.abs(valueAt(fields.discount, row))
  return Number.isNaN(own) ? 0 : own
}

/** Whether `right` gives `left` on nearly all rows that tell (`left` is no zero there); false where none does. */
function agrees(work: AmountWork, left: ByRow, right: ByRow): boolean {
  let telling = 0
  let agreeing = 0
  for (const row of rowsOf(work)) {
    const value = left(row)
    if (Number.isNaN(value) || Math.abs(value) < work.tolerance / 2) continue
    telling++
    if (isNear(right(row), value, work.tolerance)) agreeing++
  }
  return telling > 0 && agreeing >= PROOF_SHARE * telling
}

/** What columns hold together in a row. */
export const sumOf =
  (columns: readonly OtherColumn[]): ByRow =>
  (row) =>
    columns.reduce((sum, { values }) => sum + (Number.isNaN(values[row]) ? 0 : values[row]!), 0)

/** The tax columns that add up to `wanted`: one of them, or all. */
function taxesOf(work: AmountWork, columns: readonly OtherColumn[], wanted: ByRow): OtherColumn[] | null {
  for (const column of columns)
    if (agrees(work, wanted, (row) => Math.abs(column.values[row]!))) return [column]
  return columns.length > 1 && agrees(work, wanted, sumOf(columns)) ? [...columns] : null
}

const named = (columns: readonly OtherColumn[]): string =>
  columns.map(({ header }) => `"${header}"`).join(' + ')

/** A column of tax rates, in percents or as fractions, that gives the difference of the amount with tax. */
function ratesOf(work: AmountWork, columns: readonly OtherColumn[], difference: ByRow): OtherColumn | null {
  const { net } = work.fields
  const fits = (values: Float64Array, scale: number): boolean =>
    agrees(work, difference, (row) => (Math.abs(net!.values[row]!) * values[row]!) / scale)
  return columns.find(({ values }) => fits(values, 100) || fits(values, 1)) ?? null
}

/** Whether the two amounts differ by a few rates of tax that are usual, as their headers say. */
function differsByUsualRates(work: AmountWork): boolean {
  if (!saysWithTax(headerOf(work, 'total_amount')) || !saysWithoutTax(headerOf(work, 'net_amount')))
    return false
  const { total, net } = work.fields
  const rates = new Set<number>()
  let telling = 0
  let agreeing = 0
  for (const row of rowsOf(work)) {
    const [withTax, without] = [Math.abs(total!.values[row]!), Math.abs(net!.values[row]!)]
    if (!(without > 0) || Math.abs(withTax - without) < work.tolerance / 2) continue
    telling++
    const rate = USUAL_TAX_PERCENTS.find((percent) =>
      isNear(without * (1 + percent / 100), withTax, work.tolerance),
    )
    if (rate === undefined) continue
    agreeing++
    if (without > 1) rates.add(rate)
  }
  return telling > 0 && agreeing >= PROOF_SHARE * telling && rates.size <= MOST_RATES
}

function leaveOutGross(work: AmountWork, why: Phrase): void {
  const [total, net] = [headerOf(work, 'total_amount'), headerOf(work, 'net_amount')]
  clear(work, 'total')
  say(
    work,
    'tax_left_out',
    total,
    phrase`"${total}" is "${net}" with tax (${why}); tax is no part of sales and no discount. The lines count "${net}".`,
  )
}

/** Two amounts of a line that differ by tax or by a fee are not gross and net sales: the difference is no discount. */
function settleDifference(work: AmountWork): void {
  const { total, net } = work.fields
  const difference: ByRow = (row) => Math.abs(total!.values[row]!) - Math.abs(net!.values[row]!)
  if (agrees(work, difference, (row) => discountAt(work, row))) return
  const others = [
    ...otherColumns(work.context.role, work.group, (header) => namesTax(header) || namesFee(header)),
  ]
  const taxColumns = others.filter(({ header }) => namesTax(header))
  const taxes = taxesOf(work, taxColumns, difference)
  const rates = taxes ? null : ratesOf(work, taxColumns, difference)
  if (taxes) leaveOutGross(work, phrase`${named(taxes)} is the difference`)
  else if (rates) leaveOutGross(work, phrase`"${rates.header}" is its rate`)
  else if (differsByUsualRates(work)) leaveOutGross(work, phrase`as the headers say, at a usual rate`)
  else {
    const fee = others.find(
      (column) => namesFee(column.header) && agrees(work, difference, (row) => Math.abs(column.values[row]!)),
    )
    if (!fee) return
    const header = headerOf(work, 'net_amount')
    clear(work, 'net')
    say(
      work,
      'fee_left_out',
      header,
      phrase`"${header}" is what is left after "${fee.header}", which is no discount. The lines count "${headerOf(work, 'total_amount')}".`,
    )
  }
}

/** An amount that is quantity × price (less the discount) with tax on top loses the tax. */
function settleTaxOnTop(work: AmountWork): void {
  const { total } = work.fields
  const expected: ByRow = (row) => Math.abs(productAt(work, row))
  const onTop: ByRow = (row) => Math.abs(total!.values[row]!) - expected(row)
  const afterDiscount: ByRow = (row) => onTop(row) + discountAt(work, row)
  const columns = [...otherColumns(work.context.role, work.group, namesTax)]
  const taxes =
    columns.length === 0 ? null : (taxesOf(work, columns, onTop) ?? taxesOf(work, columns, afterDiscount))
  if (!taxes) return
  const tax = sumOf(taxes)
  for (const row of rowsOf(work)) {
    const amount = total!.values[row]!
    total!.values[row] = Number((amount - Math.sign(amount) * Math.abs(tax(row))).toFixed(6))
  }
  const header = headerOf(work, 'total_amount')
  say(
    work,
    'tax_left_out',
    header,
    phrase`"${header}" is quantity × price with ${named(taxes)} on top; tax is no part of sales and was taken off.`,
  )
}

/** Takes tax and fees off the amounts of a group's lines, where columns of the file prove them. */
export function settleTaxes(work: AmountWork): void {
  if (!work.fields.total || !hasColumn(work, 'total_amount')) return
  if (work.fields.net && hasColumn(work, 'net_amount')) settleDifference(work)
  else if (work.fields.unitPrice && hasColumn(work, 'unit_price')) settleTaxOnTop(work)
}
