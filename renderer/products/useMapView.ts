import type { ECharts } from 'echarts/core'
import { useCallback, useEffect, useRef, useState } from 'react'
import { zoomFor, type GeoView } from './geoView'

const STEP = 1.6

export interface MapView {
  readonly onChart: (chart: ECharts | null) => void
  /** Where the map's own wheel listener sits. */
  readonly frame: React.RefObject<HTMLDivElement | null>
  zoom(direction: 'in' | 'out'): void
  fit(): void
}

/**
 * Zooms and moves the map: to `view` whenever its key changes, by buttons, and by the wheel with Ctrl or Cmd (without
 * it the wheel scrolls the page).
 */
export function useMapView(view: GeoView | null, key: string): MapView {
  const [chart, onChart] = useState<ECharts | null>(null)
  const frame = useRef<HTMLDivElement>(null)
  const wanted = useRef(view)
  useEffect(() => {
    wanted.current = view
  })
  const fit = useCallback((): void => {
    const box = wanted.current
    if (!chart || chart.isDisposed() || !box) return
    const zoom = zoomFor(box, chart.getWidth(), chart.getHeight())
    chart.setOption({ geo: { center: [...box.center], zoom } })
  }, [chart])
  const hasView = view !== null
  useEffect(() => {
    if (hasView && key !== '') fit()
  }, [fit, key, hasView])

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
  return { onChart, frame, zoom, fit }
}
