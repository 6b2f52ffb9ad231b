import { Worker } from 'node:worker_threads'
import { phrase } from '../../../shared/phrase'
import { FailureError, failure } from '../../../shared/result'
import { besideBundle } from '../../store'
import type { CheckSides } from '../checks'
import type { RunClock } from './clock'
import { makeGold } from './goldJob'
import type { GoldJob, GoldResult } from './goldJob'
import type { GoldMessage } from './goldWorker'

/** Gold in the making. It waits for `check` before its last step; `stop` ends the work, and the result then never comes. */
export interface GoldRun {
  readonly result: Promise<GoldResult>
  check(sides: CheckSides): void
  stop(): void
}

const WORKER = besideBundle('goldWorker.js')

/** What ends a run whose thread ended before it had a result. */
const endedEarly = (code: number): FailureError =>
  new FailureError(
    failure(
      'internal',
      phrase`The gold tables were not made: their thread ended with code ${code}. The project is as it was.`,
      [{ remedy: phrase`Import the files again.` }],
    ),
  )

/**
 * Starts making gold, on a thread of its own where the program is bundled with one, so that saving goes on beside it.
 * The result fails where the thread ends without one.
 */
export function startGold(job: GoldJob, clock: RunClock, program = WORKER): GoldRun {
  const run = program === undefined ? onThisThread(job, clock) : inWorker(program, job, clock)
  // Whoever stops the run does not wait for its result.
  run.result.catch(() => undefined)
  return run
}

function onThisThread(job: GoldJob, clock: RunClock): GoldRun {
  const onStep = async (): Promise<void> => {
    clock.advance(1)
    await clock.tick()
  }
  let check: GoldRun['check'] = () => undefined
  const sides = new Promise<CheckSides>((resolve) => {
    check = resolve
  })
  return { result: makeGold(job, sides, onStep, clock.tick), check, stop: () => undefined }
}

function inWorker(program: string, job: GoldJob, clock: RunClock): GoldRun {
  const worker = new Worker(program, { workerData: job })
  const result = new Promise<GoldResult>((resolve, reject) => {
    worker.on('message', (message: GoldMessage) => {
      if (message.kind === 'step') clock.advance(1)
      else if (message.kind === 'done') resolve(message.result)
      else reject(new Error(message.reason))
    })
    worker.on('error', reject)
    worker.on('messageerror', reject)
    worker.on('exit', (code) => reject(endedEarly(code)))
  })
  return {
    result,
    check: (sides) => worker.postMessage(sides),
    stop: () => void worker.terminate(),
  }
}
