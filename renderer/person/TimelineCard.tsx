import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { parseDay } from '../../shared/dates'
import { MOST_ORDERS, type PersonOrder } from '../../shared/person'
import type { CubeProfile, Selection } from '../../shared/query'
import { orderTimeline } from '../charts/orderTimeline'
import { Chart } from '../components/Chart'
import { ChartCard } from '../components/ChartCard'
import { DataTable } from '../components/DataTable'
import { EmptyState } from '../components/EmptyState'
import { useFormats } from '../format/useFormats'
import { useScale, useScheme } from '../theme/useScheme'
import type { PersonProps } from './PersonPage'
import { useOrderColumns } from './useOrderColumns'

interface TimelineProps extends PersonProps {
  readonly selection: Selection
  readonly profile: CubeProfile
}

const HEIGHT_REM = 12
const TABLE_REM = 20
const NONE: readonly PersonOrder[] = []

/** The customer's orders as columns over time, and as a list. */
export function TimelineCard({ person, stale, selection, profile }: TimelineProps): React.JSX.Element {
  const { t } = useTranslation()
  const { numbers, dates } = useFormats()
  const { colours } = useScheme()
  const scale = useScale()
  const orders = person?.orders ?? NONE
  const columns = useOrderColumns(orders)
  const first = parseDay(selection.from ?? profile.firstDate ?? '') ?? 0
  const last = parseDay(selection.to ?? profile.lastDate ?? '') ?? first
  const option = useMemo(
    () =>
      orderTimeline(
        orders.map((order) => ({
          day: parseDay(order.date) ?? 0,
          value: order.netCents,
          title: `${dates.day(order.date)} · ${order.id}`,
          tooltip: () => [
            { label: t('person.timeline.net'), value: numbers.full('money', order.netCents) },
            { label: t('person.timeline.products'), value: numbers.count(order.products) },
            { label: t('person.timeline.units'), value: numbers.count(order.units) },
            ...(order.store === null ? [] : [{ label: t('person.timeline.store'), value: order.store }]),
          ],
        })),
        { first, last },
        (value) => numbers.compact('money', value),
        { colours, scale },
      ),
    [orders, first, last, numbers, dates, colours, scale, t],
  )
  const title = t('person.timeline.title')
  const [oldest, newest] = [orders[0], orders.at(-1)]
  return (
    <ChartCard
      id="person-orders"
      title={title}
      unit={t('charts.unit.money', { currency: numbers.currency })}
      definition={t('person.timeline.definition')}
      note={
        orders.length >= MOST_ORDERS
          ? t('person.timeline.latest', { count: MOST_ORDERS, formatted: numbers.count(MOST_ORDERS) })
          : undefined
      }
      loading={person === null}
      stale={stale}
      blank={person !== null && orders.length === 0 ? <EmptyState reason={t('person.none')} /> : undefined}
      chart={
        <Chart
          id="person-orders"
          description={t('person.timeline.aria', {
            count: orders.length,
            first: oldest ? dates.day(oldest.date) : '',
            last: newest ? dates.day(newest.date) : '',
          })}
          option={option}
          height={HEIGHT_REM}
        />
      }
      table={
        <DataTable
          id="person-orders"
          label={title}
          columns={columns}
          rows={orders}
          rowKey={({ id }) => id}
          maxHeight={TABLE_REM}
        />
      }
    />
  )
}
