import { phrase } from '../../shared/phrase'
import { failure } from '../../shared/result'
import type { Failure, Result } from '../../shared/result'
import type { EngineAnswer, EngineArgs, EngineEvent, EngineRequestName } from '../engine/protocol'
import type { FromEngine, ToEngine } from '../engine/protocol'

/** The part of Electron's `UtilityProcess` that the client uses. */
export interface EngineProcess {
  readonly pid?: number | undefined
  postMessage(message: ToEngine): void
  kill(): boolean
  /** The end of what it wrote to stderr. */
  lastWords(): string
  on(event: 'message', listener: (message: FromEngine) => void): void
  /** Without a code where a signal ended it. */
  on(event: 'exit', listener: (code: number | null) => void): void
}

export interface EngineListeners {
  onEvent(event: EngineEvent): void
  /** The process ended unasked; its pending requests have been answered by this failure. */
  onDeath(died: Failure): void
}

export interface EngineClient {
  request<N extends EngineRequestName>(name: N, args: EngineArgs<N>): Promise<Result<EngineAnswer<N>>>
  /** Asks the running import to stop. Does not wait. */
  cancel(): void
  /**
   * Ends the process. When it is gone, requests under way are answered by `because`, `whenGone` is called, and only
   * then requests made in the meantime go to a new process, after those that `whenGone` makes.
   */
  kill(because: Result<never>, whenGone?: () => void): Promise<void>
}

const STARTED_AGAIN = phrase`It was started again; nothing saved was lost.`

const MORE_ROOM = phrase`Close other programs, or import a shorter period.`

/** V8's own words and Electron's. */
const EXHAUSTED = /heap out of memory|\bOOM\b/

function deathOf(code: number | null, lastWords: string): Failure {
  if (EXHAUSTED.test(lastWords))
    return failure('too_large', phrase`The data engine ran out of memory. ${STARTED_AGAIN}`, [
      { remedy: MORE_ROOM },
    ])
  if (code === null)
    return failure('internal', phrase`The data engine was ended by the system. ${STARTED_AGAIN}`)
  // Electron ends without a word where the system gives no memory (on Linux with code 5), as it does for its own faults.
  return failure('internal', phrase`The data engine ended unexpectedly with code ${code}. ${STARTED_AGAIN}`, [
    { reason: phrase`It may have run out of memory.`, remedy: MORE_ROOM },
  ])
}

interface Running {
  readonly process: EngineProcess
  readonly exited: Promise<void>
  readonly pending: Map<number, (result: Result<unknown>) => void>
}

/** SIGTERM could wait for the busy loop that is to be ended. A process that has ended by itself is as good. */
function endNow(child: EngineProcess): void {
  try {
    if (child.pid === undefined) child.kill()
    else process.kill(child.pid, 'SIGKILL')
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ESRCH') throw cause
  }
}

/** Speaks to one engine process at a time, started by `fork` at the first request and again after a death. */
export function createEngineClient(fork: () => EngineProcess, listeners: EngineListeners): EngineClient {
  let running: Running | null = null
  let ending: Promise<void> | null = null
  let nextId = 1

  function settleAll(ended: Running, result: Result<never>): void {
    for (const settle of ended.pending.values()) settle(result)
    ended.pending.clear()
  }

  function start(): Running {
    const child = fork()
    const exited = new Promise<void>((resolve) => child.on('exit', () => resolve()))
    const started: Running = { process: child, exited, pending: new Map() }
    started.process.on('message', (message) => {
      if (running !== started) return
      if (message.kind === 'event') {
        listeners.onEvent(message)
        return
      }
      started.pending.get(message.id)?.(message.result)
      started.pending.delete(message.id)
    })
    started.process.on('exit', (code) => {
      if (running !== started) return
      running = null
      const died = deathOf(code, child.lastWords())
      settleAll(started, died)
      listeners.onDeath(died)
    })
    return started
  }

  function post<N extends EngineRequestName>(name: N, args: EngineArgs<N>): Promise<Result<EngineAnswer<N>>> {
    const { process: child, pending } = (running ??= start())
    const id = nextId++
    return new Promise<Result<EngineAnswer<N>>>((resolve) => {
      // The engine's table answers each name with its own type; the message border erases it.
      pending.set(id, (result) => resolve(result as Result<EngineAnswer<N>>))
      child.postMessage({ kind: 'request', id, name, args })
    })
  }

  return {
    request: (name, args) => (ending === null ? post(name, args) : ending.then(() => post(name, args))),
    cancel() {
      running?.process.postMessage({ kind: 'cancel' })
    },
    async kill(because, whenGone) {
      const ended = running
      if (ended === null) return ending ?? whenGone?.()
      running = null
      endNow(ended.process)
      ending = ended.exited.then(() => {
        ending = null
        settleAll(ended, because)
        whenGone?.()
      })
      await ending
    },
  }
}
