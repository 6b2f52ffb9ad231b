import { ipcMain } from 'electron'
import type { BrowserWindow, IpcMainInvokeEvent, WebFrameMain } from 'electron'
import { z } from 'zod'
import { REQUESTS } from '../../shared/ipc'
import type { PathToken, RequestName } from '../../shared/ipc'
import { failure, success } from '../../shared/result'
import type { Result } from '../../shared/result'
import { CHANNELS } from './channels'
import type { Log } from './log'
import { isRequestName } from './mainRequests'
import type { RequestHandlers } from './mainRequests'
import type { PathTokens } from './paths'
import { isAppUrl } from './staticFiles'

const dropSchema = z.array(z.string().min(1).max(32_767)).min(1).max(10_000)

export interface IpcParts {
  readonly window: () => BrowserWindow | null
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

/** Checks the arguments by the contract, then calls the handler of that name. */
export async function answerRequest(
  handlers: RequestHandlers,
  name: unknown,
  args: unknown,
  log: Log,
): Promise<Result<unknown>> {
  if (!isRequestName(name)) return failure('usage', 'There is no such request.')
  const parsed = REQUESTS[name].args.safeParse(args)
  if (!parsed.success)
    return failure('usage', `Wrong arguments for ${name}: ${z.prettifyError(parsed.error)}`)
  try {
    // The schema of this very name has just parsed the arguments; TypeScript cannot pair the two tables.
    const handler = handlers[name] as (args: unknown) => Promise<Result<unknown>>
    return await handler(parsed.data)
  } catch (cause) {
    log.error(`request ${name satisfies RequestName}`, cause)
    return failure('internal', 'Something unexpected went wrong. The log has the details.')
  }
}

function takeDrop(paths: unknown, tokens: PathTokens): Result<readonly PathToken[]> {
  const parsed = dropSchema.safeParse(paths)
  if (!parsed.success) return failure('usage', 'Only files and folders on this computer can be dropped here.')
  return success(parsed.data.map((path) => tokens.tokenFor(path)).filter((token) => token !== null))
}

/** The only place that listens to the window: one channel for requests, one for dropped files. */
export function setupIpc({ window, devServer, handlers, tokens, log }: IpcParts): void {
  const guarded =
    <A extends unknown[]>(answer: (...args: A) => Promise<Result<unknown>> | Result<unknown>) =>
    (event: IpcMainInvokeEvent, ...args: A): Promise<Result<unknown>> | Result<unknown> => {
      if (isOurFrame(event.senderFrame, window(), devServer)) return answer(...args)
      log.error('a request from a foreign frame was refused')
      return failure('usage', 'Requests from this frame are refused.')
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
