import type { Geometry, Position } from 'geojson'

type Ring = readonly Position[]

/** Longitudes made continuous: no step is longer than half the globe. */
function unwrap(ring: Ring): Position[] {
  let turn = 0
  return ring.map(([x = 0, y = 0], at) => {
    const before = ring[at - 1]?.[0] ?? x
    if (x - before > 180) turn -= 360
    if (x - before < -180) turn += 360
    return [x + turn, y]
  })
}

/** The part of a closed ring on one side of a meridian (Sutherland and Hodgman); empty where nothing lies there. */
function side(ring: Ring, meridian: number, keepEast: boolean): Position[] {
  const isKept = ([x = 0]: Position): boolean => (keepEast ? x >= meridian : x <= meridian)
  const kept: Position[] = []
  ring.forEach((point, at) => {
    const before = ring[(at + ring.length - 1) % ring.length] ?? point
    const [x0 = 0, y0 = 0] = before
    const [x1 = 0, y1 = 0] = point
    if (isKept(before) !== isKept(point) && x0 !== x1)
      kept.push([meridian, y0 + ((y1 - y0) * (meridian - x0)) / (x1 - x0)])
    if (isKept(point)) kept.push(point)
  })
  return kept.length < 3 ? [] : kept
}

const moved = (ring: Ring, by: number): Position[] => ring.map(([x = 0, y = 0]) => [x + by, y])

function cutRing(ring: Ring): Position[][] {
  const whole = unwrap(ring)
  const longitudes = whole.map(([x = 0]) => x)
  if (Math.min(...longitudes) >= -180 && Math.max(...longitudes) <= 180) return [whole]
  return [
    side(side(whole, -180, true), 180, false),
    moved(side(whole, 180, true), -360),
    moved(side(whole, -180, false), 360),
  ].filter((part) => part.length > 0)
}

/** Areas that reach over the date line, cut there: a flat map would draw them across all the world. */
export function cutAtDateLine(geometry: Geometry): Geometry {
  const polygons =
    geometry.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : null
  if (polygons === null) return geometry
  return {
    type: 'MultiPolygon',
    coordinates: polygons.flatMap(([outer = [], ...holes]) => {
      const parts = cutRing(outer)
      return parts.map((part) => (parts.length === 1 ? [part, ...holes] : [part]))
    }),
  }
}
