import { useEffect, useMemo, useState } from 'react'
import type { RequestAnswers } from '../../shared/ipc'
import type { DimensionName } from '../../shared/query'
import { fold } from '../../shared/textSearch'
import { request } from '../api'
import { useMemberName } from '../format/useMembers'
import { useApp } from '../store'
import { setFilter } from '../store/selectionOps'

export type Members = RequestAnswers['query.members']

const LIMIT = 2000
/** Members whose names are the window's own: the engine could not find them. */
const NAMED_HERE: ReadonlySet<DimensionName> = new Set(['segment', 'weekday', 'high_value', 'is_return'])

/** The members that match a search, as they stand under all other filters. Older answers are let go. */
export function useMembers(
  dimension: DimensionName,
  search: string,
): { readonly members: Members; readonly isLoading: boolean } {
  const nameOf = useMemberName()
  const isNamedHere = NAMED_HERE.has(dimension)
  const asked = isNamedHere ? '' : search
  const { selection } = useApp((app) => app.present)
  const [state, setState] = useState<{ readonly members: Members; readonly isLoading: boolean }>({
    members: [],
    isLoading: true,
  })
  useEffect(() => {
    let isWanted = true
    const others = setFilter(selection, dimension, [])
    void request('query.members', { dimension, selection: others, search: asked, limit: LIMIT }).then(
      (answer) => {
        if (isWanted) setState({ members: answer.ok ? answer.value : [], isLoading: false })
      },
    )
    return () => {
      isWanted = false
    }
  }, [selection, dimension, asked])
  return useMemo(() => {
    if (!isNamedHere) return state
    const wanted = fold(search.trim())
    const members = state.members.filter((member) => fold(nameOf(dimension, member)).includes(wanted))
    return { ...state, members }
  }, [state, isNamedHere, dimension, search, nameOf])
}
