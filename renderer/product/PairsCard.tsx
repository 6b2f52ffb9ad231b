import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProductPair } from '../../shared/basket'
import type { Selection } from '../../shared/query'
import { request } from '../api'
import { ChartCard } from '../components/ChartCard'
import { DataTable, type Column } from '../components/DataTable'
import { EmptyState } from '../components/EmptyState'
import { ErrorPanel } from '../components/ErrorPanel'
import { memberLink } from '../components/MemberLink'
import { useAnswer } from '../components/useAnswer'
import { termKey } from '../dictionary/termNames'
import { useFormats } from '../format/useFormats'
import { useApp } from '../store'
import { openProduct } from './openProduct'

interface Asked {
  readonly selection: Selection
  readonly product: string | null
}

const send = (asked: Asked) => request('query.basket', { ...asked, limit: 30 })

/** Products in the same orders: of one product, or the pairs of all. */
export function PairsCard({ selection, product }: Asked): React.JSX.Element {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const version = useApp((app) => app.dataVersion)
  const asked = useMemo(() => ({ selection, product }), [selection, product])
  const { answer, failure, slow } = useAnswer(asked, version, send)
  const found = answer?.value ?? null
  const columns = useMemo((): Column<ProductPair>[] => {
    const right = { align: 'right' } as const
    const productColumn = (id: 'first' | 'second', heading: string): Column<ProductPair> => ({
      id,
      title: heading,
      value: (pair) => pair[id].name,
      cell: (pair) => memberLink('product', pair[id]),
      tooltip: (pair) => pair[id].name,
    })
    return [
      ...(product === null ? [productColumn('first', t('filters.dimensions.product'))] : []),
      productColumn('second', t('product.pairs.with')),
      {
        id: 'orders',
        title: t('product.pairs.orders'),
        ...right,
        value: ({ orders }) => orders,
        cell: ({ orders }) => numbers.count(orders),
      },
      {
        id: 'support',
        title: t('product.pairs.support'),
        ...right,
        value: ({ support }) => support,
        cell: ({ support }) => numbers.percent(support),
      },
      {
        id: 'confidence',
        title: t('product.pairs.confidence'),
        ...right,
        value: ({ confidence }) => confidence,
        cell: ({ confidence }) => numbers.percent(confidence),
        tooltip: (pair) =>
          t('product.pairs.says', {
            first: pair.first.name,
            second: pair.second.name,
            share: numbers.percent(pair.confidence),
          }),
      },
      {
        id: 'lift',
        title: t('product.pairs.lift'),
        ...right,
        value: ({ lift }) => lift,
        cell: ({ lift }) => `${numbers.full('decimal', lift)}×`,
      },
    ]
  }, [product, numbers, t])
  const title = t('product.pairs.title')
  return (
    <ChartCard
      id="pairs"
      title={title}
      definition={t('product.pairs.definition')}
      entry={termKey('lift')}
      scope={{ selection, own: ['product'], values: {} }}
      loading={found === null && failure === null}
      stale={slow && found !== null}
      note={
        found && found.pairs.length > 0
          ? t('product.pairs.note', {
              count: found.found,
              orders: numbers.count(found.orders),
              least: numbers.count(found.minOrders),
              found: numbers.count(found.found),
            })
          : undefined
      }
      blank={
        failure ? (
          <ErrorPanel failure={failure} />
        ) : found?.pairs.length === 0 ? (
          <EmptyState reason={t('product.pairs.none', { least: numbers.count(found.minOrders) })} />
        ) : undefined
      }
      chart={
        <DataTable
          id="pairs"
          label={title}
          columns={columns}
          rows={found?.pairs ?? []}
          rowKey={({ first, second }) => `${first.id} ${second.id}`}
          maxHeight={18}
          onPick={({ first, second }) => openProduct((product === null ? first.id : second.id) ?? '')}
        />
      }
      table={null}
    />
  )
}
