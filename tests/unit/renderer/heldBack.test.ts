import { expect, test } from 'vitest'
import { heldBack } from '../../../renderer/charts/heldBack'

test('until the newer option is drawn a click means what is still seen, then the newest', () => {
  const handlers = heldBack('of all dates')
  handlers.await()
  handlers.give('of March')
  handlers.give('of April')
  expect([handlers.current, handlers.isAwaited]).toEqual(['of all dates', true])
  handlers.drawn()
  expect([handlers.current, handlers.isAwaited]).toEqual(['of April', false])
})

test('where nothing is awaited, what is given answers at once', () => {
  const handlers = heldBack(1)
  handlers.give(2)
  expect(handlers.current).toBe(2)
  handlers.await()
  handlers.drawn()
  expect(handlers.current).toBe(2)
})
