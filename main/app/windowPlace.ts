import type { Rectangle } from 'electron'

export const MIN_WIDTH = 1024
export const MIN_HEIGHT = 700

/** `x` and `y` are null where the window was never moved. */
export interface WindowPlace {
  readonly x: number | null
  readonly y: number | null
  readonly width: number
  readonly height: number
}

const VISIBLE = 100

const overlap = (from: number, size: number, otherFrom: number, otherSize: number): number =>
  Math.min(from + size, otherFrom + otherSize) - Math.max(from, otherFrom)

/**
 * The remembered place on one of the work areas of the displays there are: no larger than that area, and where the
 * system likes to put it when none of it would be seen.
 */
export function placeOn(place: WindowPlace, areas: readonly Rectangle[]): Partial<Rectangle> {
  const { x, y, width, height } = place
  const shown =
    x === null || y === null
      ? undefined
      : areas.find(
          (area) =>
            overlap(x, width, area.x, area.width) > VISIBLE &&
            overlap(y, height, area.y, area.height) > VISIBLE,
        )
  const area = shown ?? areas[0]
  const size = {
    width: Math.max(MIN_WIDTH, Math.min(width, area?.width ?? width)),
    height: Math.max(MIN_HEIGHT, Math.min(height, area?.height ?? height)),
  }
  return shown === undefined || x === null || y === null ? size : { x, y, ...size }
}
