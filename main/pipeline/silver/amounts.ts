import { percentOfMinorUnits, roundHalfAway, timesToMinorUnits, toMinorUnits } from '../../../shared/money'
import type { TransactionFields } from './transactions'

/** What the amount column of the lines is, by arithmetic or else by the header's word. */
export interface AmountProof {
  readonly totalIsNet: boolean
  readonly provenBy: 'quantity_times_price' | 'quantity_times_price_minus_discount' | 'header'
  readonly lines: number
  /** Of them those with a discount: on the others gross and net are the same. */
  readonly telling: number
}

const PROOF_SHARE = 0.99

/** Rows `start` to `end`, the last one not included. */
interface Rows {
  readonly start: number
  readonly end: number
}

/** Whether `total_amount` is gross or net: quantity × price (− discount) must give it on 99 % of the lines. */
export function proveAmount(
  fields: TransactionFields,
  ranges: readonly Rows[],
  minorDigits: number,
): AmountProof {
  const { total, quantity, unitPrice, discount, discountPercent } = fields
  const byHeader: AmountProof = { totalIsNet: false, provenBy: 'header', lines: 0, telling: 0 }
  if (!total || !unitPrice) return byHeader
  let gross = 0
  let net = 0
  let lines = 0
  let telling = 0
  for (const row of rowsIn(ranges)) {
    const amount = total.values[row]!
    const units = quantity ? quantity.values[row]! : 1
    const price = unitPrice.values[row]!
    if (Number.isNaN(amount + units + price)) continue
    lines++
    const cents = toMinorUnits(Math.abs(amount), minorDigits)
    const product = Math.abs(timesToMinorUnits(units, price, minorDigits))
    if (Math.abs(product - cents) <= 1) gross++
    const own = discount?.values[row]
    const percent = discountPercent?.values[row]
    const off =
      own !== undefined && !Number.isNaN(own)
        ? toMinorUnits(own, minorDigits)
        : percent !== undefined && !Number.isNaN(percent)
          ? percentOfMinorUnits(product, percent)
          : 0
    if (Math.abs(product - Math.abs(off) - cents) <= 1) net++
    if (Math.abs(off) > 1) telling++
  }
  if (lines === 0) return byHeader
  if (gross >= PROOF_SHARE * lines)
    return { totalIsNet: false, provenBy: 'quantity_times_price', lines, telling }
  if (net >= PROOF_SHARE * lines)
    return { totalIsNet: true, provenBy: 'quantity_times_price_minus_discount', lines, telling }
  return byHeader
}

function* rowsIn(ranges: readonly Rows[]): Generator<number> {
  for (const { start, end } of ranges) for (let row = start; row < end; row++) yield row
}

export interface AmountProofs {
  /** Of all files together. */
  readonly all: AmountProof
  /** By file id: those whose own lines prove the other thing. */
  readonly others: ReadonlyMap<number, AmountProof>
}

/** The same for all files together and for each by its own lines, where these can tell. */
export function proveAmounts(
  fields: TransactionFields,
  files: ReadonlyMap<number, readonly Rows[]>,
  minorDigits: number,
): AmountProofs {
  const all = proveAmount(fields, [...files.values()].flat(), minorDigits)
  const others = new Map<number, AmountProof>()
  const canTell = fields.discount !== null || fields.discountPercent !== null
  for (const [fileId, ranges] of files.size > 1 && canTell ? files : []) {
    const own = proveAmount(fields, ranges, minorDigits)
    const isOther = own.totalIsNet !== all.totalIsNet || all.provenBy === 'header'
    if (own.provenBy !== 'header' && own.telling > 0 && isOther) others.set(fileId, own)
  }
  return { all, others }
}

/** The gross amount whose net after `percent` off is `netCents`. Null where nothing would be left. */
export const grossOfNet = (netCents: number, percent: number): number | null =>
  percent >= 100 ? null : roundHalfAway(Number(((netCents * 100) / (100 - percent)).toPrecision(15)))

export interface PriceList {
  /** Decimal amounts by product id; NaN where unknown. */
  readonly priceOf: (productId: string) => number
  readonly costOf: (productId: string) => number
}

const valueAt = (field: { readonly values: Float64Array } | null, row: number): number =>
  field === null ? NaN : field.values[row]!

/** Works out one line after the other: `read`, then `settle`, then take `gross` and `discount` (minor units). */
export class LineAmounts {
  /** The amount as the line gives it, before signs and discounts are settled. */
  cents = 0
  gross = 0
  discount = 0
  /** What the amount column of the file is whose lines are read. */
  totalIsNet = false
  private isNet = false
  private readonly priceByCode: Float64Array | null
  private readonly costByCode: Float64Array | null

