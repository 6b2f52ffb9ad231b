import type { StateCreator } from 'zustand'
import type { Dismissal } from '../../shared/suspects'
import { pruneDrill } from '../drill/model'
import type { AppState } from './index'
import { NO_DECISIONS } from './findingsSlice'
import { FIRST_STEP, type Step } from './step'
import type { Shown } from './viewSlice'

export { FIRST_STEP, type Step } from './step'

/** A step of the past or the future, with what changed along with it: page and chart options, or what is dismissed. */
export interface PastStep extends Step {
  readonly shown?: Shown
  readonly dismissals?: readonly Dismissal[]
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
  /** Changes what is dismissed among the findings, as a step. */
  dismiss(change: (before: readonly Dismissal[]) => readonly Dismissal[]): void
  undo(): void
  redo(): void
  restoreStep(step: Step): void
  /** Puts another step in the place of each, those that undo and redo lead to included. */
  mapSteps(map: (step: Step) => Step): void
}

const MAX_STEPS = 200

/** What is left for a step, to come back to. */
const leave = ({ shown, dismissals }: PastStep, app: AppState): PastStep => ({
  ...app.present,
  ...(shown ? { shown: { page: app.page, options: app.options } } : {}),
  ...(dismissals ? { dismissals: app.decisions.dismissals } : {}),
})

/** A finding that is dismissed or back again is shown where it stands. */
const comeTo = ({ shown, dismissals, ...present }: PastStep, { decisions }: AppState): Partial<AppState> => ({
  present,
  mergeKey: null,
  ...shown,
  ...(dismissals ? { page: 'customers', decisions: { ...decisions, dismissals: [...dismissals] } } : {}),
})

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
  dismiss: (change) =>
    set(({ present, past, decisions }) => ({
      past: [...past, { ...present, dismissals: decisions.dismissals }].slice(-MAX_STEPS),
      future: [],
      mergeKey: null,
      decisions: { ...decisions, dismissals: [...change(decisions.dismissals)] },
    })),
  undo: () =>
    set((app) => {
      const last = app.past.at(-1)
      if (!last) return {}
      return { ...comeTo(last, app), past: app.past.slice(0, -1), future: [leave(last, app), ...app.future] }
    }),
  redo: () =>
    set((app) => {
      const [next, ...rest] = app.future
      if (!next) return {}
      return { ...comeTo(next, app), past: [...app.past, leave(next, app)], future: rest }
    }),
  restoreStep: (step) =>
    set({ present: pruneDrill(step), past: [], future: [], mergeKey: null, ...NO_DECISIONS }),
  mapSteps: (map) =>
    set(({ present, past, future }) => {
      const mapped = (step: PastStep): PastStep => ({ ...step, ...pruneDrill(map(step)) })
      return { present: pruneDrill(map(present)), past: past.map(mapped), future: future.map(mapped) }
    }),
})
