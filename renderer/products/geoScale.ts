/** One class of shading: values from `from` (included) to `to`. Null: open on that side. */
export interface ShadeClass {
  readonly from: number | null
  readonly to: number | null
}

const MOST_CLASSES = 5
const WIDE_SPREAD = 20

const roundUp = (value: number): number => {
  const power = 10 ** Math.floor(Math.log10(value))
  return ([1, 2, 2.5, 5].find((step) => step * power >= value) ?? 10) * power
}

/** 1, 3, 10, 30, …: the largest of them that is at most `value`. */
const halfDecade = (value: number): number => {
  const power = 10 ** Math.floor(Math.log10(value))
  return value >= 3 * power ? 3 * power : power
}

/**
 * Bounds between the classes of positive values, ascending, in round numbers: equal steps where the values are of one
 * size, half decades where they spread widely, so that one giant does not make all others look alike.
 */
export function shadeBounds(values: readonly number[], unit: number): number[] {
  const positive = values.filter((value) => value > 0)
  const most = positive.reduce((best, value) => Math.max(best, value), 0)
  const least = positive.reduce((best, value) => Math.min(best, value), most)
  if (most === 0) return []
  if (most / least < WIDE_SPREAD) {
    const step = roundUp(most / unit / MOST_CLASSES) * unit
    const bounds: number[] = []
    for (let bound = step; bound < most; bound += step) bounds.push(bound)
    return bounds
  }
  const bounds: number[] = []
  for (let top = most; bounds.length < MOST_CLASSES - 1 && top > least;) {
    const bound = halfDecade(top / unit) * unit
    if (bound > least) bounds.unshift(bound)
    top = bound * 0.999
  }
  return bounds
}

export function shadeClasses(bounds: readonly number[]): ShadeClass[] {
  const edges = [null, ...bounds, null]
  return edges.slice(1).map((to, at) => ({ from: edges[at] ?? null, to }))
}

/** The class of a value: how many bounds it reaches; −1 for values below zero. */
export const classOf = (value: number, bounds: readonly number[]): number =>
  value < 0 ? -1 : bounds.filter((bound) => value >= bound).length

const channels = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))

/** Colours from a quarter of the way to the end of the way from `low` to `high`; both are `#rrggbb`. */
export function shades(low: string, high: string, count: number): string[] {
  const [from, to] = [channels(low), channels(high)]
  return Array.from({ length: count }, (_, at) => {
    const share = count === 1 ? 0.75 : 0.25 + (0.75 * at) / (count - 1)
    const mixed = from.map((value, c) => Math.round(value + ((to[c] ?? value) - value) * share))
    return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
  })
}

const [LEAST_PX, MOST_PX] = [7, 46]

/** The diameter in pixels of a bubble whose area goes with the value. */
export const bubbleSize = (value: number, most: number): number =>
  most <= 0 ? LEAST_PX : Math.max(LEAST_PX, MOST_PX * Math.sqrt(Math.abs(value) / most))

/** Round values for the legend of bubbles: about the largest, a quarter and a twentieth of it. */
export function bubbleValues(most: number, unit: number): number[] {
  if (most <= 0) return []
  const rounds = [1, 0.25, 0.05].map((share) => {
    const value = (most / unit) * share
    const power = 10 ** Math.floor(Math.log10(value))
    return ([5, 2, 1].find((step) => step * power <= value) ?? 1) * power * unit
  })
  return [...new Set(rounds)]
}
