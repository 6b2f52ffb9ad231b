import { useElementSize } from '@mantine/hooks'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { marginFrom } from '../../shared/margin'
import type { DimensionName, MeasureName, QueryResult } from '../../shared/query'
import { BAR_HEAD_REM, BAR_ROW_REM, barPanels } from '../charts/barPanels'
import type { CardDrill } from '../drill/useDrill'
import { kindOf } from '../format/numbers'
import { useFormats } from '../format/useFormats'
import { useMarginWords } from '../format/useMarginWords'
import { useMarks } from '../marks/useMarks'
import { rowMark, type MemberRow } from '../overview/rows'
import type { Step } from '../store/step'
import { useScale, useScheme } from '../theme/useScheme'
import { useTableAlone } from '../print/printing'
import type { MenuMark } from './cardParts'
import { Chart } from './Chart'
import type { Pick } from './chartPointer'
import { DataTable, type Column } from './DataTable'
import { marginColumns } from './marginColumn'
import { memberLink } from './MemberLink'

export interface MemberPanels {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly dimension: DimensionName
  readonly rows: readonly MemberRow[]
  /** What the rows are of, and the step that they answer. */
  readonly result: QueryResult | null
  readonly step: Step | undefined
  readonly drill?: CardDrill | undefined
  readonly measures: readonly [MeasureName, MeasureName]
  readonly isCompared: boolean
  readonly hasFilter: boolean
  colourOf(row: MemberRow): string
}

/** Members by two measures: as two aligned panels of bars, and as a table. A click filters by the member, a double click opens it. */
export function useMemberPanels(panels: MemberPanels): {
  readonly chart: React.JSX.Element
  readonly table: React.JSX.Element
  /** The rows that the card's menu can open. */
  readonly marks: readonly MenuMark[]
} {
  const { id, title, description, dimension, rows, measures, isCompared, hasFilter } = panels
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const margins = useMarginWords()
  const { colours } = useScheme()
  const scale = useScale()
  const { ref, width } = useElementSize()
  const [first, second] = measures
  const { colourOf, result, step, drill } = panels
  const canDrill = drill?.next != null

  const option = useMemo(() => {
    const markOf = (row: MemberRow): string[] => {
      const mark = margins.mark(marginFrom(row.value))
      return mark === null ? [] : [mark]
    }
    const label = (row: MemberRow, measure: MeasureName): string =>
      [
        numbers.compact(kindOf(measure), row.value(measure)),
        ...(measure === 'margin_cents' ? markOf(row) : []),
        ...(row.share(measure) === null ? [] : [numbers.percent(row.share(measure))]),
        ...(isCompared && row.change(measure) !== null ? [numbers.change(row.change(measure))] : []),
      ].join('  ·  ')
    const detail = (row: MemberRow) => [
      ...[first, second].flatMap((measure) => [
        {
          label: t(`measures.names.${measure}`),
          value: numbers.full(kindOf(measure), row.value(measure)),
        },
        { label: t('charts.share'), value: numbers.percent(row.share(measure)) },
        ...(isCompared ? [{ label: t('charts.change'), value: numbers.change(row.change(measure)) }] : []),
      ]),
      ...(row.value('margin_cents') === null
        ? []
        : [{ label: t('measures.names.margin_cents'), value: margins.full(marginFrom(row.value)) }]),
    ]
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
          tooltip: () => detail(row),
        })),
        titles: [head(first), head(second)],
        hint: t(canDrill ? 'charts.drillHint' : 'charts.clickHint'),
        width,
      },
      { colours, scale },
    )
  }, [
    rows,
    numbers,
    isCompared,
    margins,
    colours,
    colourOf,
    hasFilter,
    scale,
    width,
    first,
    second,
    canDrill,
    t,
  ])

  const marks = useMarks<MemberRow>({
    step,
    own: [dimension],
    drill,
    markOf: (row) => (result ? rowMark(result, dimension, row, canDrill) : null),
  })
  const onPick = (pick: Pick): void => {
    const row = rows[Math.round(pick.y)]
    if (row) marks.act(row, pick)
  }

  // Nothing has a width where nothing is laid out.
  const isTableAlone = useTableAlone()
  const dimensionName = t(`filters.dimensions.${dimension}`)
  const height = BAR_HEAD_REM + BAR_ROW_REM * rows.length + 0.5
  const columns = useMemo((): Column<MemberRow>[] => {
    const right = { align: 'right' } as const
    const margin = marginColumns(rows, ({ value }) => marginFrom(value), margins)
    return [
      {
        id: 'name',
        title: dimensionName,
        value: (row) => row.name,
        cell: (row) => memberLink(dimension, { id: row.memberId, name: row.name }),
        tooltip: (row) => row.name,
      },
      ...[first, second].flatMap((measure): Column<MemberRow>[] => [
        ...(measure === 'margin_cents'
          ? margin
          : [
              {
                id: measure,
                title: t(`measures.names.${measure}`),
                ...right,
                value: (row: MemberRow) => row.value(measure),
                cell: (row: MemberRow) => numbers.full(kindOf(measure), row.value(measure)),
              },
            ]),
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
      ...(first === 'margin_cents' ? [] : margin),
    ]
  }, [t, numbers, margins, rows, isCompared, dimension, dimensionName, first, second])

  return {
    marks: marks.menu(rows, (row) => row.id ?? '(others)'),
    chart: (
      <div ref={ref}>
        {width === 0 && !isTableAlone ? (
          <div style={{ height: `${height}rem` }} aria-busy />
        ) : (
          <Chart id={id} description={description} option={option} height={height} onPick={onPick} />
        )}
      </div>
    ),
    table: (
      <DataTable
        id={id}
        label={title}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id ?? '(others)'}
        onPick={marks.act}
        isDimmed={(row) => hasFilter && !row.marked}
      />
    ),
  }
}
