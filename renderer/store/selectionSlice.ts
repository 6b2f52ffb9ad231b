import type { StateCreator } from 'zustand'
import { pruneDrill } from '../drill/model'
import type { AppState } from './index'
import { FIRST_STEP, type Step } from './step'

export { FIRST_STEP, type Step } from './step'

export interface SelectionSlice {
  readonly present: Step
  readonly past: readonly Step[]
  readonly future: readonly Step[]
  /** Changes with the same key in a row are one undo step. */
  readonly mergeKey: string | null
  change(next: Partial<Step>, mergeKey?: string): void
  undo(): void
  redo(): void
  restoreStep(step: Step): void
}

const MAX_STEPS = 200

const same = (a: Step, b: Step): boolean => JSON.stringify(a) === JSON.stringify(b)

export const createSelectionSlice: StateCreator<AppState, [], [], SelectionSlice> = (set) => ({
  present: FIRST_STEP,
  past: [],
  future: [],
  mergeKey: null,
  change: (next, mergeKey) =>
    set(({ present, past, mergeKey: last }) => {
      const step = pruneDrill({ ...present, ...next })
      if (same(step, present)) return {}
      const merges = mergeKey !== undefined && mergeKey === last
      return {
        present: step,
        past: merges ? past : [...past, present].slice(-MAX_STEPS),
        future: [],
        mergeKey: mergeKey ?? null,
      }
    }),
  undo: () =>
    set(({ present, past, future }) => {
      const step = past.at(-1)
      return step
        ? { present: step, past: past.slice(0, -1), future: [present, ...future], mergeKey: null }
        : {}
    }),
  redo: () =>
    set(({ present, past, future }) => {
      const [step, ...rest] = future
      return step ? { present: step, past: [...past, present], future: rest, mergeKey: null } : {}
    }),
  restoreStep: (step) => set({ present: pruneDrill(step), past: [], future: [], mergeKey: null }),
})
