import { powerMonitor } from 'electron'
import type { EngineClient } from './engineClient'
import type { Log } from './log'

/** Before the machine sleeps what is unsaved goes to the disk: the battery may not last until it wakes. */
export function setupPower(engine: () => EngineClient, log: Log): void {
  powerMonitor.on('suspend', () => {
    log.info('the machine goes to sleep')
    engine()
      .request('engine.flush', {})
      .catch((cause: unknown) => log.error('the view was not saved before sleep', cause))
  })
  powerMonitor.on('resume', () => log.info('the machine is awake again'))
}
