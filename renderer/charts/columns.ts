import { amountEnds } from './amountAxis'
import { markTooltip, type TooltipRow } from './tooltip'
import type { ChartLook, ChartOption } from './types'

export interface ColumnsRow {
  readonly name: string
  readonly title: string
  readonly value: number | null
  readonly dimmed: boolean
  tooltip(): readonly TooltipRow[]
}

export interface ColumnsAxis {
  format(value: number): string
  /** Of the values: one major unit of money, one of a count. */
  readonly unit: number
}

/** Upright bars over ordered members, with an axis from zero. */
export function columns(
  rows: readonly ColumnsRow[],
  hint: string,
  { format, unit }: ColumnsAxis,
  { colours, scale }: ChartLook,
): ChartOption {
  return {
    grid: { left: 4, right: 4, top: 8 * scale, bottom: 4, outerBoundsMode: 'same' },
    xAxis: { type: 'category', data: rows.map(({ name }) => name) },
    yAxis: {
      type: 'value',
      ...amountEnds(unit),
      minInterval: 1,
      splitNumber: 4,
      axisLabel: { formatter: format },
    },
    tooltip: {
      trigger: 'axis',
      confine: true,
      axisPointer: { type: 'shadow', shadowStyle: { color: colours.muted, opacity: 0.08 } },
      formatter: markTooltip(rows, (row) => row.title, hint),
    },
    series: [
      {
        type: 'bar',
        id: 'value',
        barWidth: '56%',
        data: rows.map(({ value, dimmed }) => ({
          value,
          itemStyle: { color: dimmed ? colours.dim : colours.accent, borderRadius: 2 },
        })),
        emphasis: { disabled: true },
      },
    ],
  }
}
