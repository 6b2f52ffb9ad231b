import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Review } from '../../shared/reviews'
import { request } from '../api'
import { answeredCard } from '../components/answeredCard'
import { ChartCard } from '../components/ChartCard'
import { DataTable, type Column } from '../components/DataTable'
import { useAnswer } from '../components/useAnswer'
import { useFormats } from '../format/useFormats'
import { useApp } from '../store'

interface Asked {
  readonly product: string
  /** The last day that counts. */
  readonly to: string | null
}

interface Row extends Review {
  readonly at: number
}

const send = (asked: Asked) => request('product.reviews', asked)

/** What customers wrote about the product, newest first. */
export function ReviewsCard({ product, to }: Asked): React.JSX.Element {
  const { t } = useTranslation()
  const { numbers, dates } = useFormats()
  const version = useApp((app) => app.dataVersion)
  const asked = useMemo(() => ({ product, to }), [product, to])
  const state = useAnswer(asked, version, send)
  const { answer } = state
  const rows = useMemo(
    (): Row[] => (answer?.value.reviews ?? []).map((review, at) => ({ ...review, at })),
    [answer],
  )
  const columns = useMemo(
    (): Column<Row>[] => [
      {
        id: 'date',
        title: t('product.ratings.date'),
        value: ({ date }) => date,
        cell: ({ date }) => (date === null ? '–' : dates.day(date)),
      },
      {
        id: 'rating',
        title: t('product.ratings.rating'),
        align: 'right',
        value: ({ rating }) => rating,
        cell: ({ rating }) => numbers.full('count', rating),
      },
      {
        id: 'comment',
        title: t('product.ratings.comment'),
        value: ({ comment }) => comment ?? '',
        tooltip: ({ comment }) => comment ?? '',
      },
    ],
    [numbers, dates, t],
  )
  const title = t('product.ratings.title')
  return (
    <ChartCard
      id="product-reviews"
      title={title}
      definition={t('product.ratings.definition')}
      {...answeredCard(state, rows.length === 0, t('product.ratings.none'))}
      chart={
        <DataTable
          id="product-reviews"
          label={title}
          columns={columns}
          rows={rows}
          rowKey={({ at }) => String(at)}
          maxHeight={18}
        />
      }
      table={null}
    />
  )
}
