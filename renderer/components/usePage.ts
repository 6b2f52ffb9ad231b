import { useEffect, useRef, useState } from 'react'
import type { QueryInput, QueryResult } from '../../shared/query'
import type { Failure } from '../../shared/result'
import { request } from '../api'

export interface PageState<Asked> {
  /** The last answer, with what it answers; null before the first. */
  readonly answer: { readonly asked: Asked; readonly results: readonly QueryResult[] } | null
  readonly failure: Failure | null
  /** A newer question is under way and has taken longer than a blink. */
  readonly slow: boolean
}

const BLINK_MS = 150

/**
 * Asks all questions of a page at once. One request is on its way at a time: what is asked meanwhile waits, and only
 * the newest of it is sent. Answers keep what they answer, so that nothing is painted under another label.
 */
export function usePage<Asked extends { readonly queries: readonly QueryInput[] }>(
  asked: Asked,
  version: number,
): PageState<Asked> {
  const [state, setState] = useState<PageState<Asked>>({ answer: null, failure: null, slow: false })
  const newest = useRef({ asked, version })
  const timer = useRef<number | undefined>(undefined)
  const sent = useRef<{ readonly asked: Asked; readonly version: number } | null>(null)

  useEffect(() => () => window.clearTimeout(timer.current), [])

  useEffect(() => {
    newest.current = { asked, version }
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => setState((before) => ({ ...before, slow: true })), BLINK_MS)
    const send = async (): Promise<void> => {
      if (sent.current) return
      const now = newest.current
      sent.current = now
      const answer = await request('query.page', { queries: [...now.asked.queries] })
      sent.current = null
      if (newest.current !== now) return send()
      window.clearTimeout(timer.current)
      setState((before) =>
        answer.ok
          ? { answer: { asked: now.asked, results: answer.value }, failure: null, slow: false }
          : { ...before, failure: answer, slow: false },
      )
    }
    void send()
  }, [asked, version])

  return state
}
