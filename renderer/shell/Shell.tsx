import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Rail } from './Rail'
import styles from './Shell.module.css'
import { TopBar } from './TopBar'

/** Top bar, side bar and the page between them. */
export function Shell({ children }: { readonly children: ReactNode }): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <div className={styles.frame}>
      <a href="#content" className={styles.skip}>
        {t('shell.skip')}
      </a>
      <TopBar />
      <Rail />
      <main id="content" className={styles.main} tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}
