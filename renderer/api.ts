import type { Api, EventName, Events, RequestAnswers, RequestArgs, RequestName } from '../shared/ipc'
import type { Failure, PathToken, Result } from '../shared/ipc'
import { phrase } from '../shared/phrase'
import { failure } from '../shared/result'

declare global {
  interface Window {
    readonly api: Api
  }
}

let underWay = 0

/** Whether a request is not answered yet. */
export const isAsking = (): boolean => underWay > 0

const UNANSWERED: Failure = failure('internal', phrase`The app gave no answer. Try again, or start it anew.`)

/** Asks main or the engine. Expected failures come back as values, and so does an answer that never comes. */
export async function request<N extends RequestName>(
  name: N,
  args: RequestArgs<N>,
): Promise<Result<RequestAnswers[N]>> {
  underWay++
  try {
    return await window.api.request(name, args)
  } catch {
    return UNANSWERED
  } finally {
    underWay--
  }
}

/** Listens to an event; returns the function that stops it. */
export const listen = <E extends EventName>(event: E, listener: (payload: Events[E]) => void): (() => void) =>
  window.api.on(event, listener)

/** Turns dropped files and folders into path tokens. */
export const takeDrop = (files: readonly File[]): Promise<Result<readonly PathToken[]>> =>
  window.api.drop(files)
