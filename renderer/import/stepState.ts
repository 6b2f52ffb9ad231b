import { STEPS, type Step } from '../../shared/report'
import type { ImportRun } from '../store/importSlice'

export type StepState = 'waiting' | 'running' | 'done'

/** Steps run in the order of `STEPS`; what lies before the running one is done. */
export function stepState(run: Pick<ImportRun, 'step' | 'progress'>, step: Step): StepState {
  const running = run.step === null ? -1 : STEPS.indexOf(run.step)
  const place = STEPS.indexOf(step)
  if (place > running) return 'waiting'
  return place < running ? 'done' : 'running'
}
