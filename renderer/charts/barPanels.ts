import { markIndex } from './params'
import { markTooltip, type TooltipRow } from './tooltip'
import type { ChartLook, ChartOption } from './types'

export interface BarPanelRow {
  readonly name: string
  readonly colour: string
  readonly dimmed: boolean
  /** One per panel. */
  readonly values: readonly (number | null)[]
  /** What stands beside each bar; one per panel. */
  readonly labels: readonly string[]
  tooltip(): readonly TooltipRow[]
}

export interface BarPanelsInput {
  readonly rows: readonly BarPanelRow[]
  /** Heads of the two panels. */
  readonly titles: readonly [string, string]
  readonly hint: string
  /** Width of the whole chart in pixels. */
  readonly width: number
}

export const BAR_ROW_REM = 1.75
export const BAR_HEAD_REM = 1.75

/** The mean advance of Inter at 12 px, wide enough for capitals, and the gap to the bars. */
const LETTER_PX = 7
const LEAST_LETTERS = 12
/** Before the width is measured. */
const LEAST_PX = 480
/** Of the whole width; longer names are cut and told in full by the tooltip. */
const MOST_NAMES = 0.3
const LABEL_PX = 172
/** Where the second panel begins, as a part of what is left beside the names. */
const SECOND_AT = 0.54

const longest = (rows: readonly BarPanelRow[]): number =>
  rows.reduce((most, { name }) => Math.max(most, name.length + 2), LEAST_LETTERS)

/** Two panels of horizontal bars that share their categories, first row on top; each panel has its own scale from zero. */
export function barPanels(input: BarPanelsInput, look: ChartLook): ChartOption {
  const { rows, titles, hint, width } = input
  const { colours, scale } = look
  const names = Math.min(longest(rows) * LETTER_PX * scale, Math.max(LEAST_PX, width) * MOST_NAMES)
  const rest = Math.max(240, width - names)
  const panelWidth = (panel: number): number =>
    panel === 0 ? rest * SECOND_AT - 16 * scale : rest * (1 - SECOND_AT) - 4
  const top = BAR_HEAD_REM * 16 * scale
  const bounds = (panel: number): { min: number; max: number } => {
    const values = rows.map(({ values }) => values[panel] ?? 0)
    const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)]
    // Room for the text beside the longest bar.
    const plot = panelWidth(panel)
    const text = Math.min(LABEL_PX * scale, plot * 0.7)
    return { min: low, max: high + ((high - low || 1) * text) / (plot - text) }
  }
  const axis = (panel: 0 | 1) => ({
    type: 'value',
    gridIndex: panel,
    name: titles[panel],
    nameLocation: 'start',
    nameTextStyle: { align: 'left', verticalAlign: 'bottom', fontWeight: 600, padding: [0, 0, 6 * scale, 0] },
    nameGap: 0,
    position: 'top',
    axisLabel: { show: false },
    splitLine: { show: false },
    ...bounds(panel),
  })
  const category = (panel: 0 | 1) => ({
    type: 'category',
    gridIndex: panel,
    inverse: true,
    data: rows.map(({ name }) => name),
    axisLine: { onZero: true },
    axisLabel: {
      show: panel === 0,
      width: names - 12 * scale,
      overflow: 'truncate',
      color: colours.text,
      interval: 0,
    },
  })
  const series = (panel: 0 | 1) => ({
    type: 'bar',
    id: `panel-${panel}`,
    xAxisIndex: panel,
    yAxisIndex: panel,
    barWidth: '56%',
    data: rows.map(({ values, colour, dimmed }) => ({
      value: values[panel] ?? null,
      itemStyle: {
        color: dimmed ? colours.dim : colour,
        borderRadius: 2,
      },
    })),
    label: {
      show: true,
      position: 'right',
      color: colours.muted,
      fontSize: 12 * scale,
      formatter: (params: unknown) => rows[markIndex(params) ?? -1]?.labels[panel] ?? '',
    },
    labelLayout: { hideOverlap: false },
    emphasis: { disabled: true },
  })
  return {
    grid: [
      { left: names, width: panelWidth(0), top, bottom: 4, outerBoundsMode: 'none' },
      { right: 4, width: panelWidth(1), top, bottom: 4, outerBoundsMode: 'none' },
    ],
    xAxis: [axis(0), axis(1)],
    yAxis: [category(0), category(1)],
    tooltip: {
      trigger: 'axis',
      confine: true,
      axisPointer: { type: 'shadow', shadowStyle: { color: colours.muted, opacity: 0.08 } },
      formatter: markTooltip(rows, (row) => row.name, hint),
    },
    axisPointer: { link: [{ yAxisIndex: 'all' }] },
    series: [series(0), series(1)],
  }
}
