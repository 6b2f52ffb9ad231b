import type { TFunction } from 'i18next'
import type { PromotionRow } from '../../shared/promotions'
import type { Column } from '../components/DataTable'
import { marginColumns } from '../components/marginColumn'
import type { Formats } from '../format/numbers'
import type { MarginWords } from '../format/useMarginWords'
import { NameCell, UpliftCell, withBar } from './cells'
import type { UpliftWords } from './useUpliftWords'

interface PromotionColumns {
  readonly rows: readonly PromotionRow[]
  readonly numbers: Formats
  readonly words: UpliftWords
  readonly margins: MarginWords
  readonly open: (row: PromotionRow) => void
  readonly t: TFunction
}

export function promotionColumns(parts: PromotionColumns): Column<PromotionRow>[] {
  const { rows, numbers, words, margins, open, t } = parts
  const largest = Math.max(1, ...rows.map(({ netCents }) => Math.abs(netCents)))
  const right = { align: 'right' } as const
  return [
    {
      id: 'name',
      title: t('promotions.promotion'),
      value: words.name,
      cell: (row) => (
        <NameCell
          name={row.promotion.name === '' ? (row.promotion.id ?? '') : row.promotion.name}
          rest={row.product?.name}
          onOpen={() => open(row)}
        />
      ),
      tooltip: (row) => [words.name(row), words.terms(row), t('promotions.openHint')].join('\n'),
    },
    {
      id: 'net_sales_cents',
      title: t('overview.promotion.net'),
      ...right,
      value: ({ netCents }) => netCents,
      cell: ({ netCents }) => withBar(netCents / largest, numbers.full('money', netCents)),
    },
    {
      id: 'orders',
      title: t('overview.promotion.orders'),
      ...right,
      value: ({ orders }) => orders,
      cell: ({ orders }) => numbers.count(orders),
    },
    {
      id: 'aov_cents',
      title: t('overview.promotion.aov'),
      ...right,
      value: ({ aovCents }) => aovCents,
      cell: ({ aovCents }) => numbers.full('money', aovCents),
    },
    {
      id: 'discount_rate',
      title: t('overview.promotion.rate'),
      ...right,
      value: ({ discountRate }) => discountRate,
      cell: ({ discountRate }) => numbers.percent(discountRate),
    },
    ...marginColumns(rows, ({ margin }) => margin, margins),
    {
      id: 'uplift',
      title: t('promotions.uplift'),
      ...right,
      value: ({ impact }) => impact.uplift,
      cell: ({ impact }) => <UpliftCell impact={impact} />,
      tooltip: ({ impact }) => [words.full(impact), words.money(impact)].filter(Boolean).join('\n'),
    },
  ]
}
