import type { Forecast, ForecastQuery } from '../../shared/forecast'
import { success } from '../../shared/result'
import type { Result } from '../../shared/result'
import { forecast } from '../forecast'
import { settledOpen } from './projects'
import type { EngineState } from './state'

/** The next periods of the selection's trend. */
export async function answerForecast(state: EngineState, query: ForecastQuery): Promise<Result<Forecast>> {
  const open = await settledOpen(state)
  if (!open.ok) return open
  const series = open.value.cube.series(query)
  if (!series.ok) return series
  const { values, lastDay, next } = series.value
  return success(await forecast(values, query.grain, lastDay, next))
}
