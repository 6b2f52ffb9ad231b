import type { RowData } from '@tanstack/react-table'
import type { Margin } from '../../shared/margin'
import type { MarginWords } from '../format/useMarginWords'
import type { Column } from './DataTable'

/** The margin of each row, marked where it is known for a part only; no column where no row has one. */
export function marginColumns<Row extends RowData>(
  rows: readonly Row[],
  marginOf: (row: Row) => Margin,
  words: MarginWords,
): Column<Row>[] {
  if (rows.every((row) => marginOf(row).cents === null)) return []
  return [
    {
      id: 'margin_cents',
      title: words.title(rows.map(marginOf)),
      align: 'right',
      value: (row) => marginOf(row).cents,
      cell: (row) => words.short(marginOf(row)),
      tooltip: (row) => words.full(marginOf(row)),
    },
  ]
}
