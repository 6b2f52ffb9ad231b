import { z } from 'zod'
import { selectionSchema } from './query'

export const FORECAST_GRAINS = ['date', 'week', 'month', 'quarter'] as const
export type ForecastGrain = (typeof FORECAST_GRAINS)[number]
/** Measures that are counted up over time; a ratio is not foretold. */
export const FORECAST_MEASURES = ['net_sales_cents', 'units', 'orders', 'discount_cents'] as const
export type ForecastMeasure = (typeof FORECAST_MEASURES)[number]

/** Of each grain: periods foretold, fewest whole periods to learn from, and periods of a season. */
export const FORECAST_RULES: Readonly<
  Record<ForecastGrain, { readonly horizon: number; readonly fewest: number; readonly season: number }>
> = {
  date: { horizon: 14, fewest: 56, season: 7 },
  week: { horizon: 6, fewest: 26, season: 52 },
  month: { horizon: 3, fewest: 12, season: 12 },
  quarter: { horizon: 2, fewest: 12, season: 4 },
}

export const forecastSchema = z.object({
  selection: selectionSchema,
  measure: z.enum(FORECAST_MEASURES).default('net_sales_cents'),
  grain: z.enum(FORECAST_GRAINS),
})
export type ForecastQuery = z.infer<typeof forecastSchema>

export interface Band {
  readonly lower: number
  readonly upper: number
}

export interface ForecastPoint {
  /** Of the period, as in queries. */
  readonly id: string
  readonly value: number
  readonly band80: Band
  readonly band95: Band
}

/** How far forecasts were off that were made from the time before, for periods that are known by now. */
export interface BackTest {
  /** Times from which a forecast was made. */
  readonly origins: number
  /** Periods foretold in all. */
  readonly periods: number
  /** Σ |forecast − seen| / Σ |seen|. */
  readonly error: number
  /** The same of a naive forecast: each period as the one a season before, or as the last where no season is known. */
  readonly naiveError: number
  /** Seen values within the 80 % band, as a share. */
  readonly within80: number
}

export interface Forecast {
  /** Whole periods that it is made from. */
  readonly periods: number
  /** Fewer than `FORECAST_RULES` asks for: then there are no points. */
  readonly isTooShort: boolean
  /** The last day that it is made from; the periods foretold begin after it. Null without lines. */
  readonly after: string | null
  readonly points: readonly ForecastPoint[]
  readonly backTest: BackTest | null
  /** The model that was closest in the back-test; a blend is halfway between smoothing and repeating. */
  readonly model: 'blend' | 'seasonal' | 'trend' | 'repeat' | null
}
