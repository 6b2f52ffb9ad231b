import type { Formats } from '../format/numbers'
import { amountEnds } from './amountAxis'
import { markIndex } from './params'
import { tooltipHtml } from './tooltip'
import type { ChartLook, ChartOption } from './types'

export interface CurvePoint {
  readonly label: string
  readonly title: string
  readonly units: number
  readonly netCents: number
  readonly isRunning: boolean
  readonly isBaseline: boolean
  /** What kind of day it is, in words. */
  readonly phase: string
}

export interface PromotionCurveInput {
  readonly points: readonly CurvePoint[]
  /** Mean units of a baseline day; null where there are too few. */
  readonly baseline: number | null
  readonly numbers: Formats
  readonly words: { readonly units: string; readonly net: string; readonly baseline: string }
}

/** From the first baseline day to the last day of the run. */
const underBaseline = ({ points }: PromotionCurveInput): readonly boolean[] => {
  const first = points.findIndex(({ isBaseline }) => isBaseline)
  const last = points.findLastIndex(({ isRunning }) => isRunning)
  return points.map((_, at) => first >= 0 && first <= at && at <= last)
}

/** Daily units of the promoted products as a line, the promotion's days shaded, the mean baseline day dashed. */
export function promotionCurve(input: PromotionCurveInput, look: ChartLook): ChartOption {
  const { points, baseline, numbers, words } = input
  const { colours, scale } = look
  const isUnder = underBaseline(input)
  return {
    grid: { left: 4, right: 12 * scale, top: 10 * scale, bottom: 4, outerBoundsMode: 'same' },
    xAxis: {
      type: 'category',
      data: points.map(({ label }) => label),
      axisLabel: { hideOverlap: true, showMinLabel: true },
    },
    yAxis: [
      {
        type: 'value',
        ...amountEnds(1),
        splitNumber: 4,
        minInterval: 1,
        axisLabel: { formatter: (value: number) => numbers.compact('count', value) },
      },
      { type: 'value', show: false, min: 0, max: 1 },
    ],
    tooltip: {
      trigger: 'axis',
      confine: true,
      axisPointer: { type: 'line', lineStyle: { color: colours.muted, type: 'solid', width: 1 } },
      formatter: (params: unknown) => {
        const point = points[markIndex(params) ?? -1]
        if (!point) return ''
        const rows = [
          { label: words.units, value: numbers.full('count', point.units), colour: colours.accent },
          { label: words.net, value: numbers.full('money', point.netCents) },
          ...(baseline === null
            ? []
            : [
                {
                  label: words.baseline,
                  value: numbers.full('decimal', baseline),
                  colour: colours.average,
                },
              ]),
        ]
        return tooltipHtml(point.title, rows, point.phase)
      },
    },
    series: [
      {
        type: 'bar',
        id: 'window',
        yAxisIndex: 1,
        silent: true,
        barCategoryGap: 0,
        data: points.map(({ isRunning }) => (isRunning ? 1 : null)),
        itemStyle: { color: colours.accent, opacity: 0.14 },
        z: 1,
      },
      {
        type: 'line',
        id: 'units',
        data: points.map(({ units }) => units),
        color: colours.accent,
        symbol: 'circle',
        symbolSize: 6 * scale,
        showSymbol: points.length <= 2,
        lineStyle: { width: 2 * scale },
        z: 3,
      },
      ...(baseline === null
        ? []
        : [
            {
              type: 'line',
              id: 'baseline',
              data: isUnder.map((under) => (under ? baseline : null)),
              color: colours.average,
              symbol: 'none',
              lineStyle: { width: 1.5 * scale, type: 'dashed' },
              z: 4,
            },
          ]),
    ],
  }
}
