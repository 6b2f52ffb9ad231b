import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { forecast } from '../../main/forecast'
import { FORECAST_GRAINS, FORECAST_RULES, type ForecastGrain } from '../../shared/forecast'

const ids = (count: number): string[] => Array.from({ length: count }, (_, at) => `p${at}`)
const made = (values: readonly number[], grain: ForecastGrain) =>
  forecast(Float64Array.from(values), grain, '2024-07-28', ids)

/** Of a shop: days without sales, rare great ones, and for net sales now and then more returned than sold. */
const period = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 500_000 }) },
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: -50_000, max: 100_000_000 }) },
)
const grains = fc.constantFrom(...FORECAST_GRAINS)
const seriesOf = (grain: ForecastGrain, fewest: number, most: number) =>
  fc.record({
    grain: fc.constant(grain),
    values: fc.array(period, { minLength: fewest, maxLength: most }),
  })
const longEnough = grains.chain((grain) => {
  const { fewest } = FORECAST_RULES[grain]
  return seriesOf(grain, fewest, fewest * 2)
})
const tooShort = grains.chain((grain) => seriesOf(grain, 0, FORECAST_RULES[grain].fewest - 1))

describe('a forecast', () => {
  test('has finite bands around the middle, the wider around the narrower, and says the same again', async () => {
    await fc.assert(
      fc.asyncProperty(longEnough, async ({ grain, values }) => {
        const told = await made(values, grain)
        expect(told).toMatchObject({ isTooShort: false, periods: values.length })
        expect(told.points.map(({ id }) => id)).toEqual(ids(FORECAST_RULES[grain].horizon))
        const isNeverBelow = values.every((value) => value >= 0)
        for (const { value, band80, band95 } of told.points) {
          const across = [band95.lower, band80.lower, value, band80.upper, band95.upper]
          expect(across.every(Number.isFinite)).toBe(true)
          expect(across).toEqual(across.toSorted((a, b) => a - b))
          if (isNeverBelow) expect(band95.lower).toBeGreaterThanOrEqual(0)
        }
        const { backTest } = told
        if (backTest) {
          expect(Math.min(backTest.error, backTest.naiveError)).toBeGreaterThanOrEqual(0)
          expect(backTest.within80).toBeGreaterThanOrEqual(0)
          expect(backTest.within80).toBeLessThanOrEqual(1)
        }
        expect(await made(values, grain)).toEqual(told)
      }),
      { numRuns: 40 },
    )
  })

  test('is off where the history is too short', async () => {
    await fc.assert(
      fc.asyncProperty(tooShort, async ({ grain, values }) => {
        expect(await made(values, grain)).toMatchObject({
          isTooShort: true,
          points: [],
          backTest: null,
          model: null,
          periods: values.length,
        })
      }),
    )
  })
})
