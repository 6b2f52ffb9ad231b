import { useTranslation } from 'react-i18next'
import type { MeasureEntry } from '../../shared/tables'
import { useFormats } from '../format/useFormats'
import styles from './Dictionary.module.css'
import { measureKey } from './entries'

function Measure({ measure }: { readonly measure: MeasureEntry }): React.JSX.Element {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const { name, formula, unit, additive } = measure
  return (
    <article
      id={measureKey(name)}
      tabIndex={-1}
      className={styles.measure}
      data-testid="dictionary-measure"
      data-name={name}
    >
      <h3 className={styles.name}>
        {t(`measures.names.${name}`)} <code className={styles.code}>{name}</code>
      </h3>
      <p className={styles.text}>{t(`measures.definitions.${name}`)}</p>
      <dl className={styles.facts}>
        <dt>{t('dictionary.formula')}</dt>
        <dd>{formula}</dd>
        <dt>{t('dictionary.unit')}</dt>
        <dd>{t(`dictionary.units.${unit}`, { currency: numbers.currency })}</dd>
        <dt>{t('dictionary.adds')}</dt>
        <dd>{t(additive ? 'dictionary.addsUp' : 'dictionary.addsNot')}</dd>
      </dl>
    </article>
  )
}

export function Measures({ measures }: { readonly measures: readonly MeasureEntry[] }): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <section className={styles.group}>
      <h2 id="group-measures" tabIndex={-1} className={styles.groupTitle}>
        {t('dictionary.measures')}
        <span className={styles.note}>{t('dictionary.measuresNote')}</span>
      </h2>
      <div className={styles.measures}>
        {measures.map((measure) => (
          <Measure key={measure.name} measure={measure} />
        ))}
      </div>
    </section>
  )
}
