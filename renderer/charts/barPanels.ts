import { markIndex } from './params'
import { tooltipHtml, type TooltipRow } from './tooltip'
import type { ChartLook, ChartOption } from './types'

export interface BarPanelRow {
  readonly name: string
  readonly colour: string
  readonly dimmed: boolean
  /** One per panel. */
  readonly values: readonly (number | null)[]
  /** What stands beside each bar; one per panel. */
  readonly labels: readonly string[]
  readonly tooltip: readonly TooltipRow[]
}

export interface BarPanelsInput {
  readonly rows: readonly BarPanelRow[]
  /** Heads of the two panels. */
  readonly titles: readonly [string, string]
  readonly hint: string
}

export const BAR_ROW_REM = 1.75
export const BAR_HEAD_REM = 1.75

const LABEL_SHARE = '34%'

/** Two panels of horizontal bars that share their categories, first row on top; each panel has its own scale from zero. */
export function barPanels({ rows, titles, hint }: BarPanelsInput, look: ChartLook): ChartOption {
  const { colours, scale } = look
  const names = rows.map(({ name }) => name)
  const top = BAR_HEAD_REM * 16 * scale
  const bounds = (panel: number): { min: number; max: number } => {
    const values = rows.map(({ values }) => values[panel] ?? 0)
    const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)]
    // Room for the text beside the longest bar.
    const room = (high - low || 1) * 0.95
    return { min: low, max: high + room }
  }
  const axis = (panel: 0 | 1) => ({
    type: 'value',
    gridIndex: panel,
    name: titles[panel],
    nameLocation: 'start',
    nameTextStyle: { align: 'left', verticalAlign: 'bottom', fontWeight: 600 },
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
    data: names,
    axisLine: { onZero: true },
    axisLabel: {
      show: panel === 0,
      width: 132 * scale,
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
        opacity: panel === 1 && !dimmed ? 0.72 : 1,
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
      { left: 144 * scale, right: LABEL_SHARE, top, bottom: 4, outerBoundsMode: 'none' },
      { left: '68%', right: 4, top, bottom: 4, outerBoundsMode: 'none' },
    ],
    xAxis: [axis(0), axis(1)],
    yAxis: [category(0), category(1)],
    tooltip: {
      trigger: 'axis',
      confine: true,
      axisPointer: { type: 'shadow', shadowStyle: { color: colours.muted, opacity: 0.08 } },
      formatter: (params: unknown) => {
        const row = rows[markIndex(params) ?? -1]
        return row ? tooltipHtml(row.name, row.tooltip, hint) : ''
      },
    },
    axisPointer: { link: [{ yAxisIndex: 'all' }] },
    series: [series(0), series(1)],
  }
}
