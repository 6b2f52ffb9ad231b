import { ActionIcon, Skeleton, Tooltip } from '@mantine/core'
import { useCallbackRef } from '@mantine/hooks'
import { IconListDetails } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { relativeChange, type MeasureKind } from '../format/numbers'
import { useFormats } from '../format/useFormats'
import { ScreenOnly } from '../print/ScreenOnly'
import { usePrintedCard } from '../print/printedCards'
import { useApp } from '../store'
import { CardScopeContext, type CardScope } from './cardParts'
import { Definition } from './Definition'
import styles from './KpiCard.module.css'
import { Sparkline } from './Sparkline'

export interface KpiCardProps {
  /** Names the card for tests: a measure's name, or the figure's own. */
  readonly id: string
  readonly title: string
  readonly kind: MeasureKind
  readonly definition: string
  /** The dictionary entry of the measure. */
  readonly entry?: string | undefined
  readonly value: number | null
  /** Undefined where nothing is compared. */
  readonly compared: number | null | undefined
  /** The dates compared with, in words; null where they hold no data. */
  readonly comparedWith: string | null
  /** Why a change would mislead, though there is something to compare with. */
  readonly partComparison: string | null
  /** Whether more is better; null where that depends. */
  readonly moreIsBetter: boolean | null
  readonly detail: string | null
  readonly spark: readonly (number | null)[]
  /** What the number is about; without one it has no lines to show. */
  readonly scope?: CardScope | undefined
  /** Why there is no value. */
  readonly absent: string | null
  readonly loading: boolean
  readonly stale: boolean
}

const ARROWS = { up: '▲', down: '▼', same: '●' } as const

function Change(props: KpiCardProps): React.JSX.Element | null {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const { value, compared, comparedWith, partComparison, moreIsBetter, id, kind } = props
  if (compared === undefined) return null
  const ratio = relativeChange(value, compared)
  if (ratio === null || comparedWith === null)
    return (
      <Tooltip label={t('overview.noComparisonHint')}>
        <span className={styles.quiet}>{t('overview.noComparison')}</span>
      </Tooltip>
    )
  if (partComparison !== null)
    return (
      <Tooltip label={partComparison}>
        <span className={styles.quiet}>{t('overview.partComparison')}</span>
      </Tooltip>
    )
  const direction = ratio > 0 ? 'up' : ratio < 0 ? 'down' : 'same'
  const tone =
    moreIsBetter === null || direction === 'same'
      ? 'neutral'
      : (direction === 'up') === moreIsBetter
        ? 'good'
        : 'bad'
  const label = `${t('overview.versus', { range: comparedWith })}: ${numbers.full(kind, compared)}`
  return (
    <Tooltip label={label}>
      <span
        className={`${styles.change} tabular`}
        data-tone={tone}
        data-testid={`change-${id}`}
        data-value={ratio}
      >
        <span aria-hidden>{ARROWS[direction]}</span>
        {numbers.change(ratio)}
      </span>
    </Tooltip>
  )
}

interface LinesButtonProps {
  readonly id: string
  readonly title: string
  /** Must not change between renders. */
  onClick(): void
}

const LinesButton = memo(function LinesButton({ id, title, onClick }: LinesButtonProps) {
  const { t } = useTranslation()
  return (
    <Tooltip label={t('marks.lines')}>
      <ActionIcon
        size="sm"
        aria-label={t('marks.linesOf', { title })}
        data-testid={`lines-${id}`}
        onClick={onClick}
      >
        <IconListDetails size="1rem" stroke={1.5} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
})

/** One key figure: compact value (the full one on hover), change, small trend and definition. */
export function KpiCard(props: KpiCardProps): React.JSX.Element {
  const { numbers } = useFormats()
  const { id, title, kind, definition, entry, value, detail, spark, absent, loading, stale, scope } = props
  const showLines = useApp((app) => app.showLines)
  const onLines = useCallbackRef(() => scope && showLines({ title, ...scope }))
  usePrintedCard({ id, title, definition, exporter: null })
  return (
    <section
      className={styles.card}
      aria-label={title}
      data-testid={`kpi-${id}`}
      data-value={loading ? undefined : (value ?? '')}
      data-stale={stale}
    >
      <div className={styles.head}>
        <h2 className={styles.title} title={title}>
          {title}
        </h2>
        <ScreenOnly>
          <span>
            <CardScopeContext.Provider value={scope}>
              <Definition title={title} text={definition} entry={entry} />
            </CardScopeContext.Provider>
          </span>
        </ScreenOnly>
      </div>
      {loading ? (
        <Skeleton height="2rem" width="60%" />
      ) : absent === null ? (
        <div className={styles.figure}>
          <Tooltip label={numbers.full(kind, value)}>
            <div className={`${styles.value} tabular`}>{numbers.compact(kind, value)}</div>
          </Tooltip>
          <ScreenOnly>{scope ? <LinesButton id={id} title={title} onClick={onLines} /> : null}</ScreenOnly>
        </div>
      ) : (
        <p className={styles.quiet}>{absent}</p>
      )}
      {absent === null ? <div className={`${styles.detail} tabular`}>{detail}</div> : null}
      {absent === null && !loading ? (
        <div className={styles.foot}>
          <Change {...props} />
          <Sparkline values={spark} className={styles.spark} />
        </div>
      ) : null}
    </section>
  )
}
