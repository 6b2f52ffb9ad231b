import { useElementSize } from '@mantine/hooks'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeasureName } from '../../shared/query'
import { BAR_HEAD_REM, BAR_ROW_REM, barPanels } from '../charts/barPanels'
import { Chart } from '../components/Chart'
import { ChartCard } from '../components/ChartCard'
import type { Pick } from '../components/chartPointer'
import { DataTable, type Column } from '../components/DataTable'
import { EmptyState } from '../components/EmptyState'
import { kindOf } from '../format/numbers'
import { useFormats } from '../format/useFormats'
import { useMemberName } from '../format/useMembers'
import { useApp } from '../store'
import { filterOn, pickMembers } from '../store/selectionOps'
import { colourOf } from '../theme/palette'
import { useMemberColours } from '../theme/useMemberColours'
import { useScale, useScheme } from '../theme/useScheme'
import type { CardProps } from './OverviewPage'
import { BAR_MEASURES, coversRange } from './queries'
import { memberRows, type MemberRow } from './rows'

/** Net sales and units of the categories in two aligned panels; products or countries where there are none. */
export function CategoryCard({ answer, profile, stale }: CardProps): React.JSX.Element {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const { colours } = useScheme()
  const scale = useScale()
  const nameOf = useMemberName()
  const change = useApp((app) => app.change)
  const dimension = answer?.request.barDimension ?? 'category'
  const places = useMemberColours(dimension)
  const { ref, width } = useElementSize()
  const bars = answer?.bars ?? null
  const isCompared = bars?.comparedRange != null && coversRange(bars.comparedRange, profile)
  const hasFilter = answer !== null && filterOn(answer.request.step.selection, dimension) !== null
  const dimensionName = t(`filters.dimensions.${dimension}`)
  const title = t('overview.category.title', {
    measure: t('measures.names.net_sales_cents'),
    second: t('measures.names.units').toLowerCase(),
    dimension: dimensionName.toLowerCase(),
  })

  const rows = useMemo(
    () =>
      answer && bars
        ? memberRows(bars, answer, dimension, (member) => nameOf(dimension, member), t('common.allOthers'))
        : [],
    [answer, bars, dimension, nameOf, t],
  )

  const option = useMemo(() => {
    const label = (row: MemberRow, measure: MeasureName): string =>
      [
        numbers.compact(kindOf(measure), row.value(measure)),
        numbers.percent(row.share(measure)),
        ...(isCompared && row.change(measure) !== null ? [numbers.change(row.change(measure))] : []),
      ].join('  ·  ')
    const detail = (row: MemberRow) =>
      BAR_MEASURES.flatMap((measure) => [
        {
          label: t(`measures.names.${measure}`),
          value: numbers.full(kindOf(measure), row.value(measure)),
        },
        { label: t('charts.share'), value: numbers.percent(row.share(measure)) },
        ...(isCompared ? [{ label: t('charts.change'), value: numbers.change(row.change(measure)) }] : []),
      ])
    return barPanels(
      {
        rows: rows.map((row) => ({
          name: row.name,
          colour: dimension === 'category' ? colourOf(places, row.memberId, colours) : colours.accent,
          dimmed: hasFilter && !row.marked,
          // The rest of a long tail would dwarf every bar: it is told as a number alone.
          values: BAR_MEASURES.map((measure) => (row.id === null ? 0 : row.value(measure))),
          labels: BAR_MEASURES.map((measure) => label(row, measure)),
          tooltip: detail(row),
        })),
        titles: [
          `${t('measures.names.net_sales_cents')}, ${t('charts.unit.money', { currency: numbers.currency })}`,
          t('measures.names.units'),
        ],
        hint: t('charts.clickHint'),
        width,
      },
      { colours, scale },
    )
  }, [rows, numbers, isCompared, colours, places, dimension, hasFilter, scale, width, t])

  const pick = (row: MemberRow, additive: boolean): void => {
    if (row.id === null) return
    change({
      selection: pickMembers(useApp.getState().present.selection, dimension, [row.id], additive),
    })
  }
  const onPick = ({ y, additive }: Pick): void => {
    const row = rows[Math.round(y)]
    if (row) pick(row, additive)
  }

  const columns = useMemo(
    (): Column<MemberRow>[] => [
      {
        id: 'name',
        title: dimensionName,
        value: (row) => row.name,
        tooltip: (row) => row.name,
      },
      ...BAR_MEASURES.flatMap((measure): Column<MemberRow>[] => [
        {
          id: measure,
          title: t(`measures.names.${measure}`),
          align: 'right',
          value: (row) => row.value(measure),
          cell: (row) => numbers.full(kindOf(measure), row.value(measure)),
        },
        {
          id: `share-${measure}`,
          title: t('charts.share'),
          align: 'right',
          value: (row) => row.share(measure),
          cell: (row) => numbers.percent(row.share(measure)),
        },
        ...(isCompared
          ? [
              {
                id: `change-${measure}`,
                title: t('charts.change'),
                align: 'right',
                value: (row: MemberRow) => row.change(measure),
                cell: (row: MemberRow) => numbers.change(row.change(measure)),
              } as const,
            ]
          : []),
      ]),
    ],
    [t, numbers, isCompared, dimensionName],
  )

  const first = rows[0]
  const blank =
    answer !== null && answer.request.barDimension === null ? (
      <EmptyState reason={t('overview.category.nothing')} />
    ) : answer !== null && rows.length === 0 ? (
      <EmptyState />
    ) : undefined
  return (
    <ChartCard
      id="category"
      title={title}
      definition={t('overview.category.definition')}
      note={
        dimension === 'category'
          ? undefined
          : t('overview.category.fallback', { dimension: dimensionName.toLowerCase() })
      }
      loading={answer === null}
      stale={stale}
      blank={blank}
      chart={
        <div ref={ref}>
          <Chart
            id="category"
            description={t('overview.category.aria', {
              dimension: dimensionName.toLowerCase(),
              first: first?.name ?? '',
              value: numbers.full('money', first?.value('net_sales_cents') ?? null),
            })}
            option={option}
            height={BAR_HEAD_REM + BAR_ROW_REM * rows.length + 0.5}
            onPick={onPick}
          />
        </div>
      }
      table={
        <DataTable
          id="category"
          label={title}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id ?? '(others)'}
          onPick={pick}
          isDimmed={(row) => hasFilter && !row.marked}
        />
      }
    />
  )
}
