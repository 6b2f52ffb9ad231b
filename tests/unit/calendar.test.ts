import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  calendarOf,
  firstDayOf,
  ISO_CALENDAR,
  lastDayOf,
  periodId,
  PERIODS,
  WEEK_STARTS,
  type Calendar,
} from '../../shared/calendar'
import { formatDay, parseDay } from '../../shared/dates'

const day = (text: string): number => parseDay(text)!
const sundays: Calendar = { weekStart: 'sunday', fiscalStart: 1 }
const saturdays: Calendar = { weekStart: 'saturday', fiscalStart: 1 }
const april: Calendar = { weekStart: 'monday', fiscalStart: 4 }

describe('weeks', () => {
  test.each([
    ['2020-12-31', ISO_CALENDAR, '2020-W53', '2020-12-28', '2021-01-03'],
    ['2021-01-03', ISO_CALENDAR, '2020-W53', '2020-12-28', '2021-01-03'],
    ['2021-01-03', sundays, '2021-W01', '2021-01-03', '2021-01-09'],
    ['2021-01-02', sundays, '2020-W53', '2020-12-27', '2021-01-02'],
    ['2021-01-02', saturdays, '2021-W01', '2021-01-02', '2021-01-08'],
    ['2024-03-03', ISO_CALENDAR, '2024-W09', '2024-02-26', '2024-03-03'],
    ['2024-03-03', sundays, '2024-W10', '2024-03-03', '2024-03-09'],
    ['2024-02-29', saturdays, '2024-W09', '2024-02-24', '2024-03-01'],
  ] as const)('%s', (date, calendar, id, first, last) => {
    expect(periodId('week', day(date), calendar)).toBe(id)
    expect(formatDay(firstDayOf('week', day(date), calendar))).toBe(first)
    expect(formatDay(lastDayOf('week', day(date), calendar))).toBe(last)
  })
})

describe('a business year from April', () => {
  test.each([
    ['2024-03-31', 'FY2024', 'FY2024-Q4', '2024-01-01', '2024-03-31'],
    ['2024-04-01', 'FY2025', 'FY2025-Q1', '2024-04-01', '2024-06-30'],
    ['2024-12-31', 'FY2025', 'FY2025-Q3', '2024-10-01', '2024-12-31'],
    ['2025-01-01', 'FY2025', 'FY2025-Q4', '2025-01-01', '2025-03-31'],
  ] as const)('%s', (date, year, quarter, first, last) => {
    expect(periodId('year', day(date), april)).toBe(year)
    expect(periodId('quarter', day(date), april)).toBe(quarter)
    expect(formatDay(firstDayOf('quarter', day(date), april))).toBe(first)
    expect(formatDay(lastDayOf('quarter', day(date), april))).toBe(last)
    expect(periodId('month', day(date), april)).toBe(date.slice(0, 7))
  })

  test('ends on a leap day where it begins in March', () => {
    const march: Calendar = { weekStart: 'monday', fiscalStart: 3 }
    expect(formatDay(firstDayOf('year', day('2024-02-29'), march))).toBe('2023-03-01')
    expect(formatDay(lastDayOf('year', day('2024-02-29'), march))).toBe('2024-02-29')
    expect(formatDay(lastDayOf('quarter', day('2024-01-15'), march))).toBe('2024-02-29')
  })
})

test('every day lies in its period, neighbours in the same period share its name, and names ascend', () => {
  const calendar = fc.record({
    weekStart: fc.constantFrom(...WEEK_STARTS),
    fiscalStart: fc.integer({ min: 1, max: 12 }),
  })
  fc.assert(
    fc.property(fc.integer({ min: -800, max: 60_000 }), calendar, (at, chosen) => {
      for (const period of PERIODS) {
        const [first, last] = [firstDayOf(period, at, chosen), lastDayOf(period, at, chosen)]
        const id = periodId(period, at, chosen)
        expect(first <= at && at <= last).toBe(true)
        expect([periodId(period, first, chosen), periodId(period, last, chosen)]).toEqual([id, id])
        expect(periodId(period, last + 1, chosen) > id).toBe(true)
      }
    }),
  )
})

test('what a project keeps is read back; anything else is the ISO calendar', () => {
  expect(calendarOf(JSON.stringify(april))).toEqual(april)
  for (const kept of [null, undefined, '', '{}', '{"weekStart":"friday","fiscalStart":1}', '[1'])
    expect(calendarOf(kept)).toEqual(ISO_CALENDAR)
})
