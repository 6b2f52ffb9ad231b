import { BrowserWindow, nativeTheme, screen } from 'electron'
import type { Rectangle, WebPreferences } from 'electron'
import { join } from 'node:path'
import { z } from 'zod'
import { jsonFile } from './jsonFile'
import type { Log } from './log'
import { APP_URL } from './staticFiles'

const MIN_WIDTH = 1024
const MIN_HEIGHT = 700

const placeSchema = z.object({
  x: z.number().int().nullable(),
  y: z.number().int().nullable(),
  width: z.number().int().min(MIN_WIDTH),
  height: z.number().int().min(MIN_HEIGHT),
  maximized: z.boolean(),
})
type Place = z.infer<typeof placeSchema>

const DEFAULT_PLACE: Place = { x: null, y: null, width: 1440, height: 900, maximized: false }

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

/** The remembered position, unless its display is gone. */
function onAnyDisplay(place: Place): Partial<Rectangle> {
  const { x, y, width, height } = place
  if (x === null || y === null) return {}
  const visible = screen.getAllDisplays().some(({ workArea }) => {
    const overlapX = Math.min(x + width, workArea.x + workArea.width) - Math.max(x, workArea.x)
    const overlapY = Math.min(y + height, workArea.y + workArea.height) - Math.max(y, workArea.y)
    return overlapX > 100 && overlapY > 100
  })
  return visible ? { x, y } : {}
}

export interface WindowOptions {
  readonly userData: string
  readonly preload: string
  readonly devServer: string | null
  readonly log: Log
}

/** Opens the app's one window: sandboxed, at its last place, shown when it has something to show. */
export function setupWindow({ userData, preload, devServer, log }: WindowOptions): BrowserWindow {
  const placeFile = jsonFile(join(userData, 'window.json'), placeSchema, DEFAULT_PLACE)
  const place = placeFile.read()
  const window = new BrowserWindow({
    width: place.width,
    height: place.height,
    ...onAnyDisplay(place),
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
  reloadAfterCrash(window, log)
  window.loadURL(devServer ?? APP_URL).catch((cause: unknown) => log.error('the window did not load', cause))
  return window
}

const MAX_RELOADS = 3

function reloadAfterCrash(window: BrowserWindow, log: Log): void {
  let reloads = 0
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return
    log.error(`the window's process ended: ${details.reason} (${details.exitCode})`)
    if (reloads++ < MAX_RELOADS && !window.isDestroyed()) window.webContents.reload()
  })
  window.webContents.on('preload-error', (_event, path, error) => log.error(`preload ${path}`, error))
}
