import { useMemo } from 'react'
import { FORECAST_GRAINS, FORECAST_MEASURES, type Forecast, type ForecastQuery } from '../../shared/forecast'
import type { MeasureName } from '../../shared/query'
import { success } from '../../shared/result'
import { request } from '../api'
import { useAnswer } from '../components/useAnswer'
import type { Grain } from '../format/periods'
import { useApp } from '../store'
import { setFilter } from '../store/selectionOps'
import type { Step } from '../store/step'

export const FORECAST_OPTION = 'trend.forecast'

interface Asked {
  /** Null: nothing is to be foretold. */
  readonly query: ForecastQuery | null
}

const NOTHING: Asked = { query: null }

const ask = async ({ query }: Asked) => (query ? request('query.forecast', query) : success(null))

export interface TrendForecast {
  /** The measure and the length of period can be foretold. */
  readonly isPossible: boolean
  readonly isOn: boolean
  /** Null while it is off or on its way. */
  readonly forecast: Forecast | null
}

/** The forecast of a trend, where it is switched on. */
export function useTrendForecast(step: Step | undefined, grain: Grain, measure: MeasureName): TrendForecast {
  const version = useApp((app) => app.dataVersion)
  const isWanted = useApp((app) => app.options[FORECAST_OPTION] === true)
  const ofGrain = FORECAST_GRAINS.find((name) => name === grain)
  const ofMeasure = FORECAST_MEASURES.find((name) => name === measure)
  const isPossible = ofGrain !== undefined && ofMeasure !== undefined
  const isOn = isWanted && isPossible
  const asked = useMemo(
    (): Asked =>
      isWanted && step && ofGrain && ofMeasure
        ? {
            query: { selection: setFilter(step.selection, ofGrain, []), measure: ofMeasure, grain: ofGrain },
          }
        : NOTHING,
    [isWanted, step, ofGrain, ofMeasure],
  )
  const { answer } = useAnswer(asked, version, ask)
  return { isPossible, isOn, forecast: isOn && answer?.asked === asked ? answer.value : null }
}
