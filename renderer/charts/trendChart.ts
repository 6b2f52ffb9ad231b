import type { Formats, MeasureKind } from '../format/numbers'
import { amountEnds } from './amountAxis'
import type { ForecastPoint } from '../../shared/forecast'
import { forecastRows, forecastSeries, type ForecastWords } from './forecastBands'
import { markIndex } from './params'
import type { TooltipRow } from './tooltip'
import { tooltipHtml } from './tooltip'
import type { ChartLook, ChartOption } from './types'

export interface TrendChartPoint {
  readonly label: string
  readonly title: string
  readonly value: number | null
  readonly compared: number | null | undefined
  readonly average: number | null
  /** Foretold for the period; absent where nothing is. */
  readonly forecast?: Pick<ForecastPoint, 'value' | 'band80' | 'band95'>
  /** What to say of a period covered only in part. */
  readonly partial: string | null
  readonly marked: boolean
}

export interface TrendChartInput {
  readonly points: readonly TrendChartPoint[]
  readonly kind: MeasureKind
  readonly numbers: Formats
  readonly hasFilter: boolean
  readonly words: {
    readonly measure: string
    readonly comparison: string
    readonly average: string | null
    /** Absent where nothing is foretold. */
    readonly forecast?: ForecastWords
    readonly change: string
    readonly hint: string
  }
}

/** The values split into the whole periods and the dashed ends that are partial (with the point they hang on). */
export function splitPartial(points: readonly Pick<TrendChartPoint, 'value' | 'partial'>[]): {
  readonly whole: (number | null)[]
  readonly ends: (number | null)[]
} {
  const isPartial = (at: number): boolean => points[at]?.partial != null
  const whole = points.map(({ value }, at) => (isPartial(at) ? null : value))
  const ends = points.map(({ value }, at) =>
    isPartial(at) || isPartial(at - 1) || isPartial(at + 1) ? value : null,
  )
  return { whole, ends }
}

function tooltipRows(point: TrendChartPoint, input: TrendChartInput, look: ChartLook): TooltipRow[] {
  const { kind, numbers, words } = input
  const { colours } = look
  const rows: TooltipRow[] =
    point.value === null && point.forecast
      ? []
      : [{ label: words.measure, value: numbers.full(kind, point.value), colour: colours.accent }]
  if (point.compared !== undefined) {
    const { compared, value } = point
    rows.push({ label: words.comparison, value: numbers.full(kind, compared), colour: colours.compare })
    if (compared !== null && compared !== 0 && value !== null)
      rows.push({ label: words.change, value: numbers.change((value - compared) / Math.abs(compared)) })
  }
  if (words.average !== null)
    rows.push({ label: words.average, value: numbers.full(kind, point.average), colour: colours.average })
  if (point.forecast && words.forecast)
    rows.push(
      ...forecastRows(point.forecast, words.forecast, (value) => numbers.full(kind, Math.round(value)), look),
    )
  return rows
}

/** Area line of a measure over time, with the comparison and the moving average as further lines. */
export function trendChart(input: TrendChartInput, look: ChartLook): ChartOption {
  const { points, kind, numbers, hasFilter } = input
  const { colours, scale } = look
  const { whole, ends } = splitPartial(points)
  const few = points.length <= 2
  const line = { type: 'line', symbol: 'circle', symbolSize: 6 * scale, showSymbol: few, z: 3 } as const
  const opacity = hasFilter ? 0.5 : 1
  return {
    grid: { left: 4, right: 12 * scale, top: 10 * scale, bottom: 4, outerBoundsMode: 'same' },
    xAxis: {
      type: 'category',
      boundaryGap: few,
      data: points.map(({ label }) => label),
      axisLabel: { hideOverlap: true, showMinLabel: true },
    },
    yAxis: [
      {
        type: 'value',
        ...amountEnds(kind === 'money' ? numbers.minorUnit : 1),
        minInterval: kind === 'count' ? 1 : 0,
        splitNumber: 4,
        axisLabel: { formatter: (value: number) => numbers.compact(kind, value) },
      },
      { type: 'value', show: false, min: 0, max: 1 },
    ],
    tooltip: {
      trigger: 'axis',
      confine: true,
      axisPointer: { type: 'line', lineStyle: { color: colours.muted, type: 'solid', width: 1 } },
      formatter: (params: unknown) => {
        const at = markIndex(params)
        const point = at === null ? undefined : points[at]
        if (!point) return ''
        const hint = [point.partial, input.words.hint].filter((text) => text !== null).join(' · ')
        return tooltipHtml(point.title, tooltipRows(point, input, look), hint)
      },
    },
    series: [
      ...(hasFilter
        ? [
            {
              type: 'bar',
              id: 'marks',
              yAxisIndex: 1,
              silent: true,
              barCategoryGap: 0,
              data: points.map(({ marked }) => (marked ? 1 : null)),
              itemStyle: { color: colours.accent, opacity: 0.18 },
              z: 1,
            },
          ]
        : []),
      {
        ...line,
        id: 'value',
        data: whole,
        color: colours.accent,
        lineStyle: { width: 2 * scale, opacity },
        areaStyle: { opacity: 0.12 * opacity },
      },
      {
        ...line,
        id: 'partial',
        data: ends,
        color: colours.accent,
        lineStyle: { width: 2 * scale, type: 'dashed', opacity },
        areaStyle: { opacity: 0.05 },
      },
      ...(points.some(({ compared }) => compared !== undefined)
        ? [
            {
              ...line,
              id: 'comparison',
              data: points.map(({ compared }) => compared ?? null),
              color: colours.compare,
              lineStyle: { width: 1.5 * scale },
              z: 2,
            },
          ]
        : []),
      ...forecastSeries(points, look),
      ...(input.words.average === null
        ? []
        : [
            {
              ...line,
              id: 'average',
              data: points.map(({ average }) => average),
              color: colours.average,
              lineStyle: { width: 1.5 * scale, type: 'dotted' },
              z: 4,
            },
          ]),
    ],
  }
}
