import { markTooltip, type TooltipRow } from './tooltip'
import type { ChartLook, ChartOption } from './types'

export interface OrderMark {
  /** Days since 1970-01-01. */
  readonly day: number
  readonly value: number
  readonly title: string
  tooltip(): readonly TooltipRow[]
}

const MS_PER_DAY = 86_400_000

/** Orders as columns on a time axis over the days `first` to `last`. */
export function orderTimeline(
  marks: readonly OrderMark[],
  days: { readonly first: number; readonly last: number },
  format: (value: number) => string,
  { colours, scale }: ChartLook,
): ChartOption {
  return {
    useUTC: true,
    grid: { left: 4, right: 12 * scale, top: 8 * scale, bottom: 4, outerBoundsMode: 'same' },
    xAxis: {
      type: 'time',
      min: days.first * MS_PER_DAY,
      max: (days.last + 1) * MS_PER_DAY,
      axisLine: { lineStyle: { color: colours.border } },
      axisTick: { show: false },
      axisLabel: { hideOverlap: true, color: colours.muted, fontSize: 12 * scale },
    },
    yAxis: {
      type: 'value',
      min: ({ min }: { min: number }) => Math.min(0, min),
      splitNumber: 4,
      axisLabel: { formatter: format },
    },
    tooltip: { trigger: 'item', confine: true, formatter: markTooltip(marks, ({ title }) => title) },
    series: [
      {
        type: 'bar',
        id: 'orders',
        barWidth: 4 * scale,
        data: marks.map(({ day, value }) => ({
          value: [day * MS_PER_DAY, value],
          itemStyle: { color: value < 0 ? colours.bad : colours.accent, borderRadius: [1, 1, 0, 0] },
        })),
        emphasis: { itemStyle: { color: colours.text } },
      },
    ],
  }
}
