import { markTooltip, type TooltipRow } from './tooltip'
import type { ChartLook, ChartOption } from './types'

export interface ColumnPair {
  readonly name: string
  readonly title: string
  readonly first: number
  readonly second: number
  tooltip(): readonly TooltipRow[]
}

/** Two columns side by side for each name: what was expected in the colour of comparisons, what was seen in the accent. */
export function pairedColumns(
  pairs: readonly ColumnPair[],
  words: { readonly names: string; format(value: number): string },
  { colours, scale }: ChartLook,
): ChartOption {
  const bars = (id: string, values: readonly number[], color: string) => ({
    type: 'bar',
    id,
    data: [...values],
    barMaxWidth: 28 * scale,
    barGap: '10%',
    itemStyle: { color, borderRadius: [2, 2, 0, 0] },
  })
  return {
    grid: { left: 4, right: 8 * scale, top: 8 * scale, bottom: 20 * scale, outerBoundsMode: 'same' },
    xAxis: {
      type: 'category',
      data: pairs.map(({ name }) => name),
      name: words.names,
      nameLocation: 'middle',
      nameGap: 24 * scale,
    },
    yAxis: { type: 'value', min: 0, splitNumber: 4, axisLabel: { formatter: words.format } },
    tooltip: {
      trigger: 'axis',
      confine: true,
      axisPointer: { type: 'shadow' },
      formatter: markTooltip(pairs, ({ title }) => title),
    },
    series: [
      bars(
        'predicted',
        pairs.map(({ first }) => first),
        colours.compare,
      ),
      bars(
        'seen',
        pairs.map(({ second }) => second),
        colours.accent,
      ),
    ],
  }
}
