import { utilityProcess } from 'electron'
import { createEngineClient } from './engineClient'
import type { EngineClient, EngineListeners, EngineProcess } from './engineClient'
import type { Log } from './log'

/** The engine runs in a utility process, so that heavy work and its crashes stay away from the window. */
export function setupEngine(entry: string, listeners: EngineListeners, log: Log): EngineClient {
  const fork = (): EngineProcess => {
    const started = utilityProcess.fork(entry, [], {
      execArgv: [],
      serviceName: 'Retail Lens engine',
      stdio: ['ignore', 'inherit', 'pipe'],
    })
    started.stderr?.on('data', (chunk: Buffer) => log.error(`engine: ${chunk.toString().trimEnd()}`))
    return started
  }
  return createEngineClient(fork, listeners)
}
