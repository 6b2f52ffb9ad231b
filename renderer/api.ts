import type { Api, EventName, Events, RequestAnswers, RequestArgs, RequestName } from '../shared/ipc'
import type { PathToken, Result } from '../shared/ipc'

declare global {
  interface Window {
    readonly api: Api
  }
}

let underWay = 0

/** Whether a request is not answered yet. */
export const isAsking = (): boolean => underWay > 0

/** Asks main or the engine. Expected failures come back as values. */
export async function request<N extends RequestName>(
  name: N,
  args: RequestArgs<N>,
): Promise<Result<RequestAnswers[N]>> {
  underWay++
  try {
    return await window.api.request(name, args)
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
