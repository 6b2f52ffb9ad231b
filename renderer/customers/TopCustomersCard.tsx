import { useDebouncedValue } from '@mantine/hooks'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CustomerRow, CustomersPage, CustomerSort } from '../../shared/customers'
import { request } from '../api'
import { ChartCard } from '../components/ChartCard'
import { EmptyState } from '../components/EmptyState'
import { ErrorPanel } from '../components/ErrorPanel'
import { PagedTable, type PagedSort } from '../components/PagedTable'
import { SearchField } from '../components/SearchField'
import { usePagedRows } from '../components/usePagedRows'
import { useFormats } from '../format/useFormats'
import { memberMark } from '../marks/mark'
import { useMarks } from '../marks/useMarks'
import { ScreenOnly } from '../print/ScreenOnly'
import { useApp } from '../store'
import { filterOn, isMarked, setFilter } from '../store/selectionOps'
import styles from './Customers.module.css'
import { FormatMenu } from './FormatMenu'
import { readFormatting } from './formatting'
import { useTopColumns } from './useTopColumns'

const HEIGHT_REM = 30
const TYPING_MS = 150
const FIRST_SORT: PagedSort<CustomerSort> = { key: 'net_sales_cents', descending: true }

/** Every customer of the selection: sorted and searched in the engine, coloured as chosen, a page at a time. */
export function TopCustomersCard(): React.JSX.Element {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const step = useApp((app) => app.present)
  const { selection } = step
  const options = useApp((app) => app.options)
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed, TYPING_MS)
  const [sort, setSort] = useState(FIRST_SORT)
  const formatting = useMemo(() => readFormatting(options), [options])
  const others = useMemo(() => setFilter(selection, 'customer', []), [selection])
  const load = useCallback(
    (offset: number, limit: number) =>
      request('customers.page', { selection: others, search, sort, offset, limit }),
    [others, search, sort],
  )
  const { head, failure, current, rowAt, want } = usePagedRows<CustomerRow, CustomersPage>(load)
  const columns = useTopColumns(formatting, head?.quantiles ?? null)
  const marks = useMarks<CustomerRow>({
    step,
    own: ['customer'],
    markOf: (row) =>
      memberMark('customer', row, row.name, { net_sales_cents: row.netCents, orders: row.orders }, false),
  })
  const title = t('customers.top.title')
  const hasFilter = filterOn(selection, 'customer') !== null
  const total = head?.total
  return (
    <ChartCard
      id="top-customers"
      title={title}
      definition={t('customers.top.definition')}
      scope={{ selection, own: ['customer'], values: {} }}
      loading={head === null && failure === null}
      stale={!current && head !== null}
      blank={failure ? <ErrorPanel failure={failure} /> : total?.customers === 0 ? <EmptyState /> : undefined}
      tools={
        <>
          <ScreenOnly>
            <SearchField
              className={styles.search ?? ''}
              label={t('customers.top.search')}
              value={typed}
              onChange={setTyped}
              data-testid="customers-search"
            />
            <FormatMenu formatting={formatting} />
          </ScreenOnly>
          <span className={`${styles.count} tabular`} role="status" data-testid="customers-found">
            {head === null
              ? ''
              : t('customers.top.found', { count: head.found, formatted: numbers.count(head.found) })}
          </span>
        </>
      }
      chart={
        head && total ? (
          <>
            <PagedTable
              id="top-customers"
              label={title}
              columns={columns}
              count={head.found}
              sort={sort}
              height={HEIGHT_REM}
              rowAt={rowAt}
              rowKey={(row) => row.id}
              onRange={want}
              onSort={setSort}
              onPick={marks.act}
              isDimmed={(row) => hasFilter && !isMarked(selection, 'customer', row.id)}
              source={{
                load,
                totals: {
                  name: t('customers.top.total'),
                  orders: total.orders,
                  net_sales_cents: total.netCents,
                  aov_cents: total.orders === 0 ? null : total.netCents / total.orders,
                },
              }}
              totals={{
                name: t('customers.top.total'),
                orders: numbers.count(total.orders),
                net_sales_cents: numbers.full('money', total.netCents),
                aov_cents: numbers.full('money', total.orders === 0 ? null : total.netCents / total.orders),
              }}
            />
            {head.found === 0 ? <p className={styles.foot}>{t('customers.top.nothing')}</p> : null}
            {head.guests.lines > 0 ? (
              <p className={`${styles.foot} tabular`} data-testid="customers-guests">
                {t('customers.top.guests', {
                  orders: numbers.count(head.guests.orders),
                  lines: numbers.count(head.guests.lines),
                  net: numbers.full('money', head.guests.netCents),
                })}
              </p>
            ) : null}
          </>
        ) : null
      }
      table={null}
    />
  )
}
