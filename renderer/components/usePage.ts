import { useCallback, useId } from 'react'
import type { QueryInput, QueryResult } from '../../shared/query'
import type { Result } from '../../shared/result'
import { request } from '../api'
import { measureStage } from './paintStages'
import { useAnswer, type AnswerState } from './useAnswer'

interface Questions {
  readonly queries: readonly QueryInput[]
}

/** Asks all questions of a page together; the engine lets go of an older page of the same lane. */
export function usePage<Asked extends Questions>(
  asked: Asked,
  version: number,
): AnswerState<Asked, readonly QueryResult[]> {
  const lane = useId()
  const send = useCallback(
    async ({ queries }: Asked): Promise<Result<readonly QueryResult[]>> => {
      measureStage('asked')
      const answer = await request('query.page', { queries: [...queries], lane })
      measureStage('answered')
      return answer
    },
    [lane],
  )
  return useAnswer(asked, version, send, 'at once')
}
