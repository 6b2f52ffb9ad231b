import { useCallback, useEffect, useMemo, useState } from 'react'
import type { ChurnAnswer, ChurnQuery } from '../../shared/churn'
import type { Selection } from '../../shared/query'
import { listen, request } from '../api'
import { useAnswer, type AnswerState } from '../components/useAnswer'
import { useApp } from '../store'

export type Who = ChurnQuery['who']
type Asked = ChurnQuery & { readonly attempt: number }

const ask = ({ selection, who, customer, limit }: Asked) =>
  request('customers.churn', { selection, who, customer, limit })

export interface ChurnState extends AnswerState<Asked, ChurnAnswer> {
  /** 0 to 1. */
  readonly share: number
  cancel(): void
  again(): void
}

/**
 * Asks how likely customers are to come back; the engine works it out once for each selection. With a customer the rows
 * are that one's alone.
 */
export function useChurn(
  selection: Selection,
  who: Who,
  limit: number,
  customer: string | null = null,
): ChurnState {
  const version = useApp((app) => app.dataVersion)
  const [attempt, setAttempt] = useState(0)
  const [share, setShare] = useState(0)
  useEffect(() => listen('churn.progress', (progress) => setShare(progress.share)), [])
  const asked = useMemo(
    () => ({ selection, who, customer, limit, attempt }),
    [selection, who, customer, limit, attempt],
  )
  const state = useAnswer(asked, version, ask, 'at once')
  const cancel = useCallback(() => void request('customers.churnCancel', {}), [])
  const again = useCallback(() => setAttempt((before) => before + 1), [])
  return { ...state, share, cancel, again }
}
