import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { EMPTY_SELECTION } from '../../shared/query'
import { useApp } from '../store'
import { setRange } from '../store/selectionOps'
import styles from './ChartCard.module.css'

/** Why a card has nothing to draw. With filters on, the way out is a button. */
export function EmptyState({ reason }: { readonly reason?: string }): React.JSX.Element {
  const { t } = useTranslation()
  const { selection } = useApp((app) => app.present)
  const change = useApp((app) => app.change)
  const hasDates = selection.from !== null || selection.to !== null
  const hasFilters = selection.filters.length > 0
  if (reason !== undefined)
    return (
      <div className={styles.state}>
        <p>{reason}</p>
      </div>
    )
  return (
    <div className={styles.state} data-testid="empty">
      <p>{t(hasDates || hasFilters ? 'charts.empty' : 'charts.noData')}</p>
      {hasDates ? (
        <Button variant="default" onClick={() => change({ selection: setRange(selection, null, null) })}>
          {t('charts.clearDates')}
        </Button>
      ) : null}
      {hasFilters ? (
        <Button variant="default" onClick={() => change({ selection: EMPTY_SELECTION })}>
          {t('charts.clearFilters')}
        </Button>
      ) : null}
    </div>
  )
}
