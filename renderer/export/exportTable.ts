import type { ReactNode } from 'react'
import type { ExportCell, ExportTable } from '../../shared/exports'

interface ExportColumn<Row> {
  readonly id: string
  readonly title: string
  readonly align?: 'left' | 'right'
  readonly isMoney?: boolean
  readonly isControl?: boolean
  value(row: Row): string | number | null
  cell?(row: Row): ReactNode
}

const RATE = /(^|_)(rate|share|uplift|cumulative|retention)$/
const DATE = /^\d{4}-\d{2}-\d{2}$/

/**
 * A table as it is exported: rows in their order, the total last. A left-aligned column is the text shown (a number
 * there is only what it sorts by) or a date as YYYY-MM-DD, a right-aligned one the number itself, money in major units.
 */
export function exportTable<Row>(
  shown: readonly ExportColumn<Row>[],
  rows: readonly Row[],
  minorDigits: number,
): ExportTable {
  const columns = shown.filter(({ isControl }) => isControl !== true)
  const isMoney = ({ id, isMoney: said }: ExportColumn<Row>): boolean => said ?? id.endsWith('_cents')
  const cellOf = (column: ExportColumn<Row>, row: Row): ExportCell => {
    const value = column.value(row)
    if (column.align !== 'right') {
      if (typeof value === 'string' && DATE.test(value)) return value
      const shown = column.cell?.(row)
      return typeof shown === 'string' ? shown : value
    }
    return typeof value === 'number' && isMoney(column) ? value / 10 ** minorDigits : value
  }
  const cells = rows.map((row) => columns.map((column) => cellOf(column, row)))
  const kindOf = (column: ExportColumn<Row>, at: number): 'rate' | 'date' | null => {
    if (column.align === 'right') return RATE.test(column.id) ? 'rate' : null
    const isDate = ({ [at]: cell }: ExportCell[]): boolean => typeof cell === 'string' && DATE.test(cell)
    return cells.some(isDate) ? 'date' : null
  }
  return {
    columns: columns.map((column, at) => {
      const kind = kindOf(column, at)
      return {
        title: column.title,
        decimals: isMoney(column) ? minorDigits : null,
        ...(kind === null ? {} : { kind }),
      }
    }),
    rows: cells,
  }
}
