import type { RfmScoring } from '../../shared/projectSettings'
import type { DimensionName } from '../../shared/query'
import type { PackedStrings } from './packedStrings'

export type Codes = Uint8Array | Uint16Array | Uint32Array

/** Integers where they fit 32 bits, else doubles. Money is in minor units. */
export type Amounts = Int32Array | Float64Array

/** Distinct members; index = code. Code 0 is always the missing member (id and name '', shown as null). */
export interface Members {
  readonly ids: PackedStrings
  readonly names: PackedStrings
}

/** One code per sales line. */
export interface KeyColumn extends Members {
  readonly codes: Codes
}

/** Keys that a sales line carries itself. Absent where the data has none. */
export type KeyName =
  | 'order'
  | 'product'
  | 'customer'
  | 'store'
  | 'promotion'
  | 'channel'
  | 'payment_method'
  | 'country'
  | 'region'
  | 'city'

/** A dimension read through a key: one code per member of `of` (store → city, product → category, …). */
export interface AttributeColumn extends Members {
  readonly of: KeyName
  readonly codes: Codes
}

export interface FeedbackColumns {
  /** Codes into the product key's members; 0 where the product is unknown to the sales and the product file. */
  readonly product: Uint32Array
  /** Codes into the customer key's members; 0 = unknown. */
  readonly customer: Uint32Array
  /** Days since 1970-01-01; `NO_DAY` where the review has no date. */
  readonly day: Int32Array
  readonly rating: Float64Array
}

/** What each promotion says of itself, by promotion code; code 0 is "no promotion". */
export interface PromotionTerms {
  /** Codes into the product key's members; 0 = names none. */
  readonly product: Uint32Array
  /** Days since 1970-01-01, both included; `NO_DAY` = open. */
  readonly start: Int32Array
  readonly end: Int32Array
  /** 0–100; NaN where none is given. */
  readonly percent: Float64Array
}

export const NO_DAY = -2147483648
export const NO_COST = -2147483648
export const FLAG_RETURN = 1
export const FLAG_HIGH_VALUE = 2

/**
 * The accepted sales lines as columns (`gold_sales`), ordered by day, then file name, then line. `products`, `stores`,
 * `customers` and `promotions` that never sold are members too (their codes just do not occur).
 */
export interface CubeData {
  readonly lines: number
  /** Days since 1970-01-01, ascending. */
  readonly day: Int32Array
  /** Second of the day, −1 where the line has none; null where no line has a time. */
  readonly second: Int32Array | null
  readonly keys: Readonly<Partial<Record<KeyName, KeyColumn>>> & {
    readonly order: KeyColumn
    readonly product: KeyColumn
  }
  /** country, region, city (of store), category, subcategory, brand, supplier (of product), promotion_method (of promotion), customer_country (of customer). */
  readonly attributes: Readonly<Partial<Record<DimensionName, AttributeColumn>>>
  /** Degrees per store code, NaN where unknown; absent where no store has a position. */
  readonly storePlaces?: { readonly latitude: Float64Array; readonly longitude: Float64Array }
  readonly units: Amounts
  readonly gross: Amounts
  readonly discount: Amounts
  /** NaN (`NO_COST` where they are Int32) where the unit cost is unknown; null where no line has one. */
  readonly cost: Amounts | null
  /** FLAG_RETURN | FLAG_HIGH_VALUE. */
  readonly flags: Uint8Array
  /** Index into `files`. */
  readonly file: Codes
  readonly files: readonly { readonly id: number; readonly name: string }[]
  /** 1-based physical line in the file. */
  readonly line: Uint32Array
  readonly feedback: FeedbackColumns | null
  /** Absent where the data has no promotions. */
  readonly promotionTerms?: PromotionTerms
  readonly currency: { readonly code: string; readonly minorDigits: number }
  /** Absent: `ties`. */
  readonly rfmScoring?: RfmScoring
}

/** A named piece of the cube as it lies in the project file. */
export interface CubeBlob {
  readonly name: string
  readonly type: 'u8' | 'u16' | 'u32' | 'i32' | 'f64' | 'json'
  readonly bytes: Uint8Array
}
