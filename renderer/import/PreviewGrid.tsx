import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportPreview, PreviewRow as Row } from '../../shared/importPlan'
import { createFormats } from '../format/numbers'
import { useApp } from '../store'
import { rootPixels } from '../theme/useScheme'
import { PreviewRow } from './PreviewRow'
import { previewColumns, type PreviewColumn, type PreviewMode } from './previewModel'
import styles from './Review.module.css'
import type { PreviewState } from './usePreview'

const ROW_REM = 1.75

interface GridProps {
  readonly preview: PreviewState
  readonly head: ImportPreview
  readonly mode: PreviewMode
}

function useTitle(): (column: PreviewColumn) => string {
  const { t } = useTranslation()
  return (column) => {
    if (column.kind === 'raw') return column.header
    return column.kind === 'clean' ? t(`fields.${column.field}`) : t(`review.amounts.${column.key}`)
  }
}

/** The rows in sight, of as many as the file has. */
export function PreviewGrid({ preview, head, mode }: GridProps): React.JSX.Element {
  const { t } = useTranslation()
  const locale = useApp((app) => app.locale)
  const scroll = useRef<HTMLDivElement>(null)
  const title = useTitle()
  const root = rootPixels()
  const virtual = useVirtualizer({
    count: head.total,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_REM * root,
    overscan: 8,
  })
  const items = virtual.getVirtualItems()
  const [from, to] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0]
  const { need } = preview
  useEffect(() => need(from, to), [need, from, to])
  const hasAmounts = head.rows.some(({ amounts }) => amounts !== null)
  const columns = useMemo(() => previewColumns(head, mode, hasAmounts), [head, mode, hasAmounts])
  const formats = useMemo(() => createFormats(locale, head.currency), [locale, head.currency])
  const before = items[0]?.start ?? 0
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)
  const pad = (height: number): React.JSX.Element | null =>
    height > 0 ? (
      <tr className={styles.pad} aria-hidden>
        <td colSpan={columns.length + 2} style={{ height }} />
      </tr>
    ) : null
  const rows = items.flatMap(({ index }): { index: number; row: Row | null }[] => [
    { index, row: preview.rowAt(index) },
  ])
  return (
    <div ref={scroll} className={styles.scroll} tabIndex={0} role="group" aria-label={t('review.preview')}>
      <table
        className={`${styles.grid} tabular`}
        aria-label={t('review.preview')}
        aria-rowcount={head.total + 1}
        data-testid="plan-preview-table"
      >
        <thead>
          <tr>
            <th scope="col" className={styles.number}>
              {t('review.previewLine')}
            </th>
            <th scope="col">{t('review.fate')}</th>
            {columns.map((column) => (
              <th key={column.key} scope="col" data-kind={column.kind}>
                {title(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {pad(before)}
          {rows.map(({ index, row }) => (
            <PreviewRow key={index} row={row} columns={columns} headers={head.headers} formats={formats} />
          ))}
          {pad(after)}
        </tbody>
      </table>
    </div>
  )
}
