import type { BrowserWindow } from 'electron'
import { printWidth } from '../../../shared/printing'

const PATIENCE_MS = 60_000
const DEFAULT_WIDTH = printWidth({ size: 'a4', landscape: false })

/** A window that is opened ahead of the order that is to be drawn in it. */
export interface SpareWindow {
  window(): BrowserWindow | null
  /** Opens one where there is none; it waits for a minute. */
  prepare(): void
  /** Closes the one that waits. */
  dismiss(): void
  /** The one that waits, or a new one, of this width. */
  take(width: number): BrowserWindow
}

export function createSpareWindow(open: (width: number) => BrowserWindow): SpareWindow {
  let spare: BrowserWindow | null = null
  let patience: NodeJS.Timeout | undefined

  function release(): BrowserWindow | null {
    const released = spare
    spare = null
    clearTimeout(patience)
    return released
  }

  const dismiss = (): void => release()?.destroy()

  return {
    window: () => spare,
    prepare() {
      if (spare !== null) return
      const opened = open(DEFAULT_WIDTH)
      const isGone = (): void => {
        if (spare === opened) dismiss()
      }
      opened.webContents.on('render-process-gone', isGone)
      opened.webContents.on('did-fail-load', isGone)
      opened.on('closed', isGone)
      patience = setTimeout(dismiss, PATIENCE_MS)
      spare = opened
    },
    dismiss,
    take(width) {
      const window = release()
      if (window === null) return open(width)
      const [, height = 0] = window.getContentSize()
      window.setContentSize(width, height)
      return window
    },
  }
}
