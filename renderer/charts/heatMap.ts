import { heatLegend } from './heatLegend'
import { markTooltip, type TooltipRow } from './tooltip'
import type { ChartLook, ChartOption } from './types'

export interface HeatCell {
  /** Places on the axes. */
  readonly x: number
  readonly y: number
  readonly value: number
  readonly marked: boolean
  readonly title: string
  tooltip(): readonly TooltipRow[]
}

export interface HeatMapInput {
  readonly columns: readonly string[]
  /** From top to bottom. */
  readonly rows: readonly string[]
  readonly cells: readonly HeatCell[]
  readonly hasFilter: boolean
  readonly hint: string
  format(value: number): string
}

/** A heat map with one cell for each row and column; strength is told by lightness, values below zero have a hue of their own. */
export function heatMap(input: HeatMapInput, look: ChartLook): ChartOption {
  const { columns, rows, cells, hasFilter, hint, format } = input
  const { colours, scale } = look
  const values = cells.map(({ value }) => value)
  return {
    grid: { left: 4, right: 4, top: 4, bottom: 44 * scale, outerBoundsMode: 'same' },
    xAxis: { type: 'category', data: [...columns], axisLine: { show: false }, splitArea: { show: false } },
    yAxis: { type: 'category', data: [...rows], inverse: true, axisLine: { show: false } },
    visualMap: heatLegend(Math.max(1, ...values), [format(Math.max(0, ...values)), format(0)], look),
    tooltip: {
      confine: true,
      formatter: markTooltip(cells, (cell) => cell.title, hint),
    },
    series: [
      {
        type: 'heatmap',
        id: 'cells',
        data: cells.map(({ x, y, value, marked }) => ({
          value: [x, y, value],
          itemStyle: {
            opacity: hasFilter && !marked ? 0.28 : 1,
            borderColor: hasFilter && marked ? colours.accent : colours.surface,
            borderWidth: 2,
            borderRadius: 3,
          },
        })),
        emphasis: { itemStyle: { borderColor: colours.accent, borderWidth: 2 } },
      },
    ],
  }
}
