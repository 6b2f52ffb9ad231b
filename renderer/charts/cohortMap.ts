import { heatLegend } from './heatLegend'
import { markIndex } from './params'
import { markTooltip, tooltipHtml, type TooltipRow } from './tooltip'
import type { ChartLook, ChartOption } from './types'

export interface CohortMark {
  /** Places on the axes. */
  readonly x: number
  readonly y: number
  readonly value: number
  readonly text: string
  /** Painted paler: the month is not over. */
  readonly isPartial: boolean
  readonly title: string
  tooltip(): readonly TooltipRow[]
}

export interface CohortMapInput {
  readonly columns: readonly string[]
  /** From top to bottom. */
  readonly rows: readonly string[]
  readonly marks: readonly CohortMark[]
  /** Strongest colour; stronger values share it. */
  readonly strongest: number
  /** One for each column; null where nobody has reached it. */
  readonly curve: readonly (number | null)[]
  /** The top of the curve's axis; left to ECharts where absent. */
  readonly curveMax?: number
  readonly words: { readonly months: string; readonly curve: string }
  readonly hint: string
  format(value: number): string
  formatCurve(value: number): string
  /** Title and rows of the curve's tooltip at a column. */
  curveTooltip(at: number): { readonly title: string; readonly rows: readonly TooltipRow[] } | null
}

/** Heights in rem, for the card and for the two grids. */
export const COHORT_ROW_REM = 1.5
const HEAD_REM = 2.75
const CURVE_REM = 7
/** Months, and the legend under them. */
const FOOT_REM = 4
export const cohortHeight = (rows: number): number =>
  HEAD_REM + Math.min(rows, 36) * COHORT_ROW_REM + CURVE_REM + FOOT_REM + 1

const HEADS_REM = 8.5
const MOST_TEXTS = 15

/** Cohorts by months since their first order as a heat map, and under it the average of all over the same months. */
export function cohortMap(input: CohortMapInput, look: ChartLook): ChartOption {
  const { colours, scale } = look
  const { columns, rows, marks, strongest, curve, words } = input
  const rem = 16 * scale
  const sides = { left: HEADS_REM * rem, right: 12 * scale }
  const isNarrow = columns.length > MOST_TEXTS
  const months = { type: 'category', data: [...columns], splitArea: { show: false } } as const
  return {
    grid: [
      { ...sides, top: HEAD_REM * rem, bottom: (CURVE_REM + FOOT_REM + 1) * rem },
      { ...sides, height: CURVE_REM * rem, bottom: FOOT_REM * rem },
    ],
    xAxis: [
      {
        ...months,
        position: 'top',
        axisLine: { show: false },
        name: words.months,
        nameLocation: 'middle',
        nameGap: 22 * scale,
        axisLabel: { margin: 4 * scale },
      },
      { ...months, gridIndex: 1, axisLabel: { margin: 8 * scale } },
    ],
    yAxis: [
      { type: 'category', data: [...rows], inverse: true, axisLine: { show: false } },
      {
        type: 'value',
        gridIndex: 1,
        min: ({ min }: { min: number }) => Math.min(0, min),
        ...(input.curveMax === undefined ? {} : { max: input.curveMax, interval: input.curveMax / 2 }),
        splitNumber: 3,
        axisLabel: { formatter: (value: number) => input.formatCurve(value) },
      },
    ],
    visualMap: {
      ...heatLegend(
        Math.max(strongest, Number.MIN_VALUE),
        [`≥ ${input.format(strongest)}`, input.format(0)],
        look,
      ),
      seriesIndex: 0,
    },
    tooltip: { confine: true },
    series: [
      {
        type: 'heatmap',
        id: 'cells',
        tooltip: { formatter: markTooltip(marks, (mark) => mark.title, input.hint) },
        data: marks.map(({ x, y, value, text, isPartial }) => ({
          value: [x, y, Math.min(value, strongest)],
          label: {
            show: !isNarrow,
            formatter: text,
            color: value > strongest * 0.45 ? colours.surface : colours.text,
            fontSize: 11 * scale,
          },
          itemStyle: {
            opacity: isPartial ? 0.55 : 1,
            borderColor: colours.surface,
            borderWidth: isNarrow ? 1 : 2,
            borderRadius: 3,
          },
        })),
        emphasis: { itemStyle: { borderColor: colours.accent, borderWidth: 2 } },
      },
      {
        type: 'line',
        id: 'curve',
        name: words.curve,
        xAxisIndex: 1,
        yAxisIndex: 1,
        data: [...curve],
        color: colours.accent,
        symbol: 'circle',
        symbolSize: 6 * scale,
        lineStyle: { width: 2 * scale },
        tooltip: {
          formatter: (params: unknown) => {
            const shown = input.curveTooltip(markIndex(params) ?? -1)
            return shown ? tooltipHtml(shown.title, shown.rows) : ''
          },
        },
      },
    ],
  }
}
