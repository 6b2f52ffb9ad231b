import { useTranslation } from 'react-i18next'
import styles from './Dictionary.module.css'
import { SEGMENTS_KEY } from './entries'
import { SegmentMap } from './SegmentMap'

/** How customers are scored, and the segment of each of the 25 cells. */
export function Segments(): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <section className={styles.group} data-testid="dictionary-segments">
      <h2 id={SEGMENTS_KEY} tabIndex={-1} className={styles.groupTitle}>
        {t('dictionary.segmentsTitle')}
      </h2>
      <div className={styles.card}>
        {t('dictionary.rfm', { returnObjects: true }).map((rule) => (
          <p key={rule} className={styles.text}>
            {rule}
          </p>
        ))}
        <SegmentMap />
      </div>
    </section>
  )
}
