import { Button, Loader, Progress as Bar } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../store'
import { cancelDecision } from '../store/planActions'
import styles from './Review.module.css'
import { percentDone, useFigures } from './useFigures'

/** A change that takes longer than a blink: how far it is, and a way out that keeps what held before. */
export function Working(): React.JSX.Element {
  const { t } = useTranslation()
  const figures = useFigures()
  const progress = useApp((app) => app.planProgress)
  const [stopping, setStopping] = useState(false)
  return (
    <div className={styles.working} data-testid="plan-busy" data-step={progress?.step}>
      <Loader size={16} aria-hidden />
      <span>{t('review.busy')}</span>
      {progress === null ? null : (
        <span className={`${styles.sub} tabular`}>
          {[t(`importing.steps.${progress.step}`), figures(progress)]
            .filter((part) => part !== '')
            .join(' · ')}
        </span>
      )}
      <Bar
        className={styles.workingBar ?? ''}
        value={progress === null ? 0 : percentDone(progress)}
        size={4}
        transitionDuration={100}
        aria-label={t('review.busy')}
      />
      <Button
        variant="default"
        size="compact-sm"
        data-testid="plan-stop"
        disabled={stopping}
        onClick={() => {
          setStopping(true)
          void cancelDecision()
        }}
      >
        {t(stopping ? 'importing.cancelling' : 'importing.cancel')}
      </Button>
    </div>
  )
}
