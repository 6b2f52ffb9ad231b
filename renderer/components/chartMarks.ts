import type { ECharts } from 'echarts/core'
import { isAdditive } from './chartPointer'

/** A mark that was clicked: its place in its series, or the name of an area of a map. */
export interface MarkPick {
  readonly series: string | null
  readonly index: number
  readonly name: string
  readonly additive: boolean
}

export interface MarkHandlers {
  readonly current: {
    readonly onMark?: ((mark: MarkPick) => void) | undefined
    readonly onOpenMark?: ((mark: MarkPick) => void) | undefined
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

function markOf(params: unknown): MarkPick | null {
  if (typeof params !== 'object' || params === null) return null
  const read = (key: string): unknown => Reflect.get(params, key)
  const event: unknown = read('event')
  const raw: unknown = typeof event === 'object' && event !== null ? Reflect.get(event, 'event') : null
  const index: unknown = read('dataIndex')
  return {
    series: textOf(read('seriesId')) || null,
    index: typeof index === 'number' ? index : -1,
    name: textOf(read('name')),
    additive: isAdditive(raw),
  }
}

/** Tells clicks and double clicks on single marks. A mark that is one of many on a plane has no row of its own to hit. */
export function listenToMarks(chart: ECharts, handlers: MarkHandlers): void {
  chart.on('click', (params: unknown) => {
    const mark = markOf(params)
    if (mark) handlers.current.onMark?.(mark)
  })
  chart.on('dblclick', (params: unknown) => {
    const mark = markOf(params)
    if (mark) handlers.current.onOpenMark?.(mark)
  })
}
