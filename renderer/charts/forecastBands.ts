import type { Band, ForecastPoint } from '../../shared/forecast'
import type { TooltipRow } from './tooltip'
import type { ChartLook } from './types'

export interface ForecastWords {
  readonly value: string
  readonly band80: string
  readonly band95: string
}

type Foretold = Pick<ForecastPoint, 'value' | 'band80' | 'band95'>

interface Point {
  readonly value: number | null
  readonly partial: string | null
  readonly forecast?: Foretold
}

/** What is foretold of a period, as rows of its tooltip. */
export const forecastRows = (
  { value, band80, band95 }: Foretold,
  words: ForecastWords,
  format: (value: number) => string,
  { colours }: ChartLook,
): TooltipRow[] => [
  { label: words.value, value: format(value), colour: colours.average },
  { label: words.band80, value: `${format(band80.lower)} – ${format(band80.upper)}` },
  { label: words.band95, value: `${format(band95.lower)} – ${format(band95.upper)}` },
]

/** The forecast as a dashed line in its two bands, both hanging on the last whole period; nothing without one. */
export function forecastSeries(points: readonly Point[], { colours, scale }: ChartLook): object[] {
  const first = points.findIndex(({ forecast }) => forecast !== undefined)
  if (first < 0) return []
  const hangsOn = points[first - 1]?.value ?? null
  const at = <T>(pick: (told: Foretold) => T, anchor: (value: number) => T): (T | null)[] =>
    points.map(({ forecast }, i) =>
      forecast ? pick(forecast) : i === first - 1 && hangsOn !== null ? anchor(hangsOn) : null,
    )
  const none = { type: 'line', silent: true, symbol: 'none', lineStyle: { opacity: 0 }, z: 1 } as const
  const band = (name: 'band80' | 'band95', opacity: number): object[] => {
    const bands = at<Band>(
      (told) => told[name],
      (value) => ({ lower: value, upper: value }),
    )
    const stack = { stack: name, stackStrategy: 'all' } as const
    return [
      { ...none, ...stack, id: `${name}-lower`, data: bands.map((of) => of?.lower ?? null) },
      {
        ...none,
        ...stack,
        id: name,
        data: bands.map((of) => (of ? of.upper - of.lower : null)),
        areaStyle: { color: colours.average, opacity },
      },
    ]
  }
  return [
    ...band('band95', 0.12),
    ...band('band80', 0.2),
    {
      type: 'line',
      id: 'forecast',
      data: at(
        ({ value }) => value,
        (value) => value,
      ),
      color: colours.average,
      symbol: 'none',
      lineStyle: { width: 2 * scale, type: 'dashed' },
      z: 4,
    },
  ]
}
