import type { RowData } from '@tanstack/react-table'
import type { KeyboardEvent } from 'react'
import type { Column } from './DataTable'
import styles from './DataTable.module.css'

interface DataRowProps<Row extends RowData> {
  readonly row: Row
  readonly rowId: string
  readonly columns: readonly Column<Row>[]
  readonly dimmed: boolean
  readonly onPick?: (row: Row, additive: boolean) => void
}

/** One row of a table; where it can be picked, by click, Enter or space. */
export function DataRow<Row extends RowData>({
  row,
  rowId,
  columns,
  dimmed,
  onPick,
}: DataRowProps<Row>): React.JSX.Element {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    onPick?.(row, event.ctrlKey || event.metaKey)
  }
  const picks = onPick
    ? {
        tabIndex: 0,
        onKeyDown,
        onClick: (event: React.MouseEvent) => onPick(row, event.ctrlKey || event.metaKey),
      }
    : {}
  const className = [onPick ? styles.pickable : '', dimmed ? styles.dimmed : ''].join(' ').trim()
  return (
    <tr className={className} data-row={rowId} data-dimmed={dimmed} {...picks}>
      {columns.map((column) => {
        const value = column.value(row)
        return (
          <td
            key={column.id}
            data-column={column.id}
            data-value={value ?? ''}
            className={column.align === 'right' ? styles.right : undefined}
            title={column.tooltip?.(row)}
          >
            {column.cell ? column.cell(row) : value}
          </td>
        )
      })}
    </tr>
  )
}
