import { SegmentedControl } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Selection } from '../../shared/query'
import { request } from '../api'
import { cohortHeight, cohortMap } from '../charts/cohortMap'
import { Chart } from '../components/Chart'
import { answeredCard } from '../components/answeredCard'
import { ChartCard } from '../components/ChartCard'
import { DataTable } from '../components/DataTable'
import { useAnswer } from '../components/useAnswer'
import { useFormats } from '../format/useFormats'
import { ScreenOnly } from '../print/ScreenOnly'
import { useApp } from '../store'
import { useScale, useScheme } from '../theme/useScheme'
import { COHORT_MEASURES, averageCurve, placesOf, strongestOf, valueOf } from './cohortModel'
import type { CohortMeasure, CohortPlace } from './cohortModel'
import { useCohortColumns } from './useCohortColumns'
import { useCohortPick } from './useCohortPick'
import { useCohortWords } from './useCohortWords'

const OPTION = 'customers.cohorts'
const TABLE_REM = 24

const askCohorts = ({ selection }: { readonly selection: Selection }) =>
  request('customers.cohorts', { selection })

/** Customers by the month of their first order: who came back, and what they brought. */
export function CohortCard(): React.JSX.Element {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const { colours } = useScheme()
  const scale = useScale()
  const { selection } = useApp((app) => app.present)
  const version = useApp((app) => app.dataVersion)
  const setOption = useApp((app) => app.setOption)
  const chosen = useApp((app) => app.options[OPTION])
  const measure: CohortMeasure = COHORT_MEASURES.find((name) => name === chosen) ?? 'customers'
  const asked = useMemo(() => ({ selection }), [selection])
  const state = useAnswer(asked, version, askCohorts)
  const { answer } = state
  const words = useCohortWords(measure)
  const places = useMemo(() => (answer ? placesOf(answer.value) : []), [answer])
  const columns = useCohortColumns(words)
  const curve = useMemo(() => averageCurve(places, measure), [places, measure])
  const rows = answer?.value.rows ?? []
  const pick = useCohortPick(answer?.asked.selection, words)

  const option = useMemo(() => {
    const cohorts = answer?.value.rows ?? []
    const last = places.reduce((most, { monthsSince }) => Math.max(most, monthsSince), 0)
    const rowAt = new Map(cohorts.map(({ month }, at) => [month, at]))
    const byMonth = new Map(curve.map((point) => [point.monthsSince, point]))
    return cohortMap(
      {
        columns: Array.from({ length: last + 1 }, (_, at) => String(at)),
        rows: cohorts.map(({ month, size }) => words.head(month, size)),
        marks: places.map((place) => ({
          x: place.monthsSince,
          y: rowAt.get(place.month) ?? 0,
          value: valueOf(place, measure),
          text: words.short(valueOf(place, measure)),
          isPartial: place.isPartial,
          title: words.title(place),
          tooltip: () => words.tooltip(place),
        })),
        strongest: strongestOf(places, measure),
        curve: Array.from({ length: last + 1 }, (_, at) => byMonth.get(at)?.value ?? null),
        ...(measure === 'customers' ? { curveMax: 1 } : {}),
        words: { months: t('cohorts.months'), curve: t(`cohorts.curve.${measure}`) },
        hint: t('cohorts.clickHint'),
        format: words.short,
        formatCurve: words.short,
        curveTooltip: (at) => {
          const point = byMonth.get(at)
          return point
            ? {
                title: t('cohorts.average', { since: at }),
                rows: [
                  { label: t(`cohorts.curve.${measure}`), value: words.full(point.value) },
                  { label: t('cohorts.cohorts'), value: numbers.count(point.cohorts) },
                ],
              }
            : null
        },
      },
      { colours, scale },
    )
  }, [answer, places, curve, measure, words, numbers, colours, scale, t])

  const title = t('cohorts.title')
  const afterOne = averageCurve(places, 'customers').find(({ monthsSince }) => monthsSince === 1)
  return (
    <ChartCard
      id="cohorts"
      title={title}
      definition={t('cohorts.definition')}
      entry="table-gold_cohorts"
      scope={{ selection, own: [], values: {} }}
      note={places.some(({ isPartial }) => isPartial) ? t('cohorts.partial') : undefined}
      {...answeredCard(state, rows.length === 0)}
      tools={
        <ScreenOnly>
          <SegmentedControl
            size="xs"
            aria-label={t('cohorts.measure')}
            data-testid="cohorts-measure"
            data={COHORT_MEASURES.map((value) => ({ value, label: t(`cohorts.names.${value}`) }))}
            value={measure}
            onChange={(value) => setOption(OPTION, value)}
          />
        </ScreenOnly>
      }
      chart={
        <Chart
          id="cohorts"
          description={t('cohorts.aria', {
            count: rows.length,
            first: numbers.percent(afterOne?.value ?? null),
          })}
          option={option}
          height={cohortHeight(rows.length)}
          onPick={(place) => place.grid === 0 && pick(rows[Math.round(place.y)]?.month, place)}
        />
      }
      table={
        <DataTable<CohortPlace>
          id="cohorts"
          label={title}
          columns={columns}
          rows={places}
          rowKey={({ month, monthsSince }) => `${month} ${monthsSince}`}
          maxHeight={TABLE_REM}
          onPick={({ month }, gesture) => pick(month, gesture)}
        />
      }
    />
  )
}
