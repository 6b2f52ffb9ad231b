import type { TFunction } from 'i18next'
import { marginFrom } from '../../shared/margin'
import type { MethodImpact } from '../../shared/promotions'
import type { Column } from '../components/DataTable'
import { marginColumns } from '../components/marginColumn'
import { kindOf, type Formats } from '../format/numbers'
import { PROMOTION_MEASURES } from '../overview/queries'
import type { MarginWords } from '../format/useMarginWords'
import type { MemberRow } from '../overview/rows'
import { NameCell, UpliftCell, withBar } from './cells'
import type { UpliftWords } from './useUpliftWords'

const TITLES = {
  net_sales_cents: 'overview.promotion.net',
  orders: 'overview.promotion.orders',
  aov_cents: 'overview.promotion.aov',
  discount_rate: 'overview.promotion.rate',
} as const

interface MethodColumns {
  readonly rows: readonly MemberRow[]
  /** By member id. */
  readonly impacts: ReadonlyMap<string, MethodImpact>
  readonly numbers: Formats
  readonly words: UpliftWords
  readonly margins: MarginWords
  readonly isCompared: boolean
  readonly open: (row: MemberRow) => void
  readonly t: TFunction
}

/** "No promotion" has nothing below it. */
export const canOpen = (row: MemberRow): boolean => row.memberId !== null

export function methodColumns(parts: MethodColumns): Column<MemberRow>[] {
  const { rows, impacts, numbers, words, margins, isCompared, open, t } = parts
  const largest = Math.max(1, ...rows.map((row) => Math.abs(row.value('net_sales_cents') ?? 0)))
  const impactOf = (row: MemberRow) => impacts.get(row.id ?? '')
  return [
    {
      id: 'name',
      title: t('overview.promotion.method'),
      value: (row) => row.name,
      cell: (row) => <NameCell name={row.name} onOpen={canOpen(row) ? () => open(row) : undefined} />,
      tooltip: (row) =>
        canOpen(row) ? `${row.name}\n${t('promotions.openHint')}` : `${row.name}\n${t('charts.clickHint')}`,
    },
    ...PROMOTION_MEASURES.map((measure): Column<MemberRow> => {
      const text = (row: MemberRow): string => numbers.full(kindOf(measure), row.value(measure))
      const isNet = measure === 'net_sales_cents'
      return {
        id: measure,
        title: t(TITLES[measure]),
        align: 'right',
        value: (row) => row.value(measure),
        cell: (row) => (isNet ? withBar((row.value(measure) ?? 0) / largest, text(row)) : text(row)),
        ...(isNet
          ? {
              tooltip: (row: MemberRow) =>
                `${text(row)}\n${t('overview.promotion.share')}: ${numbers.percent(row.share(measure))}`,
            }
          : {}),
      }
    }),
    ...marginColumns(rows, ({ value }) => marginFrom(value), margins),
    {
      id: 'uplift',
      title: t('promotions.uplift'),
      align: 'right',
      value: (row) => impactOf(row)?.impact.uplift ?? null,
      cell: (row) => {
        const found = impactOf(row)
        return row.memberId !== null && found ? <UpliftCell impact={found.impact} /> : t('common.none')
      },
      tooltip: (row) => {
        const found = impactOf(row)
        if (!found || row.memberId === null) return ''
        const { impact, judged, promotions } = found
        return [
          words.full(impact, judged),
          words.money(impact),
          t('promotions.judgedOf', { judged, all: promotions }),
        ]
          .filter(Boolean)
          .join('\n')
      },
    },
    ...(isCompared
      ? [
          {
            id: 'change',
            title: t('charts.change'),
            align: 'right',
            value: (row: MemberRow) => row.change('net_sales_cents'),
            cell: (row: MemberRow) => numbers.change(row.change('net_sales_cents')),
          } as const,
        ]
      : []),
  ]
}
