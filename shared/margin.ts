import type { MeasureName } from './query'

/** What tells a margin and how far it is known; asked beside other measures where the data has costs. */
export const PROFIT_MEASURES = [
  'margin_cents',
  'margin_rate',
  'cost_coverage',
] as const satisfies readonly MeasureName[]

/** A margin as its measures tell it; null where no cost is known. */
export interface Margin {
  readonly cents: number | null
  readonly rate: number | null
  /** Share of gross sales whose cost is known. */
  readonly coverage: number | null
}

/** The margin out of a row of measures. */
export const marginFrom = (read: (measure: MeasureName) => number | null): Margin => ({
  cents: read('margin_cents'),
  rate: read('margin_rate'),
  coverage: read('cost_coverage'),
})
