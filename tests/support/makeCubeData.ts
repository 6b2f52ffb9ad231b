import { parseDay } from '../../shared/dates'
import type { DimensionName } from '../../shared/query'
import {
  FLAG_HIGH_VALUE,
  FLAG_RETURN,
  NO_DAY,
  narrowCosts,
  PackedStrings,
  type Amounts,
  type AttributeColumn,
  type Codes,
  type CubeData,
  type KeyColumn,
  type KeyName,
  type PromotionTerms,
} from '../../main/cube'

/** One sales line as a test writes it. What is left out is missing, zero or false. */
export interface CubeRow {
  readonly date: string
  /** `HH:MM` or `HH:MM:SS`. */
  readonly time?: string | null
  readonly order: string
  readonly product: string
  readonly customer?: string | null
  readonly store?: string | null
  readonly promotion?: string | null
  readonly channel?: string | null
  readonly payment_method?: string | null
  readonly quantity: number
  readonly gross: number
  readonly discount?: number
  readonly cost?: number | null
  readonly isReturn?: boolean
  readonly highValue?: boolean
  readonly file?: string
  readonly line?: number
}

/** A member of a dimension table: an id, a name, and attributes by dimension name. */
export interface CubeMember {
  readonly id: string
  readonly name?: string
  readonly [attribute: string]: string | null | undefined
}

export interface CubeTables {
  readonly products?: readonly CubeMember[]
  readonly customers?: readonly CubeMember[]
  readonly stores?: readonly CubeMember[]
  /** With `product`, `start`, `end` (dates) and `percent` among the attributes. */
  readonly promotions?: readonly CubeMember[]
  readonly feedback?: readonly {
    readonly product: string
    readonly customer?: string
    readonly date: string | null
    readonly rating: number
  }[]
}

const ATTRIBUTES: Readonly<Record<'product' | 'customer' | 'store' | 'promotion', readonly DimensionName[]>> =
  {
    product: ['category', 'subcategory', 'brand', 'supplier'],
    customer: ['customer_country'],
    store: ['country', 'region', 'city'],
    promotion: ['promotion_method'],
  }

class Dictionary {
  private readonly codes = new Map<string, number>()
  private readonly names: string[] = ['']

  codeOf(id: string | null | undefined, name?: string): number {
    if (id === null || id === undefined || id === '') return 0
    const known = this.codes.get(id)
    if (known !== undefined) return known
    this.codes.set(id, this.codes.size + 1)
    this.names.push(name ?? id)
    return this.codes.size
  }

  get ids(): string[] {
    return ['', ...this.codes.keys()]
  }

  members(): { readonly ids: PackedStrings; readonly names: PackedStrings } {
    return { ids: PackedStrings.from(this.ids), names: PackedStrings.from(this.names) }
  }
}

function narrowest(codes: readonly number[], size: number): Codes {
  if (size <= 256) return Uint8Array.from(codes)
  return size <= 65_536 ? Uint16Array.from(codes) : Uint32Array.from(codes)
}

const amounts = (values: readonly number[]): Amounts =>
  values.every((value) => Number.isInteger(value) && Math.abs(value) < 2 ** 31)
    ? Int32Array.from(values)
    : Float64Array.from(values)

function secondOf(time: string | null | undefined): number {
  if (!time) return -1
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number)
  return hours * 3600 + minutes * 60 + seconds
}

function dayOfText(date: string): number {
  const day = parseDay(date)
  if (day === null) throw new RangeError(`not a date: ${date}`)
  return day
}

