import {
  CUSTOMER_NUMBERS,
  type CustomerNumber,
  type CustomerRow,
  type CustomersPage,
  type CustomerSort,
} from '../../shared/customers'
import { formatDay } from '../../shared/dates'
import { SEGMENTS } from '../../shared/segments'
import { foldedOf, matching } from './browse'
import type { CustomerSums } from './customerSums'
import type { Dimension } from './dimensions'
import type { PackedStrings } from './packedStrings'
import type { RfmScores } from './rfm'

export interface CustomerListInput {
  readonly customer: Dimension
  /** Country of each customer code, and the countries' names; null where the data have none. */
  readonly country: { readonly codes: ArrayLike<number>; readonly names: PackedStrings } | null
  readonly sums: CustomerSums
  readonly scores: RfmScores
  readonly asOf: number
  /** Orders without a customer that have a sale. */
  readonly guestOrders: number
}

export interface CustomerListQuery {
  readonly search: string
  readonly sort: { readonly key: CustomerSort; readonly descending: boolean }
  readonly offset: number
  readonly limit: number
}

/** Every known customer with a line in one selection, ranked by net sales; sorted, searched and paged on demand. */
export class CustomerList {
  private readonly ranked: Uint32Array
  private readonly rank: Uint32Array
  /** Per code: position in the scores + 1; 0 without a sale. */
  private readonly scored: Uint32Array
  private readonly quantiles: CustomersPage['quantiles']
  private sorted: { readonly key: string; readonly codes: Uint32Array } | null = null

  constructor(private readonly input: CustomerListInput) {
    const { sums, scores, customer } = input
    const { monetaryCents, lines } = sums
    this.ranked = Uint32Array.from(lines.keys())
      .filter((code) => code > 0 && lines[code]! > 0)
      .sort((a, b) => monetaryCents[b]! - monetaryCents[a]! || customer.ids.compare(a, b))
    this.rank = new Uint32Array(lines.length)
    this.ranked.forEach((code, i) => (this.rank[code] = i + 1))
    this.scored = new Uint32Array(lines.length)
    scores.customer.forEach((code, i) => (this.scored[code] = i + 1))
    this.quantiles = Object.fromEntries(
      CUSTOMER_NUMBERS.map((name) => [name, this.quantilesOf(name)]),
    ) as Record<CustomerNumber, number[]>
  }

  get count(): number {
    return this.ranked.length
  }

  /** Null where the customer has no line. */
  rowOf(code: number): CustomerRow | null {
    return this.rank[code] === 0 ? null : this.row(code)
  }

  page(query: CustomerListQuery): CustomersPage {
    const codes = this.codesBy(query)
    const { sums, guestOrders } = this.input
    const total = { customers: this.ranked.length, orders: 0, netCents: 0 }
    for (const code of this.ranked) {
      total.orders += sums.frequency[code]!
      total.netCents += sums.monetaryCents[code]!
    }
    return {
      found: codes.length,
      rows: Array.from(codes.subarray(query.offset, query.offset + query.limit), (code) => this.row(code)),
      total,
      guests: { lines: sums.lines[0] ?? 0, orders: guestOrders, netCents: sums.monetaryCents[0] ?? 0 },
      quantiles: this.quantiles,
    }
  }

  private codesBy({ search, sort }: CustomerListQuery): Uint32Array {
    const key = JSON.stringify([search, sort])
    if (this.sorted?.key === key) return this.sorted.codes
    const isMeant = matching(this.input.customer, search)
    const codes = this.ranked.filter(isMeant)
    const compare = this.comparer(sort.key)
    const sign = sort.descending ? -1 : 1
    codes.sort((a, b) => compare(a, b, sign) || this.rank[a]! - this.rank[b]!)
    this.sorted = { key, codes }
    return codes
  }

  /** Customers without a value come last in either direction. */
  private comparer(key: CustomerSort): (a: number, b: number, sign: number) => number {
    const { customer, country, sums } = this.input
    if (key === 'name') {
      const names = foldedOf(customer.names)
      return (a, b, sign) => sign * (names[a]! < names[b]! ? -1 : Number(names[a]! > names[b]!))
    }
    if (key === 'country')
      return (a, b, sign) => {
        const [x, y] = [country?.codes[a] ?? 0, country?.codes[b] ?? 0]
        return Number(x === 0) - Number(y === 0) || sign * (country?.names.compare(x, y) ?? 0)
      }
    if (key === 'orders') return (a, b, sign) => sign * (sums.frequency[a]! - sums.frequency[b]!)
    if (key === 'net_sales_cents')
      return (a, b, sign) => sign * (sums.monetaryCents[a]! - sums.monetaryCents[b]!)
    const valueOf = {
      last_purchase: (code: number) => (this.scored[code] === 0 ? NaN : sums.lastDay[code]!),
      aov_cents: (code: number) => this.aov(code),
      segment: (code: number) => this.segmentAt(code),
    }[key]
    return (a, b, sign) => {
      const [x, y] = [valueOf(a), valueOf(b)]
      if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y))
      return sign * (x - y)
    }
  }

  private aov(code: number): number {
    const { frequency, monetaryCents } = this.input.sums
    return frequency[code] === 0 ? NaN : monetaryCents[code]! / frequency[code]!
  }

  private segmentAt(code: number): number {
    const at = this.scored[code]!
    return at === 0 ? NaN : this.input.scores.segment[at - 1]!
  }

  private numberOf(name: CustomerNumber, code: number): number {
    const { sums, asOf } = this.input
    if (name === 'net_sales_cents') return sums.monetaryCents[code]!
    if (name === 'orders') return sums.frequency[code]!
    if (name === 'aov_cents') return this.aov(code)
    return this.scored[code] === 0 ? NaN : asOf - sums.lastDay[code]!
  }

  /** By linear interpolation between the two nearest ranks. */
  private quantilesOf(name: CustomerNumber): number[] {
    const values = Float64Array.from(this.ranked, (code) => this.numberOf(name, code))
      .filter((value) => !Number.isNaN(value))
      .sort()
    if (values.length === 0) return []
    return Array.from({ length: 101 }, (_, percent) => {
      const at = ((values.length - 1) * percent) / 100
      const below = values[Math.floor(at)]!
      return below + (values[Math.ceil(at)]! - below) * (at - Math.floor(at))
    })
  }

  private row(code: number): CustomerRow {
    const { customer, country, sums, scores, asOf } = this.input
    const at = this.scored[code]! - 1
    const countryCode = country?.codes[code] ?? 0
    const hasSale = at >= 0
    return {
      id: customer.ids.at(code),
      name: customer.names.at(code),
      country: country && countryCode !== 0 ? country.names.at(countryCode) : null,
      rank: this.rank[code]!,
      orders: sums.frequency[code]!,
      netCents: sums.monetaryCents[code]!,
      aovCents: hasSale ? this.aov(code) : null,
      lastPurchase: hasSale ? formatDay(sums.lastDay[code]!) : null,
      recencyDays: hasSale ? asOf - sums.lastDay[code]! : null,
      cell: hasSale ? `${scores.r[at]}${scores.f[at]}${scores.m[at]}` : null,
      segment: hasSale ? SEGMENTS[scores.segment[at]!]! : null,
    }
  }
}
