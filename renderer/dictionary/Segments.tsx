import { useTranslation } from 'react-i18next'
import { segmentOf } from '../../shared/segments'
import styles from './Dictionary.module.css'
import { SEGMENTS_KEY } from './entries'

const SCORES = [1, 2, 3, 4, 5] as const

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
        <div className={styles.scroll}>
          <table className={`${styles.segments} tabular`}>
            <caption className={styles.note}>{t('dictionary.value')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('dictionary.recency')}</th>
                {SCORES.map((score) => (
                  <th key={score} scope="col">
                    {score}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {SCORES.toReversed().map((r) => (
                <tr key={r}>
                  <th scope="row">{r}</th>
                  {SCORES.map((fm) => (
                    <td key={fm} data-cell={`${r}${fm}`}>
                      {segmentOf(r, fm)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </section>
  )
}
