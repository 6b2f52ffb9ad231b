import { Button } from '@mantine/core'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { MEASURES } from '../../shared/query'
import { TERMS } from '../dictionary/termNames'
import { useApp } from '../store'
import styles from './Help.module.css'

/** Every measure and term in the words of the dictionary. */
export function NumbersHelp(): React.JSX.Element {
  const { t } = useTranslation()
  const { project, goTo, closeDialog } = useApp()
  return (
    <>
      <p className={`${styles.text} ${styles.muted}`}>{t('help.numbersNote')}</p>
      {project === null ? null : (
        <Button
          variant="default"
          mt="sm"
          onClick={() => {
            closeDialog()
            goTo('dictionary')
          }}
        >
          {t('help.toDictionary')}
        </Button>
      )}
      <dl className={styles.terms}>
        {MEASURES.map((name) => (
          <Fragment key={name}>
            <dt>{t(`measures.names.${name}`)}</dt>
            <dd>{t(`measures.definitions.${name}`)}</dd>
          </Fragment>
        ))}
        {TERMS.map((name) => (
          <Fragment key={name}>
            <dt>{t(`terms.names.${name}`)}</dt>
            <dd>{t(`terms.definitions.${name}`)}</dd>
          </Fragment>
        ))}
      </dl>
    </>
  )
}
