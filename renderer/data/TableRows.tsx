import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TablePage, TableRow } from '../../shared/tables'
import { request } from '../api'
import { CardExportContext } from '../export/cardExport'
import { TableMenu } from '../export/TableMenu'
import { useCardExport } from '../export/useCardExport'
import { ErrorPanel } from '../components/ErrorPanel'
import { PagedTable, type PagedSort } from '../components/PagedTable'
import { SearchField } from '../components/SearchField'
import { usePagedRows } from '../components/usePagedRows'
import { useFormats } from '../format/useFormats'
import styles from './Data.module.css'
import type { TableBrowserProps } from './TableBrowser'
import { useTableColumns } from './useTableColumns'

const TYPING_MS = 200
// Browsers cap the height of an element at about this many rows on a large screen.
const MOST_ROWS = 500_000

/** The rows of a table, a page at a time, sorted and filtered in the engine. */
export function TableRows({
  table,
  column: firstColumn,
  text: firstText,
}: TableBrowserProps): React.JSX.Element {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const [column, setColumn] = useState(firstColumn)
  const [typed, setTyped] = useState(firstText)
  const [text] = useDebouncedValue(typed, TYPING_MS)
  const [sort, setSort] = useState<PagedSort<string> | null>(null)
  const filterColumn = text === '' ? null : column
  const load = useCallback(
    (offset: number, limit: number) =>
      request('tables.page', {
        table: table.name,
        offset,
        limit,
        sort: sort ? { column: sort.key, descending: sort.descending } : null,
        filter: filterColumn === null ? null : { column: filterColumn, text },
      }),
    [table.name, sort, filterColumn, text],
  )
  const { head, failure, current, rowAt, want } = usePagedRows<TableRow, TablePage>(load)
  const columns = useTableColumns(table)
  const { exporter, card } = useCardExport(table.name, null, true, current)
  const names = useMemo(() => table.columns.map(({ name }) => name), [table])
  const found = head?.found ?? table.rows
  const count = Math.min(found, MOST_ROWS)
  const words = { found: numbers.count(found), rows: numbers.count(table.rows) }
  return (
    <>
      <div className={styles.tools}>
        <Select
          size="xs"
          w="12rem"
          aria-label={t('data.browser.filterColumn')}
          data={names}
          value={column}
          searchable
          allowDeselect={false}
          onChange={(value) => value !== null && setColumn(value)}
          data-testid="table-filter-column"
        />
        <SearchField
          w="14rem"
          label={t('data.browser.filter')}
          value={typed}
          onChange={setTyped}
          data-testid="table-filter"
        />
        <span
          className={`${styles.note} tabular`}
          role="status"
          data-testid="table-found"
          data-value={head && current ? head.found : undefined}
        >
          {t(filterColumn === null ? 'data.browser.count' : 'data.browser.found', words)}
          {found > count ? ` ${t('data.browser.first', { shown: numbers.count(count) })}` : ''}
        </span>
        <TableMenu id="rows" label={t('export.table')} save={(format) => exporter[format]()} />
      </div>
      {failure ? <ErrorPanel failure={failure} /> : null}
      <div className={styles.rows} data-current={current}>
        <CardExportContext.Provider value={card}>
          <PagedTable
            id="rows"
            label={table.name}
            columns={columns}
            count={count}
            sort={sort}
            height="100%"
            rowAt={rowAt}
            rowKey={(row) => row.key}
            onRange={want}
            onSort={setSort}
            source={{ load: load }}
          />
        </CardExportContext.Provider>
      </div>
      {found === 0 ? (
        <p className={styles.note} role="status">
          {text === '' ? t('data.browser.empty') : t('data.browser.none', { text })}
        </p>
      ) : null}
      <p className={styles.note}>{t('data.browser.readOnly')}</p>
    </>
  )
}
