import { SegmentedControl, Select, Switch, Tooltip } from '@mantine/core'
import { shallowEqual } from '@mantine/hooks'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Legend, LegendKey, Stroke } from '../components/Legend'
import { FORECAST_OPTION, type TrendForecast } from '../forecast/useTrendForecast'
import type { Grain } from '../format/periods'
import { ScreenOnly } from '../print/ScreenOnly'
import { useApp } from '../store'
import type { CardMeasure } from './queries'
import { TREND_MEASURES } from './useTrendMeasure'

interface TrendToolsProps {
  readonly grain: Grain
  readonly grains: readonly Grain[]
  readonly measure: CardMeasure
  readonly average: string | null
  readonly comparison: string | null
  readonly forecast: TrendForecast
  readonly hasPartial: boolean
}

const MeasureSelect = memo(function MeasureSelect({ measure }: Pick<TrendToolsProps, 'measure'>) {
  const { t } = useTranslation()
  const setOption = useApp((app) => app.setOption)
  return (
    <Select
      size="xs"
      w="11rem"
      aria-label={t('overview.trend.measure')}
      data-testid="trend-measure"
      allowDeselect={false}
      data={TREND_MEASURES.map((name) => ({ value: name, label: t(`measures.names.${name}`) }))}
      value={measure}
      onChange={(value) => value !== null && setOption('trend.measure', value)}
    />
  )
})

type GrainProps = Pick<TrendToolsProps, 'grain' | 'grains'>

const GrainSwitch = memo(
  function GrainSwitch({ grain, grains }: GrainProps) {
    const { t } = useTranslation()
    const setOption = useApp((app) => app.setOption)
    return (
      <SegmentedControl
        size="xs"
        aria-label={t('overview.trend.grain')}
        data-testid="trend-grain"
        data={grains.map((name) => ({ value: name, label: t(`overview.trend.grainNames.${name}`) }))}
        value={grain}
        onChange={(value) => setOption('trend.grain', value)}
      />
    )
  },
  (before, now) => before.grain === now.grain && shallowEqual(before.grains, now.grains),
)

const AverageSwitch = memo(function AverageSwitch({ isOn }: { readonly isOn: boolean }) {
  const { t } = useTranslation()
  const setOption = useApp((app) => app.setOption)
  return (
    <Switch
      size="xs"
      label={t('overview.trend.average')}
      data-testid="trend-average"
      checked={isOn}
      onChange={(event) => setOption('trend.average', event.currentTarget.checked)}
    />
  )
})

const ForecastSwitch = memo(function ForecastSwitch({
  isOn,
  isPossible,
}: Pick<TrendForecast, 'isOn' | 'isPossible'>) {
  const { t } = useTranslation()
  const setOption = useApp((app) => app.setOption)
  return (
    <Tooltip label={t('forecast.impossible')} disabled={isPossible}>
      <div>
        <Switch
          size="xs"
          label={t('forecast.switch')}
          data-testid="trend-forecast"
          disabled={!isPossible}
          checked={isOn}
          onChange={(event) => setOption(FORECAST_OPTION, event.currentTarget.checked)}
        />
      </div>
    </Tooltip>
  )
})

/** Measure, period length and moving average of the trend, and what its lines mean. */
export function TrendTools(props: TrendToolsProps): React.JSX.Element {
  const { t } = useTranslation()
  const { grain, grains, measure, average, comparison, forecast, hasPartial } = props
  return (
    <>
      <ScreenOnly>
        <MeasureSelect measure={measure} />
        <GrainSwitch grain={grain} grains={grains} />
        <AverageSwitch isOn={average !== null} />
        <ForecastSwitch isOn={forecast.isOn} isPossible={forecast.isPossible} />
      </ScreenOnly>
      <Legend>
        <LegendKey mark={<Stroke colour="var(--rl-accent)" />}>{t(`measures.names.${measure}`)}</LegendKey>
        {comparison === null ? null : (
          <LegendKey mark={<Stroke colour="var(--rl-compare)" />}>{comparison}</LegendKey>
        )}
        {average === null ? null : (
          <LegendKey mark={<Stroke colour="var(--rl-average)" pattern="dotted" />}>{average}</LegendKey>
        )}
        {forecast.forecast && forecast.forecast.points.length > 0 ? (
          <LegendKey mark={<Stroke colour="var(--rl-average)" pattern="dashed" />}>
            {t('forecast.value')}
          </LegendKey>
        ) : null}
        {hasPartial ? (
          <LegendKey mark={<Stroke colour="var(--rl-accent)" pattern="dashed" />}>
            {t('overview.trend.partialLegend')}
          </LegendKey>
        ) : null}
      </Legend>
    </>
  )
}
