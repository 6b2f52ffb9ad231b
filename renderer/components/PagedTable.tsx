import { UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Result } from '../../shared/result'
import { useCardPart } from '../export/cardExport'
import { readAllRows } from '../export/readAllRows'
import { useMinorDigits } from '../format/useFormats'
import { PrintedRows } from '../print/PrintedRows'
import { usePrinting, useTableAlone } from '../print/printing'
import type { Gesture } from '../marks/gesture'
import { rootPixels } from '../theme/useScheme'
import { DataRow } from './DataRow'
import type { Column } from './DataTable'
import styles from './DataTable.module.css'
import type { RowsPage } from './usePagedRows'

export interface PagedSort<Key extends string> {
  readonly key: Key
  readonly descending: boolean
}

export interface PagedTableProps<Row extends object, Key extends string> {
  readonly id: string
  readonly label: string
  /** `sort`: what the column sorts by; absent where it cannot. `hint`: what the column means. */
  readonly columns: readonly (Column<Row> & { readonly sort?: Key; readonly hint?: string })[]
  readonly count: number
  /** Null: the rows stand in their own order. */
  readonly sort: PagedSort<Key> | null
  /** In rem, or as CSS says it. */
  readonly height: number | string
  rowAt(index: number): Row | undefined
  rowKey(row: Row): string
  onRange(from: number, to: number): void
  onSort(sort: PagedSort<Key>): void
  onPick?(row: Row, gesture: Gesture): void
  isDimmed?(row: Row): boolean
  /** Cells of the row of totals, by column id. */
  readonly totals?: Readonly<Record<string, string>>
  /** Reads rows in the order shown, for an export; `totals`: the numbers of the row of totals, in minor units. */
  readonly source: {
    load(offset: number, limit: number): Promise<Result<RowsPage<Row>>>
    readonly totals?: Readonly<Record<string, string | number | null>>
  }
}

const ROW_REM = 2

/** A table whose rows come page by page from the engine, which also sorts them; in a report, all of it. */
export function PagedTable<Row extends object, Key extends string>(
  props: PagedTableProps<Row, Key>,
): React.JSX.Element | null {
  const { columns, count, source } = props
  const minorDigits = useMinorDigits()
  useCardPart('table', count === 0 ? null : () => readAllRows(columns, source, minorDigits))
  const isPrinting = usePrinting()
  if (useTableAlone()) return null
  return isPrinting ? <PrintedRows {...props} /> : <ScrolledRows {...props} />
}

function ScrolledRows<Row extends object, Key extends string>(
  props: PagedTableProps<Row, Key>,
): React.JSX.Element {
  const {
    id,
    label,
    columns,
    count,
    sort,
    height,
    rowAt,
    rowKey,
    onRange,
    onSort,
    onPick,
    isDimmed,
    totals,
  } = props
  const { t } = useTranslation()
  const scroll = useRef<HTMLDivElement>(null)
  const root = rootPixels()
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_REM * root,
    overscan: 12,
  })
  const items = virtual.getVirtualItems()
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0]
  useEffect(() => {
    if (count > 0) onRange(first, last)
  }, [count, first, last, onRange])
  const before = items[0]?.start ?? 0
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)
  const pad = (size: number): React.JSX.Element | null =>
    size > 0 ? (
      <tr className={styles.pad} aria-hidden>
        <td colSpan={columns.length} style={{ height: size }} />
      </tr>
    ) : null
  return (
    <div
      ref={scroll}
      className={styles.scroll}
      style={{ height: typeof height === 'number' ? `${height}rem` : height }}
      tabIndex={0}
    >
      <table
        className={`${styles.table} tabular`}
        aria-label={label}
        aria-rowcount={count + 1}
        data-testid={`table-${id}`}
      >
        <thead>
          <tr>
            {columns.map(({ id: column, title, align, sort: key, hint }) => {
              const isSorted = key !== undefined && key === sort?.key
              const isDescending = sort?.descending === true
              const Arrow = isDescending ? IconArrowDown : IconArrowUp
              return (
                <th
                  key={column}
                  scope="col"
                  className={align === 'right' ? styles.right : undefined}
                  aria-sort={isSorted ? (isDescending ? 'descending' : 'ascending') : 'none'}
                  title={hint}
                >
                  {key === undefined ? (
                    title
                  ) : (
                    <UnstyledButton
                      className={styles.sort ?? ''}
                      aria-label={t('charts.sortBy', { column: title })}
                      onClick={() =>
                        onSort({ key, descending: isSorted ? !isDescending : align === 'right' })
                      }
                    >
                      {title}
                      {isSorted ? <Arrow size="0.875rem" aria-hidden /> : null}
                    </UnstyledButton>
                  )}
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {pad(before)}
          {items.map(({ index }) => {
            const row = rowAt(index)
            return row ? (
              <DataRow
                key={index}
                row={row}
                rowId={rowKey(row)}
                columns={columns}
                dimmed={isDimmed?.(row) ?? false}
                {...(onPick ? { onPick } : {})}
              />
            ) : (
              <tr key={index} aria-busy>
                <td colSpan={columns.length}>…</td>
              </tr>
            )
          })}
          {pad(after)}
        </tbody>
        {totals ? (
          <tfoot>
            <tr>
              {columns.map(({ id: column, align }) => (
                <td
                  key={column}
                  data-column={column}
                  className={align === 'right' ? styles.right : undefined}
                >
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
