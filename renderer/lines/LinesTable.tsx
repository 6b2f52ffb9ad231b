import { UnstyledButton } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { LineColumn, LineView, SalesLine } from '../../shared/lines'
import type { Selection } from '../../shared/query'
import { rootPixels } from '../theme/useScheme'
import { columnsThatFit, gridTemplate, type LinesColumn } from './columns'
import styles from './Lines.module.css'
import { clampTop, contentPx, isScaled, rowsSeen, scrollFor, topAt, topShowing } from './rowWindow'
import { useLinePages, type LinePages } from './useLinePages'

const ROW_REM = 1.75
const HEAD_REM = 2

interface LinesTableProps {
  readonly label: string
  readonly selection: Selection
  readonly view: LineView
  readonly columns: readonly LinesColumn[]
  readonly opened: SalesLine | null
  onSort(column: LineColumn): void
  onOpen(line: SalesLine): void
  onPages(pages: LinePages): void
}

/** Sales lines without end: only those in sight are fetched and drawn. Arrows move, Enter opens. */
export function LinesTable(props: LinesTableProps): React.JSX.Element {
  const { t } = useTranslation()
  const { label, selection, view, onSort, onOpen, onPages, opened } = props
  const id = useId()
  const size = useElementSize()
  const scroll = useRef<HTMLDivElement | null>(null)
  const setScrollTo = useRef(0)
  const [top, setTop] = useState(0)
  const [active, setActive] = useState(0)
  const root = rootPixels()
  const [rowPx, headPx] = [ROW_REM * root, HEAD_REM * root]
  const viewPx = Math.max(rowPx, size.height - headPx)
  const [found, setFound] = useState(0)
  const frame = { rows: found, rowPx, viewPx }
  const start = Math.floor(top)
  const end = Math.min(found, start + rowsSeen(frame) + 2)
  const pages = useLinePages(selection, view, start, Math.max(start, end - 1))
  if (pages.found !== found) setFound(pages.found)
  const columns = columnsThatFit(props.columns, size.width / root - 1)
  const template = { gridTemplateColumns: gridTemplate(columns) }
  const latest = useRef(frame)
  useEffect(() => {
    latest.current = frame
    onPages(pages)
  })
  const key = JSON.stringify([selection, view])
  const [shownKey, setShownKey] = useState(key)
  if (shownKey !== key) {
    setShownKey(key)
    setTop(0)
    setActive(0)
  }
  const moveTo = (next: number): void => {
    const clamped = clampTop(latest.current, next)
    setTop(clamped)
    setScrollTo.current = scrollFor(latest.current, clamped)
    if (scroll.current) scroll.current.scrollTop = setScrollTo.current
  }
  const scrolledFor = useRef(key)
  useEffect(() => {
    if (scrolledFor.current === key) return
    scrolledFor.current = key
    setScrollTo.current = 0
    if (scroll.current) scroll.current.scrollTop = 0
  }, [key])
  useEffect(() => {
    const element = scroll.current
    if (!element) return
    const onWheel = (event: WheelEvent): void => {
      if (!isScaled(latest.current) || event.ctrlKey) return
      event.preventDefault()
      const px = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * rowPx : event.deltaY
      setTop((before) => {
        const next = clampTop(latest.current, before + px / rowPx)
        setScrollTo.current = scrollFor(latest.current, next)
        element.scrollTop = setScrollTo.current
        return next
      })
    }
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  }, [rowPx])

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return
    const page = rowsSeen(frame)
    const moves: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: found - 1,
    }
    const to = moves[event.key]
    if (to !== undefined) {
      const row = Math.max(0, Math.min(found - 1, to))
      setActive(row)
      moveTo(topShowing(frame, top, row))
    } else if (event.key === 'Enter' || event.key === ' ') {
      const line = pages.lineAt(active)
      if (line) onOpen(line)
    } else return
    event.preventDefault()
  }

  const isOpened = (line: SalesLine | undefined): boolean =>
    opened !== null && line !== undefined && line.file === opened.file && line.line === opened.line
  return (
    <div
      ref={(element) => {
        scroll.current = element
        size.ref(element)
      }}
      role="grid"
      aria-label={label}
      aria-rowcount={found + 1}
      aria-colcount={columns.length}
      aria-activedescendant={found > 0 ? `${id}-${active}` : undefined}
      aria-busy={pages.waiting}
      tabIndex={0}
      className={`${styles.table} tabular`}
      data-testid="lines-table"
      onKeyDown={onKeyDown}
      onScroll={(event) => {
        const { scrollTop } = event.currentTarget
        if (Math.abs(scrollTop - setScrollTo.current) < 1) return
        setScrollTo.current = scrollTop
        setTop(topAt(frame, scrollTop))
      }}
    >
      <div style={{ height: headPx + Math.max(contentPx(frame), viewPx) }} role="presentation">
        <div className={styles.frame} style={{ height: size.height }} role="presentation">
          <div role="row" aria-rowindex={1} className={styles.head} style={template}>
            {columns.map((column) => {
              const order = view.sort?.column === column.id ? view.sort : null
              const Arrow = order?.descending ? IconArrowDown : IconArrowUp
              return (
                <div
                  key={column.id}
                  role="columnheader"
                  className={column.right ? styles.right : undefined}
                  aria-sort={order === null ? 'none' : order.descending ? 'descending' : 'ascending'}
                >
                  <UnstyledButton
                    className={styles.sort ?? ''}
                    aria-label={t('charts.sortBy', { column: column.title })}
                    data-testid={`lines-sort-${column.id}`}
                    onClick={() => onSort(column.id)}
                  >
                    {column.title}
                    {order === null ? null : <Arrow size="0.875rem" aria-hidden />}
                  </UnstyledButton>
                </div>
              )
            })}
          </div>
          <div role="rowgroup" className={styles.body} data-waiting={pages.waiting}>
            {Array.from({ length: Math.max(0, end - start) }, (_, at) => {
              const row = start + at
              const line = pages.lineAt(row)
              return (
                // Keys are taken by the grid, which keeps the focus (aria-activedescendant).
                <div
                  key={row}
                  id={`${id}-${row}`}
                  role="row"
                  aria-rowindex={row + 2}
                  aria-selected={isOpened(line)}
                  data-active={row === active}
                  data-testid="lines-row"
                  data-row={row}
                  data-line={line?.line}
                  data-file={line?.file}
                  data-net={line?.netCents}
                  className={styles.row}
                  style={{ ...template, top: (row - top) * rowPx, height: rowPx }}
                  onClick={() => {
                    setActive(row)
                    if (line) onOpen(line)
                  }}
                >
                  {columns.map((column) => {
                    const text = line ? column.text(line) : ''
                    return (
                      <span
                        key={column.id}
                        role="gridcell"
                        className={column.right ? styles.right : undefined}
                        title={line && (column.tooltip?.(line) ?? text)}
                      >
                        {text}
                      </span>
                    )
                  })}
                </div>
              )
            })}
          </div>
        </div>
      </div>
    </div>
  )
}
