import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CustomerAnalysis } from '../../shared/customers'
import { ChartCard } from '../components/ChartCard'
import { DataTable, type Column } from '../components/DataTable'
import { EmptyState } from '../components/EmptyState'
import { numberColumn } from '../components/numberColumn'
import { useFormats } from '../format/useFormats'
import { useSegmentName } from '../format/useSegmentName'
import { shareOf } from '../overview/rows'
import type { AnalysisProps } from './CustomersPage'
import { useSegmentPick } from './useSegmentPick'

type SegmentRow = CustomerAnalysis['segments'][number]

const aovOf = ({ netCents, orders }: SegmentRow): number | null => (orders === 0 ? null : netCents / orders)

/** The segments with customers, and what to do about each. A click filters by it. */
export function SegmentTableCard({ analysis, selection, stale }: AnalysisProps): React.JSX.Element {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const nameOf = useSegmentName()
  const { marks, isDimmed } = useSegmentPick()
  const rows = useMemo(() => analysis?.segments.filter(({ customers }) => customers > 0) ?? [], [analysis])
  const customers = analysis?.customers ?? 0
  const net = rows.reduce((sum, row) => sum + row.netCents, 0)
  const columns = useMemo((): Column<SegmentRow>[] => {
    return [
      { id: 'segment', title: t('customers.segmentTable.segment'), value: (row) => nameOf(row.segment) },
      numberColumn<SegmentRow>(
        'customers',
        t('customers.segmentTable.customers'),
        (row) => row.customers,
        (value) => numbers.full('count', value),
      ),
      numberColumn<SegmentRow>(
        'customersShare',
        t('customers.segmentTable.customersShare'),
        (row) => shareOf(row.customers, customers),
        numbers.percent,
      ),
      numberColumn<SegmentRow>(
        'net',
        t('customers.segmentTable.net'),
        (row) => row.netCents,
        (value) => numbers.full('money', value),
        true,
      ),
      numberColumn<SegmentRow>(
        'netShare',
        t('customers.segmentTable.netShare'),
        (row) => shareOf(row.netCents, net),
        numbers.percent,
      ),
      numberColumn<SegmentRow>(
        'aov',
        t('customers.segmentTable.aov'),
        aovOf,
        (value) => numbers.full('money', value),
        true,
      ),
      numberColumn<SegmentRow>(
        'recency',
        t('customers.segmentTable.recency'),
        (row) => row.recencyDays,
        (value) => numbers.full('count', value === null ? null : Math.round(value)),
      ),
      {
        id: 'advice',
        title: t('customers.segmentTable.advice'),
        value: (row) => t(`customers.advice.${row.segment}`),
        tooltip: (row) => t(`customers.advice.${row.segment}`),
      },
    ]
  }, [customers, net, nameOf, numbers, t])
  const title = t('customers.segmentTable.title')
  return (
    <ChartCard
      id="segment-table"
      title={title}
      definition={t('customers.segments.definition')}
      scope={{ selection, own: ['segment'], values: {} }}
      loading={analysis === null}
      stale={stale}
      blank={analysis !== null && rows.length === 0 ? <EmptyState /> : undefined}
      chart={
        <DataTable
          id="segment-table"
          label={title}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.segment}
          onPick={marks.act}
          isDimmed={isDimmed}
        />
      }
      table={null}
    />
  )
}
