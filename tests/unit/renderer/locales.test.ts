import { describe, expect, test } from 'vitest'
import { createDateFormats } from '../../../renderer/format/dates'
import { createFormats } from '../../../renderer/format/numbers'
import { periodsOf } from '../../../renderer/format/periods'
import { dayOf } from '../../../shared/dates'

// Intl puts no-break and narrow spaces where a reader sees a space.
const plain = (text: string): string => text.replace(/[\u00a0\u202f\u2009]/g, ' ')

interface Expected {
  readonly currency: { readonly code: string; readonly minorDigits: number }
  /** 12,345,678.90 in major units. */
  readonly money: string
  readonly compact: string
  readonly negative: string
  readonly count: string
  readonly percent: string
  readonly change: string
  readonly rating: string
  readonly nearlyZero: string
  readonly day: string
  readonly month: string
  readonly weekday: string
  readonly hour: string
  readonly range: string
}

const EXPECTED: Readonly<Record<string, Expected>> = {
  'en-US': {
    currency: { code: 'USD', minorDigits: 2 },
    money: '$12,345,678.90',
    compact: '$12.3M',
    negative: '-$5.00',
    count: '12,345,679',
    percent: '4.3%',
    change: '+18.0%',
    rating: '3.88',
    nearlyZero: '0.0%',
    day: 'Mar 9, 2024',
    month: 'March 2024',
    weekday: 'Sat',
    hour: '3 PM',
    range: 'Jan 5 – Mar 9, 2024',
  },
  'de-DE': {
    currency: { code: 'EUR', minorDigits: 2 },
    money: '12.345.678,90 €',
    compact: '12,3 Mio. €',
    negative: '-5,00 €',
    count: '12.345.679',
    percent: '4,3 %',
    change: '+18,0 %',
    rating: '3,88',
    nearlyZero: '0,0 %',
    day: '9. März 2024',
    month: 'März 2024',
    weekday: 'Sa',
    hour: '15 Uhr',
    range: '5. Jan. – 9. März 2024',
  },
  'en-IN': {
    currency: { code: 'INR', minorDigits: 2 },
    money: '₹1,23,45,678.90',
    compact: '₹1.23Cr',
    negative: '-₹5.00',
    count: '1,23,45,679',
    percent: '4.3%',
    change: '+18.0%',
    rating: '3.88',
    nearlyZero: '0.0%',
    day: '9 Mar 2024',
    month: 'March 2024',
    weekday: 'Sat',
    hour: '3 pm',
    range: '5 Jan – 9 Mar 2024',
  },
  'ja-JP': {
    currency: { code: 'JPY', minorDigits: 0 },
    money: '￥1,234,567,890',
    compact: '￥12.3億',
    negative: '-￥500',
    count: '12,345,679',
    percent: '4.3%',
    change: '+18.0%',
    rating: '3.88',
    nearlyZero: '0.0%',
    day: '2024年3月9日',
    month: '2024年3月',
    weekday: '土',
    hour: '15時',
    range: '2024/01/05～2024/03/09',
  },
}

describe.each(Object.entries(EXPECTED))('%s', (locale, expected) => {
  const numbers = createFormats(locale, expected.currency)
  const dates = createDateFormats(locale)

  test('numbers', () => {
    expect({
      money: plain(numbers.full('money', 1_234_567_890)),
      compact: plain(numbers.compact('money', 1_234_567_890)),
      negative: plain(numbers.full('money', -500)),
      count: numbers.count(12_345_679),
      percent: plain(numbers.percent(0.0425)),
      change: plain(numbers.change(0.18)),
      rating: numbers.full('rating', 3.875),
      nearlyZero: plain(numbers.percent(-0.0004)),
    }).toEqual({
      money: expected.money,
      compact: expected.compact,
      negative: expected.negative,
      count: expected.count,
      percent: expected.percent,
      change: expected.change,
      rating: expected.rating,
      nearlyZero: expected.nearlyZero,
    })
  })

  test('dates', () => {
    const [january] = periodsOf('month', dayOf(2024, 3, 1), dayOf(2024, 3, 31), {
      weekStart: 'monday',
      fiscalStart: 1,
    })
    expect({
      day: plain(dates.day('2024-03-09')),
      month: plain(dates.period('month', january!, 'long')),
      weekday: dates.weekday(6, 'short'),
      hour: plain(dates.hour(15)),
      range: plain(dates.range({ from: '2024-01-05', to: '2024-03-09' })),
    }).toEqual({
      day: expected.day,
      month: expected.month,
      weekday: expected.weekday,
      hour: expected.hour,
      range: expected.range,
    })
  })
})
