import { success } from '../../shared/result'
import type { Column } from '../components/DataTable'
import { useMinorDigits } from '../format/useFormats'
import { useCardPart } from './cardExport'
import { exportTable } from './exportTable'

/** Hands the rows of a table up to its card, with the measure of the whole below them. */
export function useTablePart<Row extends object>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  total: Row | undefined,
): void {
  const minorDigits = useMinorDigits()
  const all = total === undefined ? rows : [...rows, total]
  useCardPart('table', rows.length === 0 ? null : async () => success(exportTable(columns, all, minorDigits)))
}
