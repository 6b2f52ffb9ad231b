import { useTranslation } from 'react-i18next'
import type { DimensionName, Filter, Selection } from '../../shared/query'
import { useFilterWords } from '../filters/useFilterWords'
import { useFormats } from '../format/useFormats'
import { inSentence } from '../i18n'
import styles from './ChartCard.module.css'

const One = ({ filter }: { readonly filter: Filter }): React.JSX.Element => (
  <li>{useFilterWords(filter).long}</li>
)

/** Which filters act on a card, and which of its own it leaves out. */
export function ActingFilters({
  selection,
  own,
}: {
  readonly selection: Selection
  readonly own: readonly DimensionName[]
}): React.JSX.Element {
  const { t } = useTranslation()
  const { dates } = useFormats()
  const acting = selection.filters.filter(({ dimension }) => !own.includes(dimension))
  const left = selection.filters.filter(({ dimension }) => own.includes(dimension))
  const { from, to } = selection
  const hasDates = from !== null && to !== null
  return (
    <div className={styles.acting} data-testid="acting-filters">
      {acting.length === 0 && !hasDates ? (
        <p>{t('charts.noFilters')}</p>
      ) : (
        <>
          <p>{t('charts.filteredBy')}</p>
          <ul>
            {hasDates ? <li>{dates.range({ from, to })}</li> : null}
            {acting.map((filter) => (
              <One key={filter.dimension} filter={filter} />
            ))}
          </ul>
        </>
      )}
      {left.length === 0 ? null : (
        <p>
          {t('charts.notByOwn', {
            dimensions: left
              .map(({ dimension }) => inSentence(t(`filters.dimensions.${dimension}`)))
              .join(', '),
          })}
        </p>
      )}
    </div>
  )
}
