import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../../shared/dates'
import type { ForecastPoint } from '../../shared/forecast'
import { trendChart, type TrendChartPoint } from '../charts/trendChart'
import { Chart } from '../components/Chart'
import { ChartCard } from '../components/ChartCard'
import type { Pick } from '../components/chartPointer'
import { DataTable, type Column } from '../components/DataTable'
import { EmptyState } from '../components/EmptyState'
import { measureKey } from '../dictionary/entries'
import { termKey } from '../dictionary/termNames'
import { useDrill } from '../drill/useDrill'
import { kindOf, relativeChange } from '../format/numbers'
import { useFormats } from '../format/useFormats'
import { timeLevels } from '../format/periods'
import { useMarks } from '../marks/useMarks'
import { useApp } from '../store'
import { filterOn, isMarked, pickMembers, setFilter, setRange } from '../store/selectionOps'
import { forecastColumns } from '../forecast/forecastColumns'
import { foretoldPeriods } from '../forecast/forecastModel'
import { useForecastWords } from '../forecast/useForecastWords'
import { useTrendForecast } from '../forecast/useTrendForecast'
import { useScale, useScheme } from '../theme/useScheme'
import type { CardProps } from './OverviewPage'
import { scopeOf } from './queries'
import { averageWindow, movingAverage, trendPoints, type TrendPoint } from './trendModel'
import { idOf, periodMark } from './trendMarks'
import { TrendTools } from './TrendTools'
import { useTrendMeasure } from './useTrendMeasure'

type Row = TrendChartPoint & TrendPoint

const AVERAGES = {
  hour: 'overview.trend.averageHours',
  date: 'overview.trend.averageDays',
  week: 'overview.trend.averageWeeks',
  month: 'overview.trend.averageMonths',
  quarter: 'overview.trend.averageQuarters',
  year: 'overview.trend.averageYears',
} as const

