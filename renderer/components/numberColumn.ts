import type { RowData } from '@tanstack/react-table'
import type { Column } from './DataTable'

/** A right-aligned column of numbers, shown as `text` writes them; `isMoney`: in minor units. */
export const numberColumn = <Row extends RowData>(
  id: string,
  title: string,
  value: (row: Row) => number | null,
  text: (value: number | null) => string,
  isMoney = false,
): Column<Row> => ({ id, title, align: 'right', isMoney, value, cell: (row) => text(value(row)) })
