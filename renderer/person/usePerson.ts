import { useMemo } from 'react'
import type { Person, PersonQuery } from '../../shared/person'
import type { Selection } from '../../shared/query'
import { request } from '../api'
import { useAnswer, type AnswerState } from '../components/useAnswer'
import { useApp } from '../store'
import { setFilter } from '../store/selectionOps'

const ask = (query: PersonQuery) => request('customers.person', query)

/** One customer under the other filters of a selection. */
export function usePerson(selection: Selection, customer: string): AnswerState<PersonQuery, Person> {
  const version = useApp((app) => app.dataVersion)
  const asked = useMemo(
    () => ({ selection: setFilter(selection, 'customer', []), customer }),
    [selection, customer],
  )
  return useAnswer(asked, version, ask)
}
