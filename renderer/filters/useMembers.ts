import { useEffect, useState } from 'react'
import type { RequestAnswers } from '../../shared/ipc'
import type { DimensionName } from '../../shared/query'
import { request } from '../api'
import { useApp } from '../store'
import { setFilter } from '../store/selectionOps'

export type Members = RequestAnswers['query.members']

const LIMIT = 2000

/** The members that match a search, as they stand under all other filters. Older answers are let go. */
export function useMembers(
  dimension: DimensionName,
  search: string,
): { readonly members: Members; readonly isLoading: boolean } {
  const { selection } = useApp((app) => app.present)
  const [state, setState] = useState<{ readonly members: Members; readonly isLoading: boolean }>({
    members: [],
    isLoading: true,
  })
  useEffect(() => {
    let isWanted = true
    const others = setFilter(selection, dimension, [])
    void request('query.members', { dimension, selection: others, search, limit: LIMIT }).then((answer) => {
      if (isWanted) setState({ members: answer.ok ? answer.value : [], isLoading: false })
    })
    return () => {
      isWanted = false
    }
  }, [selection, dimension, search])
  return state
}
