import { app } from 'electron'
import type { Log } from './log'

const PATIENCE_MS = 2_000

/** Lets `shutDown` save what is unsaved before the app ends; gives up waiting after two seconds. */
export function setupQuit(shutDown: () => Promise<void>, log: Log): void {
  let isDone = false
  app.on('window-all-closed', () => app.quit())
  app.on('before-quit', (event) => {
    if (isDone) return
    event.preventDefault()
    const patience = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS))
    void Promise.race([shutDown(), patience])
      .catch((cause: unknown) => log.error('the project was not closed', cause))
      .finally(() => {
        isDone = true
        app.quit()
      })
  })
}
