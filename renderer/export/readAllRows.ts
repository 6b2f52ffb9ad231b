import { MAX_EXPORT_ROWS, type ExportTable } from '../../shared/exports'
import { verbatim } from '../../shared/phrase'
import { failure, success, type Result } from '../../shared/result'
import { words } from '../i18n'
import type { PagedTableProps } from '../components/PagedTable'
import type { RowsPage } from '../components/usePagedRows'
import { exportTable } from './exportTable'

const PAGE_ROWS = 2000

/** Up to `most` rows from the start, asked for page by page. */
export async function readRows<Row>(
  load: (offset: number, limit: number) => Promise<Result<RowsPage<Row>>>,
  most: number,
): Promise<Result<RowsPage<Row>>> {
  const rows: Row[] = []
  for (;;) {
    const page = await load(rows.length, Math.min(PAGE_ROWS, most - rows.length))
    if (!page.ok) return page
    rows.push(...page.value.rows)
    const { found } = page.value
    if (rows.length >= Math.min(found, most) || page.value.rows.length === 0) return success({ found, rows })
  }
}

/** The whole of a paged table with its totals, as it is exported. */
export async function readAllRows<Row extends object>(
  columns: PagedTableProps<Row, string>['columns'],
  { load, totals }: PagedTableProps<Row, string>['source'],
  minorDigits: number,
): Promise<Result<ExportTable>> {
  const read = await readRows(load, MAX_EXPORT_ROWS - 1)
  if (!read.ok) return read
  const { found } = read.value
  if (found > read.value.rows.length && found >= MAX_EXPORT_ROWS)
    return failure('usage', verbatim(words.t('export.tooLong', { rows: found, most: MAX_EXPORT_ROWS })))
  const table = exportTable(columns, read.value.rows, minorDigits)
  if (!totals) return success(table)
  const total = exportTable(
    columns.map(({ value: _value, cell: _cell, tooltip: _tooltip, ...column }) => ({
      ...column,
      value: (row: typeof totals) => row[column.id] ?? null,
    })),
    [totals],
    minorDigits,
  )
  return success({ ...table, rows: [...table.rows, ...total.rows] })
}
