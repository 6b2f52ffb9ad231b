import type { ChartCardProps } from './ChartCard'
import { EmptyState } from './EmptyState'
import { ErrorPanel } from './ErrorPanel'
import type { AnswerState } from './useAnswer'

/** The states of a card that asks for itself: waiting, dimmed, failed, or empty and why. */
export function answeredCard<Asked, Value>(
  { answer, failure, slow }: AnswerState<Asked, Value>,
  isEmpty: boolean,
  reason?: string,
): Pick<ChartCardProps, 'loading' | 'stale' | 'blank'> {
  const why = reason === undefined ? <EmptyState /> : <EmptyState reason={reason} />
  return {
    loading: answer === null && failure === null,
    stale: slow && answer !== null,
    blank: failure ? <ErrorPanel failure={failure} /> : answer !== null && isEmpty ? why : undefined,
  }
}
