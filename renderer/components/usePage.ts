import { useEffect, useId, useState } from 'react'
import type { QueryInput, QueryResult } from '../../shared/query'
import type { Failure } from '../../shared/result'
import { request } from '../api'
import { createAsker } from './newestAnswer'

export interface PageState<Asked> {
  /** The last answer, with what it answers; null before the first. */
  readonly answer: { readonly asked: Asked; readonly results: readonly QueryResult[] } | null
  readonly failure: Failure | null
  /** A newer question is under way and has taken longer than a blink. */
  readonly slow: boolean
}

const BLINK_MS = 150

/**
 * Asks all questions of a page together, again for every new version of the data. Answers keep what they answer, so that
 * nothing is painted under another label.
 */
export function usePage<Asked extends { readonly queries: readonly QueryInput[] }>(
  asked: Asked,
  version: number,
): PageState<Asked> {
  const [state, setState] = useState<PageState<Asked>>({ answer: null, failure: null, slow: false })
  const lane = useId()
  const [asker] = useState(() =>
    createAsker(
      ({ queries }: Asked & { readonly version: number }) =>
        request('query.page', { queries: [...queries], lane }),
      {
        onAnswer: (question, answer) =>
          setState((before) =>
            answer.ok
              ? { answer: { asked: question, results: answer.value }, failure: null, slow: false }
              : { ...before, failure: answer, slow: false },
          ),
        onSlow: () => setState((before) => ({ ...before, slow: true })),
      },
      BLINK_MS,
      'at once',
    ),
  )
  useEffect(() => asker.ask({ ...asked, version }), [asker, asked, version])
  useEffect(() => () => asker.stop(), [asker])
  return state
}
