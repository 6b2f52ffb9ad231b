import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { decideDates, parseDate, parseTimeOfDay } from '../../main/pipeline/silver/clean'
import type { DateOrder } from '../../main/pipeline/silver/clean'
import { scanDate, scanDateSlowly } from '../../main/pipeline/silver/clean/dateScan'
import { dayOf, formatDay, ymdOf } from '../../shared/dates'

const pad = (value: number, width = 2): string => String(value).padStart(width, '0')
const anyDay = fc.integer({ min: dayOf(1000, 1, 1), max: dayOf(9999, 12, 31) })
const shortYearDay = fc.integer({ min: dayOf(1969, 1, 1), max: dayOf(2068, 12, 31) })
const anySecond = fc.integer({ min: 0, max: 86_399 })

const MONTHS: Readonly<Record<string, string>> = {
  en: 'January February March April May June July August September October November December',
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  pt: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  pl: 'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
  nl: 'januari februari maart april mei juni juli augustus september oktober november december',
}

type Writer = (day: number) => string
const ORDERED: Readonly<Record<DateOrder, Writer[]>> = { dmy: [], mdy: [], ymd: [] }
for (const sep of ['/', '.', '-', ' '])
  for (const write of [pad, String] as const) {
    const parts = (day: number): [string, string, string] => {
      const { year, month, day: d } = ymdOf(day)
      return [pad(year, 4), write(month), write(d)]
    }
    ORDERED.dmy.push((day) => parts(day).toReversed().join(sep))
    ORDERED.mdy.push((day) => [parts(day)[1], parts(day)[2], parts(day)[0]].join(sep))
    ORDERED.ymd.push((day) => parts(day).join(sep))
  }
ORDERED.ymd.push((day) => formatDay(day).replaceAll('-', ''))
for (const names of Object.values(MONTHS)) {
  const name = (day: number): string => names.split(' ')[ymdOf(day).month - 1]!
  ORDERED.ymd.push((day) => `${ymdOf(day).day}. ${name(day)} ${pad(ymdOf(day).year, 4)}`)
  ORDERED.ymd.push((day) => `${name(day).toUpperCase()} ${ymdOf(day).day}, ${pad(ymdOf(day).year, 4)}`)
}

const twelve = (second: number, mark: readonly [string, string]): string => {
  const hour = Math.floor(second / 3600)
  const rest = `${pad(Math.floor(second / 60) % 60)}:${pad(second % 60)}`
  return `${hour % 12 === 0 ? 12 : hour % 12}:${rest} ${hour < 12 ? mark[0] : mark[1]}`
}
const clock = (second: number): string =>
  `${pad(Math.floor(second / 3600))}:${pad(Math.floor(second / 60) % 60)}:${pad(second % 60)}`
const TIMES: readonly ((second: number) => string)[] = [
  (second) => ` ${clock(second)}`,
  (second) => ` ${clock(second)}.250`,
  (second) => ` ${clock(second)}+05:30`,
  (second) => ` ${clock(second)} UTC`,
  (second) => ` ${twelve(second, ['AM', 'PM'])}`,
  (second) => `, ${twelve(second, ['a. m.', 'p. m.'])}`,
]

const orders = fc.constantFrom<DateOrder>('dmy', 'mdy', 'ymd')

