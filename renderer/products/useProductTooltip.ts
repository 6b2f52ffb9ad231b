import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { TooltipRow } from '../charts/tooltip'
import { useFormats } from '../format/useFormats'
import { useMemberName } from '../format/useMembers'
import type { ProductRow } from './productRows'

/** What a mark of a scatter chart says: full values, share and change. */
export function useProductTooltip(isCompared: boolean): (row: ProductRow) => TooltipRow[] {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const nameOf = useMemberName()
  return useCallback(
    (row) => [
      ...(row.category === null
        ? []
        : [{ label: t('products.category'), value: nameOf('category', row.category) }]),
      { label: t('measures.names.net_sales_cents'), value: numbers.full('money', row.net) },
      { label: t('charts.share'), value: numbers.percent(row.share) },
      ...(isCompared ? [{ label: t('charts.change'), value: numbers.change(row.change) }] : []),
      { label: t('measures.names.units'), value: numbers.count(row.units) },
      ...(row.rating === null
        ? []
        : [
            { label: t('measures.names.avg_rating'), value: numbers.full('rating', row.rating) },
            { label: t('measures.names.reviews'), value: numbers.count(row.reviews) },
          ]),
    ],
    [t, numbers, nameOf, isCompared],
  )
}
