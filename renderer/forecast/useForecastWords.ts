import { useTranslation } from 'react-i18next'
import { FORECAST_RULES } from '../../shared/forecast'
import type { Grain } from '../format/periods'
import { useFormats } from '../format/useFormats'
import type { TrendForecast } from './useTrendForecast'

/** How good the forecast is, or why there is none; undefined while it is off or on its way. */
export function useForecastWords({ isOn, forecast }: TrendForecast, grain: Grain): string | undefined {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  if (!isOn || !forecast || grain === 'hour' || grain === 'year') return undefined
  if (forecast.isTooShort)
    return t('forecast.tooShort', { periods: forecast.periods, needed: FORECAST_RULES[grain].fewest })
  const { backTest } = forecast
  if (!backTest) return t('forecast.noTest')
  const words = {
    origins: backTest.origins,
    error: numbers.percent(backTest.error),
    naive: numbers.percent(backTest.naiveError),
    within: numbers.percent(backTest.within80),
  }
  return t(backTest.error < backTest.naiveError ? 'forecast.better' : 'forecast.worse', words)
}
