import { utilityProcess } from 'electron'
import { finished } from 'node:stream/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { createEngineClient } from './engineClient'
import type { EngineClient, EngineListeners, EngineProcess } from './engineClient'
import type { Log } from './log'

const LAST_WORDS = 4_000
/** How long an ended process's last words are waited for. */
const LISTEN_MS = 300

/** The engine runs in a utility process, so that heavy work and its crashes stay away from the window. */
export function setupEngine(entry: string, listeners: EngineListeners, log: Log): EngineClient {
  const fork = (): EngineProcess => {
    const started = utilityProcess.fork(entry, [], {
      execArgv: [],
      serviceName: 'Retail Lens engine',
      stdio: ['ignore', 'inherit', 'pipe'],
    })
    let lastWords = ''
    const { stderr } = started
    stderr?.on('data', (chunk: Buffer) => {
      lastWords = `${lastWords}${chunk.toString()}`.slice(-LAST_WORDS)
      log.error(`engine: ${chunk.toString().trimEnd()}`)
    })
    // Without a listener it would be thrown here; the exit follows.
    started.on('error', (type, location) => log.error(`engine: ${type} at ${location}`))
    const heard = stderr === null ? Promise.resolve() : finished(stderr).catch(() => undefined)
    return {
      get pid() {
        return started.pid
      },
      postMessage: (message) => started.postMessage(message),
      kill: () => started.kill(),
      lastWords: () => lastWords,
      on(event: 'message' | 'exit', listener: (value: never) => void) {
        if (event === 'message') started.on('message', (message: unknown) => listener(message as never))
        else
          started.on('exit', (code) => {
            void Promise.race([heard, wait(LISTEN_MS)]).then(() => listener(code as never))
          })
      },
    }
  }
  return createEngineClient(fork, listeners)
}
