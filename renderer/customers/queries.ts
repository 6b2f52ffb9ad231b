import { NONE_MEMBER, type CubeProfile, type QueryInput, type QueryResult } from '../../shared/query'
import { dayOrNull, grainFor, type Grain } from '../format/periods'
import { valueOf } from '../overview/queries'
import type { Step } from '../store/selectionSlice'

const MEASURES = ['customers', 'new_customers', 'repeat_rate', 'net_sales_cents'] as const

/** The figures at the top, in their order. */
export const FIGURES = [
  'customers',
  'new_customers',
  'returning',
  'repeat_rate',
  'net_per_customer',
  'days_between',
  'guest_share',
] as const
export type Figure = (typeof FIGURES)[number]

export interface CustomersRequest {
  readonly step: Step
  readonly grain: Grain
  readonly queries: readonly QueryInput[]
}

export interface CustomersAnswer {
  readonly request: CustomersRequest
  readonly all: QueryResult
  /** The same without guests. */
  readonly known: QueryResult
  readonly trend: QueryResult
  readonly knownTrend: QueryResult
}

export function customersRequest(step: Step, profile: CubeProfile): CustomersRequest {
  const { selection, compare } = step
  const first = dayOrNull(selection.from ?? profile.firstDate) ?? 0
  const last = dayOrNull(selection.to ?? profile.lastDate) ?? first
  const found = grainFor(Math.max(1, last - first + 1), false)
  const noGuests = {
    ...selection,
    filters: [...selection.filters, { dimension: 'customer' as const, values: [NONE_MEMBER], exclude: true }],
  }
  const ask = (more: Partial<QueryInput>): QueryInput => ({
    selection,
    measures: [...MEASURES],
    compare,
    ...more,
  })
  return {
    step,
    grain: found,
    queries: [
      ask({}),
      ask({ selection: noGuests }),
      ask({ by: [found === 'hour' ? 'date' : found] }),
      ask({ by: [found === 'hour' ? 'date' : found], selection: noGuests }),
    ],
  }
}

export function customersAnswer(
  request: CustomersRequest,
  results: readonly QueryResult[],
): CustomersAnswer | null {
  const [all, known, trend, knownTrend] = results
  return all && known && trend && knownTrend ? { request, all, known, trend, knownTrend } : null
}

const ratio = (above: number | null, below: number | null): number | null =>
  above === null || below === null || below === 0 ? null : above / below

type Values = readonly (number | null)[] | null

/** A figure from the measures of everybody and those of known customers alone; null where it is undefined. */
export function figureOf(
  figure: Exclude<Figure, 'days_between'>,
  all: QueryResult,
  allValues: Values,
  known: QueryResult,
  knownValues: Values,
): number | null {
  const customers = valueOf(all, allValues, 'customers')
  const fresh = valueOf(all, allValues, 'new_customers')
  const net = valueOf(all, allValues, 'net_sales_cents')
  const knownNet = valueOf(known, knownValues, 'net_sales_cents')
  switch (figure) {
    case 'customers':
      return customers
    case 'new_customers':
      return fresh
    case 'returning':
      return customers === null || fresh === null ? null : customers - fresh
    case 'repeat_rate':
      return valueOf(all, allValues, 'repeat_rate')
    case 'net_per_customer':
      return ratio(knownNet, customers)
    case 'guest_share':
      return ratio(net === null ? null : net - (knownNet ?? 0), net)
  }
}
