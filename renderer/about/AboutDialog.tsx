import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Licence } from '../../shared/licences'
import { request } from '../api'
import { ErrorPanel } from '../components/ErrorPanel'
import { useFocusBack } from '../components/useFocusBack'
import { useSaved } from '../data/useSaved'
import { useApp } from '../store'
import styles from './About.module.css'

const askInfo = () => request('app.info', {})
const askLicences = () => request('app.licences', {})

function LicenceEntry({ licence: { name, version, licence, text } }: { readonly licence: Licence }) {
  const { t } = useTranslation()
  return (
    <details className={styles.licence} data-testid="licence" data-name={name}>
      <summary>
        <span>
          {name} {version}
        </span>
        <span>{licence === '' ? t('about.unnamed') : licence}</span>
      </summary>
      <pre>{text === '' ? t('about.noText') : text}</pre>
    </details>
  )
}

/** What the app is, its version, and the licences of all that it is made from. */
export function AboutDialog(): React.JSX.Element {
  const { t } = useTranslation()
  useFocusBack()
  const closeDialog = useApp((app) => app.closeDialog)
  const info = useSaved(askInfo)
  const licences = useSaved(askLicences)
  return (
    <Modal
      opened
      onClose={closeDialog}
      title={t('about.title')}
      size="40rem"
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      attributes={{ content: { 'data-testid': 'about-dialog' } }}
    >
      {info?.ok ? (
        <dl className={styles.facts}>
          <dt>{t('about.version')}</dt>
          <dd data-testid="about-version">{info.value.version}</dd>
          <dt>{t('about.electron')}</dt>
          <dd>{info.value.electron}</dd>
          <dt>{t('about.licence')}</dt>
          <dd>{t('about.own')}</dd>
        </dl>
      ) : null}
      <h3 className={styles.heading}>{t('about.madeFrom')}</h3>
      <p className={styles.note}>{t('about.note')}</p>
      {licences?.ok === false ? <ErrorPanel failure={licences} /> : null}
      <div className={styles.list} role="region" aria-label={t('about.madeFrom')} tabIndex={0}>
        {licences?.ok
          ? licences.value.map((licence) => (
              <LicenceEntry key={`${licence.name} ${licence.version}`} licence={licence} />
            ))
          : null}
      </div>
    </Modal>
  )
}
