import type { ECharts } from 'echarts/core'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ChartOption } from '../charts/types'
import { zoomFor, type GeoView } from './geoView'

const STEP = 1.6

export interface MapView {
  /** The option with the map as it is to be seen at first, in a chart of this size. */
  readonly fitted: (option: ChartOption, width: number, height: number) => ChartOption
  readonly onChart: (chart: ECharts | null) => void
  /** Where the map's own wheel listener sits. */
  readonly frame: React.RefObject<HTMLDivElement | null>
  zoom(direction: 'in' | 'out'): void
  fit(): void
}

const placeOf = (view: GeoView, width: number, height: number) => ({
  center: [...view.center],
  zoom: zoomFor(view, width, height),
})

/**
 * Zooms and moves the map: to `view` whenever its key changes, by buttons, and by the wheel with Ctrl or Cmd (without
 * it the wheel scrolls the page).
 */
export function useMapView(view: GeoView | null, key: string): MapView {
  const [chart, onChart] = useState<ECharts | null>(null)
  const frame = useRef<HTMLDivElement>(null)
  const wanted = useRef({ view, key })
  const shown = useRef('')
  useEffect(() => {
    wanted.current = { view, key }
  })
  const fit = useCallback((): void => {
    const box = wanted.current.view
    if (!chart || chart.isDisposed() || !box) return
    chart.setOption({ geo: placeOf(box, chart.getWidth(), chart.getHeight()) })
  }, [chart])
  const hasView = view !== null
  useEffect(() => {
    if (hasView && key !== '' && key !== shown.current) fit()
    shown.current = ''
  }, [fit, key, hasView])
  const fitted = (option: ChartOption, width: number, height: number): ChartOption => {
    const box = wanted.current.view
    if (!box) return option
    shown.current = wanted.current.key
    const geo: unknown = option['geo']
    return { ...option, geo: { ...(typeof geo === 'object' ? geo : {}), ...placeOf(box, width, height) } }
  }

  const roam = useCallback(
    (zoom: number, originX: number, originY: number): void =>
      chart?.dispatchAction({ type: 'geoRoam', componentType: 'geo', geoIndex: 0, zoom, originX, originY }),
    [chart],
  )
  useEffect(() => {
    const element = frame.current
    if (!element || !chart) return
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      event.stopPropagation()
      const { left, top } = element.getBoundingClientRect()
      roam(event.deltaY < 0 ? 1.2 : 1 / 1.2, event.clientX - left, event.clientY - top)
    }
    element.addEventListener('wheel', onWheel, { passive: false, capture: true })
    return () => element.removeEventListener('wheel', onWheel, { capture: true })
  }, [chart, roam])

  const zoom = (direction: 'in' | 'out'): void => {
    if (chart) roam(direction === 'in' ? STEP : 1 / STEP, chart.getWidth() / 2, chart.getHeight() / 2)
  }
  return { fitted, onChart, frame, zoom, fit }
}
