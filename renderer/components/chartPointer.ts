import type { ECharts } from 'echarts/core'
import { mouseGesture, type Gesture } from '../marks/gesture'

/** Places on the x and y axis of the grid that was hit; `grid` is its index. */
export interface Pick extends Gesture {
  readonly grid: number
  readonly x: number
  readonly y: number
}
export type PickHandler = (pick: Pick) => void

/** A drag under way, in pixels of the chart. */
export interface Drag {
  readonly left: number
  readonly width: number
}

interface Handlers {
  readonly current: {
    readonly onPick?: PickHandler | undefined
    readonly onBrush?: ((from: number, to: number) => void) | undefined
  }
}

interface PointerLike {
  readonly offsetX: number
  readonly offsetY: number
  readonly event?: unknown
}

const MIN_DRAG_PX = 6

function placeAt(chart: ECharts, x: number, y: number): Omit<Pick, keyof Gesture> | null {
  const grids = [0, 1].filter((gridIndex) => chart.convertToPixel({ gridIndex }, [0, 0]) !== undefined)
  const grid = grids.find((gridIndex) => chart.containPixel({ gridIndex }, [x, y])) ?? grids[0]
  if (grid === undefined) return null
  const place: unknown = chart.convertFromPixel({ gridIndex: grid }, [x, y])
  if (!Array.isArray(place)) return null
  return { grid, x: Number(place[0]), y: Number(place[1]) }
}

/** Turns the raw pointer of a chart into picks and drags. Returns the function that stops it. */
export function listenToPointer(
  chart: ECharts,
  handlers: Handlers,
  show: (drag: Drag | null) => void,
): () => void {
  const zr = chart.getZr()
  let start: { readonly x: number; readonly y: number } | null = null
  const down = ({ offsetX, offsetY, event }: PointerLike): void => {
    if (event instanceof MouseEvent && event.button === 0) start = { x: offsetX, y: offsetY }
  }
  const move = ({ offsetX }: PointerLike): void => {
    if (!start || !handlers.current.onBrush || Math.abs(offsetX - start.x) < MIN_DRAG_PX) return
    show({ left: Math.min(start.x, offsetX), width: Math.abs(offsetX - start.x) })
  }
  const up = ({ offsetX, offsetY, event }: PointerLike): void => {
    if (!start) return
    const from = start
    start = null
    show(null)
    const place = placeAt(chart, offsetX, offsetY)
    if (!place) return
    const { onBrush, onPick } = handlers.current
    if (Math.abs(offsetX - from.x) < MIN_DRAG_PX) {
      if (event instanceof MouseEvent) onPick?.({ ...place, ...mouseGesture(event) })
      return
    }
    const other = placeAt(chart, from.x, from.y)
    if (onBrush && other) onBrush(Math.min(other.x, place.x), Math.max(other.x, place.x))
  }
  const menu = ({ offsetX, offsetY, event }: PointerLike): void => {
    const place = placeAt(chart, offsetX, offsetY)
    if (!place || !(event instanceof MouseEvent)) return
    event.preventDefault()
    chart.dispatchAction({ type: 'hideTip' })
    handlers.current.onPick?.({ ...place, ...mouseGesture(event) })
  }
  const out = (): void => {
    start = null
    show(null)
  }
  zr.on('mousedown', down)
  zr.on('mousemove', move)
  zr.on('mouseup', up)
  zr.on('contextmenu', menu)
  zr.on('globalout', out)
  return () => {
    zr.off('mousedown', down)
    zr.off('mousemove', move)
    zr.off('mouseup', up)
    zr.off('contextmenu', menu)
    zr.off('globalout', out)
  }
}
