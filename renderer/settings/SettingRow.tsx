import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './Settings.module.css'

interface SettingRowProps {
  readonly id: string
  readonly title: string
  /** What it changes, in a sentence; for what is set now where that can be said. */
  readonly effect: string
  readonly isDefault: boolean
  readonly children: ReactNode
  onRestore(): void
}

/** One setting: its name and effect, its control, and the way back to the default where it is not that. */
export function SettingRow(props: SettingRowProps): React.JSX.Element {
  const { t } = useTranslation()
  const { id, title, effect, isDefault, children, onRestore } = props
  return (
    <div className={styles.row} role="group" aria-labelledby={`setting-${id}`} data-testid={`setting-${id}`}>
      <div>
        <div id={`setting-${id}`} className={styles.label}>
          {title}
        </div>
        <p id={`setting-${id}-effect`} className={styles.effect}>
          {effect}
        </p>
      </div>
      <div className={styles.control}>
        {children}
        {isDefault ? null : (
          <Button
            variant="subtle"
            size="compact-xs"
            aria-label={t('settings.restoreOf', { title })}
            data-testid={`restore-${id}`}
            onClick={onRestore}
          >
            {t('settings.restore')}
          </Button>
        )}
      </div>
    </div>
  )
}
