import { expect, test } from 'vitest'
import { placeOn } from '../../../main/app/windowPlace'

const LAPTOP = { x: 0, y: 25, width: 1280, height: 775 }
const SCREEN = { x: 1280, y: 0, width: 2560, height: 1440 }

test('a window comes back where it was', () => {
  const place = { x: 1500, y: 100, width: 2000, height: 1200 }
  expect(placeOn(place, [LAPTOP, SCREEN])).toEqual(place)
})

test('where its display is gone it is put by the system, no larger than the display there is', () => {
  const place = { x: 1500, y: 100, width: 2000, height: 1200 }
  expect(placeOn(place, [LAPTOP])).toEqual({ width: 1280, height: 775 })
})

test('a corner that is hardly seen is not enough, and no window is smaller than its content needs', () => {
  const place = { x: 1190, y: 40, width: 1024, height: 700 }
  expect(placeOn(place, [LAPTOP])).toEqual({ width: 1024, height: 700 })
  expect(placeOn({ ...place, x: null, y: null }, [{ ...LAPTOP, width: 800, height: 600 }])).toEqual({
    width: 1024,
    height: 700,
  })
})
