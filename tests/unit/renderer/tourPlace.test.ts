import { expect, test } from 'vitest'
import { placeBeside } from '../../../renderer/tour/place'

const ROOM = { width: 1024, height: 700 }
const CARD = { width: 352, height: 180 }

test('the card of the tour stands beside what it is about, always whole', () => {
  const rail = { left: 8, top: 560, width: 172, height: 36 }
  expect(placeBeside(rail, CARD, ROOM)).toEqual({ left: 196, top: 504 })
  const bar = { left: 188, top: 48, width: 836, height: 48 }
  expect(placeBeside(bar, CARD, ROOM)).toEqual({ left: 204, top: 112 })
  const chart = { left: 188, top: 300, width: 836, height: 380 }
  expect(placeBeside(chart, CARD, ROOM)).toEqual({ left: 204, top: 104 })
  expect(placeBeside(null, CARD, ROOM)).toEqual({ left: 336, top: 260 })
})
