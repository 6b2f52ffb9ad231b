import type { StateCreator } from 'zustand'
import { pruneDrill } from '../drill/model'
import type { AppState } from './index'
import { FIRST_STEP, type Step } from './step'
import type { Shown } from './viewSlice'

export { FIRST_STEP, type Step } from './step'

/** A step of the past or the future; `shown` where page and chart options changed along with it. */
export interface PastStep extends Step {
  readonly shown?: Shown
}

export interface SelectionSlice {
  readonly present: Step
  readonly past: readonly PastStep[]
  readonly future: readonly PastStep[]
  /** Changes with the same key in a row are one undo step. */
  readonly mergeKey: string | null
  change(next: Partial<Step>, mergeKey?: string): void
  /** Changes filters, page and chart options together, as one step. */
  showView(step: Step, shown: Shown): void
  undo(): void
  redo(): void
  restoreStep(step: Step): void
  /** Puts another step in the place of each, those that undo and redo lead to included. */
  mapSteps(map: (step: Step) => Step): void
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
  showView: (step, shown) =>
    set(({ present, past, page, options }) => ({
      present: pruneDrill(step),
      past: [...past, { ...present, shown: { page, options } }].slice(-MAX_STEPS),
      future: [],
      mergeKey: null,
      ...shown,
    })),
  undo: () =>
    set(({ present, past, future, page, options }) => {
      const last = past.at(-1)
      if (!last) return {}
      const { shown, ...step } = last
      const left = { ...present, ...(shown ? { shown: { page, options } } : {}) }
      return { present: step, past: past.slice(0, -1), future: [left, ...future], mergeKey: null, ...shown }
    }),
  redo: () =>
    set(({ present, past, future, page, options }) => {
      const [next, ...rest] = future
      if (!next) return {}
      const { shown, ...step } = next
      const left = { ...present, ...(shown ? { shown: { page, options } } : {}) }
      return { present: step, past: [...past, left], future: rest, mergeKey: null, ...shown }
    }),
  restoreStep: (step) => set({ present: pruneDrill(step), past: [], future: [], mergeKey: null }),
  mapSteps: (map) =>
    set(({ present, past, future }) => {
      const mapped = (step: PastStep): PastStep => ({ ...step, ...pruneDrill(map(step)) })
      return { present: pruneDrill(map(present)), past: past.map(mapped), future: future.map(mapped) }
    }),
})
