import { app, dialog } from 'electron'
import type { BrowserWindow } from 'electron'
import { words } from './words'

const STAY = 0

export interface CloseGuard {
  /** Asks before the window closes while something is being imported. */
  watch(window: BrowserWindow): void
  /** Whether the app may end; asks where something is being imported. */
  mayQuit(): Promise<boolean>
}

/** Closing while importing asks: it ends the import, and the project stays as it was. */
export function createCloseGuard(isImporting: () => boolean, owner: () => BrowserWindow | null): CloseGuard {
  let isAgreed = false
  let asking: Promise<boolean> | null = null

  async function ask(): Promise<boolean> {
    const text = words()
    const options = {
      type: 'question' as const,
      message: text.closeWhileImporting,
      detail: text.closeWhileImportingDetail,
      buttons: [text.keepImporting, text.stopAndClose],
      defaultId: STAY,
      cancelId: STAY,
    }
    const window = owner()
    const { response } = await (window === null
      ? dialog.showMessageBox(options)
      : dialog.showMessageBox(window, options))
    return response !== STAY
  }

  async function mayQuit(): Promise<boolean> {
    if (isAgreed || !isImporting()) return true
    asking ??= ask().finally(() => {
      asking = null
    })
    isAgreed = await asking
    return isAgreed
  }

  app.on('will-quit', () => {
    isAgreed = true
  })
  return {
    mayQuit,
    watch(window) {
      window.on('close', (event) => {
        if (isAgreed || !isImporting()) return
        event.preventDefault()
        void mayQuit().then((may) => {
          if (may && !window.isDestroyed()) window.close()
        })
      })
    },
  }
}
