import type { Filter, Selection } from '../../shared/query'
import { useFormats } from '../format/useFormats'
import { useFilterWords } from './useFilterWords'

const One = ({ filter }: { readonly filter: Filter }): React.JSX.Element => {
  const { short, long } = useFilterWords(filter)
  return <span title={long}>{short}</span>
}

/** Dates and filters of a selection in words, one after the other. */
export function SelectionWords({ selection }: { readonly selection: Selection }): React.JSX.Element {
  const { dates } = useFormats()
  const { from, to, filters } = selection
  return (
    <>
      {from !== null && to !== null ? <span>{dates.range({ from, to })}</span> : null}
      {filters.map((filter) => (
        <One key={filter.dimension} filter={filter} />
      ))}
    </>
  )
}
