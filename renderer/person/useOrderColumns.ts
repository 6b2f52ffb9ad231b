import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonOrder } from '../../shared/person'
import type { Column } from '../components/DataTable'
import { numberColumn } from '../components/numberColumn'
import { useFormats } from '../format/useFormats'

/** The columns of a customer's list of orders; stores where some order has one. */
export function useOrderColumns(orders: readonly PersonOrder[]): readonly Column<PersonOrder>[] {
  const { t } = useTranslation()
  const { numbers, dates } = useFormats()
  const hasStores = orders.some(({ store }) => store !== null)
  return useMemo(() => {
    const count = (value: number | null): string => numbers.full('count', value)
    const money = (value: number | null): string => numbers.full('money', value)
    return [
      {
        id: 'date',
        title: t('person.timeline.date'),
        value: ({ date }) => date,
        cell: ({ date }) => dates.day(date),
      },
      { id: 'order', title: t('person.timeline.order'), value: ({ id }) => id, tooltip: ({ id }) => id },
      ...(hasStores
        ? [
            {
              id: 'store',
              title: t('person.timeline.store'),
              value: ({ store }: PersonOrder) => store ?? '',
              tooltip: ({ store }: PersonOrder) => store ?? '',
            },
          ]
        : []),
      numberColumn<PersonOrder>('lines', t('person.timeline.lines'), ({ lines }) => lines, count),
      numberColumn<PersonOrder>('products', t('person.timeline.products'), ({ products }) => products, count),
      numberColumn<PersonOrder>('units', t('person.timeline.units'), ({ units }) => units, count),
      numberColumn<PersonOrder>(
        'discount_cents',
        t('person.timeline.discount'),
        ({ discountCents }) => discountCents,
        money,
      ),
      numberColumn<PersonOrder>('net_cents', t('person.timeline.net'), ({ netCents }) => netCents, money),
    ]
  }, [hasStores, numbers, dates, t])
}
