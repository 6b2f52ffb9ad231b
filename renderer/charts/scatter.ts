import { markTooltip, type TooltipRow } from './tooltip'
import type { ChartLook, ChartOption } from './types'

export const SHAPES = ['circle', 'rect', 'triangle', 'diamond'] as const
export type Shape = (typeof SHAPES)[number]

export interface ScatterMark {
  readonly x: number
  readonly y: number
  /** Diameter in pixels at text scale 1. */
  readonly size: number
  readonly shape: Shape
  /** Only its outline has the colour. */
  readonly hollow?: boolean
  readonly colour: string
  readonly dimmed: boolean
  readonly name: string
  tooltip(): readonly TooltipRow[]
}

export interface ScatterAxis {
  readonly title: string
  readonly log: boolean
  readonly min: number
  readonly max: number
  /** Distance of the ticks; left to ECharts where absent. */
  readonly interval?: number
  format(value: number): string
}

/** A straight line across the plot, such as a median or a fitted line. */
export interface ScatterLine {
  readonly from: readonly [number, number]
  readonly to: readonly [number, number]
  readonly dashed: boolean
  readonly label: string | null
  /** Where on the line the label stands, if not at its start. */
  readonly labelAt?: readonly [number, number]
  /** Where the label stands as seen from the start of the line. */
  readonly labelSide?: 'above' | 'left' | 'right'
}

export interface ScatterInput {
  readonly marks: readonly ScatterMark[]
  readonly x: ScatterAxis
  readonly y: ScatterAxis
  readonly lines: readonly ScatterLine[]
  /** Words in the corners: top left, top right, bottom left, bottom right. */
  readonly corners: readonly string[]
  readonly hint: string
}

/** The series that can be clicked. */
export const MARKS_ID = 'marks'

export interface AxisEnds {
  readonly min: number
  readonly max: number
}

/** The value at a part (0–1) of an axis. */
export const partOf = ({ min, max }: AxisEnds, part: number, log: boolean): number =>
  log ? min * (max / min) ** part : min + (max - min) * part

/** Whether a value is where the words in the corners stand. */
export const isNearEnd = (ends: AxisEnds, value: number, log: boolean): boolean =>
  value < partOf(ends, 0.15, log) || value > partOf(ends, 0.8, log)

/** Ends of an axis that leave air around the values: from zero on a linear axis (one `unit` where all are zero), whole factors on a logarithmic one. */
export function axisEnds(values: readonly number[], log: boolean, unit = 1): AxisEnds {
  let [low, high] = [Infinity, -Infinity]
  for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)]
  if (low > high) return log ? { min: 1, max: 10 } : { min: 0, max: 1 }
  if (log) return { min: low / 1.6, max: high * 1.6 }
  const air = (Math.max(0, high) - Math.min(0, low) || 1) * 0.06
  return { min: low < 0 ? low - air : 0, max: high > 0 ? high + air : low < 0 ? 0 : unit }
}

const LABEL_PLACES = {
  above: { position: 'right', verticalAlign: 'bottom', offset: [0, -6] },
  left: { position: 'left', verticalAlign: 'top', offset: [-2, 4] },
  right: { position: 'right', verticalAlign: 'top', offset: [2, 4] },
} as const

const CORNERS = [
  { align: 'left', verticalAlign: 'top', offset: [8, 10] },
  { align: 'right', verticalAlign: 'top', offset: [-8, 10] },
  { align: 'left', verticalAlign: 'bottom', offset: [8, -10] },
  { align: 'right', verticalAlign: 'bottom', offset: [-8, -10] },
] as const

function axis({ title, log, min, max, interval, format }: ScatterAxis) {
  return {
    type: log ? 'log' : 'value',
    name: title,
    nameLocation: 'middle',
    nameTextStyle: { fontWeight: 600 },
    min,
    max,
    ...(interval === undefined ? {} : { interval }),
    axisLine: { show: true, onZero: false },
    axisLabel: {
      formatter: format,
      hideOverlap: true,
      showMinLabel: interval !== undefined || (!log && min === 0),
      showMaxLabel: interval !== undefined,
    },
    splitNumber: 5,
  }
}

/** Marks over two measured axes, with straight lines and words in the corners. */
export function scatter(input: ScatterInput, { colours, scale }: ChartLook): ChartOption {
  const { marks, x, y, lines, corners, hint } = input
  const words = {
    color: colours.muted,
    fontSize: 12 * scale,
    textBorderWidth: 3,
    textBorderColor: colours.surface,
  }
  const cornerPlaces = [
    [x.min, y.max],
    [x.max, y.max],
    [x.min, y.min],
    [x.max, y.min],
  ]
  return {
    grid: { left: 4, right: 16 * scale, top: 8 * scale, bottom: 4, outerBoundsMode: 'same' },
    xAxis: { ...axis(x), nameGap: 26 * scale, splitLine: { show: false } },
    yAxis: { ...axis(y), nameGap: 52 * scale },
    tooltip: {
      trigger: 'item',
      confine: true,
      formatter: markTooltip(marks, (mark) => mark.name, hint),
    },
    series: [
      ...lines.map(({ from, to, dashed, label, labelAt = from, labelSide = 'above' }, at) => ({
        type: 'line',
        id: `line-${at}`,
        silent: true,
        symbol: 'circle',
        symbolSize: 1,
        data: [
          { value: [...from] },
          { value: [...labelAt], label: { show: label !== null, formatter: label ?? '' } },
          { value: [...to] },
        ],
        lineStyle: {
          color: dashed ? colours.muted : colours.text,
          width: (dashed ? 1.5 : 2) * scale,
          type: dashed ? 'dashed' : 'solid',
        },
        itemStyle: { color: 'transparent' },
        label: { ...words, ...LABEL_PLACES[labelSide] },
        animation: false,
        z: dashed ? 2 : 4,
      })),
      {
        type: 'scatter',
        id: MARKS_ID,
        data: marks.map(({ x, y, size, shape, hollow = false, colour, dimmed }) => ({
          value: [x, y],
          symbol: shape,
          symbolSize: size * scale,
          itemStyle: {
            color: hollow ? colours.surface : dimmed ? colours.dim : colour,
            opacity: dimmed ? 0.5 : 0.78,
            borderColor: hollow ? (dimmed ? colours.dim : colour) : colours.surface,
            borderWidth: (hollow ? 1.5 : 0.5) * scale,
          },
        })),
        emphasis: { itemStyle: { opacity: 1, borderColor: colours.text, borderWidth: 1.5 * scale } },
        animation: marks.length <= 500,
        z: 3,
      },
      {
        type: 'scatter',
        id: 'corners',
        silent: true,
        symbolSize: 1,
        animation: false,
        itemStyle: { color: 'transparent' },
        data: corners.map((text, at) => ({
          value: cornerPlaces[at],
          label: { show: true, position: 'inside', formatter: text, ...CORNERS[at] },
        })),
        label: {
          ...words,
          fontWeight: 600,
          backgroundColor: colours.surface,
          padding: 2 * scale,
          borderRadius: 2,
        },
        z: 5,
      },
    ],
  }
}
