import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable, type Column } from '../components/DataTable'
import { marginColumns } from '../components/marginColumn'
import { memberLink } from '../components/MemberLink'
import { useFormats } from '../format/useFormats'
import { useMarginWords } from '../format/useMarginWords'
import { useMemberName } from '../format/useMembers'
import type { Marks } from '../marks/useMarks'
import type { ProductRow } from './productRows'

interface ProductTable {
  readonly id: string
  readonly title: string
  readonly rows: readonly ProductRow[]
  readonly marks: Marks<ProductRow>
  readonly hasFilter: boolean
  readonly isCompared: boolean
  readonly withRatings: boolean
  /** A column of the chart's own, such as the quarter. */
  readonly extra?: Column<ProductRow>
}

/** Products as a table: what the scatter charts show, to read, sort and pick by keyboard. */
export function useProductTable(input: ProductTable): React.JSX.Element {
  const { id, title, rows, marks, hasFilter, isCompared, withRatings, extra } = input
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const nameOf = useMemberName()
  const margins = useMarginWords()
  const hasReturns = rows.some(({ returnRate }) => returnRate !== null && returnRate > 0)
  const hasCategory = rows.some(({ category }) => category !== null)
  const columns = useMemo((): Column<ProductRow>[] => {
    const right = { align: 'right' } as const
    const category = (row: ProductRow): string =>
      row.category === null ? '' : nameOf('category', row.category)
    return [
      {
        id: 'name',
        title: t('filters.dimensions.product'),
        value: ({ name }) => name,
        cell: (row) => memberLink('product', row),
        tooltip: ({ name }) => name,
      },
      ...(hasCategory
        ? [{ id: 'category', title: t('products.category'), value: category, tooltip: category }]
        : []),
      ...(extra ? [extra] : []),
      {
        id: 'net_sales_cents',
        title: t('measures.names.net_sales_cents'),
        ...right,
        value: ({ net }) => net,
        cell: ({ net }) => numbers.full('money', net),
      },
      {
        id: 'share',
        title: t('charts.share'),
        ...right,
        value: ({ share }) => share,
        cell: ({ share }) => numbers.percent(share),
      },
      ...(isCompared
        ? [
            {
              id: 'change',
              title: t('charts.change'),
              ...right,
              value: ({ change }: ProductRow) => change,
              cell: ({ change }: ProductRow) => numbers.change(change),
            },
          ]
        : []),
      {
        id: 'units',
        title: t('measures.names.units'),
        ...right,
        value: ({ units }) => units,
        cell: ({ units }) => numbers.count(units),
      },
      ...marginColumns(rows, ({ margin }) => margin, margins),
      ...(hasReturns
        ? [
            {
              id: 'return_rate',
              title: t('measures.names.return_rate'),
              ...right,
              value: ({ returnRate }: ProductRow) => returnRate,
              cell: ({ returnRate }: ProductRow) => numbers.percent(returnRate),
            },
          ]
        : []),
      ...(withRatings
        ? [
            {
              id: 'avg_rating',
              title: t('measures.names.avg_rating'),
              ...right,
              value: ({ rating }: ProductRow) => rating,
              cell: ({ rating }: ProductRow) => numbers.full('rating', rating),
            },
            {
              id: 'reviews',
              title: t('measures.names.reviews'),
              ...right,
              value: ({ reviews }: ProductRow) => reviews,
              cell: ({ reviews }: ProductRow) => numbers.count(reviews),
            },
          ]
        : []),
    ]
  }, [t, numbers, margins, nameOf, rows, hasCategory, hasReturns, isCompared, withRatings, extra])
  return (
    <DataTable
      id={id}
      label={title}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      maxHeight={24}
      onPick={marks.act}
      isDimmed={(row) => hasFilter && !row.marked}
    />
  )
}
