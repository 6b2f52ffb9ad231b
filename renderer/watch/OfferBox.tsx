import { Button } from '@mantine/core'
import { IconFolderPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../store'
import { answerOffer } from '../store/actions'
import styles from './OfferBox.module.css'

const NAMES_SHOWN = 3

/** Files that came new into the watched folder. They are imported by a click or not at all. */
export function OfferBox(): React.JSX.Element {
  const { t } = useTranslation()
  const offered = useApp((app) => app.offered)
  const isBusy = useApp((app) => app.run !== null || app.plan !== null)
  const names = offered.slice(0, NAMES_SHOWN).map(({ name }) => name)
  const others = offered.length - names.length
  return (
    <div role="status">
      {offered.length > 0 && !isBusy ? (
        <div className={styles.box} data-testid="offer">
          <IconFolderPlus size="1.125rem" stroke={1.75} aria-hidden />
          <div className={styles.text}>
            <strong>{t('watch.found', { count: offered.length })}</strong>
            <p>
              {others > 0
                ? t('watch.andOthers', { names: names.join(', '), count: others })
                : names.join(', ')}
            </p>
            <div className={styles.actions}>
              <Button size="xs" data-testid="offer-import" onClick={() => void answerOffer('import')}>
                {t('watch.import')}
              </Button>
              <Button
                size="xs"
                variant="default"
                data-testid="offer-later"
                onClick={() => void answerOffer('later')}
              >
                {t('watch.later')}
              </Button>
              <Button
                size="xs"
                variant="subtle"
                data-testid="offer-never"
                onClick={() => void answerOffer('never')}
              >
                {t('watch.never', { count: offered.length })}
              </Button>
            </div>
          </div>
        </div>
      ) : null}
    </div>
  )
}
