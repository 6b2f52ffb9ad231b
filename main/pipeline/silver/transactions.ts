import type { CleaningContext } from './columns'
import { dateField, idField, numberField, textField } from './fields'
import type { DateField, IdField, NumberField, TextField } from './fields'
import type { RoleInput } from './input'

/** The cleaned fields of all transactions records, by row of the bronze table. Null where no file maps the field. */
export interface TransactionFields {
  readonly id: IdField | null
  readonly timestamp: DateField | null
  readonly product: TextField | null
  readonly productName: TextField | null
  readonly customer: IdField | null
  readonly store: TextField | null
  readonly promotion: IdField | null
  readonly quantity: NumberField | null
  readonly unitPrice: NumberField | null
  readonly total: NumberField | null
  readonly net: NumberField | null
  readonly discount: NumberField | null
  readonly discountPercent: NumberField | null
  readonly unitCost: NumberField | null
  readonly costAmount: NumberField | null
  readonly lineNo: TextField | null
  readonly channel: TextField | null
  readonly paymentMethod: TextField | null
  readonly category: TextField | null
  readonly subcategory: TextField | null
  readonly brand: TextField | null
  readonly supplier: TextField | null
  readonly customerName: TextField | null
  readonly firstName: TextField | null
  readonly lastName: TextField | null
  readonly email: TextField | null
  readonly segment: TextField | null
  readonly storeName: TextField | null
  readonly city: TextField | null
  readonly region: TextField | null
  readonly country: TextField | null
}

/** Ids, with the name in place of an id that a line leaves empty. */
function orNames(ids: IdField | null, names: TextField | null): TextField | null {
  if (!ids || !names) return ids ?? names
  if (!ids.codes.some((code, row) => code === 0 && names.codes[row] !== 0)) return ids
  const texts = [...ids.texts]
  const codeOf = new Map(texts.map((text, code) => [text, code]))
  const codeOfName = names.texts.map((name, code) => {
    if (code === 0) return 0
    const known = codeOf.get(name)
    if (known !== undefined) return known
    codeOf.set(name, texts.length)
    return texts.push(name) - 1
  })
  return { texts, codes: ids.codes.map((code, row) => (code === 0 ? codeOfName[names.codes[row]!]! : code)) }
}

/** Each line of a file without quantities is one unit. */
function oneEach({ groups }: RoleInput, quantity: NumberField | null): NumberField | null {
  if (!quantity) return null
  for (const { mapping, ranges } of groups)
    if (mapping.quantity === undefined)
      for (const { start, end } of ranges) quantity.values.fill(1, start, end)
  return quantity
}

/** The columns of the sales files by field, cleaned; null where no file has one. */
export function transactionFields(context: CleaningContext): TransactionFields {
  const id = (field: Parameters<typeof idField>[1]): IdField | null => idField(context, field)
  const text = (field: Parameters<typeof idField>[1]): TextField | null => textField(context, field)
  const number = (field: Parameters<typeof idField>[1]): NumberField | null => numberField(context, field)
  const productName = text('product_name')
  const storeName = text('store_name')
  return {
    id: id('transaction_id'),
    timestamp: dateField(context, 'transaction_ts'),
    product: orNames(id('product_id'), productName),
    productName,
    customer: id('customer_id'),
    store: orNames(id('store_id'), storeName),
    promotion: id('promotion_id'),
    quantity: oneEach(context.role, number('quantity')),
    unitPrice: number('unit_price'),
    total: number('total_amount'),
    net: number('net_amount'),
    discount: number('discount_amount'),
    discountPercent: numberField(context, 'discount_percent', { isPercent: true }),
    unitCost: number('unit_cost'),
    costAmount: number('cost_amount'),
    lineNo: text('line_no'),
    channel: text('channel'),
    paymentMethod: text('payment_method'),
    category: text('category'),
    subcategory: text('subcategory'),
    brand: text('brand'),
    supplier: text('supplier_name'),
    customerName: text('customer_name'),
    firstName: text('first_name'),
    lastName: text('last_name'),
    email: text('email'),
    segment: text('segment'),
    storeName,
    city: text('city'),
    region: text('region'),
    country: text('country'),
  }
}

/** The fields that decide whether two records are equal, as texts and numbers by row. */
export function comparedFields(fields: TransactionFields): {
  readonly texts: readonly TextField[]
  readonly numbers: readonly NumberField[]
} {
  const values = Object.values(fields).filter((field) => field !== null)
  return {
    texts: values.filter((field): field is TextField => 'texts' in field),
    numbers: values.filter((field): field is NumberField => 'values' in field),
  }
}
