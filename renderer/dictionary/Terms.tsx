import { useTranslation } from 'react-i18next'
import styles from './Dictionary.module.css'
import { termKey, type TermName } from './termNames'

/** What the answers on the cards are called, and how they are worked out. */
export function Terms({ names }: { readonly names: readonly TermName[] }): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <section className={styles.group}>
      <h2 id="group-terms" tabIndex={-1} className={styles.groupTitle}>
        {t('terms.title')}
        <span className={styles.note}>{t('terms.note')}</span>
      </h2>
      <div className={styles.measures}>
        {names.map((name) => (
          <article
            key={name}
            id={termKey(name)}
            tabIndex={-1}
            className={styles.measure}
            data-testid="dictionary-term"
            data-name={name}
          >
            <h3 className={styles.name}>{t(`terms.names.${name}`)}</h3>
            <p className={styles.text}>{t(`terms.definitions.${name}`)}</p>
          </article>
        ))}
      </div>
    </section>
  )
}