/** A measure over time: click a period to filter by it, drag to set the date range. */
export function TrendCard({ answer, stale }: CardProps): React.JSX.Element {
  const { t } = useTranslation()
  const { numbers, dates } = useFormats()
  const { colours } = useScheme()
  const scale = useScale()
  const change = useApp((app) => app.change)
  const withAverage = useApp((app) => app.options['trend.average'] === true)
  const measure = useTrendMeasure()
  const kind = kindOf(measure)
  const grain = answer?.request.grain ?? 'month'
  const selection = answer?.request.step.selection
  const dimension = grain === 'hour' ? 'date' : grain
  const hasFilter = selection !== undefined && filterOn(selection, dimension) !== null
  const name = t(`measures.names.${measure}`)
  const title = t('overview.trend.title', { measure: name, grain: t(`overview.trend.grains.${grain}`) })
  const averageText = withAverage ? t(AVERAGES[grain], { count: averageWindow(grain) }) : null
  const range = answer?.trend.comparedRange ?? null
  const comparisonText = range ? t('overview.trend.comparison', { range: dates.range(range) }) : null

  const told = useTrendForecast(answer?.request.step, grain, measure)
  const { forecast } = told
  const forecastNote = useForecastWords(told, grain)

  const rows = useMemo((): Row[] => {
    if (!answer) return []
    const points = trendPoints(answer.trend, answer.request, measure)
    const averages = movingAverage(
      points.map(({ value, span }) => (span.partial ? null : value)),
      averageWindow(grain),
    )
    const foretold = forecast ? foretoldPeriods(forecast, grain, answer.request.calendar) : []
    const byId = new Map(foretold.map((period) => [period.span.id, period.forecast]))
    const known = points.map((point, at) => ({
      ...point,
      ...withForecast(byId.get(point.span.id)),
      label: dates.period(grain, point.span, 'short'),
      title: dates.period(grain, point.span, 'long'),
      average: averages[at] ?? null,
      partial: point.span.partial
        ? t('overview.trend.partial', {
            range: dates.range({ from: formatDay(point.span.from), to: formatDay(point.span.to) }),
          })
        : null,
      marked: isMarked(answer.request.step.selection, dimension, idOf(point)),
    }))
    const shown = new Set(points.map(({ span }) => span.id))
    const coming = foretold
      .filter(({ span }) => !shown.has(span.id))
      .map(({ span, forecast: told }) => ({
        span,
        value: null,
        compared: points[0]?.compared === undefined ? undefined : null,
        label: dates.period(grain, span, 'short'),
        title: dates.period(grain, span, 'long'),
        average: null,
        partial: null,
        marked: false,
        ...withForecast(told),
      }))
    return [...known, ...coming]
  }, [answer, grain, measure, dates, dimension, forecast, t])

  const option = useMemo(
    () =>
      trendChart(
        {
          points: rows,
          kind,
          numbers,
          hasFilter,
          words: {
            measure: name,
            comparison: comparisonText ?? t('charts.compared'),
            average: averageText,
            forecast: {
              value: t('forecast.value'),
              band80: t('forecast.band80'),
              band95: t('forecast.band95'),
            },
            change: t('charts.change'),
            hint: t('overview.trend.dragHint'),
          },
        },
        { colours, scale },
      ),
    [rows, kind, numbers, hasFilter, name, comparisonText, averageText, colours, scale, t],
  )

  const setOption = useApp((app) => app.setOption)
  const levels = useMemo(() => timeLevels(answer?.request.hasTimes ?? false), [answer])
  const drill = useDrill('trend', levels, answer?.request.step, grain, () => setOption('trend.grain', ''))
  const marks = useMarks<Row>({
    step: answer?.request.step,
    own: answer?.trend.by ?? [],
    drill,
    markOf: (row) => (answer ? periodMark(answer.trend, grain, row, drill?.next != null) : null),
    ...(grain === 'hour'
      ? {
          pick: (row: Row, additive: boolean) => {
            const now = useApp.getState().present.selection
            change({ selection: pickMembers(now, dimension, [idOf(row)], additive) })
          },
        }
      : {}),
  })
  const onPick = (pick: Pick): void => {
    const row = rows[Math.round(pick.x)]
    if (row && !isComing(row)) marks.act(row, pick)
  }
  const onBrush = (from: number, to: number): void => {
    const first = rows[Math.max(0, Math.ceil(from - 0.25))]
    const ended = rows.findLastIndex((row) => !isComing(row))
    const last = rows[Math.min(ended, Math.floor(to + 0.25))]
    if (!first || !last || first.span.from > last.span.to) return
    const now = setFilter(useApp.getState().present.selection, dimension, [])
    change({ selection: setRange(now, formatDay(first.span.from), formatDay(last.span.to)) })
  }

  const columns = useMemo((): Column<Row>[] => {
    const right = { align: 'right' } as const
    const money = (value: number | null): string => numbers.full(kind, value)
    return [
      {
        id: 'period',
        title: t('overview.trend.periodColumn'),
        value: ({ span }) => span.from * 24 + (span.hour ?? 0),
        cell: (row) => (row.partial === null ? row.title : `${row.title} · ${row.partial}`),
        tooltip: (row) => row.title,
      },
      { id: measure, title: name, ...right, value: (row) => row.value, cell: (row) => money(row.value) },
      ...(comparisonText === null
        ? []
        : [
            {
              id: 'compared',
              title: t('charts.compared'),
              ...right,
              isMoney: kind === 'money',
              value: (row: Row) => row.compared ?? null,
              cell: (row: Row) => money(row.compared ?? null),
            },
            {
              id: 'change',
              title: t('charts.change'),
              ...right,
              value: (row: Row) => relativeChange(row.value, row.compared),
              cell: (row: Row) => numbers.change(relativeChange(row.value, row.compared)),
            },
          ]),
      ...(forecast ? forecastColumns<Row>(t, (value) => money(Math.round(value)), kind === 'money') : []),
      ...(averageText === null
        ? []
        : [
            {
              id: 'average',
              title: averageText,
              ...right,
              isMoney: kind === 'money',
              value: (row: Row) => row.average,
              cell: (row: Row) => money(row.average),
            },
          ]),
    ]
  }, [t, numbers, kind, measure, name, comparisonText, averageText, forecast])

  const known = rows.filter(({ value }) => value !== null)
  const highest = known.reduce<Row | null>((best, row) => (rank(row) > rank(best) ? row : best), null)
  const lowest = known.reduce<Row | null>((best, row) => (best && rank(row) >= rank(best) ? best : row), null)
  const description = t('overview.trend.aria', {
    measure: name,
    grain: t(`overview.trend.grains.${grain}`),
    range: rows.length === 0 ? '' : `${rows[0]?.title} – ${rows.at(-1)?.title}`,
    max: numbers.full(kind, highest?.value ?? null),
    maxPeriod: highest?.title ?? '',
    min: numbers.full(kind, lowest?.value ?? null),
    minPeriod: lowest?.title ?? '',
  })
  const isEmpty = answer !== null && answer.trend.rows.length === 0
  return (
    <ChartCard
      id="trend"
      title={title}
      unit={kind === 'money' ? t('charts.unit.money', { currency: numbers.currency }) : undefined}
      definition={
        told.isOn
          ? `${t('overview.trend.definition')} ${t('forecast.definition')}`
          : t('overview.trend.definition')
      }
      entry={told.isOn ? termKey('forecast') : measureKey(measure)}
      note={forecastNote}
      scope={answer ? scopeOf(answer, answer.trend) : undefined}
      drill={drill}
      marks={marks.menu(
        rows.filter((row) => !isComing(row)),
        ({ span }) => span.id,
      )}
      loading={answer === null}
      stale={stale}
      blank={isEmpty ? <EmptyState /> : undefined}
      tools={
        <TrendTools
          grain={grain}
          grains={answer?.request.grains ?? []}
          measure={measure}
          average={averageText}
          comparison={comparisonText}
          forecast={told}
          hasPartial={rows.some(({ partial }) => partial !== null)}
        />
      }
      chart={
        <Chart
          id="trend"
          description={description}
          option={option}
          height={16}
          onPick={onPick}
          onBrush={onBrush}
        />
      }
      table={
        <DataTable
          id="trend"
          label={title}
          columns={columns}
          rows={rows}
          rowKey={({ span }) => span.id}
          maxHeight={16}
          onPick={(row, gesture) => !isComing(row) && marks.act(row, gesture)}
          isDimmed={({ marked }) => !marked}
        />
      }
    />
  )
}

/** Beyond the data: foretold alone. */
const isComing = ({ value, forecast }: Row): boolean => value === null && forecast !== undefined

const withForecast = (forecast: ForecastPoint | undefined): { readonly forecast?: ForecastPoint } =>
  forecast ? { forecast } : {}

const rank = (row: Row | null): number => row?.value ?? Number.NEGATIVE_INFINITY
