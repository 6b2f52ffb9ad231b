import { parentPort, workerData } from 'node:worker_threads'
import type { CheckSides } from '../checks'
import { makeGold } from './goldJob'
import type { GoldJob, GoldResult } from './goldJob'

export type GoldMessage =
  | { readonly kind: 'step' }
  | { readonly kind: 'done'; readonly result: GoldResult }
  | { readonly kind: 'failed'; readonly reason: string }

function tell(message: GoldMessage, transfer: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, transfer)
}

try {
  // Heard until the parent ends the thread: Electron's threads that wait for nothing can miss that WebAssembly is compiled, and hang.
  const sides = new Promise<CheckSides>((resolve) => parentPort?.on('message', resolve))
  const result = await makeGold(
    workerData as GoldJob,
    sides,
    async () => tell({ kind: 'step' }),
    async () => undefined,
  )
  tell({ kind: 'done', result }, [result.tables.bytes.buffer as ArrayBuffer])
} catch (error) {
  tell({ kind: 'failed', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) })
}
