import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication } from 'playwright-core'
import { ms } from './times'

export interface WindowTask {
  readonly clockMs: number
  readonly processorMs: number
}

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly dur?: number
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

const threadOf = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`

/** Every task of the window's thread meanwhile, by Chromium's own trace. */
export async function windowTasks(app: ElectronApplication, act: () => Promise<void>): Promise<WindowTask[]> {
  const folder = mkdtempSync(join(tmpdir(), 'retail-lens-trace-'))
  try {
    await app.evaluate(({ contentTracing }) =>
      contentTracing.startRecording({ included_categories: ['toplevel'], excluded_categories: ['*'] }),
    )
    await act()
    const path = join(folder, 'trace.json')
    await app.evaluate(({ contentTracing }, to) => contentTracing.stopRecording(to), path)
    const { traceEvents } = JSON.parse(readFileSync(path, 'utf8')) as { traceEvents: TraceEvent[] }
    const isWindow = new Set(
      traceEvents
        .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
        .map(threadOf),
    )
    return traceEvents
      .filter((event) => event.ph === 'X' && event.name.endsWith('RunTask') && isWindow.has(threadOf(event)))
      .map(({ dur = 0, tdur = 0 }) => ({ clockMs: dur / 1000, processorMs: tdur / 1000 }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const LONG_MS = 50

function longOnes(lengths: readonly number[]): string {
  const long = lengths.filter((length) => length > LONG_MS)
  return `${long.length === 0 ? 'none' : long.length} over ${LONG_MS} ms, the longest ${ms(Math.max(0, ...lengths))}`
}

/** How many of the tasks are long, by the clock and by processor time. */
export const told = (tasks: readonly WindowTask[]): string =>
  `${longOnes(tasks.map(({ clockMs }) => clockMs))}; processor time ${longOnes(tasks.map(({ processorMs }) => processorMs))}`
