import { performance } from 'node:perf_hooks'
import { phrase } from '../../../shared/phrase'
import { FailureError, failure } from '../../../shared/result'
import type { Progress, Step } from '../../../shared/report'

const YIELD_AFTER_MS = 12
const TELL_EVERY_MS = 80

export const CANCELLED = failure('cancelled', phrase`The import was cancelled. The project is as it was.`)

/** Keeps the time of each step, lets other work run, stops when asked to, and tells how far the run is. */
export class RunClock {
  private started = performance.now()
  private pausedAt: number | null = null
  private lastYield = this.started
  private lastTold = 0
  private stepStarted = this.started
  private step: Step = 'read'
  private done = 0
  private of = 0
  private unit: Progress['unit'] = 'bytes'
  private file: string | null = null
  rows = 0

  constructor(
    private readonly runId: string,
    private readonly onProgress: ((progress: Progress) => void) | undefined,
    private readonly isCancelled: (() => boolean) | undefined,
  ) {}

  /** Milliseconds since the start, pauses left out. */
  now(): number {
    return (this.pausedAt ?? performance.now()) - this.started
  }

  /** The time that a person thinks is not the import's. */
  pause(): void {
    this.pausedAt ??= performance.now()
  }

  resume(): void {
    if (this.pausedAt !== null) this.started += performance.now() - this.pausedAt
    this.pausedAt = null
  }

  begin(step: Step, of: number, unit: Progress['unit']): void {
    this.step = step
    this.of = of
    this.unit = unit
    this.done = 0
    this.file = null
    this.stepStarted = performance.now()
    this.tell(true)
  }

  advance(amount: number, file: string | null = this.file): void {
    this.done += amount
    this.file = file
    this.tell(false)
  }

  /** Awaited in every long loop. Throws the cancellation. */
  readonly tick = async (): Promise<void> => {
    if (performance.now() - this.lastYield < YIELD_AFTER_MS) return
    await new Promise<void>((resolve) => setImmediate(resolve))
    this.lastYield = performance.now()
    if (this.isCancelled?.() === true) throw new FailureError(CANCELLED)
  }

  private tell(always: boolean): void {
    const now = performance.now()
    if (!this.onProgress || (!always && now - this.lastTold < TELL_EVERY_MS)) return
    this.lastTold = now
    const inStep = (now - this.stepStarted) / 1000
    const share = this.of > 0 ? Math.min(1, this.done / this.of) : 0
    const elapsed = (now - this.started) / 1000
    this.onProgress({
      runId: this.runId,
      step: this.step,
      done: this.done,
      of: this.of,
      unit: this.unit,
      rows: this.rows,
      rowsPerSecond: elapsed > 0 ? Math.round(this.rows / elapsed) : 0,
      secondsLeft: share > 0.05 && inStep > 0.2 ? Math.round((inStep / share) * (1 - share) * 10) / 10 : null,
      file: this.file,
    })
  }
}
