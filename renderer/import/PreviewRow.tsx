import { useTranslation } from 'react-i18next'
import { say } from '../i18n/say'
import type { PreviewRow as Row } from '../../shared/importPlan'
import type { Formats } from '../format/numbers'
import { reasonWords } from '../quality/columns'
import { Mark } from './marks'
import { isChanged, type PreviewColumn } from './previewModel'
import styles from './Review.module.css'

interface CellProps {
  readonly row: Row
  readonly column: PreviewColumn
  readonly headers: readonly string[]
  readonly formats: Formats
}

function Cell({ row, column, headers, formats }: CellProps): React.JSX.Element {
  const { t } = useTranslation()
  if (column.kind === 'amount') {
    const cents = row.amounts?.[column.key] ?? null
    return (
      <td data-kind="amount" className={styles.number} data-value={cents ?? ''} data-column={column.key}>
        {cents === null ? null : formats.full('money', cents)}
      </td>
    )
  }
  const text = (column.kind === 'raw' ? row.raw[column.at] : row.clean[column.at]) ?? null
  const isFault = column.kind === 'raw' && row.column === headers[column.at]
  const changed = column.kind === 'clean' && isChanged(row, column.at, column.rawAt)
  const name = column.kind === 'raw' ? column.header : column.field
  return (
    <td
      data-kind={column.kind}
      data-column={name}
      data-changed={changed}
      data-fault={isFault}
      data-value={text ?? ''}
      title={changed ? `${t('review.changed')}\n${text ?? t('review.empty')}` : (text ?? undefined)}
    >
      {text ?? (
        <span className={styles.absent}>{t(column.kind === 'raw' ? 'review.absent' : 'review.empty')}</span>
      )}
    </td>
  )
}

/** One record: its line, what becomes of it and why, and its cells. */
export function PreviewRow({
  row,
  columns,
  headers,
  formats,
}: Omit<CellProps, 'row' | 'column'> & {
  readonly row: Row | null
  readonly columns: readonly PreviewColumn[]
}): React.JSX.Element {
  const { t } = useTranslation()
  if (row === null)
    return (
      <tr>
        <td colSpan={columns.length + 2} />
      </tr>
    )
  const isAside = row.fate !== 'used' && row.fate !== 'kept'
  const reason = row.reason === null ? t(`review.fates.${row.fate}`) : reasonWords(t, row.reason)
  return (
    <tr className={isAside ? styles.aside : undefined} data-line={row.line} data-fate={row.fate}>
      <td className={styles.number}>{formats.count(row.line)}</td>
      <td title={row.detail === null ? undefined : say(row.detail)}>
        <span className={styles.fateCell}>
          <Mark of={isAside ? 'doubtful' : row.fate === 'used' ? 'fine' : 'off'} />
          {reason}
        </span>
      </td>
      {columns.map((column) => (
        <Cell key={column.key} row={row} column={column} headers={headers} formats={formats} />
      ))}
    </tr>
  )
}
