import { ADDITIVE_MEASURES, type MeasureName } from '../../shared/query'

/** Parts that may be added over groups: sums and counts of the lines themselves. */
export const ADDITIVE_PARTS = [
  'lines',
  'gross',
  'discount',
  'net',
  'units',
  'return_gross',
  'return_discount',
  'return_net',
  'return_units',
  'cost',
  'cost_lines',
  'cost_net',
  'cost_gross',
] as const

export const DISTINCT_PARTS = ['orders', 'customers', 'new_customers', 'repeat_customers'] as const
export type DistinctPart = (typeof DISTINCT_PARTS)[number]

/** What is added up or counted over the lines of a group. Every measure is worked out from these. */
export const PARTS = [...ADDITIVE_PARTS, ...DISTINCT_PARTS, 'reviews', 'rating_sum'] as const
export type PartName = (typeof PARTS)[number]

/** The unit a measure is shown in: money in minor units, counts, a fraction of one, or the feedback's own scale. */
export type Unit = 'money' | 'count' | 'quantity' | 'ratio' | 'rating'

export interface MeasureDefinition {
  readonly unit: Unit
  /** May be added over the members of a dimension. */
  readonly additive: boolean
  readonly needs: readonly PartName[]
  readonly definition: string
  /** From the needed parts, in their order; null where the measure is undefined. */
  readonly finish: (a: number, b: number, c: number, d: number) => number | null
}

const ratio = (numerator: number, denominator: number): number | null =>
  denominator === 0 ? null : numerator / denominator

type Definition = Omit<MeasureDefinition, 'additive'>

const plain = (unit: Unit, part: PartName, definition: string): Definition => ({
  unit,
  needs: [part],
  definition,
  finish: (value) => value,
})

const DEFINITIONS: Readonly<Record<MeasureName, Definition>> = {
  gross_sales_cents: plain('money', 'gross', 'Σ gross amount, returns negative'),
  discount_cents: plain('money', 'discount', 'Σ discount, on returns negative'),
  discount_rate: {
    unit: 'ratio',
    needs: ['discount', 'return_discount', 'gross', 'return_gross'],
    definition: 'Discount / gross sales, both of the lines that are not returns',
    finish: (discount, ofReturns, gross, grossOfReturns) =>
      ratio(discount - ofReturns, gross - grossOfReturns),
  },
  net_sales_cents: plain('money', 'net', 'Σ (gross − discount), returns negative'),
  units: plain('quantity', 'units', 'Σ quantity, returns negative'),
  orders: plain('count', 'orders', 'Distinct transactions with at least one line that is not a return'),
  aov_cents: {
    unit: 'money',
    needs: ['net', 'orders'],
    definition: 'Net sales / orders of the same selection',
    finish: ratio,
  },
  lines: plain('count', 'lines', 'Sales lines, returns included'),
  customers: plain('count', 'customers', 'Distinct known customers with any line'),
  new_customers: plain(
    'count',
    'new_customers',
    'Distinct known customers with a sale line here of the first order they ever made',
  ),
  repeat_rate: {
    unit: 'ratio',
    needs: ['repeat_customers', 'customers'],
    definition: 'Customers with two orders or more / customers',
    finish: ratio,
  },
  units_per_order: {
    unit: 'quantity',
    needs: ['units', 'orders'],
    definition: 'Units / orders of the same selection',
    finish: ratio,
  },
  return_units: {
    unit: 'quantity',
    needs: ['return_units'],
    definition: 'Units that came back, as a positive number',
    finish: (units) => 0 - units,
  },
  return_net_cents: plain('money', 'return_net', 'Net sales of the lines that are returns (negative)'),
  return_rate: {
    unit: 'ratio',
    needs: ['return_units', 'units'],
    definition: 'Returned units / units of the lines that are not returns',
    finish: (returned, units) => ratio(0 - returned, units - returned),
  },
  avg_rating: {
    unit: 'rating',
    needs: ['rating_sum', 'reviews'],
    definition: 'Mean rating; each review counts once, for the products meant, up to the last date',
    finish: ratio,
  },
  reviews: plain('count', 'reviews', 'Reviews of the products meant, up to the last date'),
  cost_cents: {
    unit: 'money',
    needs: ['cost', 'cost_lines'],
    definition: 'Σ cost of the lines whose unit cost is known',
    finish: (cost, lines) => (lines === 0 ? null : cost),
  },
  margin_cents: {
    unit: 'money',
    needs: ['cost_net', 'cost', 'cost_lines'],
    definition: 'Net sales − cost, over the lines whose unit cost is known',
    finish: (net, cost, lines) => (lines === 0 ? null : net - cost),
  },
  margin_rate: {
    unit: 'ratio',
    needs: ['cost_net', 'cost', 'cost_lines'],
    definition: 'Margin / net sales, over the lines whose unit cost is known',
    finish: (net, cost, lines) => (lines === 0 ? null : ratio(net - cost, net)),
  },
  cost_coverage: {
    unit: 'ratio',
    needs: ['cost_gross', 'gross', 'return_gross'],
    definition: 'Gross sales of the lines whose unit cost is known / gross sales, both without returns',
    finish: (known, gross, ofReturns) => ratio(known, gross - ofReturns),
  },
}

/** The one definition of a measure. */
export const measureOf = (name: MeasureName): MeasureDefinition => ({
  ...DEFINITIONS[name],
  additive: ADDITIVE_MEASURES.has(name),
})
