import { ISO_CALENDAR } from '../../shared/calendar'
import { marginFrom } from '../../shared/margin'
import { useElementSize } from '@mantine/hooks'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ChartCard } from '../components/ChartCard'
import { DataTable, type Column } from '../components/DataTable'
import { marginColumns } from '../components/marginColumn'
import { EmptyState } from '../components/EmptyState'
import { Sparkline } from '../components/Sparkline'
import { kindOf } from '../format/numbers'
import { useFormats } from '../format/useFormats'
import { useMarginWords } from '../format/useMarginWords'
import { useMemberName, type NamedMember } from '../format/useMembers'
import { useMarks } from '../marks/useMarks'
import { coversRange } from '../overview/queries'
import { memberRows, rowMark, type MemberRow } from '../overview/rows'
import { filterOn } from '../store/selectionOps'
import { rootPixels } from '../theme/useScheme'
import styles from './Products.module.css'
import type { CardProps } from './ProductsPage'
import { scopeOf } from './queries'
import { direction, STORE_MEASURES, storeTrends, unsoldStores } from './storeModel'
import { useStorePlaces } from './useStorePlaces'

const NO_TRENDS: ReturnType<typeof storeTrends> = new Map()
const WIDE_REM = 62

const spark = (values: readonly number[]): React.JSX.Element => (
  <Sparkline values={values} className={styles.spark} />
)

/** The stores with their figures; the last line is the measure of all of them together. */
export function StoresCard({ answer, profile, stale }: CardProps): React.JSX.Element {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const nameOf = useMemberName()
  const margins = useMarginWords()
  const { ref, width } = useElementSize()
  const stores = answer?.stores ?? null
  const trends = answer?.storeTrends ?? null
  const grain = answer?.request.storeGrain ?? 'month'
  const calendar = answer?.request.calendar ?? ISO_CALENDAR
  const isCompared = stores?.comparedRange != null && coversRange(stores.comparedRange, profile)
  const hasFilter = answer !== null && filterOn(answer.request.step.selection, 'store') !== null
  const places = useStorePlaces()
  const rows = useMemo(() => {
    if (!answer || !stores) return []
    const nameOfStore = (member: NamedMember): string => nameOf('store', member)
    const sold = memberRows(stores, answer, 'store', nameOfStore, t('common.allOthers'))
    return [...sold, ...unsoldStores(sold, places.values(), answer.request.step.selection)]
  }, [answer, stores, places, nameOf, t])
  const total = useMemo(
    () =>
      answer && stores
        ? memberRows(
            { ...stores, rows: [], others: stores.total },
            answer,
            'store',
            () => '',
            t('products.stores.all'),
          )[0]
        : undefined,
    [answer, stores, t],
  )
  const lines = useMemo(
    () => (trends ? storeTrends(trends, grain, calendar) : NO_TRENDS),
    [trends, grain, calendar],
  )
  const isWide = width >= WIDE_REM * rootPixels()

  const columns = useMemo((): Column<MemberRow>[] => {
    const trendOf = ({ id }: MemberRow): readonly number[] => (id === null ? [] : (lines.get(id) ?? []))
    const right = { align: 'right' } as const
    return [
      {
        id: 'name',
        title: t('filters.dimensions.store'),
        value: (row) => row.name,
        tooltip: (row) => row.name,
      },
      ...STORE_MEASURES.map((measure): Column<MemberRow> => ({
        id: measure,
        title: t(`products.stores.columns.${measure}`),
        ...right,
        value: (row) => row.value(measure),
        cell: (row) => numbers.full(kindOf(measure), row.value(measure)),
      })),
      ...marginColumns(rows, ({ value }) => marginFrom(value), margins),
      ...(isWide
        ? [
            {
              id: 'share',
              title: t('charts.share'),
              ...right,
              value: (row: MemberRow) => row.share('net_sales_cents'),
              cell: (row: MemberRow) => numbers.percent(row.share('net_sales_cents')),
            },
          ]
        : []),
      ...(isCompared
        ? [
            {
              id: 'change',
              title: t('charts.change'),
              ...right,
              value: (row: MemberRow) => row.change('net_sales_cents'),
              cell: (row: MemberRow) => numbers.change(row.change('net_sales_cents')),
            },
          ]
        : []),
      {
        id: 'trend',
        title: t('products.stores.trend'),
        value: (row) => direction(trendOf(row)),
        cell: (row) => spark(trendOf(row)),
        tooltip: (row) => {
          const rise = direction(trendOf(row))
          return rise === null ? '' : t('products.stores.rise', { change: numbers.change(rise) })
        },
      },
    ]
  }, [t, numbers, margins, rows, isWide, isCompared, lines])

  const marks = useMarks<MemberRow>({
    step: answer?.request.step,
    own: ['store'],
    markOf: (row) => (stores ? rowMark(stores, 'store', row, false) : null),
  })
  const blank = (): React.JSX.Element | undefined => {
    if (answer === null) return undefined
    if (stores === null) return <EmptyState reason={t('products.stores.absent')} />
    return rows.length === 0 ? <EmptyState /> : undefined
  }
  const title = t('products.stores.title')
  return (
    <ChartCard
      id="stores"
      title={title}
      definition={t('products.stores.definition')}
      scope={answer ? scopeOf(answer, ['store']) : undefined}
      loading={answer === null}
      stale={stale}
      blank={blank()}
      chart={
        <div ref={ref}>
          <DataTable
            id="stores"
            label={title}
            columns={columns}
            rows={rows}
            {...(total ? { total } : {})}
            rowKey={(row) => row.id ?? '(total)'}
            maxHeight={30}
            onPick={marks.act}
            isDimmed={(row) => hasFilter && !row.marked}
          />
        </div>
      }
      table={null}
    />
  )
}
