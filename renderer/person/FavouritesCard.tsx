import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonFavourite } from '../../shared/person'
import { ChartCard } from '../components/ChartCard'
import { DataTable, type Column } from '../components/DataTable'
import { EmptyState } from '../components/EmptyState'
import { memberLink } from '../components/MemberLink'
import { numberColumn } from '../components/numberColumn'
import { useFormats } from '../format/useFormats'
import { shareOf } from '../overview/rows'
import type { PersonProps } from './PersonPage'

interface FavouritesProps extends PersonProps {
  readonly kind: 'products' | 'stores'
}

const TABLE_REM = 16

/** The products or stores that most of the customer's orders have. */
export function FavouritesCard({ person, stale, kind }: FavouritesProps): React.JSX.Element | null {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const rows = person?.[kind] ?? []
  const orders = person?.orderCount ?? 0
  const columns = useMemo((): Column<PersonFavourite>[] => {
    const count = (value: number | null): string => numbers.full('count', value)
    return [
      {
        id: 'name',
        title: t(`person.${kind}.name`),
        value: ({ name }) => name,
        cell: (row) => memberLink(kind === 'products' ? 'product' : 'store', row),
        tooltip: ({ id, name }) => (name === id ? id : `${name} (${id})`),
      },
      numberColumn<PersonFavourite>('orders', t('person.orders'), (row) => row.orders, count),
      numberColumn<PersonFavourite>(
        'share',
        t('person.share'),
        (row) => shareOf(row.orders, orders),
        numbers.percent,
      ),
      numberColumn<PersonFavourite>('units', t('person.timeline.units'), (row) => row.units, count),
      numberColumn<PersonFavourite>(
        'net_cents',
        t('person.timeline.net'),
        (row) => row.netCents,
        (value) => numbers.full('money', value),
      ),
    ]
  }, [kind, orders, numbers, t])
  if (kind === 'stores' && person !== null && rows.length === 0) return null
  const title = t(`person.${kind}.title`)
  return (
    <ChartCard
      id={`person-${kind}`}
      title={title}
      definition={t(`person.${kind}.definition`)}
      loading={person === null}
      stale={stale}
      blank={person !== null && rows.length === 0 ? <EmptyState reason={t('person.none')} /> : undefined}
      chart={
        <DataTable
          id={`person-${kind}`}
          label={title}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          maxHeight={TABLE_REM}
        />
      }
      table={null}
    />
  )
}
