/** How many records of a file end where, and how often each fault was planted. All faults are on different records. */
interface FileFaults<Rejected extends string, Kept extends string> {
  readonly records: number
  readonly superseded: number
  readonly rejected: Readonly<Record<Rejected, number>>
  /** Records that reach silver, with a repair, a remark or a finding. */
  readonly kept: Readonly<Record<Kept, number>>
}

export interface PlantedFaults {
  readonly transactions: FileFaults<
    'emptyTransactionId' | 'emptyDate' | 'unreadableDate' | 'unreadableQuantity' | 'noAmount' | 'noProduct',
    | 'paddedProductId'
    | 'paddedCustomerId'
    | 'missingWordPromotion'
    | 'missingWordCustomer'
    | 'missingWordStore'
    | 'amountFromProductPrice'
    | 'unknownProduct'
    | 'unknownCustomer'
    | 'unknownStore'
    | 'unknownPromotion'
    | 'promotionOutsideWindow'
    | 'zeroPrice'
    | 'amountTenTimesTooHigh'
    | 'negativeQuantity'
    | 'identicalInBasket'
    | 'doubleCharge'
    | 'highValueLine'
  > & {
    /** Accepted lines without a customer: guests and those whose customer is a missing word. */
    readonly guestLines: number
    /** Accepted lines without a promotion id on a day on which a product promotion is valid. */
    readonly promotionLeftOut: number
    /** Pairs of lines of one customer in two stores at most 5 minutes apart (suspects rule 1). */
    readonly twoStoresWithin5Minutes: number
    /** The same, 5 minutes and 1 second apart: no finding. */
    readonly twoStoresJustOutside: number
  }
  readonly customers: FileFaults<
    'noKey',
    'paddedFirstName' | 'doubleSpaceLastName' | 'missingWordEmail' | 'missingWordCountry'
  >
  readonly products: FileFaults<
    'noKey',
    'paddedName' | 'doubleSpaceName' | 'missingWordSupplier' | 'thousandsSeparatorPrice' | 'unknownCost'
  >
  readonly stores: FileFaults<'noKey', 'paddedCity' | 'doubleSpaceName'>
  readonly promotions: FileFaults<'noKey' | 'endBeforeStart' | 'percentOutOfRange', 'paddedMethod'>
  readonly returns: FileFaults<
    'noProduct' | 'noDate' | 'noQuantity',
    'missingWordReason' | 'withoutTransaction' | 'withoutSale'
  >
  readonly feedback: FileFaults<
    'noProduct' | 'ratingOutOfScale' | 'ratingNotNumber' | 'ratingMissing' | 'repeatedId',
    'missingWordComment' | 'paddedComment' | 'awkwardComment'
  >
}

/** Records that become silver rows: all but the rejected and the superseded. No file of the sample has duplicates. */
export function acceptedOf(file: {
  readonly records: number
  readonly superseded: number
  readonly rejected: Readonly<Record<string, number>>
}): number {
  return file.records - file.superseded - rejectedOf(file)
}

export function rejectedOf(file: { readonly rejected: Readonly<Record<string, number>> }): number {
  return Object.values(file.rejected).reduce((sum, count) => sum + count, 0)
}

/** Facts about the shop that a chart of the sample must show. */
export interface SampleStory {
  readonly firstDate: string
  readonly lastDate: string
  readonly weakCity: string
  /** `YYYY-MM`. */
  readonly weakMonths: readonly string[]
  readonly promotionsThatWork: readonly string[]
  readonly promotionWithoutEffect: string
  /** In the file and valid, but no line takes them. */
  readonly promotionsNeverUsed: readonly string[]
  /** Two promotions of one product that overlap in time, the higher percent first. */
  readonly overlappingPromotions: readonly [string, string]
  /** Product ids bought together. */
  readonly pairs: readonly (readonly [string, string])[]
  readonly neverSoldProducts: readonly string[]
  /** No order of the customer on this date or after it. */
  readonly lapsedCustomers: readonly { readonly customer_id: string; readonly lapsed_on: string }[]
  readonly loyalCustomers: readonly string[]
  /** Transaction ids of the planted large orders. */
  readonly highValueOrders: readonly string[]
  /** Transaction ids of the two visits of each pair of `twoStoresWithin5Minutes`. */
  readonly twoStoreVisits: readonly (readonly [string, string])[]
  /** Transaction ids of each order charged twice within 10 minutes (suspects rule 2). */
  readonly doubleCharges: readonly (readonly [string, string])[]
}
