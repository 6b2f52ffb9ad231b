/** The Equal Earth projection (Šavrič, Patterson and Jenny 2018): areas keep their ratio, so a shaded country is as large as it is. */

type Point = readonly [number, number]

const [A1, A2, A3, A4] = [1.340264, -0.081106, 0.000893, 0.003796] as const
const M = Math.sqrt(3) / 2
const RADIANS = Math.PI / 180
const STEPS = 12

const polynomial = (l: number): number => {
  const l2 = l * l
  const l6 = l2 * l2 * l2
  return l * (A1 + A2 * l2 + l6 * (A3 + A4 * l2))
}

const slope = (l: number): number => {
  const l2 = l * l
  const l6 = l2 * l2 * l2
  return A1 + 3 * A2 * l2 + l6 * (7 * A3 + 9 * A4 * l2)
}

/** Longitude and latitude in degrees to a plane with y downwards, for a globe of radius 1. */
export function project([longitude, latitude]: Point): [number, number] {
  const l = Math.asin(M * Math.sin(latitude * RADIANS))
  return [(longitude * RADIANS * Math.cos(l)) / (M * slope(l)), -polynomial(l)]
}

/** The way back, by Newton's method. */
export function unproject([x, y]: Point): [number, number] {
  let l = -y
  for (let step = 0; step < STEPS; step++) {
    const change = (polynomial(l) + y) / slope(l)
    l -= change
    if (Math.abs(change) < 1e-12) break
  }
  return [(M * x * slope(l)) / Math.cos(l) / RADIANS, Math.asin(Math.sin(l) / M) / RADIANS]
}
