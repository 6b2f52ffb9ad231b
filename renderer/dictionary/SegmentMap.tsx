import { useTranslation } from 'react-i18next'
import { segmentOf } from '../../shared/segments'
import { useSegmentName } from '../format/useSegmentName'
import styles from './SegmentMap.module.css'

const SCORES = [1, 2, 3, 4, 5] as const

/** The segment of each of the 25 cells: its name and, where that is another, the one that tables hold. */
export function SegmentMap(): React.JSX.Element {
  const { t } = useTranslation()
  const nameOf = useSegmentName()
  const cell = (r: number, fm: number): React.JSX.Element => {
    const segment = segmentOf(r, fm)
    const name = nameOf(segment)
    return (
      <td key={fm} data-cell={`${r}${fm}`}>
        <span>{name}</span>
        {name === segment ? null : <span className={styles.held}>{segment}</span>}
      </td>
    )
  }
  return (
    <div className={styles.scroll}>
      <table className={`${styles.map} tabular`}>
        <caption>{t('dictionary.value')}</caption>
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
              {SCORES.map((fm) => cell(r, fm))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
