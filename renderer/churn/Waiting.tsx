import { Button, Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { say } from '../i18n/say'
import styles from './Churn.module.css'
import type { ChurnState } from './useChurn'

/** The work under way, which can be stopped; or that it was, with the way to begin again. */
export function Waiting({ state }: { readonly state: ChurnState }): React.JSX.Element {
  const { t } = useTranslation()
  const { failure, share, cancel, again } = state
  if (failure)
    return (
      <div className={styles.waiting} data-testid="churn-stopped">
        <p>{failure.code === 'cancelled' ? t('churn.stopped') : say(failure.message)}</p>
        <Button variant="default" onClick={again}>
          {t('churn.again')}
        </Button>
      </div>
    )
  return (
    <div className={styles.waiting} role="status" aria-busy>
      <p>{t('churn.running', { what: t('churn.runningWhat') })}</p>
      <Progress className={styles.bar ?? ''} value={share * 100} aria-label={t('churn.progress')} />
      <Button variant="default" onClick={cancel} data-testid="churn-cancel">
        {t('churn.cancel')}
      </Button>
    </div>
  )
}
