import { useTranslation } from 'react-i18next'
import type { PlannedJoin } from '../../shared/importPlan'
import { useFormats } from '../format/useFormats'
import { Mark } from './marks'
import styles from './Review.module.css'

const WRONG_FILE = 0.9
const KEYS_SHOWN = 5

/** How the keys of a file are found in the other files, with what is missing there. */
export function JoinList({ joins }: { readonly joins: readonly PlannedJoin[] }): React.JSX.Element | null {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  if (joins.length === 0) return null
  return (
    <section>
      <h3>{t('review.joins')}</h3>
      <ul className={styles.list} data-testid="plan-joins">
        {joins.map(({ column, file, key, fields, matchRate, matchedLines, lines, unknown }) => {
          const isGood = matchRate === null || matchRate >= WRONG_FILE
          return (
            <li key={`${column} ${file} ${key}`} data-file={file} data-rate={matchRate}>
              <Mark of={isGood ? 'fine' : 'doubtful'} />
              <span>
                <strong>{t('review.join', { column, file })}</strong> {t('review.joinKey', { key })}
                {matchRate === null
                  ? null
                  : `: ${t('review.joinRate', {
                      percent: numbers.percent(matchRate),
                      matched: numbers.count(matchedLines),
                      lines: numbers.count(lines),
                    })}`}
                {fields.length === 0 ? null : ` → ${fields.map((field) => t(`fields.${field}`)).join(', ')}`}
                {unknown.length === 0
                  ? null
                  : `. ${t('review.joinUnknown', { keys: unknown.slice(0, KEYS_SHOWN).join(', ') })}`}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
