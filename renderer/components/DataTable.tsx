import {
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
  type RowData,
} from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef } from 'react'
import { useTablePart } from '../export/useTablePart'
import { PrintedTable } from '../print/PrintedTable'
import { usePrinting } from '../print/printing'
import type { Gesture } from '../marks/gesture'
import { rootPixels } from '../theme/useScheme'
import { useCardHeight } from './cardSize'
import { DataRow } from './DataRow'
import styles from './DataTable.module.css'
import { HeaderCell } from './HeaderCell'

/** A column: `value` is what it sorts by, `cell` what it shows (the value itself where absent). */
export interface Column<Row extends RowData> {
  readonly id: string
  readonly title: string
  readonly align?: 'left' | 'right'
  /** Values are minor units; said where the id does not end in `_cents`. */
  readonly isMoney?: boolean
  /** Buttons alone: neither printed nor exported. */
  readonly isControl?: boolean
  value(row: Row): string | number | null
  cell?(row: Row): React.ReactNode
  /** The full text where the cell may be cut. */
  tooltip?(row: Row): string
}

export interface DataTableProps<Row extends RowData> {
  readonly id: string
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  rowKey(row: Row): string
  /** The measure of the whole, below the rows whatever their order; not the sum of what is shown. */
  readonly total?: Row
  /** In rem; longer tables scroll. */
  readonly maxHeight?: number
  onPick?(row: Row, gesture: Gesture): void
  isDimmed?(row: Row): boolean
}

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() })
export type TableFeatures = typeof features

const ROW_REM = 2
const VIRTUAL_FROM = 100

const byValue = (a: unknown, b: unknown): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b))

/** A sortable table; in a report, as it comes. */
export function DataTable<Row extends object>(props: DataTableProps<Row>): React.JSX.Element {
  return usePrinting() ? <PrintedTable {...props} /> : <SortedTable {...props} />
}

/** From a hundred rows on only those in sight are in the document. */
function SortedTable<Row extends object>(props: DataTableProps<Row>): React.JSX.Element {
  const { id, label, columns, rows, total, rowKey, maxHeight, onPick, isDimmed } = props
  const scroll = useRef<HTMLDivElement>(null)
  const height = useCardHeight(maxHeight)
  const definitions = useMemo(
    () =>
      columns.map((column): ColumnDef<TableFeatures, Row> => ({
        id: column.id,
        header: column.title,
        accessorFn: (row) => column.value(row) ?? undefined,
        sortUndefined: 'last',
        sortFn: (a, b, columnId) => byValue(a.getValue(columnId), b.getValue(columnId)),
      })),
    [columns],
  )
  const data = useMemo(() => [...rows], [rows])
  const table = useTable({ features, columns: definitions, data, getRowId: rowKey })
  const sorted = table.getRowModel().rows
  useTablePart(
    columns,
    useMemo(() => sorted.map(({ original }) => original), [sorted]),
    total,
  )
  const root = rootPixels()
  const isVirtual = sorted.length >= VIRTUAL_FROM
  const virtual = useVirtualizer({
    count: isVirtual ? sorted.length : 0,
    enabled: isVirtual,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_REM * root,
    overscan: 12,
  })
  const items = virtual.getVirtualItems()
  const shown = isVirtual ? items.flatMap(({ index }) => sorted[index] ?? []) : sorted
  const before = isVirtual ? (items[0]?.start ?? 0) : 0
  const after = isVirtual ? virtual.getTotalSize() - (items.at(-1)?.end ?? 0) : 0
  const pad = (height: number): React.JSX.Element | null =>
    height > 0 ? (
      <tr className={styles.pad} aria-hidden>
        <td colSpan={columns.length} style={{ height }} />
      </tr>
    ) : null
  return (
    <div ref={scroll} className={styles.scroll} style={{ maxHeight: height }} tabIndex={isVirtual ? 0 : -1}>
      <table
        className={`${styles.table} tabular`}
        aria-label={label}
        aria-rowcount={rows.length + 1}
        data-testid={`table-${id}`}
      >
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header, index) => (
                <HeaderCell key={header.id} header={header} align={columns[index]?.align ?? 'left'} />
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {pad(before)}
          {shown.map((row) => (
            <DataRow
              key={row.id}
              row={row.original}
              rowId={row.id}
              columns={columns}
              dimmed={isDimmed?.(row.original) ?? false}
              {...(onPick ? { onPick } : {})}
            />
          ))}
          {pad(after)}
        </tbody>
        {total === undefined ? null : (
          <tfoot>
            <DataRow row={total} rowId={rowKey(total)} columns={columns} dimmed={false} />
          </tfoot>
        )}
      </table>
    </div>
  )
}
