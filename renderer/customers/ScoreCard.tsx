import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { columns } from '../charts/columns'
import { Chart } from '../components/Chart'
import { ChartCard } from '../components/ChartCard'
import { DataTable, type Column } from '../components/DataTable'
import { EmptyState } from '../components/EmptyState'
import { numberColumn } from '../components/numberColumn'
import { useFormats } from '../format/useFormats'
import { shareOf } from '../overview/rows'
import { ScreenOnly } from '../print/ScreenOnly'
import { useScale, useScheme } from '../theme/useScheme'
import type { AnalysisProps } from './CustomersPage'
import { MeasureSwitch } from './MeasureSwitch'
import { amountOf, scoreRows, type ScoreRow } from './scores'
import { useCustomerMeasure } from './useCustomerMeasure'

const HEIGHT_REM = 24

/** Customers by R + F + M: 3 to 15, in order. */
export function ScoreCard({ analysis, selection, stale }: AnalysisProps): React.JSX.Element {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const { colours } = useScheme()
  const scale = useScale()
  const measure = useCustomerMeasure()
  const rows = useMemo(() => (analysis ? scoreRows(analysis) : []), [analysis])
  const total = analysis?.customers ?? 0
  const title = t(measure === 'customers' ? 'customers.scores.title' : 'customers.scores.titleNet')
  const option = useMemo(
    () =>
      columns(
        rows.map((row) => ({
          name: String(row.score),
          title: `${t('customers.scores.score')} ${row.score}`,
          value: amountOf(row, measure),
          dimmed: false,
          tooltip: () => [
            { label: t('customers.byCustomers'), value: numbers.count(row.customers) },
            { label: t('customers.scores.share'), value: numbers.percent(shareOf(row.customers, total)) },
            { label: t('customers.byNet'), value: numbers.full('money', row.netCents) },
          ],
        })),
        '',
        measure === 'customers'
          ? { format: (value) => numbers.compact('count', value), unit: 1 }
          : { format: (value) => numbers.compact('money', value), unit: numbers.minorUnit },
        { colours, scale },
      ),
    [rows, measure, total, numbers, colours, scale, t],
  )
  const most = rows.reduce<ScoreRow | null>(
    (best, row) => (best === null || row.customers > best.customers ? row : best),
    null,
  )
  const tableColumns = useMemo(
    (): Column<ScoreRow>[] => [
      { id: 'score', title: t('customers.scores.score'), value: (row) => row.score },
      numberColumn<ScoreRow>(
        'customers',
        t('customers.byCustomers'),
        (row) => row.customers,
        (value) => numbers.full('count', value),
      ),
      numberColumn<ScoreRow>(
        'share',
        t('customers.scores.share'),
        (row) => shareOf(row.customers, total),
        numbers.percent,
      ),
      numberColumn<ScoreRow>(
        'net',
        t('customers.byNet'),
        (row) => row.netCents,
        (value) => numbers.full('money', value),
        true,
      ),
    ],
    [numbers, total, t],
  )
  return (
    <ChartCard
      id="rfm-scores"
      title={title}
      definition={t('customers.scores.definition')}
      entry="segments"
      scope={{ selection, own: ['segment'], values: {} }}
      loading={analysis === null}
      stale={stale}
      blank={analysis !== null && analysis.customers === 0 ? <EmptyState /> : undefined}
      tools={
        <ScreenOnly>
          <MeasureSwitch />
        </ScreenOnly>
      }
      chart={
        <Chart
          id="rfm-scores"
          description={t('customers.scores.aria', {
            max: numbers.count(most?.customers ?? 0),
            score: most?.score ?? '',
          })}
          option={option}
          height={HEIGHT_REM}
        />
      }
      table={
        <DataTable
          id="rfm-scores"
          label={title}
          columns={tableColumns}
          rows={rows}
          rowKey={(row) => String(row.score)}
          maxHeight={HEIGHT_REM}
        />
      }
    />
  )
}
