import type { StateCreator } from 'zustand'
import type { ImportPlan } from '../../shared/importPlan'
import type { FileMapping } from '../../shared/mapping'
import type { AppState } from './index'

/** One change of a person: the unit of undo. */
export type PlanStep = readonly FileMapping[]

export interface PlanSlice {
  /** What was understood of the files that are about to be imported; null where none are. */
  readonly plan: ImportPlan | null
  /** Grows with every new plan: what was shown of the earlier one is asked for again. */
  readonly planVersion: number
  readonly planSteps: readonly PlanStep[]
  readonly planUndone: readonly PlanStep[]
  /** The file whose details are shown. */
  readonly planFile: string | null
  /** A change is under way and has taken longer than a blink. */
  readonly planBusy: boolean
  /** The person wants to see the plan before anything is imported, however certain it is. */
  readonly reviewAsked: boolean
  setPlan(plan: ImportPlan | null): void
  setPlanSteps(steps: readonly PlanStep[], undone: readonly PlanStep[]): void
  showPlanFile(file: string): void
  setPlanBusy(busy: boolean): void
  askReview(asked: boolean): void
}

/** The file to begin with: one that needs an answer, then one that is doubtful, then the first sales. */
function firstToShow({ files, blockedBy }: ImportPlan): string | null {
  const doubtful = files.find(({ remarks }) => remarks.some(({ level }) => level !== 'note'))
  const sales = files.find(({ role }) => role === 'transactions')
  return blockedBy?.file ?? (doubtful ?? sales ?? files[0])?.id ?? null
}

export const createPlanSlice: StateCreator<AppState, [], [], PlanSlice> = (set) => ({
  plan: null,
  planVersion: 0,
  planSteps: [],
  planUndone: [],
  planFile: null,
  planBusy: false,
  reviewAsked: false,
  setPlan: (plan) =>
    set(({ planFile, planVersion }) => {
      if (plan === null)
        return { plan, planSteps: [], planUndone: [], planFile: null, planBusy: false, reviewAsked: false }
      const isThere = plan.files.some(({ id }) => id === planFile)
      return {
        plan,
        planVersion: planVersion + 1,
        planFile: isThere ? planFile : firstToShow(plan),
        planBusy: false,
      }
    }),
  setPlanSteps: (planSteps, planUndone) => set({ planSteps, planUndone }),
  showPlanFile: (planFile) => set({ planFile }),
  setPlanBusy: (planBusy) => set({ planBusy }),
  askReview: (reviewAsked) => set({ reviewAsked }),
})
