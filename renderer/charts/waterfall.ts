import { FONT_FAMILY } from '../theme/tokens'
import { markTooltip, type TooltipRow } from './tooltip'
import type { ChartLook, ChartOption } from './types'

export interface WaterfallRow {
  readonly name: string
  /** Ends of the bar; of the two totals the first is the axis' own beginning. */
  readonly from: number | null
  readonly to: number
  readonly colour: string
  readonly dimmed: boolean
  readonly label: string
  tooltip(): readonly TooltipRow[]
}

export interface WaterfallInput {
  readonly rows: readonly WaterfallRow[]
  readonly hint: string
  readonly format: (value: number) => string
  /** Width of the whole chart in pixels. */
  readonly width: number
}

export const WATERFALL_ROW_REM = 1.75

const NAMES_PX = 176
const LABEL_PX = 176
/** Where the axis begins: at zero, or at the lowest end below it. An axis of amounts never begins above zero. */
export const axisStart = (rows: readonly WaterfallRow[]): number =>
  Math.min(0, ...rows.flatMap(({ from, to }) => [from ?? to, to]))

interface RenderApi {
  value(dimension: number): number
  coord(point: readonly number[]): readonly number[]
  size(extent: readonly number[]): readonly number[]
}

const rectangle = (x0: number, x1: number, y: number, height: number, fill: string) => ({
  type: 'rect',
  shape: { x: Math.min(x0, x1), y: y - height / 2, width: Math.max(1, Math.abs(x1 - x0)), height, r: 2 },
  style: { fill },
})

/** Bars from one total to the other, top to bottom, each beginning where the last one ended. */
export function waterfall({ rows, hint, format, width }: WaterfallInput, look: ChartLook): ChartOption {
  const { colours, scale } = look
  const start = axisStart(rows)
  const highest = Math.max(0, ...rows.flatMap(({ from, to }) => [from ?? to, to]))
  const names = NAMES_PX * scale
  const plot = Math.max(160, width - names - 8)
  const text = Math.min(LABEL_PX * scale, plot * 0.5)
  const end = highest + ((highest - start || 1) * text) / (plot - text)
  const renderItem = ({ dataIndex }: { readonly dataIndex: number }, api: RenderApi) => {
    const row = rows[dataIndex]
    if (!row) return null
    const [x0 = 0, y = 0] = api.coord([row.from ?? start, dataIndex])
    const [x1 = 0] = api.coord([row.to, dataIndex])
    const [, band = 0] = api.size([0, 1])
    const bar = rectangle(x0, x1, y, band * 0.62, row.dimmed ? colours.dim : row.colour)
    const isLast = dataIndex === rows.length - 1
    const joint = {
      type: 'line',
      silent: true,
      shape: { x1, y1: y + band * 0.31, x2: x1, y2: y + band * 0.69 },
      style: { stroke: colours.muted, lineWidth: 1 },
    }
    const label = {
      type: 'text',
      silent: true,
      style: {
        text: row.label,
        x: Math.max(x0, x1) + 6 * scale,
        y,
        fill: colours.text,
        font: `${12 * scale}px ${FONT_FAMILY}`,
        verticalAlign: 'middle',
      },
    }
    return { type: 'group', children: [...(isLast ? [] : [joint]), bar, label] }
  }
  return {
    grid: { left: names, right: 8, top: 4, bottom: 4, outerBoundsMode: 'none' },
    xAxis: {
      type: 'value',
      min: start,
      max: end,
      splitNumber: 4,
      axisLabel: { show: false, formatter: format },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map(({ name }) => name),
      axisTick: { show: false },
      axisLine: { onZero: false },
      axisLabel: { width: names - 12 * scale, overflow: 'truncate', color: colours.text, interval: 0 },
    },
    tooltip: {
      trigger: 'axis',
      confine: true,
      axisPointer: { type: 'shadow', shadowStyle: { color: colours.muted, opacity: 0.08 } },
      formatter: markTooltip(rows, (row) => row.name, hint),
    },
    series: [
      {
        type: 'custom',
        id: 'steps',
        renderItem,
        encode: { x: [1, 2], y: 0 },
        data: rows.map(({ from, to }, at) => [at, from ?? start, to]),
      },
    ],
  }
}
