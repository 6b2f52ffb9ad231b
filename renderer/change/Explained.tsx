import { Select } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { CHANGE_MEASURES } from '../../shared/change'
import type { Comparison } from '../../shared/query'
import { waterfall, WATERFALL_ROW_REM } from '../charts/waterfall'
import { Chart } from '../components/Chart'
import { ChartCard } from '../components/ChartCard'
import { EmptyState } from '../components/EmptyState'
import { ErrorPanel } from '../components/ErrorPanel'
import { termKey } from '../dictionary/termNames'
import { kindOf } from '../format/numbers'
import { useFormats } from '../format/useFormats'
import { useMemberName } from '../format/useMembers'
import { inSentence } from '../i18n'
import { useMarks } from '../marks/useMarks'
import type { CardProps } from '../overview/OverviewPage'
import { scopeOf, type OverviewAnswer } from '../overview/queries'
import { ScreenOnly } from '../print/ScreenOnly'
import { useApp } from '../store'
import { filterOn } from '../store/selectionOps'
import type { Step } from '../store/step'
import { useScale, useScheme } from '../theme/useScheme'
import { changeMark, changeRows, type ChangeRow } from './changeRows'
import { useChange, useChangeChoice } from './useChange'
import { useChangeTable } from './useChangeTable'
import { useSigned } from './useSigned'
import { useSummary } from './useSummary'

const AUTO = 'auto'

interface ExplainedProps extends CardProps {
  readonly answer: OverviewAnswer
  readonly step: Step
  readonly compare: Comparison
}

/** The waterfall from the comparison's value to the one now. */
export function Explained({ answer, profile, stale, step, compare }: ExplainedProps): React.JSX.Element {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const { colours } = useScheme()
  const scale = useScale()
  const nameOf = useMemberName()
  const setOption = useApp((app) => app.setOption)
  const wanted = useChangeChoice()
  const { answer: given, failure, slow } = useChange({ selection: step.selection, compare, ...wanted })
  const { ref, width } = useElementSize()
  const found = given?.value ?? null
  const measure = given?.asked.measure ?? wanted.measure
  const selection = given?.asked.selection ?? step.selection
  const dimension = found?.dimension ?? null
  const kind = kindOf(measure)
  const signed = useSigned(measure)
  const hasFilter = dimension !== null && filterOn(selection, dimension) !== null
  const rows = useMemo(
    () =>
      found
        ? changeRows(found, selection, {
            before: t('change.before'),
            now: t('change.now'),
            others: (count) => t('change.others', { count, formatted: numbers.count(count) }),
            nameOf: (member) => (found.dimension === null ? '' : nameOf(found.dimension, member)),
          })
        : [],
    [found, selection, nameOf, numbers, t],
  )
  const measureName = t(`measures.names.${measure}`)
  const dimensionName = dimension === null ? '' : t(`filters.dimensions.${dimension}`)
  const title =
    dimension === null
      ? t('change.titlePlain')
      : t('change.title', { measure: inSentence(measureName), dimension: inSentence(dimensionName) })

  const bars = useMemo(() => {
    const colourOf = (row: ChangeRow): string => {
      if (row.kind === 'now') return colours.accent
      if (row.kind === 'before') return colours.compare
      return row.delta < 0 ? colours.bad : colours.good
    }
    const isTotal = ({ kind: of }: ChangeRow): boolean => of === 'before' || of === 'now'
    const labelOf = (row: ChangeRow): string => {
      if (isTotal(row)) return numbers.full(kind, row.to)
      const { presence } = row
      const word = presence === 'new' || presence === 'gone' ? [t(`change.presence.${presence}`)] : []
      return [signed.short(row.delta), ...word].join('  ·  ')
    }
    const tooltip = (row: ChangeRow) =>
      isTotal(row)
        ? [{ label: measureName, value: numbers.full(kind, row.to) }]
        : [
            { label: t('change.before'), value: numbers.full(kind, row.before) },
            { label: t('change.now'), value: numbers.full(kind, row.now) },
            { label: t('change.part'), value: signed.full(row.delta) },
            ...(row.mix === null
              ? []
              : [
                  { label: t('change.mix'), value: signed.full(row.mix) },
                  { label: t('change.rate'), value: signed.full(row.rate) },
                ]),
            { label: t('charts.share'), value: numbers.percent(row.share) },
          ]
    return rows.map((row) => ({
      name: row.name,
      from: row.from,
      to: row.to,
      colour: colourOf(row),
      dimmed: hasFilter && !row.marked,
      label: labelOf(row),
      tooltip: () => tooltip(row),
    }))
  }, [rows, colours, numbers, signed, kind, hasFilter, measureName, t])
  const option = useMemo(
    () =>
      waterfall(
        {
          rows: bars,
          hint: t('charts.clickHint'),
          format: (value) => numbers.compact(kind, value),
          width,
        },
        { colours, scale },
      ),
    [bars, numbers, kind, width, colours, scale, t],
  )
  const note = useSummary({ found, measure, wanted: given?.asked.dimension ?? null, profile })
  const marks = useMarks<ChangeRow>({
    step: given ? { ...step, selection } : undefined,
    own: dimension === null ? [] : [dimension],
    markOf: (row) => changeMark(row, rows, dimension, measure),
  })
  const table = useChangeTable({ title, dimension, dimensionName, measure, rows, marks, hasFilter })
  const first = rows[1]
  const blank = failure ? (
    <ErrorPanel failure={failure} />
  ) : found && rows.length === 0 ? (
    <EmptyState reason={t('change.undefined')} />
  ) : undefined
  return (
    <ChartCard
      id="change"
      title={title}
      unit={kind === 'money' ? t('charts.unit.money', { currency: numbers.currency }) : undefined}
      definition={t('change.definition')}
      entry={termKey('change')}
      scope={{ ...scopeOf(answer, null), own: dimension === null ? [] : [dimension] }}
      note={note}
      loading={found === null && failure === null}
      stale={stale || (slow && found !== null)}
      blank={blank}
      tools={
        <ScreenOnly>
          <Select
            size="xs"
            w="12rem"
            aria-label={t('change.measure')}
            data-testid="change-measure"
            allowDeselect={false}
            data={CHANGE_MEASURES.map((name) => ({ value: name, label: t(`measures.names.${name}`) }))}
            value={wanted.measure}
            onChange={(value) => value !== null && setOption('change.measure', value)}
          />
          <Select
            size="xs"
            w="13rem"
            aria-label={t('change.dimension')}
            data-testid="change-dimension"
            allowDeselect={false}
            data={[
              { value: AUTO, label: t('change.auto') },
              ...(found?.dimensions ?? []).map(({ name }) => ({
                value: name,
                label: t(`filters.dimensions.${name}`),
              })),
            ]}
            value={wanted.dimension !== null && dimension === wanted.dimension ? wanted.dimension : AUTO}
            onChange={(value) => value !== null && setOption('change.dimension', value)}
          />
        </ScreenOnly>
      }
      chart={
        <div ref={ref} data-dimension={dimension ?? ''}>
          <Chart
            id="change"
            description={t('change.aria', {
              before: numbers.full(kind, found?.before ?? null),
              now: numbers.full(kind, found?.now ?? null),
              first: first?.name ?? '',
              value: signed.full(first?.delta ?? null),
            })}
            option={option}
            height={WATERFALL_ROW_REM * rows.length + 0.5}
            onPick={(pick) => {
              const row = rows[Math.round(pick.y)]
              if (row) marks.act(row, pick)
            }}
          />
        </div>
      }
      table={table}
    />
  )
}
