import type { StateCreator } from 'zustand'
import type { ImportPlan } from '../../shared/importPlan'
import type { FileMapping } from '../../shared/mapping'
import type { Progress } from '../../shared/report'
import type { AppState } from './index'

/** One change of a person: the unit of undo. */
export interface PlanStep {
  readonly decisions: readonly FileMapping[]
  /** Ids of files. */
  readonly takenOut: readonly string[]
}

/** What a person asked to be shown: a column of the file, or the file's first remark; `turn` grows with each asking. */
export interface PlanPlace {
  readonly column: string | null
  readonly turn: number
}

export interface PlanSlice {
  /** What was understood of the files that are about to be imported; null where none are. */
  readonly plan: ImportPlan | null
  /** Grows with every new plan: what was shown of the earlier one is asked for again. */
  readonly planVersion: number
  readonly planSteps: readonly PlanStep[]
  readonly planUndone: readonly PlanStep[]
  /** The steps that the plan follows; those beyond are under way. */
  readonly planHeld: readonly PlanStep[]
  /** The file whose details are shown. */
  readonly planFile: string | null
  readonly planPlace: PlanPlace | null
  /** A change is under way and has taken longer than a blink. */
  readonly planBusy: boolean
  readonly planProgress: Progress | null
  /** The person wants to see the plan before anything is imported, however certain it is. */
  readonly reviewAsked: boolean
  setPlan(plan: ImportPlan | null): void
  setPlanSteps(steps: readonly PlanStep[], undone: readonly PlanStep[]): void
  holdPlanSteps(steps: readonly PlanStep[]): void
  showPlanFile(file: string): void
  showPlanPlace(file: string, column: string | null): void
  setPlanBusy(busy: boolean): void
  takePlanProgress(progress: Progress): void
  askReview(asked: boolean): void
}

/** The file to begin with: one that needs an answer, then one that is doubtful, then the first sales. */
function firstToShow({ files, blockedBy }: ImportPlan): string | null {
  const doubtful = files.find(({ remarks }) => remarks.some(({ level }) => level !== 'note'))
  const sales = files.find(({ role }) => role === 'transactions')
  return blockedBy?.file ?? (doubtful ?? sales ?? files[0])?.id ?? null
}

const NO_PLAN = {
  plan: null,
  planSteps: [],
  planUndone: [],
  planHeld: [],
  planFile: null,
  planPlace: null,
  planBusy: false,
  planProgress: null,
  reviewAsked: false,
} as const satisfies Partial<PlanSlice>

export const createPlanSlice: StateCreator<AppState, [], [], PlanSlice> = (set) => ({
  ...NO_PLAN,
  planVersion: 0,
  setPlan: (plan) =>
    set(({ planFile, planVersion }) => {
      if (plan === null) return NO_PLAN
      const isThere = plan.files.some(({ id }) => id === planFile)
      return {
        plan,
        planVersion: planVersion + 1,
        planFile: isThere ? planFile : firstToShow(plan),
        planBusy: false,
        planProgress: null,
      }
    }),
  setPlanSteps: (planSteps, planUndone) => set({ planSteps, planUndone }),
  holdPlanSteps: (planHeld) => set({ planHeld }),
  showPlanFile: (planFile) => set({ planFile, planPlace: null }),
  showPlanPlace: (planFile, column) =>
    set(({ planPlace }) => ({ planFile, planPlace: { column, turn: (planPlace?.turn ?? 0) + 1 } })),
  setPlanBusy: (planBusy) => set({ planBusy, planProgress: null }),
  takePlanProgress: (planProgress) => set(({ planBusy }) => (planBusy ? { planProgress } : {})),
  askReview: (reviewAsked) => set({ reviewAsked }),
})
