import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useApp } from '../store'
import { forgetUnfinished, resumeUnfinished, startNormally } from '../store/safetyActions'
import styles from './Unfinished.module.css'

/** The import that was open when the app ended, with a way on and a way out. */
export function Unfinished(): React.JSX.Element | null {
  const { t } = useTranslation()
  const unfinished = useApp((app) => app.unfinished)
  const locale = useApp((app) => app.locale)
  if (unfinished === null) return null
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  const [name = '', ...others] = unfinished.names
  const files = t('safety.unfinishedFiles', { count: unfinished.names.length, name, others: others.length })
  return (
    <section className={styles.box} data-testid="unfinished-import" aria-label={t('safety.unfinishedTitle')}>
      <div className={styles.text}>
        <h2>{t('safety.unfinishedTitle')}</h2>
        <p>
          {t('safety.unfinished', {
            count: unfinished.decisions,
            files,
            date: date.format(new Date(unfinished.savedAt)),
          })}
        </p>
      </div>
      <Button variant="default" data-testid="forget-import" onClick={() => void forgetUnfinished()}>
        {t('safety.forget')}
      </Button>
      <Button data-testid="resume-import" onClick={() => void resumeUnfinished()}>
        {t('safety.resume')}
      </Button>
    </section>
  )
}

/** Says that nothing remembered was used in this start, and offers one that does. */
export function SafeStart(): React.JSX.Element | null {
  const { t } = useTranslation()
  const safe = useApp((app) => app.safe)
  if (safe === null) return null
  return (
    <section className={styles.box} data-testid="safe-start" data-safe={safe}>
      <p className={styles.text}>{t(safe === 'asked' ? 'safety.safeAsked' : 'safety.safeFailed')}</p>
      <Button variant="default" data-testid="start-normally" onClick={() => void startNormally()}>
        {t('safety.startNormally')}
      </Button>
    </section>
  )
}
