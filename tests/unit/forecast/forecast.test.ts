import { describe, expect, test } from 'vitest'
import { makeCube } from '../../../main/cube'
import { forecast, naive } from '../../../main/forecast'
import { createRandom } from '../../../main/sample/random'
import { formatDay, parseDay } from '../../../shared/dates'
import type { ForecastGrain } from '../../../shared/forecast'
import { EMPTY_SELECTION, type Selection } from '../../../shared/query'
import { FailureError } from '../../../shared/result'
import { makeCubeData } from '../../support/makeCubeData'

const ids = (count: number): string[] => Array.from({ length: count }, (_, at) => `p${at}`)
const WEEK = [100, 80, 90, 110, 160, 240, 0]

test('a naive forecast repeats the last season, or the last value where there is none', () => {
  expect(naive(Float64Array.of(9, 1, 2, 3), 5, 3)).toEqual([1, 2, 3, 1, 2])
  expect(naive(Float64Array.of(4, 7), 2, 12)).toEqual([7, 7])
})

describe('a shop with a week of its own, growing, and some noise', () => {
  const random = createRandom(3)
  const values = Float64Array.from(
    { length: 210 },
    (_, day) => WEEK[day % 7]! * (1 + day / 400) + (WEEK[day % 7] === 0 ? 0 : random.normal() * 12),
  )
  const made = forecast(values, 'date', '2024-07-28', ids)

  test('the coming two weeks follow it, within bands of which the wider holds the narrower', async () => {
    const { points, model, after } = await made
    expect([points.length, after]).toEqual([14, '2024-07-28'])
    expect(model).not.toBe('trend')
    points.forEach(({ value, band80, band95 }, h) => {
      const truth = WEEK[(210 + h) % 7]! * (1 + (210 + h) / 400)
      expect(Math.abs(value - truth)).toBeLessThan(50)
      expect(band95.lower).toBeLessThanOrEqual(band80.lower)
      expect(band80.lower).toBeLessThanOrEqual(value)
      expect(band80.upper).toBeGreaterThanOrEqual(value)
      expect(band95.upper).toBeGreaterThanOrEqual(band80.upper)
      expect(band95.lower).toBeGreaterThanOrEqual(0)
    })
  })

  test('the back-test says how far it was off', async () => {
    const { backTest } = await made
    expect(backTest).toMatchObject({ origins: 6, periods: 84 })
    expect(backTest!.error).toBeLessThan(0.1)
    expect(backTest!.within80).toBeGreaterThan(0.6)
  })
})

test('too short a history has no forecast; one that never changes goes on so', async () => {
  expect(await forecast(new Float64Array(55).fill(5), 'date', null, ids)).toMatchObject({
    isTooShort: true,
    points: [],
    periods: 55,
  })
  const zeros = await forecast(new Float64Array(80), 'date', null, ids)
  expect(zeros.backTest).toBeNull()
  expect(zeros.points).toHaveLength(14)
  expect(zeros.points[0]).toEqual({
    id: 'p0',
    value: 0,
    band80: { lower: 0, upper: 0 },
    band95: { lower: 0, upper: 0 },
  })
})

describe('the series that a forecast is made from', () => {
  const first = parseDay('2024-01-10')!
  const cube = makeCube(
    makeCubeData(
      Array.from({ length: 100 }, (_, day) => ({
        date: formatDay(first + day),
        order: `o${day}`,
        product: 'p',
        quantity: 2,
        gross: 100,
      })).filter((_, day) => day !== 30),
    ),
  )
  const series = (grain: ForecastGrain, selection: Partial<Selection> = {}) => {
    const answer = cube.series({ selection: { ...EMPTY_SELECTION, ...selection }, measure: 'units', grain })
    if (!answer.ok) throw new FailureError(answer)
    return answer.value
  }

  test('whole periods alone, in order, a gap as zero; then what comes next', () => {
    const months = series('month')
    // January begins on the 10th and 18 April is the last day; one day of February is missing.
    expect([...months.values]).toEqual([56, 62])
    expect(months.lastDay).toBe('2024-03-31')
    expect(months.next(3)).toEqual(['2024-04', '2024-05', '2024-06'])
    const days = series('date', { to: '2024-04-17' })
    expect(days.values).toHaveLength(99)
    expect(days.values[30]).toBe(0)
    expect(days.next(2)).toEqual(['2024-04-18', '2024-04-19'])
  })

  test('nothing where the dates hold no whole period', () => {
    expect(series('month', { from: '2024-02-02', to: '2024-03-30' })).toMatchObject({ lastDay: null })
    expect(series('month', { from: '2030-01-01' }).next(2)).toEqual([])
  })
})
