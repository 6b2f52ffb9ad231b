import { useElementSize } from '@mantine/hooks'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DimensionName, MeasureName } from '../../shared/query'
import { BAR_HEAD_REM, BAR_ROW_REM, barPanels } from '../charts/barPanels'
import { kindOf } from '../format/numbers'
import { useFormats } from '../format/useFormats'
import type { MemberRow } from '../overview/rows'
import { useApp } from '../store'
import { pickMembers } from '../store/selectionOps'
import { useScale, useScheme } from '../theme/useScheme'
import { Chart } from './Chart'
import type { Pick } from './chartPointer'
import { DataTable, type Column } from './DataTable'

export interface MemberPanels {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly dimension: DimensionName
  readonly rows: readonly MemberRow[]
  readonly measures: readonly [MeasureName, MeasureName]
  readonly isCompared: boolean
  readonly hasFilter: boolean
  readonly namesWidth?: number
  colourOf(row: MemberRow): string
}

/** Members by two measures: as two aligned panels of bars, and as a table. A click filters by the member. */
export function useMemberPanels(panels: MemberPanels): {
  readonly chart: React.JSX.Element
  readonly table: React.JSX.Element
} {
  const { id, title, description, dimension, rows, measures, isCompared, hasFilter, namesWidth } = panels
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const { colours } = useScheme()
  const scale = useScale()
  const change = useApp((app) => app.change)
  const { ref, width } = useElementSize()
  const [first, second] = measures
  const { colourOf } = panels

  const option = useMemo(() => {
    const label = (row: MemberRow, measure: MeasureName): string =>
      [
        numbers.compact(kindOf(measure), row.value(measure)),
        ...(row.share(measure) === null ? [] : [numbers.percent(row.share(measure))]),
        ...(isCompared && row.change(measure) !== null ? [numbers.change(row.change(measure))] : []),
      ].join('  ·  ')
    const detail = (row: MemberRow) =>
      [first, second].flatMap((measure) => [
        {
          label: t(`measures.names.${measure}`),
          value: numbers.full(kindOf(measure), row.value(measure)),
        },
        { label: t('charts.share'), value: numbers.percent(row.share(measure)) },
        ...(isCompared ? [{ label: t('charts.change'), value: numbers.change(row.change(measure)) }] : []),
      ])
    const head = (measure: MeasureName): string =>
      kindOf(measure) === 'money'
        ? `${t(`measures.names.${measure}`)}, ${t('charts.unit.money', { currency: numbers.currency })}`
        : t(`measures.names.${measure}`)
    return barPanels(
      {
        rows: rows.map((row) => ({
          name: row.name,
          colour: colourOf(row),
          dimmed: hasFilter && !row.marked,
          // The rest of a long tail would dwarf every bar: it is told as a number alone.
          values: [first, second].map((measure) => (row.id === null ? 0 : row.value(measure))),
          labels: [first, second].map((measure) => label(row, measure)),
          tooltip: detail(row),
        })),
        titles: [head(first), head(second)],
        hint: t('charts.clickHint'),
        width,
        ...(namesWidth === undefined ? {} : { namesWidth }),
      },
      { colours, scale },
    )
  }, [rows, numbers, isCompared, colours, colourOf, hasFilter, scale, width, namesWidth, first, second, t])

  const pick = (row: MemberRow, additive: boolean): void => {
    if (row.id === null) return
    const now = useApp.getState().present.selection
    change({ selection: pickMembers(now, dimension, [row.id], additive) })
  }
  const onPick = ({ y, additive }: Pick): void => {
    const row = rows[Math.round(y)]
    if (row) pick(row, additive)
  }

  const dimensionName = t(`filters.dimensions.${dimension}`)
  const columns = useMemo((): Column<MemberRow>[] => {
    const right = { align: 'right' } as const
    return [
      { id: 'name', title: dimensionName, value: (row) => row.name, tooltip: (row) => row.name },
      ...[first, second].flatMap((measure): Column<MemberRow>[] => [
        {
          id: measure,
          title: t(`measures.names.${measure}`),
          ...right,
          value: (row) => row.value(measure),
          cell: (row) => numbers.full(kindOf(measure), row.value(measure)),
        },
        {
          id: `share-${measure}`,
          title: t('charts.share'),
          ...right,
          value: (row) => row.share(measure),
          cell: (row) => numbers.percent(row.share(measure)),
        },
        ...(isCompared
          ? [
              {
                id: `change-${measure}`,
                title: t('charts.change'),
                ...right,
                value: (row: MemberRow) => row.change(measure),
                cell: (row: MemberRow) => numbers.change(row.change(measure)),
              },
            ]
          : []),
      ]),
    ]
  }, [t, numbers, isCompared, dimensionName, first, second])

  return {
    chart: (
      <div ref={ref}>
        <Chart
          id={id}
          description={description}
          option={option}
          height={BAR_HEAD_REM + BAR_ROW_REM * rows.length + 0.5}
          onPick={onPick}
        />
      </div>
    ),
    table: (
      <DataTable
        id={id}
        label={title}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id ?? '(others)'}
        onPick={pick}
        isDimmed={(row) => hasFilter && !row.marked}
      />
    ),
  }
}
