import { useTranslation } from 'react-i18next'
import styles from './Dictionary.module.css'
import { Entry, EntryGroup } from './EntryGroup'
import { termKey, type TermName } from './termNames'

/** What the answers on the cards are called, and how they are worked out. */
export function Terms({ names }: { readonly names: readonly TermName[] }): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <EntryGroup id="terms" title={t('terms.title')} note={t('terms.note')}>
      <div className={styles.measures}>
        {names.map((name) => (
          <Entry
            key={name}
            id={termKey(name)}
            kind="term"
            name={name}
            title={t(`terms.names.${name}`)}
            definition={t(`terms.definitions.${name}`)}
          />
        ))}
      </div>
    </EntryGroup>
  )
}
