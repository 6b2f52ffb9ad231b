import { expect, test } from 'vitest'
import { categoryMark } from '../../../renderer/products/categoryMark'
import { COLOURS } from '../../../renderer/theme/tokens'
import { placeColours } from '../../../renderer/theme/palette'

const ids = COLOURS.light.categorical.map((_, place) => `category ${place}`)
const places = placeColours([...ids, 'beyond the palette'])

test('every category with a colour of its own has a mark of its own on paper', () => {
  const marks = ids.map((id) => JSON.stringify(categoryMark(places, id, true)))
  expect(new Set(marks).size).toBe(ids.length)
})

test('what shares the grey is a disc on paper, and everything is on the screen', () => {
  const disc = { shape: 'circle', hollow: false }
  expect(categoryMark(places, 'beyond the palette', true)).toEqual(disc)
  expect(categoryMark(places, null, true)).toEqual(disc)
  for (const id of ids) expect(categoryMark(places, id, false)).toEqual(disc)
})
