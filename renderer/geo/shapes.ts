import type { Feature, FeatureCollection, Geometry, Position } from 'geojson'
import { cutAtDateLine } from './dateLine'

/** The least box around the largest part of an area, in degrees. */
export interface Box {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** Shapes of areas, each named by its country's two letters where it has them. */
export interface Shapes {
  readonly map: FeatureCollection
  readonly boxes: ReadonlyMap<string, Box>
}

const ANTARCTICA = 'AQ'

/** The box of a ring, in degrees. */
export function boxOf(ring: readonly Position[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x = 0, y = 0] of ring) {
    west = Math.min(west, x)
    east = Math.max(east, x)
    south = Math.min(south, y)
    north = Math.max(north, y)
  }
  return { west, south, east, north }
}

const sizeOf = ({ west, south, east, north }: Box): number => (east - west) * (north - south)

function largestBox(geometry: Geometry): Box | null {
  const rings =
    geometry.type === 'Polygon'
      ? geometry.coordinates.slice(0, 1)
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates.flatMap((polygon) => polygon.slice(0, 1))
        : []
  return rings
    .map(boxOf)
    .reduce<Box | null>((best, box) => (best && sizeOf(best) >= sizeOf(box) ? best : box), null)
}

/** Names the areas by `codeOf` (their own name where there is no code); Antarctica, where nothing is sold, is left out. */
export function shapesOf(areas: FeatureCollection, codeOf: (area: Feature) => string | null): Shapes {
  const boxes = new Map<string, Box>()
  const features = areas.features.flatMap((area): Feature[] => {
    const name = codeOf(area) ?? String(area.properties?.['name'] ?? '')
    if (name === ANTARCTICA) return []
    const geometry = cutAtDateLine(area.geometry)
    const box = largestBox(geometry)
    const known = boxes.get(name)
    if (box && (!known || sizeOf(known) < sizeOf(box))) boxes.set(name, box)
    return [{ ...area, geometry, properties: { name } }]
  })
  return { map: { type: 'FeatureCollection', features }, boxes }
}
