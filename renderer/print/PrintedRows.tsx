import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DEFAULT_PRINTED_ROWS } from '../../shared/printing'
import { DataRow } from '../components/DataRow'
import styles from '../components/DataTable.module.css'
import type { PagedTableProps } from '../components/PagedTable'
import type { RowsPage } from '../components/usePagedRows'
import { readRows } from '../export/readAllRows'
import { usePrintJob } from './printing'
import { useFormats } from '../format/useFormats'

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

/** A paged table as a report shows it: read from the start, all rows in the document. */
export function PrintedRows<Row extends object, Key extends string>(
  props: PagedTableProps<Row, Key>,
): React.JSX.Element {
  const { id, label, columns, rowKey, totals, source } = props
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
    <div aria-busy={read === null}>
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
        <tbody>
          {read?.rows.map((row) => (
            <DataRow key={rowKey(row)} row={row} rowId={rowKey(row)} columns={columns} dimmed={false} />
          ))}
        </tbody>
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
