import { useLayoutEffect } from 'react'

let awaited = 0

/** Whether every page shows the present selection. */
export const isPageCurrent = (): boolean => awaited === 0

/** A page awaits an answer until the returned function is called. */
export function awaitAnswer(): () => void {
  awaited++
  return () => {
    awaited--
  }
}

/** Tells those who read a card whether its page still awaits an answer. */
export function useTellCurrent(isCurrent: boolean): void {
  useLayoutEffect(() => (isCurrent ? undefined : awaitAnswer()), [isCurrent])
}
