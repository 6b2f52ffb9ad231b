import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useApp } from '../store'
import { PAGES } from '../store/viewSlice'
import styles from './Help.module.css'

/** What each page answers. */
export function PagesHelp(): React.JSX.Element {
  const { t } = useTranslation()
  const { project, goTo, closeDialog } = useApp()
  return (
    <>
      {PAGES.map((page) => {
        const [question, answer] = t(`help.pages.${page}`, { returnObjects: true })
        const name = t(`shell.pages.${page}`)
        return (
          <section key={page}>
            <h3 className={styles.heading}>
              {name}: {question}
            </h3>
            <p className={styles.text}>{answer}</p>
            {project === null ? null : (
              <Button
                variant="subtle"
                size="compact-xs"
                onClick={() => {
                  closeDialog()
                  goTo(page)
                }}
              >
                {t('help.openPage', { page: name })}
              </Button>
            )}
          </section>
        )
      })}
    </>
  )
}
