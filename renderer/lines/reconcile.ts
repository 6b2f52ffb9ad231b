import type { LinesTotals } from '../../shared/lines'
import type { MeasureName } from '../../shared/query'
import type { ShownValues } from '../marks/mark'

const SUMS = {
  net_sales_cents: ({ netCents }) => netCents,
  units: ({ units }) => units,
  discount_cents: ({ discountCents }) => discountCents,
  gross_sales_cents: ({ grossCents }) => grossCents,
  orders: ({ orders }) => orders,
  lines: ({ lines }) => lines,
} as const satisfies Partial<Record<MeasureName, (totals: LinesTotals) => number>>
type Summed = keyof typeof SUMS
const NAMES = ['net_sales_cents', 'units', 'discount_cents', 'gross_sales_cents', 'orders', 'lines'] as const

export interface Reconciled {
  readonly measure: Summed
  readonly shown: number
  readonly summed: number
}

/** The numbers that a mark shows beside the sums of its lines, for those measures that lines add up to. */
export const reconcile = (values: ShownValues, totals: LinesTotals): Reconciled[] =>
  NAMES.flatMap((measure) => {
    const shown = values[measure]
    return shown == null ? [] : [{ measure, shown, summed: SUMS[measure](totals) }]
  })
