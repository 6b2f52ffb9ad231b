import { Skeleton } from '@mantine/core'
import { useCallback, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Breadcrumb } from '../drill/Breadcrumb'
import type { CardDrill } from '../drill/useDrill'
import { usePrintedCard } from '../print/printedCards'
import { usePrintJob } from '../print/printing'
import { CardExportContext } from '../export/cardExport'
import { useCardExport } from '../export/useCardExport'
import { useApp } from '../store'
import { CardMenu } from './CardMenu'
import { CardActionsContext, CardScopeContext, type CardScope, type MenuMark } from './cardParts'
import styles from './ChartCard.module.css'
import { Definition } from './Definition'
import { MaximisedCard } from './MaximisedCard'

export interface ChartCardProps {
  readonly id: string
  readonly title: string
  readonly unit?: string | undefined
  readonly definition: string
  /** The dictionary entry that says more. */
  readonly entry?: string | undefined
  readonly scope?: CardScope | undefined
  readonly drill?: CardDrill | undefined
  /** The marks that can be opened from the menu. */
  readonly marks?: readonly MenuMark[] | undefined
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
  const { id, title, unit, definition, entry, scope, drill, marks } = props
  const { tools, note, loading, stale, blank, chart, table } = props
  const option = `table.${id}`
  const asTable = useApp((app) => app.options[option] === true)
  const setOption = useApp((app) => app.setOption)
  const showLines = useApp((app) => app.showLines)
  const [maximised, setMaximised] = useState(false)
  const restore = useCallback(() => setMaximised(false), [])
  const job = usePrintJob()
  const isPrinting = job !== null
  const plain = loading || blank !== undefined
  const shown = asTable && table !== null ? table : chart
  const { exporter, hidden, card } = useCardExport(title, table, asTable, !loading && !stale)
  usePrintedCard({ id, title, definition, exporter: blank === undefined ? exporter : null })
  const content = (
    <>
      <header className={styles.head}>
        <h2 className={styles.title} id={`title-${id}`} title={title}>
          {title}
          {unit === undefined ? null : <span className={styles.unit}>{` ${unit}`}</span>}
        </h2>
        {isPrinting ? null : <Definition title={title} text={definition} entry={entry} />}
        <div className={styles.spacer} />
        {plain || isPrinting ? null : <CardMenu id={id} title={title} />}
      </header>
      {drill ? <Breadcrumb drill={drill} /> : null}
      {tools === undefined || plain ? null : (
        <div className={styles.tools} data-tools>
          {tools}
        </div>
      )}
      {note === undefined || plain ? null : <p className={styles.note}>{note}</p>}
      <div className={styles.body} data-stale={stale} aria-busy={loading || stale}>
        {loading ? <Skeleton height="14rem" aria-label={t('charts.loading', { title })} /> : (blank ?? shown)}
        {hidden}
      </div>
    </>
  )
  if (job && job.chart !== null && job.chart !== id) return <></>
  const name = { 'data-testid': `chart-${id}`, 'aria-labelledby': `title-${id}` }
  const actions = {
    asTable,
    onToggle: table === null ? undefined : () => setOption(option, !asTable),
    drill,
    marks,
    onLines: scope ? () => showLines({ title, ...scope }) : undefined,
    exporter,
    maximised,
    onMaximise: () => setMaximised(!maximised),
  }
  return (
    <CardExportContext.Provider value={card}>
      <CardScopeContext.Provider value={scope}>
        <CardActionsContext.Provider value={actions}>
          <section className={styles.card} {...(maximised ? { 'aria-hidden': true } : name)}>
            {maximised ? <div className={styles.away} /> : content}
          </section>
          <MaximisedCard title={title} onClose={restore}>
            {maximised ? (
              <section className={styles.filling} {...name}>
                {content}
              </section>
            ) : null}
          </MaximisedCard>
        </CardActionsContext.Provider>
      </CardScopeContext.Provider>
    </CardExportContext.Provider>
  )
}
