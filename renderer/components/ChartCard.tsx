import { Skeleton } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../store'
import { CardMenu } from './CardMenu'
import styles from './ChartCard.module.css'
import { Definition } from './Definition'

export interface ChartCardProps {
  readonly id: string
  readonly title: string
  readonly unit?: string | undefined
  readonly definition: string
  /** Controls and legend under the title. */
  readonly tools?: ReactNode
  readonly note?: string | undefined
  /** No answer yet: a skeleton takes the place. */
  readonly loading: boolean
  /** The answer is about an earlier selection: dimmed until the new one is here. */
  readonly stale: boolean
  /** Shown in place of chart and table. */
  readonly blank?: ReactNode
  readonly chart: ReactNode
  /** The same numbers as a table; null where the card is one already. */
  readonly table: ReactNode | null
}

/** A card with one chart: title, unit, definition, menu, and the states in which there is nothing to draw. */
export function ChartCard(props: ChartCardProps): React.JSX.Element {
  const { t } = useTranslation()
  const { id, title, unit, definition, tools, note, loading, stale, blank, chart, table } = props
  const option = `table.${id}`
  const asTable = useApp((app) => app.options[option] === true)
  const setOption = useApp((app) => app.setOption)
  const plain = loading || blank !== undefined
  const shown = asTable && table !== null ? table : chart
  return (
    <section className={styles.card} data-testid={`chart-${id}`} aria-labelledby={`title-${id}`}>
      <header className={styles.head}>
        <h2 className={styles.title} id={`title-${id}`} title={title}>
          {title}
          {unit === undefined ? null : <span className={styles.unit}>{unit}</span>}
        </h2>
        <Definition title={title} text={definition} />
        <div className={styles.spacer} />
        {table === null || plain ? null : (
          <CardMenu id={id} title={title} asTable={asTable} onToggle={() => setOption(option, !asTable)} />
        )}
      </header>
      {tools === undefined || plain ? null : <div className={styles.tools}>{tools}</div>}
      {note === undefined || plain ? null : <p className={styles.note}>{note}</p>}
      <div className={styles.body} data-stale={stale} aria-busy={loading || stale}>
        {loading ? <Skeleton height="14rem" aria-label={t('charts.loading', { title })} /> : (blank ?? shown)}
      </div>
    </section>
  )
}
