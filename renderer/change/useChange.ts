import { useMemo } from 'react'
import { CHANGE_MEASURES, type ChangeAnswer, type ChangeMeasure } from '../../shared/change'
import { DIMENSIONS, type Comparison, type DimensionName, type Selection } from '../../shared/query'
import { request } from '../api'
import { useAnswer, type AnswerState } from '../components/useAnswer'
import { useApp } from '../store'

export interface ChangeAsked {
  readonly selection: Selection
  readonly compare: Comparison
  readonly measure: ChangeMeasure
  /** Null: whatever explains most. */
  readonly dimension: DimensionName | null
}

const send = (asked: ChangeAsked) => request('query.change', asked)

/** The choices of the card, kept with the project. */
export function useChangeChoice(): Pick<ChangeAsked, 'measure' | 'dimension'> {
  const measure = useApp((app) => app.options['change.measure'])
  const dimension = useApp((app) => app.options['change.dimension'])
  return {
    measure: CHANGE_MEASURES.find((name) => name === measure) ?? 'net_sales_cents',
    dimension: DIMENSIONS.find((name) => name === dimension) ?? null,
  }
}

/** The members that explain a change, with what was asked. */
export function useChange(asked: ChangeAsked): AnswerState<ChangeAsked, ChangeAnswer> {
  const version = useApp((app) => app.dataVersion)
  const { selection, compare, measure, dimension } = asked
  const question = useMemo(
    () => ({ selection, compare, measure, dimension }),
    [selection, compare, measure, dimension],
  )
  return useAnswer(question, version, send)
}
