import { STEPS, type Progress } from '../../shared/report'

/** How far an import is on the whole, 0 to 1: each step counts alike, which is enough for a bar of a few pixels. */
export function overallProgress({ step, done, of }: Pick<Progress, 'step' | 'done' | 'of'>): number {
  const within = of > 0 ? Math.min(1, done / of) : 0
  return (STEPS.indexOf(step) + within) / STEPS.length
}
