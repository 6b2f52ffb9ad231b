import { FLAG_HIGH_VALUE, FLAG_RETURN, NO_DAY } from '../../cube/types'
import type { Amounts, AttributeColumn, CubeData, KeyColumn, KeyName, PromotionTerms } from '../../cube/types'
import { narrowCodes, narrowCosts } from '../../cube'
import { PackedStrings } from '../../cube/packedStrings'
import type { DimensionName } from '../../../shared/query'
import type { PipelineSettings } from './input'
import { compareText } from './promotions'
import type { Silver } from './result'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

function amounts(values: Float64Array): Amounts {
  for (let i = 0; i < values.length; i++) if (values[i] !== (values[i]! | 0)) return values
  return new Int32Array(values)
}

function key(codes: Uint32Array, ids: readonly string[], names: readonly string[] = ids): KeyColumn {
  const packedIds = PackedStrings.from(['', ...ids])
  return {
    codes: narrowCodes(codes, ids.length + 1),
    ids: packedIds,
    names: ids === names ? packedIds : PackedStrings.from(['', ...names]),
  }
}

function attribute(of: KeyName, values: readonly (string | null)[]): AttributeColumn | null {
  const members = [...new Set(values.filter((value) => value !== null))].sort(compareText)
  if (members.length === 0) return null
  const codeOf = new Map(members.map((member, i) => [member, i + 1]))
  const codes = Uint32Array.from([null, ...values], (value) => (value === null ? 0 : codeOf.get(value)!))
  const packed = PackedStrings.from(['', ...members])
  return { of, codes: narrowCodes(codes, members.length + 1), ids: packed, names: packed }
}

function promotionTerms({ promotions }: Silver): PromotionTerms {
  const openDay = (day: number | null): number => day ?? NO_DAY
  return {
    product: Uint32Array.of(0, ...promotions.map((p) => p.productKey)),
    start: Int32Array.of(NO_DAY, ...promotions.map((p) => openDay(p.start))),
    end: Int32Array.of(NO_DAY, ...promotions.map((p) => openDay(p.end))),
    percent: Float64Array.of(NaN, ...promotions.map((p) => (p.hasPercent ? p.percent : NaN))),
  }
}

/** What a promotion's method is called where some have one and this has none. */
const NO_METHOD = 'No method given'

function promotionMethods({ promotions }: Silver): readonly (string | null)[] {
  const hasMethods = promotions.some(({ method }) => method !== null)
  return promotions.map(({ method }) => method ?? (hasMethods ? NO_METHOD : null))
}

/** Positions by store code where a store has one; half a position is none. */
function positions(stores: Silver['stores']): Pick<CubeData, 'storePlaces'> {
  const known = stores.map(({ latitude, longitude }) => !Number.isNaN(latitude) && !Number.isNaN(longitude))
  if (!known.includes(true)) return {}
  const degrees = (of: (store: Silver['stores'][number]) => number): Float64Array =>
    Float64Array.from([NaN, ...stores.map((store, at) => (known[at] ? of(store) : NaN))])
  return { storePlaces: { latitude: degrees((s) => s.latitude), longitude: degrees((s) => s.longitude) } }
}

/** The accepted sales lines as the cube's columns. */
export function silverCube(
  silver: Silver,
  { currency, minorDigits, rfmScoring }: Pick<PipelineSettings, 'currency' | 'minorDigits' | 'rfmScoring'>,
): CubeData {
  const { lines } = silver
  const keys: Mutable<CubeData['keys']> = {
    order: key(lines.order, silver.orders),
    product: key(
      lines.product,
      silver.products.map((p) => p.id),
      silver.products.map((p) => p.name),
    ),
  }
  const addKey = (
    name: KeyName,
    codes: Uint32Array,
    ids: readonly string[],
    names?: readonly string[],
  ): void => {
    if (ids.length > 0) keys[name] = key(codes, ids, names)
  }
  addKey(
    'customer',
    lines.customer,
    silver.customers.map((c) => c.id),
    silver.customers.map((c) => c.name),
  )
  addKey(
    'store',
    lines.store,
    silver.stores.map((s) => s.id),
    silver.stores.map((s) => s.name),
  )
  addKey(
    'promotion',
    lines.promotion,
    silver.promotions.map((p) => p.id),
    silver.promotions.map((p) => p.name),
  )
  addKey('channel', lines.channel, silver.channels)
  addKey('payment_method', lines.payment, silver.payments)
  addKey('country', lines.country, silver.countries)
  addKey('region', lines.region, silver.regions)
  addKey('city', lines.city, silver.cities)

  const attributes: Mutable<CubeData['attributes']> = {}
  const addAttribute = (name: DimensionName, of: KeyName, values: readonly (string | null)[]): void => {
    const column = attribute(of, values)
    if (column && keys[of]) attributes[name] = column
  }
  addAttribute(
    'category',
    'product',
    silver.products.map((p) => p.category),
  )
  addAttribute(
    'subcategory',
    'product',
    silver.products.map((p) => p.subcategory),
  )
  addAttribute(
    'brand',
    'product',
    silver.products.map((p) => p.brand),
  )
  addAttribute(
    'supplier',
    'product',
    silver.products.map((p) => p.supplier),
  )
  addAttribute('promotion_method', 'promotion', promotionMethods(silver))
  addAttribute(
    'customer_country',
    'customer',
    silver.customers.map((c) => c.country),
  )
  if (silver.stores.length > 0) {
    addAttribute(
      'country',
      'store',
      silver.stores.map((s) => s.country),
    )
    addAttribute(
      'region',
      'store',
      silver.stores.map((s) => s.region),
    )
    addAttribute(
      'city',
      'store',
      silver.stores.map((s) => s.city),
    )
  }

  const flags = new Uint8Array(lines.count)
  for (let i = 0; i < lines.count; i++)
    flags[i] =
      (lines.isReturn[i] === 1 ? FLAG_RETURN : 0) | (lines.isHighValue[i] === 1 ? FLAG_HIGH_VALUE : 0)
  return {
    lines: lines.count,
    day: lines.day,
    second: silver.hasTimes ? lines.second : null,
    keys,
    attributes,
    ...positions(silver.stores),
    units: amounts(lines.units),
    gross: amounts(lines.gross),
    discount: amounts(lines.discount),
    cost: silver.hasCosts ? narrowCosts(lines.cost) : null,
    flags,
    file: narrowCodes(lines.file, silver.files.length),
    files: silver.files,
    line: lines.line,
    feedback: silver.hasFeedback
      ? {
          product: Uint32Array.from(silver.reviews, (review) => review.productKey),
          customer: Uint32Array.from(silver.reviews, (review) => review.customerKey),
          day: Int32Array.from(silver.reviews, (review) => review.day ?? NO_DAY),
          rating: Float64Array.from(silver.reviews, (review) => review.rating),
        }
      : null,
    ...(silver.promotions.length > 0 ? { promotionTerms: promotionTerms(silver) } : {}),
    currency: { code: currency, minorDigits },
    rfmScoring,
  }
}
