import { forecastSchema, type BackTest } from '../../../shared/forecast'
import { forecast } from '../../forecast'
import { measureOf, readWith, textOption } from '../arguments'
import { say } from '../output'
import { take } from '../project'
import type { Insight } from './types'

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`

const judged = ({ origins, error, naiveError, within80 }: BackTest): string =>
  `Made from ${origins} earlier times, forecasts were off by ${percent(error)}; naive ones by ${percent(naiveError)}. ` +
  `${percent(within80)} of what came lay in the 80 % band.`

/** The next periods of a measure; how far such forecasts were off goes to stderr. */
export const forecastInsight: Insight = {
  options: { measure: { type: 'string' }, by: { type: 'string' }, quiet: { type: 'boolean' } },
  ask: async ({ call, selection, cube }) => {
    const measure = textOption(call, 'measure')
    const query = readWith(forecastSchema, {
      selection,
      measure: measure === undefined ? undefined : measureOf(measure),
      grain: textOption(call, 'by') ?? 'month',
    })
    const { values, lastDay, next } = take(cube.series(query))
    const { points, backTest, isTooShort, periods } = await forecast(values, query.grain, lastDay, next)
    if (call.values['quiet'] !== true) {
      if (isTooShort) say(`Too short a history to foretell: ${periods} whole periods.`)
      if (backTest) say(judged(backTest))
    }
    return {
      columns: [query.grain, query.measure, 'lower_80', 'upper_80', 'lower_95', 'upper_95'],
      rows: points.map(({ id, value, band80, band95 }) => [
        id,
        value,
        band80.lower,
        band80.upper,
        band95.lower,
        band95.upper,
      ]),
    }
  },
}
