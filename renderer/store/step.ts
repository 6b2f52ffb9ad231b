import type { Drill } from '../../shared/drill'
import { EMPTY_SELECTION, type Comparison, type Selection } from '../../shared/query'

/** One state of the filter bar and of the cards drilled into: the unit of undo. */
export interface Step {
  readonly selection: Selection
  readonly compare: Comparison | null
  readonly drill: Drill
}

export const FIRST_STEP: Step = { selection: EMPTY_SELECTION, compare: null, drill: {} }
