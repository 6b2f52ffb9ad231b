import type { FeatureCollection, Geometry, Position } from 'geojson'
import { makeMap } from '../charts/echarts'
import { project } from '../charts/equalEarth'
import { WORLD } from '../charts/geoMap'
import type { ChartOption } from '../charts/types'
import { boxOf } from '../geo/shapes'
import { shownBox, type GeoView, type PlaneBox } from './geoView'

type Polygon = readonly (readonly Position[])[]

/** The box of a polygon in the plane, or a larger one: it is widest where it comes nearest to the equator. */
function planeBox([outline = []]: Polygon): PlaneBox {
  const { west, south, east, north } = boxOf(outline)
  const widest = Math.min(north, Math.max(south, 0))
  const corners = [south, widest, north].flatMap((latitude) => [
    project([west, latitude]),
    project([east, latitude]),
  ])
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}

const meet = (a: PlaneBox, b: PlaneBox): boolean =>
  a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom

function seenOf(geometry: Geometry, box: PlaneBox): Geometry | null {
  if (geometry.type === 'Polygon') return meet(planeBox(geometry.coordinates), box) ? geometry : null
  if (geometry.type !== 'MultiPolygon') return geometry
  const coordinates = geometry.coordinates.filter((polygon) => meet(planeBox(polygon), box))
  return coordinates.length === 0 ? null : { ...geometry, coordinates }
}

/** The shapes of which something is seen in a chart of this size that shows the view. */
export function seenShapes(
  { features }: FeatureCollection,
  view: GeoView,
  width: number,
  height: number,
): FeatureCollection {
  const box = shownBox(view, width, height)
  return {
    type: 'FeatureCollection',
    features: features.flatMap((feature) => {
      const geometry = seenOf(feature.geometry, box)
      return geometry === null ? [] : [{ ...feature, geometry }]
    }),
  }
}

const [WEST_NORTH, EAST_SOUTH] = [
  [-180, 83.7],
  [180, -56],
] as const

/** The option of a map that stays as it is seen at first: of the world it draws what is in sight, as large as before. */
export function onlySeen(
  option: ChartOption,
  world: FeatureCollection,
  view: GeoView,
  width: number,
  height: number,
): ChartOption {
  const map = [WORLD, ...view.center, view.width, view.height, width, height].join(' ')
  makeMap(map, seenShapes(world, view, width, height))
  const geo: unknown = option['geo']
  const kept = typeof geo === 'object' ? geo : {}
  return { ...option, geo: { ...kept, map, boundingCoords: [[...WEST_NORTH], [...EAST_SOUTH]] } }
}
