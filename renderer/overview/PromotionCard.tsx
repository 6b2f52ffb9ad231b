import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ChartCard } from '../components/ChartCard'
import { DataTable, type Column } from '../components/DataTable'
import tableStyles from '../components/DataTable.module.css'
import { EmptyState } from '../components/EmptyState'
import { kindOf } from '../format/numbers'
import { useFormats } from '../format/useFormats'
import { useMemberName } from '../format/useMembers'
import { useMarks } from '../marks/useMarks'
import { filterOn } from '../store/selectionOps'
import styles from './Overview.module.css'
import type { CardProps } from './OverviewPage'
import { coversRange, PROMOTION_MEASURES, scopeOf } from './queries'
import { memberRows, rowMark, type MemberRow } from './rows'

const TITLES = {
  net_sales_cents: 'overview.promotion.net',
  orders: 'overview.promotion.orders',
  aov_cents: 'overview.promotion.aov',
  discount_rate: 'overview.promotion.rate',
} as const

const withBar = (share: number, text: string): React.JSX.Element => (
  <span className={styles.barCell}>
    <span className={styles.barTrack} aria-hidden>
      <span
        className={share < 0 ? `${tableStyles.bar} ${tableStyles.negative}` : tableStyles.bar}
        style={{ width: `${Math.abs(share) * 100}%` }}
      />
    </span>
    {text}
  </span>
)

/** Sales under each promotion method, "No promotion" among them. */
export function PromotionCard({ answer, profile, stale }: CardProps): React.JSX.Element {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const nameOf = useMemberName()
  const methods = answer?.methods ?? null
  const hasFilter = answer !== null && filterOn(answer.request.step.selection, 'promotion_method') !== null
  const isCompared = methods?.comparedRange != null && coversRange(methods.comparedRange, profile)
  const rows = useMemo(
    () =>
      answer && methods
        ? memberRows(
            methods,
            answer,
            'promotion_method',
            (member) => nameOf('promotion_method', member),
            t('common.allOthers'),
          )
        : [],
    [answer, methods, nameOf, t],
  )

  const columns = useMemo((): Column<MemberRow>[] => {
    const largest = Math.max(1, ...rows.map((row) => Math.abs(row.value('net_sales_cents') ?? 0)))
    return [
      {
        id: 'name',
        title: t('overview.promotion.method'),
        value: (row) => row.name,
        tooltip: (row) => row.name,
      },
      ...PROMOTION_MEASURES.map((measure): Column<MemberRow> => {
        const text = (row: MemberRow): string => numbers.full(kindOf(measure), row.value(measure))
        return {
          id: measure,
          title: t(TITLES[measure]),
          align: 'right',
          value: (row) => row.value(measure),
          cell: (row) =>
            measure === 'net_sales_cents'
              ? withBar((row.value(measure) ?? 0) / largest, text(row))
              : text(row),
        }
      }),
      {
        id: 'share',
        title: t('overview.promotion.share'),
        align: 'right',
        value: (row) => row.share('net_sales_cents'),
        cell: (row) => numbers.percent(row.share('net_sales_cents')),
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
  }, [rows, numbers, isCompared, t])

  const marks = useMarks<MemberRow>({
    step: answer?.request.step,
    own: ['promotion_method'],
    markOf: (row) => (methods ? rowMark(methods, 'promotion_method', row, false) : null),
  })
  const blank =
    answer !== null && !answer.request.hasMethods ? (
      <EmptyState reason={t('overview.promotion.absent')} />
    ) : answer !== null && rows.length === 0 ? (
      <EmptyState />
    ) : undefined
  const title = t('overview.promotion.title')
  return (
    <ChartCard
      id="promotion"
      title={title}
      definition={t('overview.promotion.definition')}
      scope={answer ? scopeOf(answer, methods) : undefined}
      loading={answer === null}
      stale={stale}
      blank={blank}
      chart={
        <DataTable
          id="promotion"
          label={title}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id ?? '(others)'}
          maxHeight={20}
          onPick={marks.act}
          isDimmed={(row) => hasFilter && !row.marked}
        />
      }
      table={null}
    />
  )
}
