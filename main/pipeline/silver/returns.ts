import { NO_DAY } from '../../cube/types'
import { timesToMinorUnits } from '../../../shared/money'
import { phrase } from '../../../shared/phrase'
import type { KeyRegistries } from './acceptLines'
import type { PriceList } from './amounts'
import type { CleaningContext } from './columns'
import { dateField, idField, numberField } from './fields'
import type { WorkingLines } from './lines'
import { reject } from './reject'
import type { Rejection } from './reject'

export interface ReturnsResult {
  readonly acceptedByFile: ReadonlyMap<number, number>
}

const UNPRICED: Rejection = {
  reason: 'no_amount',
  field: 'product_id',
  detail: phrase`Neither the sale that the return names nor a price of the product is known.`,
}

/** Sale lines by order and product, for the orders that returns name. */
function namedSales(lines: WorkingLines, orders: ReadonlySet<number>): Map<string, number> {
  const sales = new Map<string, number>()
  for (let i = 0; i < lines.count; i++) {
    if (lines.isReturn[i] === 1 || !orders.has(lines.order[i]!)) continue
    const key = `${lines.order[i]!}:${lines.product[i]!}`
    if (!sales.has(key)) sales.set(key, i)
  }
  return sales
}

/**
 * Adds the rows of returns files as return lines: at the gross price and the discount of the sale they name, else at
 * the product's price. Customer and store come from the row, else from that sale.
 */
export function addReturns(
  out: WorkingLines,
  context: CleaningContext,
  registries: KeyRegistries,
  prices: PriceList,
  fileIndexOf: ReadonlyMap<number, number>,
  minorDigits: number,
): ReturnsResult {
  const { role } = context
  const products = idField(context, 'product_id')
  const dates = dateField(context, 'return_date')
  const quantities = numberField(context, 'quantity')
  const orders = idField(context, 'transaction_id')
  const stores = idField(context, 'store_id')
  const customers = idField(context, 'customer_id')
  const orderKeys = orders ? Uint32Array.from(orders.texts, (text) => registries.order.find(text)) : null
  const sales = namedSales(out, new Set(orderKeys ?? []))
  const lines = role.table.lines.view()
  const acceptedByFile = new Map<number, number>()

  const problemOf = (row: number): Rejection | null => {
    if (!products || products.codes[row] === 0)
      return { reason: 'missing_product', field: 'product_id', detail: phrase`The return names no product.` }
    if (!dates || dates.days[row] === NO_DAY) {
      const isUnreadable = dates?.unreadable[row] === 1
      return isUnreadable
        ? { reason: 'unreadable_date', field: 'return_date', detail: phrase`The return date cannot be read.` }
        : { reason: 'missing_date', field: 'return_date', detail: phrase`The return has no date.` }
    }
    const quantity = quantities?.values[row] ?? NaN
    if (quantities?.unreadable[row] === 1)
      return { reason: 'unreadable_quantity', field: 'quantity', detail: phrase`The quantity is no number.` }
    if (Number.isNaN(quantity) || quantity === 0)
      return { reason: 'missing_quantity', field: 'quantity', detail: phrase`The return has no quantity.` }
    return null
  }

  for (const { fileId, start, end } of role.ranges) {
    let accepted = 0
    for (let row = start; row < end; row++) {
      const productId = products ? products.texts[products.codes[row]!]! : ''
      const problem = problemOf(row)
      const orderKey = orders && orderKeys ? orderKeys[orders.codes[row]!]! : 0
      const sale = orderKey === 0 ? undefined : sales.get(`${orderKey}:${registries.product.find(productId)}`)
      const price = prices.priceOf(productId)
      const isPriced = sale !== undefined || !Number.isNaN(price)
      if (problem || !isPriced) {
        reject(context, fileId, row, problem ?? UNPRICED)
        continue
      }
      accepted++
      const units = -Math.abs(quantities!.values[row]!)
      const i = out.count++
      const textAt = (field: { codes: Uint32Array; texts: readonly string[] } | null): string =>
        field ? field.texts[field.codes[row]!]! : ''
      out.file[i] = fileIndexOf.get(fileId)!
      out.line[i] = lines[row]!
      out.day[i] = dates!.days[row]!
      out.second[i] = dates!.seconds[row]!
      out.isReturn[i] = 1
      out.product[i] = registries.product.codeOf(productId)
      out.order[i] = registries.order.codeOf(textAt(orders))
      out.customer[i] = registries.customer.codeOf(textAt(customers))
      out.store[i] = registries.store.codeOf(textAt(stores))
      out.units[i] = units
      if (sale === undefined) {
        out.unitPrice[i] = price
        out.gross[i] = timesToMinorUnits(units, price, minorDigits)
      } else priceAsSold(out, i, sale, units)
      const unitCost = prices.costOf(productId)
      if (sale === undefined)
        out.cost[i] = Number.isNaN(unitCost) ? NaN : timesToMinorUnits(units, unitCost, minorDigits)
    }
    acceptedByFile.set(fileId, (acceptedByFile.get(fileId) ?? 0) + accepted)
  }
  return { acceptedByFile }
}

/** The return takes its share of the sale's amounts, rounded once; what the row leaves open comes from the sale. */
function priceAsSold(out: WorkingLines, i: number, sale: number, units: number): void {
  const share = out.units[sale] === 0 ? 0 : units / out.units[sale]!
  const part = (amount: number): number => timesToMinorUnits(share, amount, 0)
  out.unitPrice[i] = out.unitPrice[sale]!
  out.gross[i] = part(out.gross[sale]!)
  out.discount[i] = part(out.discount[sale]!)
  out.cost[i] = Number.isNaN(out.cost[sale]!) ? NaN : part(out.cost[sale]!)
  out.promotion[i] = out.promotion[sale]!
  out.channel[i] = out.channel[sale]!
  out.payment[i] = out.payment[sale]!
  if (out.customer[i] === 0) out.customer[i] = out.customer[sale]!
  if (out.store[i] === 0) out.store[i] = out.store[sale]!
  out.country[i] = out.country[sale]!
  out.region[i] = out.region[sale]!
  out.city[i] = out.city[sale]!
}
