import { formatDay } from '../../../shared/dates'
import type { Field } from '../../../shared/fields'
import { NO_DAY } from '../../cube/types'
import type { Accepted } from './acceptLines'
import type { PriceList } from './amounts'
import type { FinalKeys } from './arrange'
import { firstOf, joined, noAttribute, numberAttribute, textAttribute } from './dimension'
import type { Attribute, DimensionRows } from './dimension'
import { dateField } from './fields'
import type { TextField } from './fields'
import { mostFrequent } from './mode'
import type { Promotions } from './promotions'
import type { Silver } from './result'
import type { TransactionFields } from './transactions'

/** An attribute that the lines carry, the most frequent value per key. */
function lineAttribute(
  keys: TextField | null,
  texts: TextField | null,
  accepted: Accepted | null,
): Attribute {
  if (!keys || !texts || !accepted) return noAttribute
  const best = mostFrequent(keys, texts, accepted.rows, accepted.rows.length)
  const codeOf = new Map(keys.texts.map((text, code) => [text, code]))
  return (id) => {
    const code = codeOf.get(id)
    return code === undefined ? null : texts.texts[best[code]!] || null
  }
}

export interface MemberSources {
  readonly keys: FinalKeys
  readonly fields: TransactionFields | null
  readonly accepted: Accepted | null
  readonly productRows: DimensionRows | null
  readonly customerRows: DimensionRows | null
  readonly storeRows: DimensionRows | null
  readonly promotions: Promotions
  readonly prices: PriceList
}

type MemberLists = Pick<Silver, 'products' | 'customers' | 'stores' | 'promotions'>

const isMissingFrom = (rows: DimensionRows | null, id: string): boolean =>
  rows !== null && !rows.rowOf.has(id)

/** The members of every dimension with their attributes: from its own file, else from the lines. */
export const memberLists = (sources: MemberSources): MemberLists => ({
  products: products(sources),
  customers: customers(sources),
  stores: stores(sources),
  promotions: promotionMembers(sources),
})

type Carried = TextField | null | undefined

const attributeReader =
  (rows: DimensionRows | null, keys: Carried, accepted: Accepted | null) =>
  (field: Field, carried: Carried): Attribute =>
    firstOf(textAttribute(rows, field), lineAttribute(keys ?? null, carried ?? null, accepted))

function products({ keys, fields, accepted, productRows, prices }: MemberSources): Silver['products'] {
  const of = attributeReader(productRows, fields?.product, accepted)
  const name = of('product_name', fields?.productName)
  const category = of('category', fields?.category)
  const subcategory = of('subcategory', fields?.subcategory)
  const brand = of('brand', fields?.brand)
  const supplier = of('supplier_name', fields?.supplier)
  return keys.product.ids.map((id) => ({
    id,
    name: name(id) ?? id,
    category: category(id),
    subcategory: subcategory(id),
    brand: brand(id),
    supplier: supplier(id),
    price: prices.priceOf(id),
    unitCost: prices.costOf(id),
    isUnknown: isMissingFrom(productRows, id),
  }))
}

function customers({ keys, fields, accepted, customerRows }: MemberSources): Silver['customers'] {
  const of = attributeReader(customerRows, fields?.customer, accepted)
  const name = firstOf(
    of('customer_name', fields?.customerName),
    joined(of('first_name', fields?.firstName), of('last_name', fields?.lastName)),
  )
  const email = of('email', fields?.email)
  const segment = of('segment', fields?.segment)
  // With stores, the place on a line is the store's.
  const place = (carried: Carried): Carried => (fields?.store ? null : carried)
  const country = of('country', place(fields?.country))
  const region = of('region', place(fields?.region))
  const city = of('city', place(fields?.city))
  const joinDates = customerRows ? dateField(customerRows.context, 'join_date') : null
  const joinDate = (id: string): string | null => {
    const row = customerRows?.rowOf.get(id)
    const day = row === undefined || !joinDates ? NO_DAY : joinDates.days[row]!
    return day === NO_DAY ? null : formatDay(day)
  }
  return keys.customer.ids.map((id) => ({
    id,
    name: name(id) ?? id,
    email: email(id),
    joinDate: joinDate(id),
    country: country(id),
    region: region(id),
    city: city(id),
    segment: segment(id),
    isUnknown: isMissingFrom(customerRows, id),
  }))
}

function stores({ keys, fields, accepted, storeRows }: MemberSources): Silver['stores'] {
  const of = attributeReader(storeRows, fields?.store, accepted)
  const name = of('store_name', fields?.storeName)
  const city = of('city', fields?.city)
  const region = of('region', fields?.region)
  const country = of('country', fields?.country)
  const latitude = numberAttribute(storeRows, 'latitude')
  const longitude = numberAttribute(storeRows, 'longitude')
  return keys.store.ids.map((id) => ({
    id,
    name: name(id) ?? id,
    city: city(id),
    region: region(id),
    country: country(id),
    latitude: latitude(id),
    longitude: longitude(id),
    isUnknown: isMissingFrom(storeRows, id),
  }))
}

/** Without a promotions file the ids that lines carry are all that is known. */
function promotionMembers({ keys, promotions }: MemberSources): Silver['promotions'] {
  const productKeyOf = new Map(keys.product.ids.map((id, i) => [id, i + 1]))
  return keys.promotion.ids.map((id) => {
    const promotion = promotions.byId.get(id) ?? {
      id,
      name: id,
      method: null,
      productId: null,
      percent: 0,
      hasPercent: false,
      start: null,
      end: null,
    }
    return {
      ...promotion,
      productKey: promotion.productId === null ? 0 : (productKeyOf.get(promotion.productId) ?? 0),
    }
  })
}
