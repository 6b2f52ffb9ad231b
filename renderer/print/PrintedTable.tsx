import { memo, useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DEFAULT_PRINTED_ROWS } from '../../shared/printing'
import type { Column, DataTableProps } from '../components/DataTable'
import tableStyles from '../components/DataTable.module.css'
import { useTablePart } from '../export/useTablePart'
import { useFormats } from '../format/useFormats'
import styles from './PrintedTable.module.css'
import { usePrintJob, useTableAlone } from './printing'

/** How many rows of a table the report has at most. */
export const usePrintedRows = (): number => usePrintJob()?.rows ?? DEFAULT_PRINTED_ROWS

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
  isDimmed?(row: Row): boolean
}

const sideOf = ({ align }: Pick<Column<never>, 'align'>): string | undefined =>
  align === 'right' ? styles.right : undefined

const cellOf = <Row extends object>(column: Column<Row>, row: Row): ReactNode =>
  column.cell ? column.cell(row) : column.value(row)

/** Rows without what only a pointer or a screen needs: a report has thousands, and each counts when pages are made. */
function Body<Row extends object>({ rows, columns, rowKey, isDimmed }: BodyProps<Row>): React.JSX.Element {
  return (
    <tbody>
      {rows.map((row) => (
        <tr key={rowKey(row)} className={isDimmed?.(row) === true ? tableStyles.dimmed : undefined}>
          {columns.map((column) => (
            <td key={column.id} className={sideOf(column)}>
              {cellOf(column, row)}
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

interface PaperTableProps<Row extends object> extends BodyProps<Row> {
  readonly id: string
  readonly label: string
  /** Of all rows, those among them that are left out. */
  readonly count: number
  readonly isBusy: boolean
  /** The cell of the row of totals; null where there is no such row. */
  readonly totalOf: ((column: Column<Row>) => ReactNode) | null
}

/** A table on paper, all of its rows in the document. */
export function PaperTable<Row extends object>(props: PaperTableProps<Row>): React.JSX.Element {
  const { id, label, count, isBusy, totalOf, columns: all, ...body } = props
  const columns = useMemo(() => all.filter(({ isControl }) => isControl !== true), [all])
  return (
    <div aria-busy={isBusy} data-paper-only>
      <RowsLeftOut count={count} />
      <table className={`${styles.table} tabular`} aria-label={label} data-testid={`table-${id}`}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={sideOf(column)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <PrintedBody {...body} columns={columns} />
        {totalOf ? (
          <tfoot>
            <tr>
              {columns.map((column) => (
                <td key={column.id} className={sideOf(column)}>
                  {totalOf(column)}
                </td>
              ))}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </div>
  )
}

/** A table as a report shows it: its rows in the order in which they came. */
export function PrintedTable<Row extends object>(props: DataTableProps<Row>): React.JSX.Element | null {
  const { id, label, columns, rows, total, rowKey, isDimmed } = props
  const most = usePrintedRows()
  const shown = useMemo(() => rows.slice(0, most), [rows, most])
  useTablePart(columns, rows, total)
  if (useTableAlone()) return null
  return (
    <PaperTable
      id={id}
      label={label}
      columns={columns}
      count={rows.length}
      rows={shown}
      rowKey={rowKey}
      {...(isDimmed ? { isDimmed } : {})}
      isBusy={false}
      totalOf={total === undefined ? null : (column) => cellOf(column, total)}
    />
  )
}
