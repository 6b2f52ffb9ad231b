import { app } from 'electron'
import type { Log } from './log'

const PATIENCE_MS = 2_000

export interface QuitParts {
  /** Whether the app may end now; asks where that would cost something. */
  mayQuit(): Promise<boolean>
  shutDown(): Promise<void>
}

/** Lets `shutDown` save what is unsaved before the app ends; gives up waiting after two seconds. */
export function setupQuit({ mayQuit, shutDown }: QuitParts, log: Log): void {
  let isDone = false
  const end = async (): Promise<void> => {
    if (!(await mayQuit())) return
    const patience = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS))
    await Promise.race([shutDown(), patience]).catch((cause: unknown) =>
      log.error('the project was not closed', cause),
    )
    isDone = true
    app.quit()
  }
  app.on('window-all-closed', () => app.quit())
  app.on('before-quit', (event) => {
    if (isDone) return
    event.preventDefault()
    void end()
  })
}
