import { memo, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DEFAULT_PRINTED_ROWS } from '../../shared/printing'
import type { Column } from '../components/DataTable'
import type { PagedTableProps } from '../components/PagedTable'
import type { RowsPage } from '../components/usePagedRows'
import { readRows } from '../export/readAllRows'
import { useFormats } from '../format/useFormats'
import styles from './PrintedRows.module.css'
import { usePrintJob } from './printing'

const usePrintedRows = (): number => usePrintJob()?.rows ?? DEFAULT_PRINTED_ROWS

/** Tells of the rows that a report leaves out. */
export function RowsLeftOut({ count }: { readonly count: number }): React.JSX.Element | null {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const most = usePrintedRows()
  if (count <= most) return null
  return (
    <p className={styles.leftOut}>
      {t('export.rowsLeftOut', { shown: numbers.count(most), all: numbers.count(count) })}
    </p>
  )
}

interface BodyProps<Row extends object> {
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
  rowKey(row: Row): string
}

const NO_ROWS: readonly never[] = []

/** Rows without what only a pointer or a screen needs: a report has thousands, and each counts when pages are made. */
function Body<Row extends object>({ rows, columns, rowKey }: BodyProps<Row>): React.JSX.Element {
  return (
    <tbody>
      {rows.map((row) => (
        <tr key={rowKey(row)}>
          {columns.map((column) => (
            <td key={column.id} className={column.align === 'right' ? styles.right : undefined}>
              {column.cell ? column.cell(row) : column.value(row)}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  )
}

const PrintedBody = memo(
  Body,
  (before, after) => before.rows === after.rows && before.columns === after.columns,
) as typeof Body

/** A paged table as a report shows it: read from the start, all rows in the document. */
export function PrintedRows<Row extends object, Key extends string>(
  props: PagedTableProps<Row, Key>,
): React.JSX.Element {
  const { id, label, rowKey, totals, source } = props
  const columns = useMemo(() => props.columns.filter(({ isControl }) => isControl !== true), [props.columns])
  const { load } = source
  const most = usePrintedRows()
  const [read, setRead] = useState<RowsPage<Row> | null>(null)
  useEffect(() => {
    let isWanted = true
    void readRows(load, most).then((answer) => {
      if (isWanted && answer.ok) setRead(answer.value)
    })
    return () => {
      isWanted = false
    }
  }, [load, most])
  return (
    <div aria-busy={read === null} data-paper-only>
      <RowsLeftOut count={read?.found ?? 0} />
      <table className={`${styles.table} tabular`} aria-label={label} data-testid={`table-${id}`}>
        <thead>
          <tr>
            {columns.map(({ id: column, title, align }) => (
              <th key={column} scope="col" className={align === 'right' ? styles.right : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <PrintedBody rows={read?.rows ?? NO_ROWS} columns={columns} rowKey={rowKey} />
        {totals ? (
          <tfoot>
            <tr>
              {columns.map(({ id: column, align }) => (
                <td key={column} className={align === 'right' ? styles.right : undefined}>
                  {totals[column] ?? ''}
                </td>
              ))}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </div>
  )
}
