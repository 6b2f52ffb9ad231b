import type { RowData } from '@tanstack/react-table'
import type { KeyboardEvent } from 'react'
import { keyGesture, mouseGesture, type Gesture } from '../marks/gesture'
import type { Column } from './DataTable'
import styles from './DataTable.module.css'

interface DataRowProps<Row extends RowData> {
  readonly row: Row
  readonly rowId: string
  readonly columns: readonly Column<Row>[]
  readonly dimmed: boolean
  readonly onPick?: (row: Row, gesture: Gesture) => void
}

/** One row of a table; where it can be picked, by click, Enter or space; the other button opens its menu. */
export function DataRow<Row extends RowData>({
  row,
  rowId,
  columns,
  dimmed,
  onPick,
}: DataRowProps<Row>): React.JSX.Element {
  const onKeyDown = (event: KeyboardEvent): void => {
    const gesture = keyGesture(event)
    if (!gesture) return
    event.preventDefault()
    onPick?.(row, gesture)
  }
  const picks = onPick
    ? {
        tabIndex: 0,
        onKeyDown,
        onClick: (event: React.MouseEvent) => onPick(row, mouseGesture(event)),
        onContextMenu: (event: React.MouseEvent) => {
          event.preventDefault()
          onPick(row, mouseGesture(event))
        },
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
