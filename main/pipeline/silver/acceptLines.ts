import { phrase } from '../../../shared/phrase'
import { NO_DAY } from '../../cube/types'
import { LineAmounts } from './amounts'
import type { AmountProofs, PriceList } from './amounts'
import type { CleaningContext } from './columns'
import { CURRENCY_REJECTIONS } from './currencies'
import type { CurrencyMarks } from './currencies'
import { DUPLICATE_REASONS } from './duplicates'
import type { TextField } from './fields'
import { hasField } from './input'
import type { PipelineSettings } from './input'
import { EARLIEST_DAY, LATEST_DAY } from './lines'
import type { TextRegistry, WorkingLines } from './lines'
import { choosePromotion } from './promotions'
import type { Promotions } from './promotions'
import { reject } from './reject'
import type { Rejection } from './reject'
import type { TransactionFields } from './transactions'
import { UnknownDiscounts } from './unknownDiscounts'

/** The dictionaries of the line's keys; members come from every source that names one. */
export interface KeyRegistries {
  readonly order: TextRegistry
  readonly product: TextRegistry
  readonly customer: TextRegistry
  readonly store: TextRegistry
  readonly promotion: TextRegistry
  readonly channel: TextRegistry
  readonly payment: TextRegistry
  readonly country: TextRegistry
  readonly region: TextRegistry
  readonly city: TextRegistry
}

export interface AcceptOptions {
  readonly context: CleaningContext
  readonly fields: TransactionFields
  readonly duplicates: Uint8Array
  readonly proofs: AmountProofs
  /** The unit cost column holds the cost of the whole line. */
  readonly isCostOfLine: boolean
  /** By row: why its currency keeps the line out; null where no line is kept out. */
  readonly currencyMarks: CurrencyMarks | null
  /** By row: 1 where the file calls the line a return; null where it says nothing. */
  readonly returned: Uint8Array | null
  readonly promotions: Promotions
  readonly prices: PriceList
  readonly registries: KeyRegistries
  readonly settings: PipelineSettings
  readonly fileIndexOf: ReadonlyMap<number, number>
}

export interface Accepted {
  /** Bronze rows of the accepted lines, in the lines' order. */
  readonly rows: Uint32Array
  readonly acceptedByFile: ReadonlyMap<number, number>
  readonly outsideWindow: ReadonlyMap<number, number>
  readonly unknownDiscounts: UnknownDiscounts
  readonly hasTimes: boolean
}

const REJECTIONS = {
  id: {
    reason: 'missing_transaction_id',
    field: 'transaction_id',
    detail: phrase`The transaction id is empty.`,
  },
  noDate: { reason: 'missing_date', field: 'transaction_ts', detail: phrase`The date is empty.` },
  date: { reason: 'unreadable_date', field: 'transaction_ts', detail: phrase`The date cannot be read.` },
  quantity: { reason: 'unreadable_quantity', field: 'quantity', detail: phrase`The quantity is no number.` },
  noQuantity: { reason: 'missing_quantity', field: 'quantity', detail: phrase`The quantity is empty.` },
  product: { reason: 'missing_product', field: 'product_id', detail: phrase`The line names no product.` },
  amount: {
    reason: 'no_amount',
    field: 'total_amount',
    detail: phrase`There is no amount, and no price to compute it from.`,
  },
} as const satisfies Record<string, Rejection>

/** Turns the records that can be used into lines; the others go to the ledger with their reason. */
export async function acceptLines(
  out: WorkingLines,
  options: AcceptOptions,
  tick: () => Promise<void>,
): Promise<Accepted> {
  const { context, fields, duplicates, settings } = options
  const { role, ledger } = context
  const bronzeLines = role.table.lines.view()
  const amounts = new LineAmounts(fields, settings.minorDigits, options.prices, options.isCostOfLine)
  const acceptedRows = new Uint32Array(role.table.length)
  const acceptedByFile = new Map<number, number>()
  const outsideWindow = new Map<number, number>()
  const unknownDiscounts = new UnknownDiscounts()
  let sinceTick = 0

  for (const { fileId, start, end } of role.ranges) {
    const fileIndex = options.fileIndexOf.get(fileId)!
    const before = out.count
    amounts.totalIsNet = (options.proofs.others.get(fileId) ?? options.proofs.all).totalIsNet
    const hasIds = hasField(role, fileId, 'transaction_id')
    for (let row = start; row < end; row++) {
      if (++sinceTick === 20_000) {
        sinceTick = 0
        await tick()
      }
      const duplicate = duplicates[row]!
      if (duplicate !== 0) {
        const reason = DUPLICATE_REASONS[duplicate as 1 | 2]
        ledger.add({ fileId, line: bronzeLines[row]!, kind: 'duplicate', reason })
        continue
      }
      const mark = options.currencyMarks?.[row] ?? 0
      const problem =
        rejectionOf(fields, row, hasIds) ??
        (mark === 0 ? null : CURRENCY_REJECTIONS[mark as 1 | 2]) ??
        (amounts.read(row) ? null : REJECTIONS.amount)
      if (problem !== null) {
        reject(context, fileId, row, problem)
        continue
      }
      const i = out.count++
      acceptedRows[i] = row
      out.file[i] = fileIndex
      out.line[i] = bronzeLines[row]!
      out.day[i] = fields.timestamp!.days[row]!
      out.second[i] = fields.timestamp!.seconds[row]!
      fillAmounts(out, i, row, options, amounts, fileId, outsideWindow, unknownDiscounts)
    }
    acceptedByFile.set(fileId, (acceptedByFile.get(fileId) ?? 0) + out.count - before)
  }
  const rows = acceptedRows.subarray(0, out.count)
  fillKeys(out, rows, fields, options.registries)
  return {
    rows,
    acceptedByFile,
    outsideWindow,
    unknownDiscounts,
    hasTimes: fields.timestamp?.hasTimes ?? false,
  }
}

