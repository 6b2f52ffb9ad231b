import { BrowserWindow, app, dialog, nativeTheme, screen } from 'electron'
import type { Rectangle, WebPreferences } from 'electron'
import { join } from 'node:path'
import { z } from 'zod'
import { jsonFile } from './jsonFile'
import type { Log } from './log'
import { APP_URL } from './staticFiles'
import { MIN_HEIGHT, MIN_WIDTH, placeOn } from './windowPlace'
import { words } from './words'

const placeSchema = z.object({
  x: z.number().int().nullable(),
  y: z.number().int().nullable(),
  width: z.number().int().min(MIN_WIDTH),
  height: z.number().int().min(MIN_HEIGHT),
  maximized: z.boolean(),
})
type Place = z.infer<typeof placeSchema>

const DEFAULT_PLACE: Place = { x: null, y: null, width: 1440, height: 900, maximized: false }

/** What is seen before the page paints, by the system's theme. */
export const backgroundColour = (): string => (nativeTheme.shouldUseDarkColors ? '#141517' : '#f6f7f9')

/** What no page of the app may do, whatever window it is in. */
export const safePreferences = (preload: string): WebPreferences => ({
  preload,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webviewTag: false,
  spellcheck: false,
  navigateOnDragDrop: false,
})

/** Of all displays, the primary one first. */
function workAreas(): readonly Rectangle[] {
  const { id, workArea } = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter((display) => display.id !== id)
  return [workArea, ...others.map((display) => display.workArea)]
}

export interface WindowOptions {
  readonly userData: string
  readonly preload: string
  readonly devServer: string | null
  readonly log: Log
  /** A remembered place is not used: it may be what keeps the window from showing. */
  readonly isSafe: boolean
  /** The page was loaded again after its process had ended. */
  onRecovered(why: 'crashed' | 'out-of-memory'): void
}

/** Opens the app's one window: sandboxed, at its last place, shown when it has something to show. */
export function setupWindow(options: WindowOptions): BrowserWindow {
  const { userData, preload, devServer, log } = options
  const placeFile = jsonFile(join(userData, 'window.json'), placeSchema, DEFAULT_PLACE)
  const place = options.isSafe ? DEFAULT_PLACE : placeFile.read()
  const window = new BrowserWindow({
    ...placeOn(place, workAreas()),
    minWidth: MIN_WIDTH,
    minHeight: MIN_HEIGHT,
    show: false,
    backgroundColor: backgroundColour(),
    title: 'Retail Lens',
    webPreferences: safePreferences(preload),
  })
  if (place.maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => {
    try {
      placeFile.write({ ...window.getNormalBounds(), maximized: window.isMaximized() })
    } catch (cause) {
      log.error('the window place was not saved', cause)
    }
  })
  reloadAfterCrash(window, options)
  window.loadURL(devServer ?? APP_URL).catch((cause: unknown) => log.error('the window did not load', cause))
  return window
}

const MAX_RELOADS = 3
const RELOAD = 0

/** Loads the page again, as it was (the engine has the view); after the third time only when a person says so. */
function reloadAfterCrash(window: BrowserWindow, { log, onRecovered }: WindowOptions): void {
  let reloads = 0
  const reload = (why: 'crashed' | 'out-of-memory'): void => {
    if (window.isDestroyed()) return
    window.webContents.once('did-finish-load', () => onRecovered(why))
    window.webContents.reload()
  }
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return
    const why = reason === 'oom' ? 'out-of-memory' : 'crashed'
    log.error(`the window's process ended: ${reason} (${exitCode})`)
    if (reloads++ < MAX_RELOADS) reload(why)
    else void askToReload(window).then((may) => (may ? reload(why) : app.quit()))
  })
  window.webContents.on('unresponsive', () => log.error('the window does not answer'))
  window.webContents.on('preload-error', (_event, path, error) => log.error(`preload ${path}`, error))
}

async function askToReload(window: BrowserWindow): Promise<boolean> {
  if (window.isDestroyed()) return false
  const text = words()
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: text.windowEnded,
    detail: text.windowEndedDetail,
    buttons: [text.reload, text.quit],
    defaultId: RELOAD,
  })
  return response === RELOAD
}