/** Cube columns of these rows, ordered as the silver stage orders them: by day, file, line. */
export function makeCubeData(rows: readonly CubeRow[], tables: CubeTables = {}): CubeData {
  const numbered = rows.map((row, i) => ({
    ...row,
    day: dayOfText(row.date),
    file: row.file ?? 'sales.csv',
    line: row.line ?? i + 2,
  }))
  const sorted = numbered.sort(
    (a, b) => a.day - b.day || (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line,
  )
  const keys: Partial<Record<KeyName, KeyColumn>> = {}
  const attributes: Partial<Record<DimensionName, AttributeColumn>> = {}
  const keyOf = (idOf: (row: CubeRow) => string | null | undefined, table?: readonly CubeMember[]) => {
    const dictionary = new Dictionary()
    for (const member of table ?? []) dictionary.codeOf(member.id, member.name)
    const codes = sorted.map((row) => dictionary.codeOf(idOf(row)))
    const members = dictionary.members()
    const column = { ...members, codes: narrowest(codes, members.ids.length) }
    return { column, dictionary }
  }
  const addAttributes = (
    of: 'product' | 'customer' | 'store' | 'promotion',
    dictionary: Dictionary,
    table: readonly CubeMember[],
  ): void => {
    for (const name of ATTRIBUTES[of]) {
      if (!table.some((member) => name in member)) continue
      const values = new Dictionary()
      const byId = new Map(table.map((member) => [member.id, member[name]]))
      const codes = dictionary.ids.map((id) => values.codeOf(byId.get(id)))
      attributes[name] = { of, ...values.members(), codes: narrowest(codes, values.ids.length) }
    }
  }
  const order = keyOf((row) => row.order).column
  const product = keyOf((row) => row.product, tables.products)
  addAttributes('product', product.dictionary, tables.products ?? [])
  const named = { customer: tables.customers, store: tables.stores, promotion: tables.promotions }
  let customers = new Dictionary()
  for (const name of ['customer', 'store', 'promotion'] as const) {
    if (!named[name] && !rows.some((row) => row[name])) continue
    const made = keyOf((row) => row[name], named[name])
    keys[name] = made.column
    addAttributes(name, made.dictionary, named[name] ?? [])
    if (name === 'customer') customers = made.dictionary
  }
  for (const name of ['channel', 'payment_method'] as const)
    if (rows.some((row) => row[name])) keys[name] = keyOf((row) => row[name]).column
  const productCodes = new Map(product.dictionary.ids.map((id, code) => [id, code]))
  const customerCodes = new Map(customers.ids.map((id, code) => [id, code]))
  const files = [...new Set(sorted.map((row) => row.file))]
  const reviews = tables.feedback
  return {
    lines: sorted.length,
    day: Int32Array.from(sorted, (row) => row.day),
    second: sorted.some((row) => row.time) ? Int32Array.from(sorted, (row) => secondOf(row.time)) : null,
    keys: { ...keys, order, product: product.column },
    attributes,
    units: amounts(sorted.map((row) => row.quantity)),
    gross: amounts(sorted.map((row) => row.gross)),
    discount: amounts(sorted.map((row) => row.discount ?? 0)),
    cost: sorted.some((row) => typeof row.cost === 'number')
      ? narrowCosts(Float64Array.from(sorted, (row) => row.cost ?? NaN))
      : null,
    flags: Uint8Array.from(
      sorted,
      (row) => (row.isReturn ? FLAG_RETURN : 0) | (row.highValue ? FLAG_HIGH_VALUE : 0),
    ),
    file: narrowest(
      sorted.map((row) => files.indexOf(row.file)),
      files.length,
    ),
    files: files.map((name, id) => ({ id, name })),
    line: Uint32Array.from(sorted, (row) => row.line),
    feedback: reviews
      ? {
          product: Uint32Array.from(reviews, (review) => productCodes.get(review.product) ?? 0),
          customer: Uint32Array.from(reviews, (review) => customerCodes.get(review.customer ?? '') ?? 0),
          day: Int32Array.from(reviews, (review) => (review.date === null ? NO_DAY : dayOfText(review.date))),
          rating: Float64Array.from(reviews, (review) => review.rating),
        }
      : null,
    ...(tables.promotions ? { promotionTerms: termsOf(tables.promotions, productCodes) } : {}),
    currency: { code: 'EUR', minorDigits: 2 },
  }
}

function termsOf(
  promotions: readonly CubeMember[],
  productCodes: ReadonlyMap<string, number>,
): PromotionTerms {
  const day = (text: string | null | undefined): number => (text ? dayOfText(text) : NO_DAY)
  return {
    product: Uint32Array.of(0, ...promotions.map((each) => productCodes.get(each['product'] ?? '') ?? 0)),
    start: Int32Array.of(NO_DAY, ...promotions.map((each) => day(each['start']))),
    end: Int32Array.of(NO_DAY, ...promotions.map((each) => day(each['end']))),
    percent: Float64Array.of(NaN, ...promotions.map((each) => Number(each['percent'] ?? NaN))),
  }
}
