import type { StateCreator } from 'zustand'
import { USUAL_SUSPECT_SETTINGS, type FindingDecisions, type SuspectSettings } from '../../shared/suspects'
import type { AppState } from './index'

export interface FindingsSlice {
  /** What the open project remembers of findings. Dismissals change by `dismiss`, a step of undo. */
  readonly decisions: FindingDecisions
  /** Those that the engine answers by: until they are the same, a change is on its way. */
  readonly decisionsHeld: FindingDecisions
  setSuspectSettings(settings: SuspectSettings): void
  takeDecisions(decisions: FindingDecisions): void
  holdDecisions(decisions: FindingDecisions): void
}

const NONE: FindingDecisions = { settings: USUAL_SUSPECT_SETTINGS, dismissals: [] }

/** Of a project whose own are not read yet. */
export const NO_DECISIONS = { decisions: NONE, decisionsHeld: NONE } as const

export const createFindingsSlice: StateCreator<AppState, [], [], FindingsSlice> = (set) => ({
  ...NO_DECISIONS,
  setSuspectSettings: (settings) => set(({ decisions }) => ({ decisions: { ...decisions, settings } })),
  takeDecisions: (decisions) => set({ decisions, decisionsHeld: decisions }),
  holdDecisions: (decisionsHeld) => set({ decisionsHeld }),
})
