import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChurnRow } from '../../shared/churn'
import type { Column } from '../components/DataTable'
import { numberColumn } from '../components/numberColumn'
import { useFormats } from '../format/useFormats'
import { PersonLink } from '../person/PersonLink'

/** The columns of the list of customers at risk. */
export function useChurnColumns(): readonly Column<ChurnRow>[] {
  const { t } = useTranslation()
  const { numbers, dates } = useFormats()
  return useMemo(() => {
    const count = (value: number | null): string => numbers.full('count', value)
    const money = (value: number | null): string => numbers.full('money', value)
    return [
      {
        id: 'name',
        title: t('churn.columns.name'),
        value: ({ name }) => name,
        cell: (row) => <PersonLink id={row.id} name={row.name} />,
        tooltip: ({ id, name }) => (name === id ? id : `${name} (${id})`),
      },
      numberColumn('orders', t('churn.columns.orders'), ({ orders }) => orders, count),
      {
        id: 'last_purchase',
        title: t('churn.columns.last_purchase'),
        align: 'right',
        value: ({ lastPurchase }) => lastPurchase,
        cell: ({ lastPurchase }) => dates.day(lastPurchase),
      },
      numberColumn('recency_days', t('churn.columns.recency_days'), ({ recencyDays }) => recencyDays, count),
      numberColumn(
        'probability_alive',
        t('churn.columns.probability_alive'),
        ({ probabilityAlive }) => probabilityAlive,
        numbers.percent,
      ),
      numberColumn(
        'expected_orders',
        t('churn.columns.expected_orders'),
        ({ expectedOrders }) => expectedOrders,
        (value) => numbers.full('decimal', value),
      ),
      numberColumn(
        'net_per_order_cents',
        t('churn.columns.net_per_order_cents'),
        ({ netPerOrderCents }) => netPerOrderCents,
        money,
      ),
      numberColumn(
        'expected_net_cents',
        t('churn.columns.expected_net_cents'),
        ({ expectedNetCents }) => expectedNetCents,
        money,
      ),
      numberColumn(
        'value_at_risk_cents',
        t('churn.columns.value_at_risk_cents'),
        ({ valueAtRiskCents }) => valueAtRiskCents,
        money,
      ),
    ]
  }, [numbers, dates, t])
}
