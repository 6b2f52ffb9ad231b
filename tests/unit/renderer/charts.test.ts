import { describe, expect, test } from 'vitest'
import { tooltipHtml } from '../../../renderer/charts/tooltip'
import { escapeHtml } from '../../../shared/html'
import { sparkPath } from '../../../renderer/charts/sparkPath'
import { splitPartial } from '../../../renderer/charts/trendChart'
import { buyingRows } from '../../../renderer/overview/heatModel'
import { ISO_CALENDAR, weekdaysOf, type Calendar } from '../../../shared/calendar'
import { movingAverage, trendPoints } from '../../../renderer/overview/trendModel'
import { overviewAnswer, overviewRequest } from '../../../renderer/overview/queries'
import { FIRST_STEP } from '../../../renderer/store/step'
import { colourOf, placeColours } from '../../../renderer/theme/palette'
import { COLOURS } from '../../../renderer/theme/tokens'
import { EMPTY_SELECTION, type QueryResult } from '../../../shared/query'
import { profileOf } from './support'

type Row = readonly [ids: readonly string[], value: number | null, compared?: number | null]

const result = (range: readonly [string, string], rows: readonly Row[], isCompared = false): QueryResult => ({
  selection: { ...EMPTY_SELECTION, from: range[0], to: range[1] },
  by: [],
  measures: ['net_sales_cents'],
  rows: rows.map(([ids, value, compared]) => ({
    members: ids.map((id) => ({ id, name: id })),
    values: [value],
    compared: compared === undefined ? null : [compared],
  })),
  others: null,
  total: { members: [], values: [1000], compared: null },
  comparedRange: isCompared ? { from: '2023-01-01', to: '2023-12-31' } : null,
})

test('text of the data is never markup in a tooltip', () => {
  const nasty = `<img src=x onerror="alert('1')">&`
  expect(escapeHtml(nasty)).toBe('&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;')
  const html = tooltipHtml(nasty, [{ label: nasty, value: nasty, colour: nasty }], nasty)
  expect(html).not.toContain('<img')
  expect(html.match(/&lt;img/g)).toHaveLength(5)
})

describe('the trend', () => {
  test('shows periods without sales as zero, in calendar order whatever the order of the rows', () => {
    const days = result(
      ['2024-02-28', '2024-03-01'],
      [
        [['2024-03-01'], 300],
        [['2024-02-28'], 100],
      ],
    )
    expect(
      trendPoints(days, { grain: 'date', calendar: ISO_CALENDAR }, 'net_sales_cents').map(
        ({ span, value }) => [span.id, value],
      ),
    ).toEqual([
      ['2024-02-28', 100],
      ['2024-02-29', 0],
      ['2024-03-01', 300],
    ])
  })

  test('keeps "no comparison", "no data then" and "nothing sold then" apart', () => {
    const rows: Row[] = [
      [['2024-01'], 100, 80],
      [['2024-02'], 100],
    ]
    const range = ['2024-01-01', '2024-03-31'] as const
    const compared = (isCompared: boolean) =>
      trendPoints(
        result(range, rows, isCompared),
        { grain: 'month', calendar: ISO_CALENDAR },
        'net_sales_cents',
      ).map((point) => point.compared)
    expect(compared(true)).toEqual([80, null, 0])
    expect(compared(false)).toEqual([undefined, undefined, undefined])
  })

  test('a moving average needs its whole window', () => {
    expect(movingAverage([3, 6, 9, null, 3, 3, 3], 3)).toEqual([null, null, 6, null, null, null, 3])
  })

  test('partial ends hang on their neighbours by a dashed line', () => {
    const points = [5, 6, 7, 8].map((value, at) => ({ value, partial: at === 3 ? 'partly' : null }))
    expect(splitPartial(points)).toEqual({ whole: [5, 6, 7, null], ends: [null, null, 7, 8] })
  })
})

const MONDAY_FIRST = weekdaysOf(ISO_CALENDAR)

test('the heat map has every weekday and every hour between the first and the last', () => {
  const rows: Row[] = [
    [['2', '9'], 100],
    [['7', '11'], -20],
  ]
  const cells = buyingRows(result(['2024-01-01', '2024-01-31'], rows), EMPTY_SELECTION, true, MONDAY_FIRST)
  expect(cells).toHaveLength(7 * 3)
  expect(cells.filter(({ netCents }) => netCents !== 0).map((c) => [c.weekday, c.hour, c.share])).toEqual([
    [2, 9, 0.1],
    [7, 11, -0.02],
  ])
  const days = buyingRows(
    result(['2024-01-01', '2024-01-31'], [[['3'], 5]]),
    EMPTY_SELECTION,
    false,
    MONDAY_FIRST,
  )
  expect(days.map(({ weekday, netCents }) => [weekday, netCents])).toEqual([
    [1, 0],
    [2, 0],
    [3, 5],
    [4, 0],
    [5, 0],
    [6, 0],
    [7, 0],
  ])
})

test('the heat map begins with the day that weeks begin on', () => {
  const firstDay = (weekStart: Calendar['weekStart']) => {
    const weekdays = weekdaysOf({ ...ISO_CALENDAR, weekStart })
    return buyingRows(result(['2024-01-01', '2024-01-31'], []), EMPTY_SELECTION, false, weekdays).map(
      ({ weekday }) => weekday,
    )
  }
  expect(firstDay('sunday')).toEqual([7, 1, 2, 3, 4, 5, 6])
  expect(firstDay('saturday')).toEqual([6, 7, 1, 2, 3, 4, 5])
})

describe('the overview asks', () => {
  const step = FIRST_STEP

  test('only for dimensions that the data has, each chart without its own filter', () => {
    const asked = overviewRequest(step, profileOf(['product', 'promotion_method']), undefined)
    expect(asked.barDimension).toBe('product')
    expect(asked.queries.map(({ by, ignoreFilters }) => [by ?? [], ignoreFilters ?? []])).toEqual([
      [[], []],
      [['month'], ['month']],
      [['weekday'], ['weekday']],
      [['product'], ['product']],
      [['promotion_method'], ['promotion_method']],
    ])
  })

  test('for the period length that was chosen where the range allows it', () => {
    expect(overviewRequest(step, profileOf([]), 'week').grain).toBe('week')
    expect(overviewRequest(step, profileOf([]), 'hour').grain).toBe('month')
  })

  test('and takes no answer that is too short', () => {
    const asked = overviewRequest(step, profileOf([]), undefined)
    const one = result(['2024-01-01', '2024-01-31'], [])
    expect(overviewAnswer(asked, [one, one])).toBeNull()
    expect(overviewAnswer(asked, [one, one, one])).toMatchObject({ bars: null, methods: null })
  })
})

test('a member keeps its colour; beyond the palette all share the grey', () => {
  const ids = Array.from({ length: 10 }, (_, at) => `c${at}`)
  const places = placeColours([null, ...ids])
  const { light, dark } = COLOURS
  expect(colourOf(places, 'c0', light)).toBe(light.categorical[0])
  expect(colourOf(places, 'c7', dark)).toBe(dark.categorical[7])
  expect(colourOf(places, 'c8', light)).toBe(light.others)
  expect(colourOf(places, null, light)).toBe(light.others)
})

test('a sparkline fills its box and skips what is missing', () => {
  expect(sparkPath([0, null, 10], 100, 28).line).toBe('M0.0 26.0L100.0 2.0')
  expect(sparkPath([5, 5], 100, 28).line).toBe('M0.0 14.0L100.0 14.0')
  expect(sparkPath([5], 100, 28).line).toBe('')
})
