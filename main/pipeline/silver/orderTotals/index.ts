import type { Field } from '../../../../shared/fields'
import { headersOf } from '../../../../shared/mapping'
import { phrase, together } from '../../../../shared/phrase'
import type { Phrase } from '../../../../shared/phrase'
import type { PriceList } from '../amounts'
import type { CleaningContext } from '../columns'
import type { NumberField } from '../fields'
import type { RowGroup } from '../input'
import type { TransactionFields } from '../transactions'
import { divideDiscounts, orderDiscounts } from './discounts'
import { lineFacts } from './facts'
import type { LineFacts } from './facts'
import { judge } from './judge'
import type { Judgement } from './judge'
import { lineColumn } from './lineColumn'
import { derivedOrders, eachOrder, ordersOf } from './orders'
import type { OrderRows } from './orders'
import { askWhatAmountIs, warnOfOrderTotals } from './remarks'
import { settleOrder } from './split'
import { namesOrder } from './words'

const MOSTLY = 0.95
const AMOUNTS = ['total', 'net'] as const
const FIELD_OF = {
  total: 'total_amount',
  net: 'net_amount',
  discount: 'discount_amount',
} as const satisfies Partial<Record<keyof TransactionFields, Field>>
type Amount = keyof typeof FIELD_OF

interface Work {
  readonly context: CleaningContext
  readonly group: RowGroup
  readonly orders: OrderRows
  readonly facts: LineFacts
  readonly minorDigits: number
  /** Copies: the amounts as they were read stay for those who look at them. */
  readonly fields: Partial<Record<Amount, NumberField>>
}

const headerOf = ({ mapping }: RowGroup, amount: Amount): string => {
  const source = mapping[FIELD_OF[amount]]
  return source === undefined ? '' : headersOf(source).join(' + ')
}

/** The amounts of a group that are those of whole orders; what is open is asked. */
function judged({ context, group, orders, facts, fields }: Work): Map<(typeof AMOUNTS)[number], Judgement> {
  const found = new Map<(typeof AMOUNTS)[number], Judgement>()
  const mapped = AMOUNTS.filter((amount) => fields[amount] && headerOf(group, amount) !== '')
  for (const amount of group.amountOf === 'line' ? [] : mapped) {
    const header = headerOf(group, amount)
    const judgement = judge(fields[amount]!, orders, facts, namesOrder(header))
    const isSaid = group.amountOf === 'order' && (mapped.length === 1 || judgement.agreeing > 0)
    if (judgement.verdict === 'order' || isSaid) found.set(amount, judgement)
    else if (judgement.verdict === 'open') askWhatAmountIs(context, group, header, judgement)
  }
  return found
}

function eachRow({ group }: Work, visit: (row: number) => void): void {
  for (const { start, end } of group.ranges) for (let row = start; row < end; row++) visit(row)
}

function isMostlyFilled(work: Work, { values }: NumberField): boolean {
  let rows = 0
  let filled = 0
  eachRow(work, (row) => {
    rows++
    if (!Number.isNaN(values[row])) filled++
  })
  return filled >= MOSTLY * rows
}

/** Takes the totals off the lines of a group; the words say what the lines count instead. */
function settleAmount(
  work: Work,
  amount: (typeof AMOUNTS)[number],
  judgement: Judgement,
  others: readonly (typeof AMOUNTS)[number][],
): Phrase {
  const { context, group, orders, facts, fields, minorDigits } = work
  const { values } = fields[amount]!
  const [other] = others.filter((name) => fields[name] && isMostlyFilled(work, fields[name]))
  if (other !== undefined && headerOf(group, other) !== '') {
    eachRow(work, (row) => (values[row] = NaN))
    return phrase`The lines count "${headerOf(group, other)}".`
  }
  const isSumOfPrices = judgement.adding >= MOSTLY * judgement.agreeing && judgement.adding > 0
  const column = isSumOfPrices ? null : lineColumn(context.role, group, values, orders, facts.tolerance)
  if (column) {
    eachRow(work, (row) => (values[row] = column.values[row]!))
    return phrase`The lines count "${column.header}", which adds up to it.`
  }
  const outcomes = { priced: 0, split: 0, kept: 0 }
  for (const row of orders.singleRows) settleOrder(values, Uint32Array.of(row), facts, minorDigits)
  eachOrder(orders, (rows) => outcomes[settleOrder(values, rows, facts, minorDigits)]++)
  const priced = isSumOfPrices
    ? phrase`The lines count quantity × price, which adds up to it.`
    : phrase`The lines count quantity × price; what else it holds (tax, shipping, a discount of the order) is left out.`
  const split = phrase`${outcomes.split} orders have lines without a price: each total is divided among its lines by quantity, so what single products sold is an estimate.`
  return together([...(outcomes.priced > 0 ? [priced] : []), ...(outcomes.split > 0 ? [split] : [])])
}

function settleGroup(work: Work): void {
  const { context, group, orders, facts, fields, minorDigits } = work
  const { discount } = fields
  const found = judged(work)
  const lineAmounts = AMOUNTS.filter((amount) => !found.has(amount))
  const first = [...found.keys()][0]
  const totals = first === undefined ? null : fields[first]!.values.slice()
  for (const [amount, judgement] of found) {
    const instead = settleAmount(work, amount, judgement, lineAmounts)
    warnOfOrderTotals(context, group, headerOf(group, amount), judgement, instead)
  }
  const header = headerOf(group, 'discount')
  if (!discount || header === '' || group.amountOf === 'line') return
  const seen = orderDiscounts(discount.values, totals, orders, facts, namesOrder(header))
  if (!seen) return
  divideDiscounts(discount.values, orders, facts, minorDigits)
  warnOfOrderTotals(context, group, header, seen, phrase`It is divided among the lines of the order.`)
}

const orNothing = (field: NumberField): NumberField | null =>
  field.values.every((value) => Number.isNaN(value)) && !field.unreadable.includes(1) ? null : field

/**
 * Amounts that a file repeats on every line of an order (or gives on one of its lines) become amounts of the lines, so that an
 * order's total counts once. Told by arithmetic, by what is the same within orders, and by the header.
 */
export function settleOrderTotals(
  context: CleaningContext,
  fields: TransactionFields,
  prices: PriceList,
  duplicates: Uint8Array,
  minorDigits: number,
): TransactionFields {
  const { id } = fields
  if (AMOUNTS.every((amount) => fields[amount] === null) && !fields.discount) return fields
  const copies: Partial<Record<Amount, NumberField>> = {}
  for (const amount of ['total', 'net', 'discount'] as const) {
    const field = fields[amount]
    if (field) copies[amount] = { ...field, values: field.values.slice() }
  }
  const facts = lineFacts(fields, prices, minorDigits)
  for (const group of context.role.groups) {
    const codes =
      group.mapping.transaction_id === undefined
        ? derivedOrders(fields, group.ranges, context.role.table.length)
        : { codes: id!.codes, size: id!.texts.length }
    const orders = ordersOf(codes, group.ranges, duplicates)
    if (orders.starts.length > 1) settleGroup({ context, group, orders, facts, minorDigits, fields: copies })
  }
  const total = copies.total ? orNothing(copies.total) : null
  const net = copies.net ? orNothing(copies.net) : null
  return { ...fields, total, net, discount: copies.discount ?? null }
}
