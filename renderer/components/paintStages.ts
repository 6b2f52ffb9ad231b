const CHANGED = 'filter changed'

/** What happens from a changed filter to the frame that shows every chart in view under it, in this order. */
export const STAGES = ['asked', 'answered', 'rendered', 'drawn', 'painted'] as const
export type Stage = (typeof STAGES)[number]

/** The name of the measure from a changed filter to the end of a stage. */
export const filterTo = (stage: Stage): string => `filter to ${stage}`

/** Marks a changed filter, for the measures. */
export const markChange = (): void => void performance.mark(CHANGED)

/** Measures a stage of the latest change, if it is not painted yet. */
export function measureStage(stage: Stage): void {
  if (performance.getEntriesByName(CHANGED).length === 0) return
  performance.measure(filterTo(stage), CHANGED)
  if (stage === 'painted') performance.clearMarks(CHANGED)
}
