import { startTransition, useEffect, useState } from 'react'
import type { Failure, Result } from '../../shared/result'
import { createAsker, type Sending } from './newestAnswer'

export interface AnswerState<Asked, Value> {
  /** The last answer, with what it answers; null before the first. */
  readonly answer: { readonly asked: Asked; readonly value: Value } | null
  readonly failure: Failure | null
  /** A newer question is under way and has taken longer than a blink. */
  readonly slow: boolean
}

const BLINK_MS = 150

/**
 * Asks whenever the question or the version of the data changes. Answers keep what they answer, so that nothing is
 * painted under another label. `send` must not change between renders.
 */
export function useAnswer<Asked extends object, Value>(
  asked: Asked,
  version: number,
  send: (asked: Asked) => Promise<Result<Value>>,
  sending: Sending = 'in turn',
): AnswerState<Asked, Value> {
  const [state, setState] = useState<AnswerState<Asked, Value>>({ answer: null, failure: null, slow: false })
  const [asker] = useState(() =>
    createAsker(
      ({ question }: { readonly question: Asked; readonly version: number }) => send(question),
      {
        // The cards of a page are much to render: the window hears of clicks meanwhile.
        onAnswer: ({ question }, answer) =>
          startTransition(() =>
            setState((before) =>
              answer.ok
                ? { answer: { asked: question, value: answer.value }, failure: null, slow: false }
                : { ...before, failure: answer, slow: false },
            ),
          ),
        onSlow: () => setState((before) => ({ ...before, slow: true })),
      },
      BLINK_MS,
      sending,
    ),
  )
  useEffect(() => asker.ask({ question: asked, version }), [asker, asked, version])
  useEffect(() => () => asker.stop(), [asker])
  return state
}
