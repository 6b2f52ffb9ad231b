import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CustomerNumber, CustomerRow, CustomersPage, CustomerSort } from '../../shared/customers'
import type { Column } from '../components/DataTable'
import type { MeasureKind } from '../format/numbers'
import { useFormats } from '../format/useFormats'
import { useSegmentName } from '../format/useSegmentName'
import { useApp } from '../store'
import { PersonLink } from '../person/PersonLink'
import { FormattedCell } from './FormattedCell'
import { boundValues, goodness, numberIn, type Formatting } from './formatting'

type TopColumn = Column<CustomerRow> & { readonly sort?: CustomerSort }

const KINDS: Readonly<Record<CustomerNumber, MeasureKind>> = {
  net_sales_cents: 'money',
  orders: 'count',
  aov_cents: 'money',
  recency_days: 'count',
}

/** The columns of the customers table, the chosen one with its conditional formatting. */
export function useTopColumns(
  formatting: Formatting,
  quantiles: CustomersPage['quantiles'] | null,
): readonly TopColumn[] {
  const { t } = useTranslation()
  const { numbers, dates } = useFormats()
  const segmentName = useSegmentName()
  const hasCountry = useApp(
    (app) => app.project?.profile.dimensions.some(({ name }) => name === 'customer_country') ?? false,
  )
  const minorDigits = useApp((app) => app.project?.profile.currency.minorDigits ?? 2)
  return useMemo(() => {
    const known = quantiles?.[formatting.column] ?? []
    const bounds = boundValues(formatting, known, 10 ** minorDigits)
    const largest = Math.max(1, known.at(-1) ?? 1)
    const number = (column: CustomerNumber, sort: CustomerSort): TopColumn => ({
      id: column,
      title: t(`customers.top.${column}`),
      align: 'right',
      sort,
      value: (row) => numberIn(row, column),
      cell: (row) => {
        const value = numberIn(row, column)
        const text = numbers.full(KINDS[column], value)
        if (column !== formatting.column || value === null || !bounds) return text
        return (
          <FormattedCell
            text={text}
            scale={formatting.scale}
            level={goodness(value, bounds, column)}
            length={Math.max(0, Math.min(1, value / largest))}
          />
        )
      },
    })
    return [
      {
        id: 'rank',
        title: t('customers.top.rank'),
        align: 'right',
        value: (row) => row.rank,
        cell: (row) => numbers.count(row.rank),
      },
      {
        id: 'name',
        title: t('customers.top.name'),
        sort: 'name',
        value: (row) => row.name,
        cell: (row) => <PersonLink id={row.id} name={row.name} />,
        tooltip: (row) => (row.name === row.id ? row.id : `${row.name} (${row.id})`),
      },
      ...(hasCountry
        ? [
            {
              id: 'country',
              title: t('customers.top.country'),
              sort: 'country',
              value: (row: CustomerRow) => row.country ?? '',
              tooltip: (row: CustomerRow) => row.country ?? '',
            } as const,
          ]
        : []),
      number('orders', 'orders'),
      {
        id: 'last_purchase',
        title: t('customers.top.last_purchase'),
        align: 'right',
        sort: 'last_purchase',
        value: (row) => row.lastPurchase,
        cell: (row) => (row.lastPurchase === null ? '–' : dates.day(row.lastPurchase)),
      },
      number('recency_days', 'last_purchase'),
      number('net_sales_cents', 'net_sales_cents'),
      number('aov_cents', 'aov_cents'),
      { id: 'cell', title: t('customers.top.cell'), align: 'right', value: (row) => row.cell ?? '–' },
      {
        id: 'segment',
        title: t('customers.top.segment'),
        sort: 'segment',
        value: (row) => (row.segment === null ? '–' : segmentName(row.segment)),
      },
    ]
  }, [formatting, quantiles, hasCountry, minorDigits, numbers, dates, segmentName, t])
}
