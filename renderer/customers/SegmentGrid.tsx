import { Tooltip, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../format/useFormats'
import { useSegmentName } from '../format/useSegmentName'
import { shareOf } from '../overview/rows'
import { mouseGesture, type Gesture } from '../marks/gesture'
import styles from './SegmentGrid.module.css'
import { amountOf, type CustomerMeasure, type GridCell } from './scores'

interface SegmentGridProps {
  readonly cells: readonly GridCell[]
  readonly measure: CustomerMeasure
  readonly total: number
  readonly isDimmed: (cell: GridCell) => boolean
  readonly onPick: (cell: GridCell, gesture: Gesture) => void
}

const strengthOf = (value: number, largest: number): number =>
  largest <= 0 ? 0 : Math.max(0, value) / largest

const STRONG = 0.5
/** Share of the strong colour; the tones between, on which neither text colour can be read, are left out. */
const tone = (strength: number): number => (strength < STRONG ? strength * 80 : 50 + strength * 50)

/** Recency (rows, 5 first) × frequency and value (columns, 1 to 5): number, share and segment of each cell. */
export function SegmentGrid(props: SegmentGridProps): React.JSX.Element {
  const { cells, measure, total, isDimmed, onPick } = props
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const nameOf = useSegmentName()
  const largest = Math.max(...cells.map((cell) => amountOf(cell, measure)))
  const sum = measure === 'customers' ? total : cells.reduce((all, cell) => all + cell.netCents, 0)
  const kind = measure === 'customers' ? 'count' : 'money'
  const same = (cell: GridCell, r: number, fm: number): boolean =>
    cells.find((other) => other.r === r && other.fm === fm)?.segment === cell.segment
  return (
    <div className={styles.frame}>
      <div className={styles.yTitle}>{t('customers.segments.recency')}</div>
      <div className={styles.grid} role="group" aria-label={t('customers.segments.title')}>
        {cells.map((cell) => {
          const amount = amountOf(cell, measure)
          const strength = strengthOf(amount, largest)
          const words = {
            segment: nameOf(cell.segment),
            r: cell.r,
            fm: cell.fm,
            customers: numbers.count(cell.customers),
            share: numbers.percent(shareOf(cell.customers, total)),
            net: numbers.full('money', cell.netCents),
          }
          const isFirst = !same(cell, cell.r + 1, cell.fm) && !same(cell, cell.r, cell.fm - 1)
          return (
            <Tooltip key={`${cell.r}${cell.fm}`} label={t('customers.segments.cell', words)}>
              <UnstyledButton
                className={styles.cell ?? ''}
                style={{ '--strength': `${Math.round(tone(strength))}%` }}
                data-strong={strength >= STRONG}
                data-dimmed={isDimmed(cell)}
                data-right={!same(cell, cell.r, cell.fm + 1)}
                data-bottom={!same(cell, cell.r - 1, cell.fm)}
                data-testid={`segment-cell-${cell.r}${cell.fm}`}
                data-value={amount}
                aria-label={t('customers.segments.cell', words)}
                onClick={(event: React.MouseEvent) => onPick(cell, mouseGesture(event))}
                onContextMenu={(event: React.MouseEvent) => {
                  event.preventDefault()
                  onPick(cell, mouseGesture(event))
                }}
              >
                <span className={styles.name}>{isFirst ? nameOf(cell.segment) : ''}</span>
                <span className={`${styles.number} tabular`}>{numbers.compact(kind, amount)}</span>
                <span className={`${styles.share} tabular`}>{numbers.percent(shareOf(amount, sum))}</span>
              </UnstyledButton>
            </Tooltip>
          )
        })}
      </div>
      <div className={styles.rows} aria-hidden>
        {[5, 4, 3, 2, 1].map((r) => (
          <span key={r}>{r}</span>
        ))}
      </div>
      <div className={styles.columns} aria-hidden>
        {[1, 2, 3, 4, 5].map((fm) => (
          <span key={fm}>{fm}</span>
        ))}
      </div>
      <div className={styles.xTitle}>{t('customers.segments.value')}</div>
    </div>
  )
}
