import { describe, expect, test } from 'vitest'
import { dayOf, formatDay } from '../../../shared/dates'
import { createDateFormats } from '../../../renderer/format/dates'
import { createFormats, relativeChange } from '../../../renderer/format/numbers'
import { ISO_CALENDAR } from '../../../shared/calendar'
import { grainFor, grainsFor, periodsOf } from '../../../renderer/format/periods'
import { presetRange } from '../../../renderer/filters/presets'

// Intl puts no-break and narrow spaces where a reader sees a space.
const plain = (text: string): string => text.replace(/[\u00a0\u202f\u2009]/g, ' ')

describe('numbers', () => {
  const cents = { code: 'EUR', minorDigits: 2 } as const
  test('money comes in minor units, in the locale and currency', () => {
    const german = createFormats('de-DE', cents)
    expect(plain(german.full('money', 123_456_789))).toBe('1.234.567,89 €')
    expect(plain(createFormats('en-US', cents).compact('money', 123_456_789))).toBe('€1.23M')
  })

  test('a currency without minor units is not divided', () => {
    expect(plain(createFormats('en-US', { code: 'JPY', minorDigits: 0 }).full('money', 1500))).toBe('¥1,500')
  })

  test('ratios, ratings, changes and what is missing', () => {
    const english = createFormats('en-US', cents)
    expect(english.percent(0.0425)).toBe('4.3%')
    expect(english.full('rating', 3.875)).toBe('3.88')
    expect(english.change(0.18)).toBe('+18.0%')
    expect(english.change(-0.005)).toBe('-0.5%')
    expect(english.full('money', null)).toBe('–')
  })

  test('a change needs both sides and something to divide by', () => {
    expect(relativeChange(150, 100)).toBe(0.5)
    expect(relativeChange(50, -100)).toBe(1.5)
    expect(relativeChange(5, 0)).toBeNull()
    expect(relativeChange(5, null)).toBeNull()
    expect(relativeChange(null, 5)).toBeNull()
  })
})

describe('periods', () => {
  test('months in calendar order, gaps and all, the ends partial where the range cuts them', () => {
    const months = periodsOf('month', dayOf(2010, 12, 1), dayOf(2011, 3, 9), ISO_CALENDAR)
    expect(months.map(({ id, partial }) => [id, partial])).toEqual([
      ['2010-12', false],
      ['2011-01', false],
      ['2011-02', false],
      ['2011-03', true],
    ])
  })

  test('ISO weeks begin on Monday and belong to the year of their Thursday', () => {
    const weeks = periodsOf('week', dayOf(2020, 12, 30), dayOf(2021, 1, 10), ISO_CALENDAR)
    expect(weeks.map(({ id, from, to, partial }) => [id, formatDay(from), formatDay(to), partial])).toEqual([
      ['2020-W53', '2020-12-30', '2021-01-03', true],
      ['2021-W01', '2021-01-04', '2021-01-10', false],
    ])
  })

  test('quarters, days and hours', () => {
    expect(
      periodsOf('quarter', dayOf(2024, 3, 31), dayOf(2024, 4, 1), ISO_CALENDAR).map(({ id }) => id),
    ).toEqual(['2024-Q1', '2024-Q2'])
    expect(periodsOf('date', dayOf(2024, 2, 28), dayOf(2024, 3, 1), ISO_CALENDAR)).toHaveLength(3)
    const hours = periodsOf('hour', dayOf(2024, 2, 28), dayOf(2024, 2, 28), ISO_CALENDAR)
    expect([hours.length, hours[0]?.id, hours[23]?.id]).toEqual([24, '2024-02-28 0', '2024-02-28 23'])
  })

  test('the grain follows the length of the range', () => {
    expect([1, 30, 120, 730, 3650].map((days) => grainFor(days, true))).toEqual([
      'hour',
      'date',
      'week',
      'month',
      'quarter',
    ])
    expect(grainFor(1, false)).toBe('date')
    expect(grainsFor(3650, true)).toEqual(['week', 'month', 'quarter', 'year'])
  })
})

describe('presets count back from the last date of the data', () => {
  const last = dayOf(2024, 3, 31)
  test.each([
    ['last7', '2024-03-25', '2024-03-31'],
    ['last30', '2024-03-02', '2024-03-31'],
    ['month', '2024-03-01', '2024-03-31'],
    ['lastMonth', '2024-02-01', '2024-02-29'],
    ['quarter', '2024-01-01', '2024-03-31'],
    ['year', '2024-01-01', '2024-03-31'],
    ['last12', '2023-04-01', '2024-03-31'],
  ] as const)('%s', (preset, from, to) => {
    expect(presetRange(preset, last, ISO_CALENDAR)).toEqual({ from, to })
  })

  test('the week, the quarter and the year to date begin where the project says', () => {
    const calendar = { weekStart: 'sunday', fiscalStart: 2 } as const
    const from = (preset: 'week' | 'quarter' | 'year') => presetRange(preset, last, calendar)?.from
    expect([from('week'), from('quarter'), from('year')]).toEqual(['2024-03-31', '2024-02-01', '2024-02-01'])
    expect(presetRange('week', last, ISO_CALENDAR)?.from).toBe('2024-03-25')
  })

  test('the last 12 months of a leap day begin after the February before', () => {
    expect(presetRange('last12', dayOf(2024, 2, 29), ISO_CALENDAR)).toEqual({
      from: '2023-03-01',
      to: '2024-02-29',
    })
  })
})

test('weekdays run from Monday, whatever the zone', () => {
  const { weekday } = createDateFormats('en-US')
  expect([1, 2, 3, 4, 5, 6, 7].map((day) => weekday(day, 'short'))).toEqual([
    'Mon',
    'Tue',
    'Wed',
    'Thu',
    'Fri',
    'Sat',
    'Sun',
  ])
})
