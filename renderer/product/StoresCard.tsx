import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { marginFrom } from '../../shared/margin'
import type { QueryRow } from '../../shared/query'
import { returnRateOf } from '../../shared/returnRates'
import { ChartCard } from '../components/ChartCard'
import { DataTable, type Column } from '../components/DataTable'
import { marginColumns } from '../components/marginColumn'
import { EmptyState } from '../components/EmptyState'
import { kindOf } from '../format/numbers'
import { useFormats } from '../format/useFormats'
import { useMarginWords } from '../format/useMarginWords'
import { useMemberName } from '../format/useMembers'
import { valueOf } from '../overview/queries'
import { STORE_MEASURES, type ProductAnswer } from './queries'

/** Where the product sells. */
export function StoresCard({
  answer,
  stale,
}: {
  readonly answer: ProductAnswer
  readonly stale: boolean
}): React.JSX.Element | null {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const nameOf = useMemberName()
  const margins = useMarginWords()
  const { stores } = answer
  const columns = useMemo((): Column<QueryRow>[] => {
    if (!stores) return []
    const name = ({ members }: QueryRow): string => (members[0] ? nameOf('store', members[0]) : '')
    const read = ({ values }: QueryRow, measure: (typeof STORE_MEASURES)[number]): number | null => {
      const value = valueOf(stores, values, measure)
      return measure === 'return_rate' ? returnRateOf(value, valueOf(stores, values, 'orders') ?? 0) : value
    }
    return [
      { id: 'store', title: t('filters.dimensions.store'), value: name, tooltip: name },
      ...STORE_MEASURES.map((measure): Column<QueryRow> => ({
        id: measure,
        title: t(`measures.names.${measure}`),
        align: 'right',
        value: (row) => read(row, measure),
        cell: (row) => numbers.full(kindOf(measure), read(row, measure)),
      })),
      ...marginColumns(
        stores.rows,
        ({ values }) => marginFrom((measure) => valueOf(stores, values, measure)),
        margins,
      ),
    ]
  }, [stores, nameOf, numbers, margins, t])
  if (!stores) return null
  const title = t('product.stores')
  return (
    <ChartCard
      id="product-stores"
      title={title}
      definition={t('product.storesDefinition')}
      loading={false}
      stale={stale}
      blank={stores.rows.length === 0 ? <EmptyState /> : undefined}
      chart={
        <DataTable
          id="product-stores"
          label={title}
          columns={columns}
          rows={stores.rows}
          rowKey={({ members }) => members[0]?.id ?? ''}
          maxHeight={14}
        />
      }
      table={null}
    />
  )
}
