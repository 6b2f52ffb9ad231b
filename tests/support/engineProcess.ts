import { fork, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { createEngineClient } from '../../main/app/engineClient'
import type { EngineClient, EngineListeners, EngineProcess } from '../../main/app/engineClient'

const root = join(import.meta.dirname, '../..')
const build = join(root, 'main/setup/build.mjs')
const engine = join(root, 'out/main/engine.js')
const parent = join(root, 'tests/support/engineParent.mjs')

/** A process of Node's with the app's own talk to it. */
export function asEngine(child: ChildProcess): EngineProcess {
  let words = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    words += chunk.toString()
  })
  return {
    pid: child.pid,
    postMessage: (message) => void child.send(message),
    kill: () => child.kill(),
    lastWords: () => words,
    on: (event: 'message' | 'exit', listener: (value: never) => void) =>
      void child.on(event === 'exit' ? 'close' : event, (value: unknown) => listener(value as never)),
  }
}

export interface BuiltEngine {
  readonly client: EngineClient
  /** The process that runs now. */
  readonly child: () => ChildProcess
  /** Bytes after a collection, `--expose-gc` given. */
  readonly weigh: () => Promise<NodeJS.MemoryUsage>
  /** What the process that runs now wrote to stderr. */
  readonly lastWords: () => string
  readonly stop: () => void
}

/** The built engine with its gold thread, in processes of Node's under these options, as the app runs it in Electron's. */
export function startEngine(
  options: readonly string[] = [],
  listeners: Partial<EngineListeners> = {},
): BuiltEngine {
  const { status } = spawnSync(process.execPath, [build], { stdio: 'ignore' })
  if (status !== 0) throw new Error(`the build ended with ${status}`)
  let child: ChildProcess | null = null
  let engineOf: EngineProcess | null = null
  const start = (): EngineProcess => {
    child = fork(engine, {
      execArgv: ['--import', parent, ...options],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    engineOf = asEngine(child)
    return engineOf
  }
  const running = (): ChildProcess => {
    if (child === null) throw new Error('nothing was asked of the engine yet')
    return child
  }
  return {
    client: createEngineClient(start, { onEvent: () => undefined, onDeath: () => undefined, ...listeners }),
    child: running,
    weigh: () =>
      new Promise((resolve) => {
        const hear = (message: { readonly kind: string; readonly memory?: NodeJS.MemoryUsage }): void => {
          if (message.kind !== 'memory' || message.memory === undefined) return
          running().off('message', hear)
          resolve(message.memory)
        }
        running().on('message', hear)
        running().send({ kind: 'weigh' })
      }),
    lastWords: () => engineOf?.lastWords() ?? '',
    stop: () => void child?.kill('SIGKILL'),
  }
}
