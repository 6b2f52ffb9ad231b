import { app } from 'electron'
import type { Log } from './log'

const PATIENCE_MS = 2_000

export interface QuitParts {
  /** Whether the app may end now; asks where that would cost something. */
  mayQuit(): Promise<boolean>
  shutDown(): Promise<void>
}

/** Waits for what ends the app's work, for two seconds at most: an engine that does not answer keeps nobody. */
export async function withPatience(shutDown: () => Promise<void>, log: Log): Promise<void> {
  const patience = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS))
  await Promise.race([shutDown(), patience]).catch((cause: unknown) =>
    log.error('the project was not closed', cause),
  )
}

/** Lets `shutDown` save what is unsaved before the app ends. */
export function setupQuit({ mayQuit, shutDown }: QuitParts, log: Log): void {
  let isDone = false
  const end = async (): Promise<void> => {
    if (!(await mayQuit())) return
    await withPatience(shutDown, log)
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
