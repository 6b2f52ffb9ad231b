import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../../shared/dates'
import { trendChart, type TrendChartPoint } from '../charts/trendChart'
import { Chart } from '../components/Chart'
import { ChartCard } from '../components/ChartCard'
import { DataTable, type Column } from '../components/DataTable'
import { TwoColumns } from '../components/DashboardPage'
import { useFormats } from '../format/useFormats'
import { trendPoints } from '../overview/trendModel'
import { useScale, useScheme } from '../theme/useScheme'
import type { ProductAnswer } from './queries'

type Kind = 'sales' | 'price'

const ratio = (net: number | null | undefined, units: number | null | undefined): number | null =>
  net === null || net === undefined || !units ? null : net / units

interface TrendProps {
  readonly answer: ProductAnswer
  readonly stale: boolean
}

function TrendOf({ kind, answer, stale }: TrendProps & { readonly kind: Kind }): React.JSX.Element {
  const { t } = useTranslation()
  const { numbers, dates } = useFormats()
  const { colours } = useScheme()
  const scale = useScale()
  const { trend, request } = answer
  const points = useMemo((): TrendChartPoint[] => {
    const net = trendPoints(trend, request, 'net_sales_cents')
    const units = trendPoints(trend, request, 'units')
    return net.map((point, at) => {
      const other = units[at]
      const { span } = point
      const compared =
        kind === 'sales' || point.compared === undefined
          ? point.compared
          : ratio(point.compared, other?.compared)
      return {
        label: dates.period(request.grain, span, 'short'),
        title: dates.period(request.grain, span, 'long'),
        value: kind === 'sales' ? point.value : ratio(point.value, other?.value),
        compared,
        average: null,
        partial: span.partial
          ? t('overview.trend.partial', {
              range: dates.range({ from: formatDay(span.from), to: formatDay(span.to) }),
            })
          : null,
        marked: true,
      }
    })
  }, [trend, request, kind, dates, t])
  const name = kind === 'sales' ? t('measures.names.net_sales_cents') : t('product.price')
  const comparison = trend.comparedRange
    ? t('overview.trend.comparison', { range: dates.range(trend.comparedRange) })
    : t('charts.compared')
  const option = useMemo(
    () =>
      trendChart(
        {
          points,
          kind: 'money',
          numbers,
          hasFilter: false,
          words: { measure: name, comparison, average: null, change: t('charts.change'), hint: '' },
        },
        { colours, scale },
      ),
    [points, numbers, name, comparison, colours, scale, t],
  )
  const columns = useMemo(
    (): Column<TrendChartPoint>[] => [
      {
        id: 'period',
        title: t('product.period'),
        value: (point) => points.indexOf(point),
        cell: ({ title }) => title,
      },
      {
        id: 'value_cents',
        title: name,
        align: 'right',
        value: ({ value }) => value,
        cell: ({ value }) => numbers.full('money', value),
      },
    ],
    [points, name, numbers, t],
  )
  const title = t(`product.trend.${kind}`, { grain: t(`overview.trend.grains.${request.grain}`) })
  return (
    <ChartCard
      id={`product-${kind}`}
      title={title}
      unit={t('charts.unit.money', { currency: numbers.currency })}
      definition={t(`product.trend.${kind}Definition`)}
      scope={{ selection: request.selection, own: ['product'], values: {} }}
      loading={false}
      stale={stale}
      chart={<Chart id={`product-${kind}`} description={title} option={option} height={14} />}
      table={
        <DataTable
          id={`product-${kind}`}
          label={title}
          columns={columns}
          rows={points}
          rowKey={({ title: period }) => period}
          maxHeight={14}
        />
      }
    />
  )
}

/** What the product sold over time, and what a unit brought. */
export const TrendCards = (props: TrendProps): React.JSX.Element => (
  <TwoColumns>
    <TrendOf kind="sales" {...props} />
    <TrendOf kind="price" {...props} />
  </TwoColumns>
)
