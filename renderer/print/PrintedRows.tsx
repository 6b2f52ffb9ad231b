import { useEffect, useState } from 'react'
import type { PagedTableProps } from '../components/PagedTable'
import type { RowsPage } from '../components/usePagedRows'
import { readRows } from '../export/readAllRows'
import { PaperTable, usePrintedRows } from './PrintedTable'

const NO_ROWS: readonly never[] = []

/** A paged table as a report shows it: read from the start. */
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
    <PaperTable
      id={id}
      label={label}
      columns={columns}
      count={read?.found ?? 0}
      rows={read?.rows ?? NO_ROWS}
      rowKey={rowKey}
      isBusy={read === null}
      totalOf={totals ? (column) => totals[column.id] ?? '' : null}
    />
  )
}
