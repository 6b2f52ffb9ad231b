import { describe, expect, it } from 'vitest'
import { decideDates, parseDate, parseTimeOfDay } from '../../../main/pipeline/silver/clean'
import type { DateKind, DateOrder } from '../../../main/pipeline/silver/clean'
import { formatDay } from '../../../shared/dates'
import { column } from './column'

function read(text: string, order: DateOrder = 'dmy', kind: DateKind = 'text'): string | null {
  const date = parseDate(text, { kind, order })
  if (!date) return null
  const pad = (value: number): string => String(value).padStart(2, '0')
  const { second: s } = date
  const time = s < 0 ? '' : ` ${pad(Math.floor(s / 3600))}:${pad(Math.floor(s / 60) % 60)}:${pad(s % 60)}`
  return formatDay(date.day) + time
}

describe('parseDate, no order needed', () => {
  it.each<[string, string | null]>([
    ['2024-01-31', '2024-01-31'],
    ['2024-1-5', '2024-01-05'],
    ['2024/01/31', '2024-01-31'],
    ['2024.01.31', '2024-01-31'],
    ['2024 01 31', '2024-01-31'],
    ['2024-01-31 14:05', '2024-01-31 14:05:00'],
    ['2024-01-31 14:05:09', '2024-01-31 14:05:09'],
    ['2024-01-31T14:05:09', '2024-01-31 14:05:09'],
    ['2024-01-31T14:05:09.123', '2024-01-31 14:05:09'],
    ['2024-01-31T14:05:09,123456', '2024-01-31 14:05:09'],
    ['1996-01-03 00:00:00.0', '1996-01-03 00:00:00'],
    ['2024-01-31T23:30:00Z', '2024-01-31 23:30:00'],
    ['2024-01-31T23:30:00+02:00', '2024-01-31 23:30:00'],
    ['2024-01-31 23:30:00 -0500', '2024-01-31 23:30:00'],
    ['2024-01-31T23:30+02', '2024-01-31 23:30:00'],
    ['2024-01-31 23:30:00 UTC', '2024-01-31 23:30:00'],
    ['2024-01-31T23:30:00+01:00[Europe/Berlin]', '2024-01-31 23:30:00'],
    ['2024-01-31 24:00:00', '2024-02-01 00:00:00'],
    ['2024-01-31-14.05.09.123456', '2024-01-31 14:05:09'],
    ['20240131', '2024-01-31'],
    ['20240131.0', '2024-01-31'],
    ['20240131T140509', '2024-01-31 14:05:09'],
    ['20240131 14:05', '2024-01-31 14:05:00'],
    ['20240131140509', '2024-01-31 14:05:09'],
    ['202401311405', '2024-01-31 14:05:00'],
    ['31 Jan 2024', '2024-01-31'],
    ['31-Jan-24', '2024-01-31'],
    ['31JAN2024', '2024-01-31'],
    ['Jan 31, 2024', '2024-01-31'],
    ['January 31st, 2024 at 2:05 PM', '2024-01-31 14:05:00'],
    ['2024 Jan 31', '2024-01-31'],
    ['Wednesday, 31 January 2024', '2024-01-31'],
    ['Wed Jan 31 2024 14:05:09 GMT+0100 (Central European Standard Time)', '2024-01-31 14:05:09'],
    ['Wed Jan 31 14:05:09 CET 2024', '2024-01-31 14:05:09'],
    ['Wed, 31 Jan 2024 14:05:09 +0100', '2024-01-31 14:05:09'],
    ['31. Januar 2024', '2024-01-31'],
    ['Mittwoch, 31. Jänner 2024 um 14:05 Uhr', '2024-01-31 14:05:00'],
    ['5. März 2024', '2024-03-05'],
    ['1er février 2024', '2024-02-01'],
    ['mar. 5 mars 2024', '2024-03-05'],
    ['15 AOÛT 2024', '2024-08-15'],
    ['31 de enero de 2024', '2024-01-31'],
    ['mié, 31 ene. 2024', '2024-01-31'],
    ['31 gennaio 2024', '2024-01-31'],
    ['mercoledì 31 gen 2024', '2024-01-31'],
    ['31 de março de 2024', '2024-03-31'],
    ['1º de janeiro de 2024', '2024-01-01'],
    ['31 stycznia 2024 r.', '2024-01-31'],
    ['3 paź 2024', '2024-10-03'],
    ['31 maart 2024', '2024-03-31'],
    ['2024年1月31日', '2024-01-31'],
    ['2024-02-29', '2024-02-29'],
    ['2023-02-29', null],
    ['1900-02-29', null],
    ['2024-13-01', null],
    ['2024-00-10', null],
    ['0000-00-00', null],
    ['2024-01-31 25:00', null],
    ['2024-01-31 14:60', null],
    ['2024-01-31 14:05:61', null],
    ['2024-01', null],
    ['2024', null],
    ['Jan 2024', null],
    ['31 Foo 2024', null],
    ['yesterday', null],
    ['', null],
    ['2024-W05-3', null],
    ['14:05', null],
    ['2024-01-31 foo', null],
    ['1,234.50', null],
  ])('%j → %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })
})

describe('parseDate under an order', () => {
  it.each<[string, string | null, string | null]>([
    ['03/04/2024', '2024-04-03', '2024-03-04'],
    ['3.4.2024', '2024-04-03', '2024-03-04'],
    ['3-4-2024', '2024-04-03', '2024-03-04'],
    ['3 4 2024', '2024-04-03', '2024-03-04'],
    ['3. 4. 2024', '2024-04-03', '2024-03-04'],
    ['31/01/2024', '2024-01-31', null],
    ['01/31/2024', null, '2024-01-31'],
    ['31.02.2024', null, null],
    ['29/02/2023', null, null],
    ['03/04/24', '2024-04-03', '2024-03-04'],
    ['03/04/68', '2068-04-03', '2068-03-04'],
    ['03/04/69', '1969-04-03', '1969-03-04'],
    ['12/1/2010 8:26', '2010-01-12 08:26:00', '2010-12-01 08:26:00'],
    ['3/4/2024 12:05 AM', '2024-04-03 00:05:00', '2024-03-04 00:05:00'],
    ['3/4/2024 12:05 PM', '2024-04-03 12:05:00', '2024-03-04 12:05:00'],
    ['3/4/2024 2:05:09pm', '2024-04-03 14:05:09', '2024-03-04 14:05:09'],
    ['3/4/2024, 2:05 p. m.', '2024-04-03 14:05:00', '2024-03-04 14:05:00'],
    ['3/4/2024 2 pm', '2024-04-03 14:00:00', '2024-03-04 14:00:00'],
    ['3.4.2024 14.30', '2024-04-03 14:30:00', '2024-03-04 14:30:00'],
    ['3/4/2024 14h30', '2024-04-03 14:30:00', '2024-03-04 14:30:00'],
    ['14:30 03/04/2024', '2024-04-03 14:30:00', '2024-03-04 14:30:00'],
    ['3/4/2024 24:00', '2024-04-04 00:00:00', '2024-03-05 00:00:00'],
    ['Tue 3/4/2024', '2024-04-03', '2024-03-04'],
    ['3/4/2024 13:00 AM', null, null],
    ['3/4/2024 0:30 PM', null, null],
    ['3/4/202', null, null],
    ['3/4/5', null, null],
    ['3/4', null, null],
    ['3/4/2024/5', null, null],
    ['1.2.3.4', null, null],
    ['192.168.10.24', null, null],
  ])('%j: day first %s, month first %s', (text, dmy, mdy) => {
    expect([read(text, 'dmy'), read(text, 'mdy')]).toEqual([dmy, mdy])
  })

  it('reads two-digit years first where the column says so', () => {
    expect(read('24-01-31', 'ymd')).toBe('2024-01-31')
    expect(read('31/01/2024', 'ymd')).toBeNull()
  })
})

describe('parseDate, serial kinds', () => {
  it.each<[DateKind, string, string | null]>([
    ['excel_serial', '45322', '2024-01-31'],
    ['excel_serial', '45322.0', '2024-01-31'],
    ['excel_serial', '45322.5', '2024-01-31 12:00:00'],
    ['excel_serial', '45322,25', '2024-01-31 06:00:00'],
    ['excel_serial', '45322.999999', '2024-02-01 00:00:00'],
    ['excel_serial', '36526', '2000-01-01'],
    ['excel_serial', '2024', null],
    ['excel_serial', '2024-01-31', null],
    ['unix_s', '1706659200', '2024-01-31 00:00:00'],
    ['unix_s', '1706712345', '2024-01-31 14:45:45'],
    ['unix_s', '1706712345.75', '2024-01-31 14:45:45'],
    ['unix_ms', '1706712345678', '2024-01-31 14:45:45'],
    ['unix_s', '45322', null],
    ['text', '45322', null],
    ['text', '1706659200', null],
  ])('%s %j → %s', (kind, text, expected) => {
    expect(read(text, 'dmy', kind)).toBe(expected)
  })
})

describe('decideDates', () => {
  it.each<[string, string[], DateOrder, boolean]>([
    ['day first by a 31', ['03/04/2024', '31/01/2024'], 'dmy', false],
    ['month first by a 31', ['03/04/2024', '01/31/2024'], 'mdy', false],
    ['open', ['03/04/2024', '05/06/2024'], 'dmy', true],
    ['equal day and month read the same either way', ['05/05/2024', '06/06/2024'], 'dmy', false],
    ['ISO', ['2024-03-04'], 'ymd', false],
    ['names', ['3 Apr 2024'], 'ymd', false],
    ['two-digit year last, with slashes', ['31/01/24', '30/01/24'], 'dmy', false],
    ['two-digit year first, proved', ['98-01-31', '99-12-01'], 'ymd', false],
    [
      'two-digit year first, shown by what varies',
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map((d) => `24-01-0${d}`),
      'ymd',
      false,
    ],
    ['two-digit parts with dashes and few values', ['24-01-31'], 'dmy', true],
    ['one typo does not turn the column', ['13/01/2024', '14/01/2024', '01/15/2024'], 'dmy', false],
    ['as many for each', ['13/01/2024', '01/15/2024'], 'dmy', true],
  ])('%s', (_, texts, order, ambiguous) => {
    const decision = decideDates(column(...texts))
    expect([decision.order, decision.ambiguous]).toEqual([order, ambiguous])
  })

  it('lists what fits where the order is open', () => {
    const decision = decideDates(column('5/5/2024', '3/4/2024'))
    expect(decision.candidates).toEqual(['dmy', 'mdy'])
    expect(decision.ambiguousExamples.map((one) => one.line)).toEqual([3])
  })

  it('takes the answer over the evidence, and a sibling only where it is open', () => {
    expect(decideDates(column('3/4/2024'), { asked: 'mdy' })).toMatchObject({
      order: 'mdy',
      ambiguous: false,
    })
    expect(decideDates(column('3/4/2024'), { sibling: 'mdy' })).toMatchObject({
      order: 'mdy',
      ambiguous: false,
    })
    expect(decideDates(column('31/4/2024', '30/4/2024'), { sibling: 'mdy' }).order).toBe('dmy')
    expect(decideDates(column('30/4/2024'), { asked: 'mdy' })).toMatchObject({ order: 'mdy', unreadable: 1 })
  })

  it('flags a contradictory column with counts and lines, and leaves the minority unreadable', () => {
    const decision = decideDates([
      { text: '13/01/2024', count: 8, line: 2 },
      { text: '01/14/2024', count: 2, line: 9 },
    ])
    expect(decision).toMatchObject({ order: 'dmy', contradictory: true, readable: 8, unreadable: 2 })
    expect(decision.mixed).toEqual([
      { format: 'DD/MM/YYYY', count: 8, example: '13/01/2024', line: 2, readable: true },
      { format: 'MM/DD/YYYY', count: 2, example: '01/14/2024', line: 9, readable: false },
    ])
    expect(parseDate('01/14/2024', decision)).toBeNull()
  })

  it('flags formats that differ, all readable', () => {
    const decision = decideDates(column('2024-01-31', '31.01.2024', '31 Jan 2024'))
    expect(decision.mixed.map((one) => one.format)).toEqual(['YYYY-MM-DD', 'DD.MM.YYYY', 'D month YYYY'])
    expect(decision).toMatchObject({ readable: 3, unreadable: 0, ambiguous: false })
  })

  it('leaves serials among texts unreadable', () => {
    const decision = decideDates(column('31/01/2024', '30/01/2024', '45322'))
    expect(decision).toMatchObject({ kind: 'text', unreadable: 1 })
    expect(decision.mixed.map((one) => [one.format, one.readable])).toEqual([
      ['DD/MM/YYYY', true],
      ['Excel serial', false],
    ])
  })

  it.each<[DateKind, string[]]>([
    ['excel_serial', ['45322', '45323.5', '']],
    ['unix_s', ['1706659200', '1706712345']],
    ['unix_ms', ['1706712345678']],
    ['yyyymmdd', ['20240131', '20240201']],
    ['text', ['20240131', '2024-02-01']],
  ])('knows %s', (kind, texts) => {
    expect(decideDates(column(...texts))).toMatchObject({ kind, unreadable: 0 })
  })

  it('counts times, missing and unreadable cells, and gives the range', () => {
    const decision = decideDates(column('2024-01-31 14:05', '1970-01-03', 'N/A', '', '31.02.2024'))
    expect(decision).toMatchObject({ timed: 1, readable: 2, missing: 2, unreadable: 1 })
    expect(decision.range).toEqual({ first: 2, last: 19753 })
    expect(decision.unreadableExamples.map((one) => one.text)).toEqual(['31.02.2024'])
  })
})

describe('parseTimeOfDay', () => {
  it.each<[string, number | null]>([
    ['14:05', 50700],
    ['14:05:09', 50709],
    ['2:05 PM', 50700],
    ['12:00 a.m.', 0],
    ['14h05', 50700],
    ['14.05', 50700],
    ['14.05.09', 50709],
    ['1405', 50700],
    ['905', 32700],
    ['140509', 50709],
    ['14', 50400],
    ['0.5', 43200],
    ['0.25', 21600],
    ['00.25', 1500],
    ['0.586805556', 50700],
    ['14:05 Uhr', 50700],
    ['14:05:00+02:00', 50700],
    ['25:00', null],
    ['24:00', null],
    ['1460', null],
    ['noon', null],
    ['', null],
  ])('%j → %s', (text, second) => {
    expect(parseTimeOfDay(text)).toBe(second)
  })
})
