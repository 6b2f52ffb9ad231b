import type { TFunction } from 'i18next'
import type { ForecastPoint } from '../../shared/forecast'
import type { Column } from '../components/DataTable'
import { numberColumn } from '../components/numberColumn'

interface Foretold {
  readonly forecast?: Pick<ForecastPoint, 'value' | 'band80' | 'band95'>
}

/** The forecast and the ends of its bands as columns of a table. */
export function forecastColumns<Row extends Foretold>(
  t: TFunction,
  text: (value: number) => string,
  isMoney: boolean,
): Column<Row>[] {
  const column = (
    id: string,
    title: string,
    pick: (of: NonNullable<Foretold['forecast']>) => number,
  ): Column<Row> =>
    numberColumn<Row>(
      id,
      title,
      ({ forecast }) => (forecast ? pick(forecast) : null),
      (value) => (value === null ? '' : text(value)),
      isMoney,
    )
  return [
    column('forecast', t('forecast.value'), ({ value }) => value),
    ...(['band80', 'band95'] as const).flatMap((band) => [
      column(`${band}_lower`, t('forecast.lower', { band: t(`forecast.${band}`) }), (of) => of[band].lower),
      column(`${band}_upper`, t('forecast.upper', { band: t(`forecast.${band}`) }), (of) => of[band].upper),
    ]),
  ]
}
