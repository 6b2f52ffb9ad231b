import { setImmediate as breathe } from 'node:timers/promises'
import {
  FORECAST_RULES,
  type BackTest,
  type Band,
  type Forecast,
  type ForecastGrain,
} from '../../shared/forecast'
import { foretellSeasonal, foretellTrend, type Foretold } from './augurs'

type ModelName = NonNullable<Forecast['model']>

/** Longer histories say little about next week. */
const MOST_PERIODS = 1100
const MOST_ORIGINS = 6
/** Whole seasons that a seasonal model needs. */
const SEASONS = 2.5

/** The season of a grain, where the values hold enough of them; else 1. */
const seasonOf = (count: number, season: number): number => (count >= SEASONS * season ? season : 1)

/** Each period as the one a season before; as the last one where the season is not known. */
export function naive(values: Float64Array, horizon: number, season: number): number[] {
  const step = values.length >= season ? season : 1
  return Array.from({ length: horizon }, (_, h) => values[values.length - step + (h % step)]!)
}

/** The naive forecast with bands as wide as its differences in the past say. */
function repeat(values: Float64Array, horizon: number, season: number): Foretold | null {
  const step = values.length > season ? season : 1
  const differences = values.slice(step).map((value, i) => value - values[i]!)
  if (differences.length < 2) return null
  const spread = Math.sqrt(differences.reduce((sum, d) => sum + d * d, 0) / differences.length)
  const told = naive(values, horizon, season)
  const bands = (z: number): Band[] =>
    told.map((value, h) => {
      const half = z * spread * Math.sqrt(Math.floor(h / step) + 1)
      return { lower: value - half, upper: value + half }
    })
  return { values: told, band80: bands(1.2816), band95: bands(1.96) }
}

/** Halfway between two forecasts, their bands too: two models that are wrong in other ways are less so together. */
function halfway(one: Foretold, other: Foretold): Foretold {
  const mean = (of: (told: Foretold) => number): number => (of(one) + of(other)) / 2
  const bands = (name: 'band80' | 'band95'): Band[] =>
    one[name].map((_, h) => ({
      lower: mean((told) => told[name][h]!.lower),
      upper: mean((told) => told[name][h]!.upper),
    }))
  return {
    values: one.values.map((_, h) => mean((told) => told.values[h]!)),
    band80: bands('band80'),
    band95: bands('band95'),
  }
}

/** What each model foretells; null where it cannot. */
function tellAll(values: Float64Array, horizon: number, season: number): Record<ModelName, Foretold | null> {
  const known = seasonOf(values.length, season)
  const seasonal = known === 1 ? null : foretellSeasonal(values, horizon, known)
  const trend = foretellTrend(values, horizon)
  const again = repeat(values, horizon, season)
  const smoothed = seasonal ?? trend
  const blend = smoothed && again ? halfway(smoothed, again) : (smoothed ?? again)
  return { blend, seasonal, trend, repeat: again }
}

/** Of those as close, the first. */
const MODELS = ['blend', 'seasonal', 'trend', 'repeat'] as const satisfies readonly ModelName[]

const distance = (told: readonly number[], seen: Float64Array): number =>
  seen.reduce((sum, value, h) => sum + Math.abs((told[h] ?? 0) - value), 0)

interface Judged {
  readonly backTest: BackTest | null
  readonly model: ModelName
}

/**
 * Forecasts from earlier times against what came then. From each time on the model is used that was closest before it,
 * so that the error is that of choosing, too.
 */
async function judge(values: Float64Array, grain: ForecastGrain): Promise<Judged> {
  const { horizon, fewest, season } = FORECAST_RULES[grain]
  const room = Math.floor((values.length - Math.ceil(fewest / 2)) / horizon)
  const origins = Math.max(0, Math.min(MOST_ORIGINS, room))
  const off: Record<ModelName, number> = { blend: 0, seasonal: 0, trend: 0, repeat: 0 }
  const sums = { own: 0, naive: 0, seen: 0, periods: 0, within: 0 }
  const closest = (): ModelName =>
    MODELS.reduce<ModelName>((best, name) => (off[name] < off[best] ? name : best), MODELS[0])
  for (let origin = origins; origin >= 1; origin--) {
    await breathe()
    const at = values.length - origin * horizon
    const [before, seen] = [values.subarray(0, at), values.subarray(at, at + horizon)]
    const told = tellAll(before, horizon, season)
    const own = told[closest()] ?? told.trend
    if (own) {
      sums.own += distance(own.values, seen)
      sums.naive += distance(naive(before, horizon, season), seen)
      sums.periods += seen.length
      seen.forEach((value, h) => {
        sums.seen += Math.abs(value)
        sums.within += Number(value >= own.band80[h]!.lower && value <= own.band80[h]!.upper)
      })
    }
    for (const name of MODELS) {
      const other = told[name] ?? told.trend
      off[name] += other ? distance(other.values, seen) : 0
    }
  }
  const backTest =
    sums.periods === 0 || sums.seen === 0
      ? null
      : {
          origins,
          periods: sums.periods,
          error: sums.own / sums.seen,
          naiveError: sums.naive / sums.seen,
          within80: sums.within / sums.periods,
        }
  return { backTest, model: closest() }
}

/** What never was below zero is not foretold to be. */
const above = ({ lower, upper }: Band, floor: number): Band => ({
  lower: Math.max(floor, lower),
  upper: Math.max(floor, upper),
})

/** The next periods of a series with their bands, and how far such forecasts were off. `ids` name the next periods. */
export async function forecast(
  series: Float64Array,
  grain: ForecastGrain,
  after: string | null,
  nextIds: (count: number) => string[],
): Promise<Forecast> {
  const { horizon, fewest, season } = FORECAST_RULES[grain]
  const values = series.slice(-MOST_PERIODS)
  const about = { periods: series.length, after }
  const nothing = { ...about, isTooShort: true, points: [], backTest: null, model: null }
  if (values.length < fewest) return nothing
  const [first = 0] = values
  if (values.every((value) => value === first)) {
    const certain = { lower: first, upper: first }
    const points = nextIds(horizon).map((id) => ({ id, value: first, band80: certain, band95: certain }))
    return { ...nothing, isTooShort: false, points }
  }
  const { backTest, model } = await judge(values, grain)
  const all = tellAll(values, horizon, season)
  const told = all[model] ?? all.trend
  if (!told) return nothing
  const floor = values.some((value) => value < 0) ? -Infinity : 0
  const points = nextIds(horizon).map((id, h) => ({
    id,
    value: Math.max(floor, told.values[h]!),
    band80: above(told.band80[h]!, floor),
    band95: above(told.band95[h]!, floor),
  }))
  return { ...about, isTooShort: false, points, backTest, model: all[model] ? model : 'trend' }
}
