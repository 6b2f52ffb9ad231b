import type { ECharts } from 'echarts/core'
import { mouseGesture, type Gesture } from '../marks/gesture'

/** A mark under the pointer: its place in its series, or the name of an area of a map. */
export interface MarkPick extends Gesture {
  readonly series: string | null
  readonly index: number
  readonly name: string
}

export interface MarkHandlers {
  readonly current: {
    readonly onMark?: ((mark: MarkPick) => void) | undefined
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

function markOf(params: unknown): MarkPick | null {
  if (typeof params !== 'object' || params === null) return null
  const read = (key: string): unknown => Reflect.get(params, key)
  const event: unknown = read('event')
  const raw: unknown = typeof event === 'object' && event !== null ? Reflect.get(event, 'event') : null
  const index: unknown = read('dataIndex')
  if (!(raw instanceof MouseEvent)) return null
  if (raw.type === 'contextmenu') raw.preventDefault()
  return {
    series: textOf(read('seriesId')) || null,
    index: typeof index === 'number' ? index : -1,
    name: textOf(read('name')),
    ...mouseGesture(raw),
  }
}

/** Tells what is done with single marks. A mark that is one of many on a plane has no row of its own to hit. */
export function listenToMarks(chart: ECharts, handlers: MarkHandlers): void {
  const tell = (params: unknown): void => {
    const mark = markOf(params)
    if (mark) handlers.current.onMark?.(mark)
  }
  chart.on('click', tell)
  chart.on('contextmenu', tell)
}