function rejectionOf(fields: TransactionFields, row: number, hasIds: boolean): Rejection | null {
  const { id, timestamp, quantity, product } = fields
  if (hasIds && id?.codes[row] === 0) return REJECTIONS.id
  if (!timestamp) return REJECTIONS.noDate
  if (timestamp.unreadable[row] === 1) return REJECTIONS.date
  const day = timestamp.days[row]!
  if (day === NO_DAY) return REJECTIONS.noDate
  if (day < EARLIEST_DAY || day > LATEST_DAY) return REJECTIONS.date
  if (quantity) {
    if (quantity.unreadable[row] === 1) return REJECTIONS.quantity
    if (Number.isNaN(quantity.values[row])) return REJECTIONS.noQuantity
  }
  if (!product || product.codes[row] === 0) return REJECTIONS.product
  return null
}

function fillAmounts(
  out: WorkingLines,
  i: number,
  row: number,
  options: AcceptOptions,
  amounts: LineAmounts,
  fileId: number,
  outsideWindow: Map<number, number>,
  unknownDiscounts: UnknownDiscounts,
): void {
  const { fields, promotions, registries } = options
  let units = fields.quantity ? fields.quantity.values[row]! : 1
  const isCancelled =
    options.returned?.[row] === 1 || (fields.id !== null && fields.id.cancelled[fields.id.codes[row]!] === 1)
  const isReturn = isCancelled || units < 0 || amounts.cents < 0
  if (isCancelled) units = -Math.abs(units)
  let percent = 0
  const carried = fields.promotion ? fields.promotion.texts[fields.promotion.codes[row]!]! : ''
  if (promotions.rows) {
    const productId = fields.product!.texts[fields.product!.codes[row]!]!
    const choice = choosePromotion(promotions, carried, productId, out.day[i]!, amounts.hasOwnDiscount(row))
    if (choice.isOutsideWindow) outsideWindow.set(fileId, (outsideWindow.get(fileId) ?? 0) + 1)
    if (choice.promotion) {
      percent = choice.promotion.percent
      if (!choice.promotion.hasPercent && !amounts.saysDiscount(row))
        unknownDiscounts.add(fileId, choice.promotion.name)
      out.promotion[i] = registries.promotion.codeOf(choice.promotion.id)
    }
  } else if (carried !== '') {
    out.promotion[i] = registries.promotion.codeOf(carried)
    if (!amounts.saysDiscount(row)) unknownDiscounts.add(fileId, carried)
  }
  amounts.settle(row, isReturn, percent)
  out.units[i] = units
  out.gross[i] = amounts.gross
  out.discount[i] = amounts.discount
  out.unitPrice[i] = amounts.unitPrice(row)
  out.cost[i] = amounts.cost(row, units, isReturn)
  out.isReturn[i] = isReturn ? 1 : 0
}

function fillKeys(
  out: WorkingLines,
  rows: Uint32Array,
  fields: TransactionFields,
  registries: KeyRegistries,
): void {
  const fill = (target: Uint32Array, field: TextField | null, registry: TextRegistry): void => {
    if (!field) return
    const used = new Uint8Array(field.texts.length)
    for (let i = 0; i < rows.length; i++) used[field.codes[rows[i]!]!] = 1
    const keyOf = Uint32Array.from(field.texts, (text, code) =>
      used[code] === 1 ? registry.codeOf(text) : 0,
    )
    for (let i = 0; i < rows.length; i++) target[i] = keyOf[field.codes[rows[i]!]!]!
  }
  fill(out.order, fields.id, registries.order)
  fill(out.product, fields.product, registries.product)
  fill(out.customer, fields.customer, registries.customer)
  fill(out.store, fields.store, registries.store)
  fill(out.channel, fields.channel, registries.channel)
  fill(out.payment, fields.paymentMethod, registries.payment)
  if (fields.store) return
  // Without stores the place is what the line itself says.
  fill(out.country, fields.country, registries.country)
  fill(out.region, fields.region, registries.region)
  fill(out.city, fields.city, registries.city)
}
