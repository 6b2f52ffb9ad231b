import {
  querySchema,
  selectionSchema,
  type Query,
  type QueryInput,
  type Selection,
} from '../../../shared/query'
import { randomOf } from './syntheticSales'

/** A page refresh: seven charts by query; the eighth is the RFM distribution of the same selection. */
export interface Page {
  readonly selection: Selection
  readonly queries: readonly Query[]
}

export function pageOf(selection: Selection): Page {
  const compare = 'previous'
  const charts: Omit<QueryInput, 'selection'>[] = [
    {
      measures: ['net_sales_cents', 'units', 'discount_cents', 'discount_rate', 'aov_cents', 'orders'],
      compare,
    },
    { by: ['month'], measures: ['net_sales_cents'], compare },
    { by: ['category'], measures: ['net_sales_cents', 'units'], ignoreFilters: ['category'] },
    {
      by: ['promotion_method'],
      measures: ['net_sales_cents', 'orders', 'aov_cents', 'discount_rate'],
      ignoreFilters: ['promotion_method'],
    },
    { by: ['weekday', 'hour'], measures: ['net_sales_cents'], ignoreFilters: ['weekday', 'hour'] },
    { by: ['product'], measures: ['net_sales_cents', 'units'], limit: 10, ignoreFilters: ['product'] },
    { by: ['country'], measures: ['net_sales_cents'], ignoreFilters: ['country'] },
  ]
  return { selection, queries: charts.map((chart) => querySchema.parse({ selection, ...chart })) }
}

/** As a person goes about: each step changes a filter; every fourth has a date range of six months in `year`. */
export function selectionsOf(count: number, year: number, seed = 11): Selection[] {
  const random = randomOf(seed)
  const some = (prefix: string, of: number, share: number): string[] =>
    Array.from({ length: of }, (_, i) => `${prefix}${i + 1}`).filter(() => random() < share)
  return Array.from({ length: count }, (_, step) => {
    const filters: object[] = [
      { dimension: 'category', values: some('cat', 24, 0.4) },
      { dimension: 'store', values: some('s', 40, 0.5) },
      { dimension: 'country', values: some('country', 12, 0.15), exclude: true },
      { dimension: 'promotion_method', values: ['(none)', ...some('method', 5, 0.3)] },
      { dimension: 'payment_method', values: some('pay', 4, 0.6) },
      { dimension: 'hour', values: some('', 24, 0.1), exclude: true },
    ]
    const chosen = [filters[step % 6]!, ...(step % 3 === 0 ? [filters[(step + 2) % 6]!] : [])]
    const month = String(1 + (step % 6)).padStart(2, '0')
    const dates =
      step % 4 === 3
        ? { from: `${year}-${month}-01`, to: `${year}-${String(Number(month) + 5).padStart(2, '0')}-28` }
        : {}
    return selectionSchema.parse({ ...dates, filters: chosen })
  })
}
