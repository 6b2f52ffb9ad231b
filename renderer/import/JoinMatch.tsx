import { useTranslation } from 'react-i18next'
import type { PlannedJoin } from '../../shared/importPlan'
import { useFormats } from '../format/useFormats'

const KEYS_SHOWN = 5

/** How the keys of a column are found in another file, with what is missing there, in words. */
export function JoinMatch({ join }: { readonly join: PlannedJoin }): React.JSX.Element {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const { column, file, key, fields, matchRate, matchedLines, lines, unknown } = join
  return (
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
  )
}
