import { useContext } from 'react'
import { useTranslation } from 'react-i18next'
import type { Filter } from '../../shared/query'
import { useFilterWords } from '../filters/useFilterWords'
import { useFormats } from '../format/useFormats'
import { inSentence } from '../i18n'
import { CardScopeContext, type CardScope } from './cardParts'
import styles from './ChartCard.module.css'

const One = ({ filter }: { readonly filter: Filter }): React.JSX.Element => (
  <li>{useFilterWords(filter).long}</li>
)

/** Which filters act on the card around it, and which of its own it leaves out; nothing where it is about no filters. */
export function ActingFilters(): React.JSX.Element | null {
  const scope = useContext(CardScopeContext)
  return scope ? <Acting {...scope} /> : null
}

function Acting({ selection, own }: CardScope): React.JSX.Element {
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
