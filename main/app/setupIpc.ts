import { ipcMain } from 'electron'
import type { BrowserWindow, IpcMainInvokeEvent, WebFrameMain } from 'electron'
import { phrase } from '../../shared/phrase'
import { failure } from '../../shared/result'
import type { Result } from '../../shared/result'
import { answerRequest, takeDrop } from './answerRequest'
import type { RequestHandlers } from './answerRequest'
import { CHANNELS } from './channels'
import type { Log } from './log'
import type { PathTokens } from './paths'
import { ORDERED, PRINT_REQUESTS } from './printRequests'
import { isAppUrl } from './staticFiles'

export interface IpcParts {
  readonly window: () => BrowserWindow | null
  /** The window of a report being printed: it may read, and nothing else. */
  readonly printWindow: () => BrowserWindow | null
  readonly devServer: string | null
  readonly handlers: RequestHandlers
  readonly tokens: PathTokens
  readonly log: Log
}

function isOurFrame(
  frame: WebFrameMain | null,
  window: BrowserWindow | null,
  devServer: string | null,
): boolean {
  if (frame === null || window === null || window.isDestroyed()) return false
  if (frame !== window.webContents.mainFrame) return false
  return isAppUrl(frame.url) || (devServer !== null && frame.url.startsWith(devServer))
}

/** The only place that listens to the window: one channel for requests, one for dropped files. */
export function setupIpc({ window, printWindow, devServer, handlers, tokens, log }: IpcParts): void {
  const guarded =
    <A extends unknown[]>(answer: (...args: A) => Promise<Result<unknown>> | Result<unknown>) =>
    (event: IpcMainInvokeEvent, ...args: A): Promise<Result<unknown>> | Result<unknown> => {
      const mayAsk = PRINT_REQUESTS.has(args[0]) || (window() === null && args[0] === ORDERED)
      if (mayAsk && isOurFrame(event.senderFrame, printWindow(), devServer)) return answer(...args)
      if (isOurFrame(event.senderFrame, window(), devServer)) return answer(...args)
      log.error('a request from a foreign frame was refused')
      return failure('usage', phrase`Requests from this frame are refused.`)
    }
  ipcMain.handle(
    CHANNELS.request,
    guarded((name: unknown, args: unknown) => answerRequest(handlers, name, args, log)),
  )
  ipcMain.handle(
    CHANNELS.drop,
    guarded((paths: unknown) => takeDrop(paths, tokens)),
  )
}
