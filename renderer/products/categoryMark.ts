import { SHAPES, type Shape } from '../charts/scatter'
import type { ColourPlaces } from '../theme/palette'

export interface CategoryMark {
  readonly shape: Shape
  readonly hollow: boolean
}

const DISC: CategoryMark = { shape: 'circle', hollow: false }

/** Filled and hollow shapes by the place of a category's colour; the colour alone on the screen. */
export function categoryMark(places: ColourPlaces, id: string | null, onPaper: boolean): CategoryMark {
  const place = id === null ? undefined : places.get(id)
  const shape = place === undefined ? undefined : SHAPES[place % SHAPES.length]
  if (!onPaper || place === undefined || shape === undefined || place >= 2 * SHAPES.length) return DISC
  return { shape, hollow: place >= SHAPES.length }
}