  constructor(
    private readonly fields: TransactionFields,
    private readonly minorDigits: number,
    prices: PriceList,
    private readonly isCostOfLine = false,
  ) {
    const ids = fields.product?.texts
    this.priceByCode = ids ? Float64Array.from(ids, (id) => prices.priceOf(id)) : null
    this.costByCode = ids ? Float64Array.from(ids, (id) => prices.costOf(id)) : null
  }

  /** False where the line gives no amount and no price is known. */
  read(row: number): boolean {
    const { fields, minorDigits } = this
    const total = valueAt(fields.total, row)
    if (!Number.isNaN(total)) {
      this.cents = toMinorUnits(total, minorDigits)
      this.isNet = this.totalIsNet
      return true
    }
    const net = valueAt(fields.net, row)
    if (!Number.isNaN(net)) {
      this.cents = toMinorUnits(net, minorDigits)
      this.isNet = true
      return true
    }
    const price = this.unitPrice(row)
    if (Number.isNaN(price)) return false
    this.cents = timesToMinorUnits(fields.quantity ? fields.quantity.values[row]! : 1, price, minorDigits)
    this.isNet = false
    return true
  }

  /** The line's own price, else the product's. */
  unitPrice(row: number): number {
    const own = valueAt(this.fields.unitPrice, row)
    if (!Number.isNaN(own) || !this.priceByCode) return own
    return this.priceByCode[this.fields.product!.codes[row]!]!
  }

  /** Minor units of what the line's goods cost: the line's own amount, else units × unit cost; NaN where unknown. */
  cost(row: number, units: number, isReturn: boolean): number {
    const own = valueAt(this.fields.unitCost, row)
    const given = valueAt(this.fields.costAmount, row)
    const ofLine = Number.isNaN(given) && this.isCostOfLine ? own : given
    const amount = toMinorUnits(Math.abs(ofLine), this.minorDigits)
    if (!Number.isNaN(amount)) return isReturn && amount > 0 ? -amount : amount
    const unitCost =
      Number.isNaN(own) && this.costByCode ? this.costByCode[this.fields.product!.codes[row]!]! : own
    return Number.isNaN(unitCost) ? NaN : timesToMinorUnits(units, unitCost, this.minorDigits)
  }

  hasOwnDiscount(row: number): boolean {
    return Math.abs(valueAt(this.fields.discount, row)) > 0 || valueAt(this.fields.discountPercent, row) > 0
  }

  /** The line says what was taken off, be it nothing. */
  saysDiscount(row: number): boolean {
    const { discount, discountPercent, total, net } = this.fields
    const has = (field: { readonly values: Float64Array } | null): boolean =>
      !Number.isNaN(valueAt(field, row))
    return has(discount) || has(discountPercent) || (has(total) && has(net))
  }

  /** `promotionPercent` (0–100) counts only where the line has no discount of its own. */
  settle(row: number, isReturn: boolean, promotionPercent: number): void {
    const size = Math.abs(this.cents)
    const own = Math.abs(valueAt(this.fields.discount, row))
    const ownPercent = valueAt(this.fields.discountPercent, row)
    const percent = Number.isNaN(ownPercent) ? promotionPercent : ownPercent
    let gross = size
    let discount = 0
    let isGiven = false
    if (this.isNet) {
      gross = Number.isNaN(own)
        ? (grossOfNet(size, percent) ?? size)
        : size + toMinorUnits(own, this.minorDigits)
      discount = gross - size
    } else if (!Number.isNaN(own)) discount = toMinorUnits(own, this.minorDigits)
    else if (!Number.isNaN(ownPercent)) discount = percentOfMinorUnits(gross, ownPercent)
    else {
      const net = valueAt(this.fields.net, row)
      isGiven = !Number.isNaN(net)
      discount = isGiven
        ? gross - toMinorUnits(isReturn ? Math.abs(net) : net, this.minorDigits)
        : percentOfMinorUnits(gross, promotionPercent)
    }
    // Never more than the line itself: a larger one shows as 100 %, which the suspects rule reports. Where the file gives
    // both gross and net, its net stands, even below zero (a coupon worth more than the item).
    if (!isGiven) discount = Math.min(discount, gross)
    const sign = isReturn ? -1 : 1
    this.gross = gross === 0 ? 0 : sign * gross
    this.discount = discount === 0 ? 0 : sign * discount
  }
}
