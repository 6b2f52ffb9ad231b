import { expect, test } from 'vitest'
import { overallProgress } from '../../../main/app/importProgress'
import { STEPS } from '../../../shared/report'

test('a bar of all steps never goes back and ends full', () => {
  const marks = STEPS.flatMap((step) => [0, 5, 10, 12].map((done) => overallProgress({ step, done, of: 10 })))
  expect(marks).toEqual(marks.toSorted((a, b) => a - b))
  expect([marks[0], marks[1], marks.at(-1)]).toEqual([0, 0.5 / STEPS.length, 1])
  expect(overallProgress({ step: 'read', done: 0, of: 0 })).toBe(0)
})
