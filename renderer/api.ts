import type { Api, EventName, Events, RequestAnswers, RequestArgs, RequestName } from '../shared/ipc'
import type { PathToken, Result } from '../shared/ipc'

declare global {
  interface Window {
    readonly api: Api
  }
}

/** Asks main or the engine. Expected failures come back as values. */
export const request = <N extends RequestName>(
  name: N,
  args: RequestArgs<N>,
): Promise<Result<RequestAnswers[N]>> => window.api.request(name, args)

/** Listens to an event; returns the function that stops it. */
export const listen = <E extends EventName>(event: E, listener: (payload: Events[E]) => void): (() => void) =>
  window.api.on(event, listener)

/** Turns dropped files and folders into path tokens. */
export const takeDrop = (files: readonly File[]): Promise<Result<readonly PathToken[]>> =>
  window.api.drop(files)
