import { useTranslation } from 'react-i18next'
import type { MeasureEntry } from '../../shared/tables'
import { useFormats } from '../format/useFormats'
import styles from './Dictionary.module.css'
import { measureKey } from './entries'
import { Entry, EntryGroup } from './EntryGroup'

function Measure({ measure }: { readonly measure: MeasureEntry }): React.JSX.Element {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const { name, formula, unit, additive } = measure
  return (
    <Entry
      id={measureKey(name)}
      kind="measure"
      name={name}
      title={
        <>
          {t(`measures.names.${name}`)} <code className={styles.code}>{name}</code>
        </>
      }
      definition={t(`measures.definitions.${name}`)}
    >
      <dl className={styles.facts}>
        <dt>{t('dictionary.formula')}</dt>
        <dd>{formula}</dd>
        <dt>{t('dictionary.unit')}</dt>
        <dd>{t(`dictionary.units.${unit}`, { currency: numbers.currency })}</dd>
        <dt>{t('dictionary.adds')}</dt>
        <dd>{t(additive ? 'dictionary.addsUp' : 'dictionary.addsNot')}</dd>
      </dl>
    </Entry>
  )
}

export function Measures({ measures }: { readonly measures: readonly MeasureEntry[] }): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <EntryGroup id="measures" title={t('dictionary.measures')} note={t('dictionary.measuresNote')}>
      <div className={styles.measures}>
        {measures.map((measure) => (
          <Measure key={measure.name} measure={measure} />
        ))}
      </div>
    </EntryGroup>
  )
}
