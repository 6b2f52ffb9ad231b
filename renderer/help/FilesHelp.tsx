import { useTranslation } from 'react-i18next'
import styles from './Help.module.css'

const KINDS = [
  'transactions',
  'products',
  'customers',
  'stores',
  'promotions',
  'returns',
  'feedback',
] as const

/** How to prepare files, and what each kind of file brings. */
export function FilesHelp(): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <>
      <ul className={styles.list}>
        {t('help.files', { returnObjects: true }).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <h3 className={styles.heading}>{t('help.filesTable')}</h3>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('help.filesKind')}</th>
            <th scope="col">{t('help.filesBrings')}</th>
            <th scope="col">{t('help.filesColumns')}</th>
          </tr>
        </thead>
        <tbody>
          {KINDS.map((kind) => {
            const [name, brings, needs] = t(`help.kinds.${kind}`, { returnObjects: true })
            return (
              <tr key={kind}>
                <th scope="row">{name}</th>
                <td>{brings}</td>
                <td>{needs}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </>
  )
}
