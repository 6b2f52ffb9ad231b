import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { weekdaysOf } from '../../shared/calendar'
import { columns as columnsChart } from '../charts/columns'
import { heatMap } from '../charts/heatMap'
import { Chart } from '../components/Chart'
import { ChartCard } from '../components/ChartCard'
import type { Pick } from '../components/chartPointer'
import { DataTable, type Column } from '../components/DataTable'
import { EmptyState } from '../components/EmptyState'
import { useFormats } from '../format/useFormats'
import { inSentence } from '../i18n'
import { memberFilter } from '../marks/mark'
import { useMarks } from '../marks/useMarks'
import { useApp } from '../store'
import { filterOn, pickMembers } from '../store/selectionOps'
import { useScale, useScheme } from '../theme/useScheme'
import { buyingRows, placeValues, type BuyingRow, type Place } from './heatModel'
import type { CardProps } from './OverviewPage'
import { coversRange, scopeOf } from './queries'

/** Net sales by weekday and hour; by weekday alone where the files have no times. */
export function HeatCard({ answer, profile, stale }: CardProps): React.JSX.Element {
  const { t } = useTranslation()
  const { numbers, dates } = useFormats()
  const { colours } = useScheme()
  const scale = useScale()
  const change = useApp((app) => app.change)
  const hasTimes = answer?.request.hasTimes ?? profile.hasTimes
  const selection = answer?.request.step.selection
  const hasFilter =
    selection !== undefined &&
    (filterOn(selection, 'weekday') !== null || filterOn(selection, 'hour') !== null)
  const compared = answer?.heat.comparedRange ?? null
  const isCompared = compared !== null && coversRange(compared, profile)
  const weekdays = useMemo(() => weekdaysOf(profile.calendar), [profile])
  const rows = useMemo(
    () =>
      answer ? buyingRows(answer.heat, answer.request.step.selection, answer.request.hasTimes, weekdays) : [],
    [answer, weekdays],
  )
  const hours = useMemo(() => [...new Set(rows.flatMap(({ hour }) => hour ?? []))], [rows])

  const titleOf = useCallback(
    ({ weekday, hour }: Place): string =>
      [
        ...(weekday === null ? [] : [dates.weekday(weekday, 'long')]),
        ...(hour === null ? [] : [dates.hour(hour)]),
      ].join(', '),
    [dates],
  )

  const option = useMemo(() => {
    const money = (value: number): string => numbers.compact('money', value)
    const tooltip = (row: BuyingRow) => [
      { label: t('measures.names.net_sales_cents'), value: numbers.full('money', row.netCents) },
      { label: t('charts.share'), value: numbers.percent(row.share) },
      { label: t('measures.names.orders'), value: numbers.count(row.orders) },
      ...(isCompared ? [{ label: t('charts.change'), value: numbers.change(row.change) }] : []),
    ]
    const hint = t('charts.clickHint')
    if (!hasTimes)
      return columnsChart(
        rows.map((row) => ({
          name: dates.weekday(row.weekday, 'short'),
          title: titleOf(row),
          value: row.netCents,
          dimmed: hasFilter && !row.marked,
          tooltip: () => tooltip(row),
        })),
        hint,
        { format: money, unit: numbers.minorUnit },
        { colours, scale },
      )
    return heatMap(
      {
        columns: hours.map((hour) => dates.hour(hour)),
        rows: weekdays.map((weekday) => dates.weekday(weekday, 'short')),
        cells: rows.map((row) => ({
          x: row.hour === null ? 0 : hours.indexOf(row.hour),
          y: weekdays.indexOf(row.weekday),
          value: row.netCents,
          marked: row.marked,
          title: titleOf(row),
          tooltip: () => tooltip(row),
        })),
        hasFilter,
        hint,
        format: money,
      },
      { colours, scale },
    )
  }, [rows, hours, weekdays, hasTimes, hasFilter, isCompared, titleOf, numbers, dates, colours, scale, t])

  const pickPlace = (weekday: number | null, hour: number | null, additive: boolean): void => {
    let next = useApp.getState().present.selection
    const both = weekday !== null && hour !== null
    const marked = both && rows.every((row) => row.marked === (row.weekday === weekday && row.hour === hour))
    if (both && !additive && !marked) {
      // A new cell replaces both parts of the old one, whichever of them it shares.
      for (const dimension of ['weekday', 'hour'] as const)
        next = { ...next, filters: next.filters.filter((filter) => filter.dimension !== dimension) }
    }
    if (weekday !== null) next = pickMembers(next, 'weekday', [String(weekday)], additive)
    if (hour !== null) next = pickMembers(next, 'hour', [String(hour)], additive)
    change({ selection: next })
  }
  const marks = useMarks<Place>({
    step: answer?.request.step,
    own: hasTimes ? ['weekday', 'hour'] : ['weekday'],
    markOf: ({ weekday, hour }) => ({
      title: titleOf({ weekday, hour }),
      filters: [
        ...(weekday === null ? [] : [memberFilter('weekday', String(weekday))]),
        ...(hour === null ? [] : [memberFilter('hour', String(hour))]),
      ],
      values: placeValues(rows, { weekday, hour }),
      drill: null,
    }),
    pick: ({ weekday, hour }, additive) => pickPlace(weekday, hour, additive),
  })
  const onPick = (pick: Pick): void => {
    const [column, line] = [Math.round(pick.x), Math.round(pick.y)]
    const at = hasTimes ? line : column
    const weekday = weekdays[at] ?? null
    const hour = hasTimes ? (hours[column] ?? null) : null
    if (weekday !== null || hour !== null) marks.act({ weekday, hour }, pick)
  }

  const tableColumns = useMemo(
    (): Column<BuyingRow>[] => [
      {
        id: 'weekday',
        title: t('overview.heat.weekday'),
        value: (row) => row.weekday,
        cell: (row) => dates.weekday(row.weekday, 'long'),
      },
      ...(hasTimes
        ? [
            {
              id: 'hour',
              title: t('overview.heat.hour'),
              value: (row: BuyingRow) => row.hour,
              cell: (row: BuyingRow) => (row.hour === null ? '' : dates.hour(row.hour)),
            },
          ]
        : []),
      {
        id: 'net_sales_cents',
        title: t('measures.names.net_sales_cents'),
        align: 'right',
        value: (row) => row.netCents,
        cell: (row) => numbers.full('money', row.netCents),
      },
      {
        id: 'orders',
        title: t('measures.names.orders'),
        align: 'right',
        value: (row) => row.orders,
        cell: (row) => numbers.count(row.orders),
      },
      {
        id: 'share',
        title: t('charts.share'),
        align: 'right',
        value: (row) => row.share,
        cell: (row) => numbers.percent(row.share),
      },
    ],
    [t, dates, numbers, hasTimes],
  )

  const strongest = rows.reduce<BuyingRow | null>(
    (best, row) => (best === null || row.netCents > best.netCents ? row : best),
    null,
  )
  const measure = inSentence(t('measures.names.net_sales_cents'))
  const title = t(hasTimes ? 'overview.heat.title' : 'overview.heat.titleWeekday', { measure })
  const words = {
    day: strongest ? dates.weekday(strongest.weekday, 'long') : '',
    hour: strongest?.hour == null ? '' : dates.hour(strongest.hour),
    value: numbers.full('money', strongest?.netCents ?? null),
  }
  return (
    <ChartCard
      id="heat"
      title={title}
      unit={t('charts.unit.money', { currency: numbers.currency })}
      definition={t(hasTimes ? 'overview.heat.definition' : 'overview.heat.definitionWeekday')}
      scope={answer ? scopeOf(answer, answer.heat) : undefined}
      note={hasTimes ? undefined : t('overview.heat.noTimes')}
      loading={answer === null}
      stale={stale}
      blank={answer !== null && answer.heat.rows.length === 0 ? <EmptyState /> : undefined}
      chart={
        <Chart
          id="heat"
          description={t(hasTimes ? 'overview.heat.aria' : 'overview.heat.ariaWeekday', words)}
          option={option}
          height={18}
          onPick={onPick}
        />
      }
      table={
        <DataTable
          id="heat"
          label={title}
          columns={tableColumns}
          rows={rows}
          rowKey={({ weekday, hour }) => (hour === null ? String(weekday) : `${weekday}-${hour}`)}
          maxHeight={18}
          onPick={(row, gesture) => marks.act(row, gesture)}
          isDimmed={(row) => hasFilter && !row.marked}
        />
      }
    />
  )
}