describe('dates', () => {
  it('reads back every day in every order, separator and language', () => {
    fc.assert(
      fc.property(anyDay, orders, fc.nat(), (day, order, pick) => {
        const writers = ORDERED[order]
        const text = writers[pick % writers.length]!(day)
        expect([text, parseDate(text, { kind: 'text', order })]).toEqual([text, { day, second: -1 }])
      }),
      { numRuns: 4000 },
    )
  })

  it('reads back every time of day behind any date, with the clock as written', () => {
    fc.assert(
      fc.property(
        anyDay,
        anySecond,
        orders,
        fc.nat(),
        fc.constantFrom(...TIMES),
        (day, second, order, pick, time) => {
          const writers = ORDERED[order]
          const text = writers[pick % writers.length]!(day) + time(second)
          expect([text, parseDate(text, { kind: 'text', order })]).toEqual([text, { day, second }])
        },
      ),
      { numRuns: 4000 },
    )
  })

  it('reads back two-digit years of 1969–2068 in all three orders', () => {
    fc.assert(
      fc.property(shortYearDay, orders, fc.constantFrom('/', '-', '.'), (day, order, sep) => {
        const [year, month, d] = formatDay(day).slice(2).split('-')
        const parts =
          order === 'ymd' ? [year, month, d] : order === 'dmy' ? [d, month, year] : [month, d, year]
        expect(parseDate(parts.join(sep), { kind: 'text', order })).toEqual({ day, second: -1 })
      }),
    )
  })

  it('reads back Excel serials and Unix times', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1200, max: 47_000 }), anySecond, (day, second) => {
        const serial = (day + 25_569 + second / 86_400).toFixed(9)
        expect(parseDate(serial, { kind: 'excel_serial', order: 'ymd' })).toEqual({
          day,
          second: second === 0 ? -1 : second,
        })
        const unix = day * 86_400 + second
        expect(parseDate(String(unix), { kind: 'unix_s', order: 'ymd' })).toEqual({ day, second })
        expect(parseDate(`${unix}999`, { kind: 'unix_ms', order: 'ymd' })).toEqual({ day, second })
      }),
    )
  })

  it('decides the order of any column with a day beyond 12, and then reads every cell', () => {
    fc.assert(
      fc.property(
        fc.array(anyDay, { maxLength: 20 }),
        fc.constantFrom<'dmy' | 'mdy'>('dmy', 'mdy'),
        fc.nat(),
        (days, order, pick) => {
          const write = ORDERED[order][pick % ORDERED[order].length]!
          const all = [...new Set([...days, dayOf(2024, 1, 31)])]
          const decision = decideDates(all.map((day, i) => ({ text: write(day), count: 1, line: i + 2 })))
          expect(decision).toMatchObject({
            order,
            ambiguous: false,
            contradictory: false,
            unreadable: 0,
            mixed: [],
          })
          for (const day of all) expect(parseDate(write(day), decision)?.day).toBe(day)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('asks exactly where no day is beyond 12 and one differs from its month', () => {
    const small = fc.record({ month: fc.integer({ min: 1, max: 12 }), d: fc.integer({ min: 1, max: 12 }) })
    fc.assert(
      fc.property(fc.array(small, { minLength: 1, maxLength: 12 }), (parts) => {
        const texts = [...new Set(parts.map(({ month, d }) => `${d}/${month}/2024`))]
        const decision = decideDates(texts.map((text, i) => ({ text, count: 1, line: i + 2 })))
        expect(decision.ambiguous).toBe(parts.some(({ month, d }) => month !== d))
      }),
    )
  })

  const shreds = fc
    .array(
      fc.constantFrom(
        '1',
        '12',
        '31',
        '99',
        '2024',
        '20240131',
        '/',
        '-',
        '.',
        ' ',
        ':',
        'T',
        'Z',
        '+',
        'PM',
        'a.m.',
        'mar',
        'Jan',
        'lundi',
        'de',
        '年',
        ',',
        "'",
      ),
      { maxLength: 14 },
    )
    .map((parts) => parts.join(''))
  const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 100 }), shreds)

  it('any text is a day within the years 1000–10000 with a time of day, or null', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 6 }), (texts) => {
        const decision = decideDates(texts.map((text, i) => ({ text, count: 1, line: i + 1 })))
        expect(decision.readable + decision.unreadable + decision.missing).toBe(texts.length)
        let read = 0
        for (const text of texts) {
          const date = parseDate(text, decision)
          const time = parseTimeOfDay(text)
          if (time !== null) expect(time >= 0 && time < 86_400).toBe(true)
          if (!date) continue
          read++
          expect(
            Number.isInteger(date.day) &&
              date.day >= dayOf(1000, 1, 1) &&
              date.day <= dayOf(9999, 12, 31) + 1,
          ).toBe(true)
          expect(Number.isInteger(date.second) && date.second >= -1 && date.second < 86_400).toBe(true)
        }
        expect(read).toBe(decision.readable)
      }),
      { numRuns: 3000 },
    )
  })

  it('the short cut for plain dates reads what the full scanner reads', () => {
    const digits = fc.oneof(
      fc.constantFrom('0', '1', '01', '12', '13', '24', '31', '99', '2024', '024', '12345'),
      fc.stringMatching(/^\d{1,2}$/),
    )
    const tail = fc.constantFrom(
      '',
      ' 1:05',
      ' 14:05',
      'T14:05:09',
      ' 2:05 PM',
      ' 0:05pm',
      ' 13:00 am',
      ' 24:00',
      ' 14:5',
      ' 14:05:9',
      ' ',
      ' x',
    )
    fc.assert(
      fc.property(digits, digits, digits, fc.constantFrom('-', '/', '.'), tail, (a, b, c, sep, time) => {
        const text = `${a}${sep}${b}${sep}${c}${time}`
        const normal = (scan: ReturnType<typeof scanDate>): unknown =>
          scan?.shape === 'fixed' && scan.second === 86_400 ? { ...scan, day: scan.day + 1, second: 0 } : scan
        expect([text, scanDate(text)]).toEqual([text, normal(scanDateSlowly(text))])
      }),
      { numRuns: 4000 },
    )
  })

  it.each([
    '1'.repeat(100_000),
    '1/'.repeat(50_000),
    ' '.repeat(100_000) + 'x',
    '('.repeat(100_000),
    'a.m.'.repeat(25_000),
  ])('a text of 100,000 signs ends at once (%#)', (text) => {
    const start = performance.now()
    expect(parseDate(text, { kind: 'text', order: 'dmy' })).toBeNull()
    expect(performance.now() - start).toBeLessThan(100)
  })
})

describe('dates in other time zones', () => {
  const before = process.env['TZ']
  afterEach(() => {
    if (before === undefined) delete process.env['TZ']
    else process.env['TZ'] = before
  })

  it.each([
    ['America/New_York', 300],
    ['Asia/Kolkata', -330],
    ['Pacific/Apia', -780],
    ['UTC', 0],
  ])('%s reads the same days, those of its clock changes too', (zone, offsetInJanuary) => {
    process.env['TZ'] = zone
    expect(new Date(2024, 0, 15).getTimezoneOffset()).toBe(offsetInJanuary)
    const read = (text: string): unknown => parseDate(text, { kind: 'text', order: 'dmy' })
    expect(read('10/03/2024 02:30')).toEqual({ day: 19_792, second: 9000 })
    expect(read('2024-11-03 01:30:00')).toEqual({ day: 20_030, second: 5400 })
    expect(read('30.12.2011')).toEqual({ day: 15_338, second: -1 })
    expect(read('2024-01-31T23:59:59-08:00')).toEqual({ day: 19_753, second: 86_399 })
    expect(parseDate('1706745599', { kind: 'unix_s', order: 'dmy' })).toEqual({ day: 19_753, second: 86_399 })
  })
})
