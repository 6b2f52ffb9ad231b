import { BrowserWindow } from 'electron'
import type { Log } from './log'
import { APP_URL } from './staticFiles'
import { safePreferences } from './setupWindow'

/** Only what is in sight is painted, and nobody looks. */
const HEIGHT = 100

export interface PrintWindowParts {
  readonly preload: string
  readonly devServer: string | null
  readonly log: Log
}

/** A window like the app's, under the same rules, that is never shown: it draws a report for printing. */
export function openPrintWindow({ preload, devServer, log }: PrintWindowParts, width: number): BrowserWindow {
  const window = new BrowserWindow({
    width,
    height: HEIGHT,
    useContentSize: true,
    show: false,
    backgroundColor: '#ffffff',
    // A hidden window gets a frame a second, and its charts are finished frames later.
    webPreferences: { ...safePreferences(preload), backgroundThrottling: false, offscreen: true },
  })
  window
    .loadURL(`${devServer ?? APP_URL}#print`)
    .catch((cause: unknown) => log.error('the report did not load', cause))
  return window
}
