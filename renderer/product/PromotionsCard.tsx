import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PromotionRow } from '../../shared/promotions'
import type { Selection } from '../../shared/query'
import { answeredCard } from '../components/answeredCard'
import { ChartCard } from '../components/ChartCard'
import { DataTable, type Column } from '../components/DataTable'
import { useFormats } from '../format/useFormats'
import { UpliftCell } from '../promotions/cells'
import { usePromotions } from '../promotions/useAnswers'
import { useUpliftWords } from '../promotions/useUpliftWords'

interface PromotionsProps {
  /** With the product as a filter. */
  readonly selection: Selection
  readonly product: string
}

const upliftCell = ({ impact }: PromotionRow): React.JSX.Element => <UpliftCell impact={impact} />

/** The promotions that name the product or that its lines carry, with what they did. */
export function PromotionsCard({ selection, product }: PromotionsProps): React.JSX.Element {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const words = useUpliftWords()
  const state = usePromotions(selection)
  const { answer } = state
  const rows = useMemo(
    () => (answer?.value.promotions ?? []).filter((row) => row.product?.id === product || row.orders > 0),
    [answer, product],
  )
  const columns = useMemo(
    (): Column<PromotionRow>[] => [
      {
        id: 'name',
        title: t('promotions.promotion'),
        value: words.name,
        cell: (row) => (row.promotion.name === '' ? (row.promotion.id ?? '') : row.promotion.name),
        tooltip: (row) => `${words.name(row)}\n${words.terms(row)}`,
      },
      { id: 'terms', title: t('product.terms'), value: words.terms, tooltip: words.terms },
      {
        id: 'net_sales_cents',
        title: t('measures.names.net_sales_cents'),
        align: 'right',
        value: ({ netCents }) => netCents,
        cell: ({ netCents }) => numbers.full('money', netCents),
      },
      {
        id: 'uplift',
        title: t('promotions.uplift'),
        align: 'right',
        value: ({ impact }) => impact.uplift,
        cell: upliftCell,
        tooltip: ({ impact }) => [words.full(impact), words.money(impact)].filter(Boolean).join('\n'),
      },
    ],
    [words, numbers, t],
  )
  const title = t('product.promotions')
  return (
    <ChartCard
      id="product-promotions"
      title={title}
      definition={t('promotions.definition')}
      {...answeredCard(state, rows.length === 0, t('product.noPromotions'))}
      chart={
        <DataTable
          id="product-promotions"
          label={title}
          columns={columns}
          rows={rows}
          rowKey={({ promotion }) => promotion.id ?? ''}
          maxHeight={14}
        />
      }
      table={null}
    />
  )
}
