import type { SourceRole } from '../../../shared/fields'
import type { Findings } from './findings'
import type { JoinMatch } from './joinedInput'
import type { Ledger } from './ledger'
import type { Promotion } from './promotions'

export interface ProductMember {
  readonly id: string
  readonly name: string
  readonly category: string | null
  readonly subcategory: string | null
  readonly brand: string | null
  readonly supplier: string | null
  readonly price: number
  readonly unitCost: number
  readonly isUnknown: boolean
}

export interface CustomerMember {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly joinDate: string | null
  readonly country: string | null
  readonly region: string | null
  readonly city: string | null
  readonly segment: string | null
  readonly isUnknown: boolean
}

export interface StoreMember {
  readonly id: string
  readonly name: string
  readonly city: string | null
  readonly region: string | null
  readonly country: string | null
  readonly latitude: number
  readonly longitude: number
  readonly isUnknown: boolean
}

/** A promotion with its product's key; 0 where it names none. */
export interface PromotionMember extends Promotion {
  readonly productKey: number
}

/** Accepted lines in their final order (day, file name, line). Keys are 1-based into the members; 0 = missing. */
export interface SilverLines {
  readonly count: number
  /** Index into `Silver.files`. */
  readonly file: Uint32Array
  readonly line: Uint32Array
  readonly day: Int32Array
  readonly second: Int32Array
  readonly order: Uint32Array
  readonly product: Uint32Array
  readonly customer: Uint32Array
  readonly store: Uint32Array
  readonly promotion: Uint32Array
  readonly channel: Uint32Array
  readonly payment: Uint32Array
  readonly country: Uint32Array
  readonly region: Uint32Array
  readonly city: Uint32Array
  readonly units: Float64Array
  readonly unitPrice: Float64Array
  readonly gross: Float64Array
  readonly discount: Float64Array
  /** NaN where unknown. */
  readonly cost: Float64Array
  readonly isReturn: Uint8Array
  readonly isHighValue: Uint8Array
}

export interface SilverReview {
  readonly fileId: number
  readonly line: number
  readonly id: string | null
  readonly productKey: number
  readonly customerKey: number
  readonly rating: number
  readonly day: number | null
  readonly comments: string | null
}

/** Clean, typed and joined. */
export interface Silver {
  /** In order of name (then id): the order of files inside a day. */
  readonly files: readonly { readonly id: number; readonly name: string }[]
  readonly lines: SilverLines
  readonly hasTimes: boolean
  readonly hasCosts: boolean
  /** Transaction ids by order key − 1. */
  readonly orders: readonly string[]
  readonly derivedOrders: ReadonlySet<number>
  readonly products: readonly ProductMember[]
  readonly customers: readonly CustomerMember[]
  readonly stores: readonly StoreMember[]
  readonly promotions: readonly PromotionMember[]
  readonly channels: readonly string[]
  readonly payments: readonly string[]
  /** Places that lines carry themselves, where there are no stores. */
  readonly countries: readonly string[]
  readonly regions: readonly string[]
  readonly cities: readonly string[]
  readonly reviews: readonly SilverReview[]
  readonly hasFeedback: boolean
  readonly ledger: Ledger
  readonly findings: Findings
  /** Silver rows by file. */
  readonly acceptedByFile: ReadonlyMap<number, number>
  /** How the keys that a file's records carry were found in other files, by file. */
  readonly joins: ReadonlyMap<number, readonly JoinMatch[]>
  /** Row of a role's bronze table → the row that stands for it in `Cells`; only where they differ. */
  readonly rowOf: ReadonlyMap<SourceRole, ReadonlyMap<number, number>>
  /** How the dates of a file's time column were read. */
  readonly dateOrders: ReadonlyMap<number, string>
  /** Minor units from which an order is high-value; null without orders. */
  readonly highValueCents: number | null
}
