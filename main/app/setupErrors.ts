import { app } from 'electron'
import { join } from 'node:path'
import { openLog } from './log'
import type { Log } from './log'

/** Unexpected errors of the main process reach this one place: the log in `logs/main.log`. The window lives on. */
export function setupErrors(userData: string): Log {
  const log = openLog(join(userData, 'logs'))
  process.on('uncaughtException', (cause) => log.error('uncaught', cause))
  process.on('unhandledRejection', (cause) => log.error('unhandled', cause))
  app.on('child-process-gone', (_event, details) => {
    const ended = `${details.type} process ended: ${details.reason}`
    if (details.reason === 'clean-exit' || details.reason === 'killed') log.info(ended)
    else log.error(ended)
  })
  return log
}
