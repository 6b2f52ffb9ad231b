import { project } from '../charts/equalEarth'
import type { Shapes } from '../geo/shapes'
import type { GeoRow } from './geoModel'

/** What the map is to show: a box in the plane of the projection. */
export interface GeoView {
  readonly center: readonly [number, number]
  readonly width: number
  readonly height: number
}

/** The map without Antarctica, in the plane of the projection. */
const [WORLD_WIDTH, WORLD_HEIGHT] = [5.41, 2.29]
const [LEAST_SPAN, MOST_ZOOM, AIR, SLACK] = [0.06, 40, 1.25, 1.1]

/** The least box that holds every row on the map; null where nothing is placed. */
export function viewOf(rows: readonly GeoRow[], { boxes }: Shapes): GeoView | null {
  const places = rows.flatMap(({ placed }): [number, number][] => {
    if (placed?.kind === 'point') return [[placed.longitude, placed.latitude]]
    return (placed?.codes ?? []).flatMap((code): [number, number][] => {
      const box = boxes.get(code)
      return box
        ? [
            [box.west, box.south],
            [box.east, box.north],
            [box.west, box.north],
            [box.east, box.south],
          ]
        : []
    })
  })
  if (places.length === 0) return null
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const place of places) {
    const [x, y] = project(place)
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return {
    center: [(left + right) / 2, (top + bottom) / 2],
    width: Math.max(LEAST_SPAN, right - left),
    height: Math.max(LEAST_SPAN, bottom - top),
  }
}

const pixelsOf = (chartWidth: number, chartHeight: number): number =>
  Math.min(chartWidth / WORLD_WIDTH, chartHeight / WORLD_HEIGHT)

/** How often the map is enlarged so that the box fills a chart of this size in pixels, with some air; at least once. */
export function zoomFor(view: GeoView, chartWidth: number, chartHeight: number): number {
  const pixels = pixelsOf(chartWidth, chartHeight)
  const zoom = Math.min(chartWidth / view.width, chartHeight / view.height) / pixels / AIR
  return Math.min(MOST_ZOOM, Math.max(1, zoom))
}

/** A part of the plane of the projection. */
export interface PlaneBox {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** What a chart of this size shows of the plane around the view; a little more, since the map may be set a little larger. */
export function shownBox(view: GeoView, chartWidth: number, chartHeight: number): PlaneBox {
  const pixels = pixelsOf(chartWidth, chartHeight) * zoomFor(view, chartWidth, chartHeight)
  const [x, y] = view.center
  const [across, down] = [(SLACK * chartWidth) / pixels / 2, (SLACK * chartHeight) / pixels / 2]
  return { left: x - across, right: x + across, top: y - down, bottom: y + down }
}
