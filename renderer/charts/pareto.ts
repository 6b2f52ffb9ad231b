import { amountEnds } from './amountAxis'
import { markTooltip, type TooltipRow } from './tooltip'
import type { ChartLook, ChartOption } from './types'

export interface ParetoMark {
  readonly rank: number
  readonly name: string
  /** The bar: what it adds. */
  readonly value: number
  /** 0–1. */
  readonly cumulative: number | null
  readonly colour: string
  readonly group: string
  readonly dimmed: boolean
  tooltip(): readonly TooltipRow[]
}

export interface ParetoInput {
  /** In order of rank; of a long tail a sample. */
  readonly marks: readonly ParetoMark[]
  /** All that there are. */
  readonly count: number
  /** Cumulative shares, 0–1, at which a class ends. */
  readonly bounds: readonly number[]
  readonly rankTitle: string
  readonly hint: string
  readonly format: (value: number) => string
  /** Of the values: one major unit of money. */
  readonly unit: number
  readonly percent: (ratio: number) => string
  readonly countFormat: (value: number) => string
}

/** Steps of what each adds, in the colour of its class, and the line of what all up to it add up to. */
export function pareto(input: ParetoInput, look: ChartLook): ChartOption {
  const { marks, count, bounds, rankTitle, hint, format, unit, percent, countFormat } = input
  const { colours, scale } = look
  const groups = [...new Set(marks.map(({ group }) => group))]
  const steps = groups.map((group, at) => {
    const first = marks.findIndex((mark) => mark.group === group)
    const last = marks.findLastIndex((mark) => mark.group === group)
    const own = marks.slice(first, last + 1)
    const colour = own[0]?.colour ?? colours.accent
    // A step is as wide as its rank: from half a rank before to half a rank after.
    const edge = (mark: ParetoMark | undefined, by: number) => (mark ? [[mark.rank + by, mark.value]] : [])
    return {
      type: 'line',
      id: `class-${group}`,
      step: 'middle',
      showSymbol: false,
      silent: true,
      animation: false,
      lineStyle: { width: 0 },
      areaStyle: { color: colour, opacity: own.every(({ dimmed }) => dimmed) ? 0.25 : 0.85, origin: 0 },
      color: colour,
      data: [...edge(own[0], -0.5), ...own.map(({ rank, value }) => [rank, value]), ...edge(own.at(-1), 0.5)],
      z: at + 1,
    }
  })
  return {
    grid: { left: 4, right: 4, top: 12 * scale, bottom: 4, outerBoundsMode: 'same' },
    xAxis: {
      type: 'value',
      min: 0.5,
      max: count + 0.5,
      minInterval: 1,
      name: rankTitle,
      nameLocation: 'middle',
      nameGap: 24 * scale,
      axisLabel: {
        showMinLabel: false,
        showMaxLabel: false,
        formatter: (value: number) => (Number.isInteger(value) ? countFormat(value) : ''),
      },
      splitLine: { show: false },
    },
    yAxis: [
      {
        type: 'value',
        ...amountEnds(unit),
        splitNumber: 4,
        axisLabel: { formatter: format },
        splitLine: { show: false },
      },
      {
        type: 'value',
        min: 0,
        max: 1,
        interval: 0.25,
        axisLabel: { formatter: percent },
        splitLine: { show: true, lineStyle: { color: colours.split } },
      },
    ],
    tooltip: {
      trigger: 'axis',
      confine: true,
      axisPointer: { type: 'line', lineStyle: { color: colours.muted, type: 'solid', width: 1 } },
      formatter: markTooltip(marks, (mark) => `${countFormat(mark.rank)}. ${mark.name}`, hint),
    },
    series: [
      {
        type: 'line',
        id: 'cumulative',
        yAxisIndex: 1,
        showSymbol: marks.length <= 2,
        symbolSize: 6 * scale,
        animation: false,
        color: colours.text,
        lineStyle: { width: 2 * scale },
        data: marks.map(({ rank, cumulative }) => [rank, cumulative]),
        z: 9,
      },
      ...steps,
      ...bounds.map((bound, at) => ({
        type: 'line',
        id: `bound-${at}`,
        yAxisIndex: 1,
        silent: true,
        showSymbol: false,
        animation: false,
        color: colours.muted,
        lineStyle: { width: 1, type: 'dashed' },
        data: [
          [0.5, bound],
          [count + 0.5, bound],
        ],
        endLabel: { show: false },
        z: 8,
      })),
    ],
  }
}
