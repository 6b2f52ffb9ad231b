import { expect, test } from 'vitest'
import { de } from '../../../renderer/i18n/de'
import { en } from '../../../renderer/i18n/en'
import { isNameTaken, withSegmentName } from '../../../renderer/settings/segmentNames'
import { presentationSchema, USUAL_PRESENTATION } from '../../../shared/presentation'
import { SEGMENTS, type Segment } from '../../../shared/segments'

const nameOf = (segment: Segment): string => (segment === 'Lost' ? 'Verlorené' : segment)

test.each([
  ['Loyal', 'Champions', true],
  [' LOYAL ', 'Champions', true],
  ['Loyal', 'Loyal', false],
  ['verlorene', 'Champions', true],
  ['Lost', 'Champions', false],
  ['', 'Champions', false],
  ['  ', 'Champions', false],
] as const)('the name "%s" for %s is taken: %s', (text, segment, isTaken) => {
  expect(isNameTaken(text, segment, nameOf)).toBe(isTaken)
})

test('a name is trimmed; an empty one gives the usual name back', () => {
  const named = withSegmentName({}, 'Lost', ' Gone ')
  expect(named).toEqual({ Lost: 'Gone' })
  expect(withSegmentName(named, 'Loyal', 'Regulars')).toEqual({ Lost: 'Gone', Loyal: 'Regulars' })
  expect(withSegmentName(named, 'Lost', '  ')).toEqual({})
})

test.each([{ en }, { de }])('each segment has a name of its own: %#', (languages) => {
  for (const { customers } of Object.values(languages)) {
    expect(Object.keys(customers.segmentNames)).toEqual(SEGMENTS)
    expect(new Set(Object.values(customers.segmentNames)).size).toBe(SEGMENTS.length)
  }
})

test('English names are those of gold tables and queries', () => {
  expect(Object.values(en.customers.segmentNames)).toEqual(SEGMENTS)
})

test('a project that holds nothing is shown as usual; unknown segments and empty names are refused', () => {
  expect(USUAL_PRESENTATION).toEqual({ segmentNames: {}, leastReviews: 3 })
  for (const segmentNames of [{ Nobody: 'x' }, { Lost: ' ' }, { Lost: 'x'.repeat(41) }])
    expect(presentationSchema.safeParse({ segmentNames }).success).toBe(false)
})
