import type { ImportPlan } from '../../shared/importPlan'
import type { FileMapping } from '../../shared/mapping'
import { request } from '../api'
import { createAsker } from '../components/newestAnswer'
import { forAllAlike } from '../import/alike'
import { useApp } from './index'
import type { PlanStep } from './planSlice'

const SLOW_MS = 300

const state = () => useApp.getState()

const asker = createAsker(
  (steps: readonly PlanStep[]) =>
    request('import.adjust', {
      decisions: steps.flatMap(({ decisions }) => decisions),
      takenOut: [...new Set(steps.flatMap(({ takenOut }) => takenOut))],
    }),
  {
    onAnswer: (steps, answer) => {
      if (answer.ok) {
        state().holdPlanSteps(steps)
        state().setPlan(answer.value)
        return
      }
      state().setPlanBusy(false)
      state().setPlanSteps(state().planHeld, [])
      if (answer.code !== 'cancelled') state().setFailure(answer)
    },
    onSlow: () => state().setPlanBusy(true),
  },
  SLOW_MS,
)

/** Takes a step that was made earlier. */
export const decideAgain = (step: PlanStep): void => take(step)

function take(step: PlanStep): void {
  const steps = [...state().planSteps, step]
  state().setPlanSteps(steps, [])
  asker.ask(steps)
}

/** Takes one change of a person into the plan; what is said of columns holds for files that are alike too. */
export function decide(decisions: readonly FileMapping[]): void {
  const files = state().plan?.files ?? []
  take({ decisions: decisions.flatMap((decision) => forAllAlike(decision, files)), takenOut: [] })
}

/** Takes a file out of the plan; it comes back by undo, or when it is dropped again. */
export const takeOut = (file: string): void => take({ decisions: [], takenOut: [file] })

export function undoDecision(): void {
  const { planSteps, planUndone } = state()
  const last = planSteps.at(-1)
  if (!last) return
  const steps = planSteps.slice(0, -1)
  state().setPlanSteps(steps, [last, ...planUndone])
  asker.ask(steps)
}

export function redoDecision(): void {
  const [next, ...rest] = state().planUndone
  if (!next) return
  const steps = [...state().planSteps, next]
  state().setPlanSteps(steps, rest)
  asker.ask(steps)
}

/** Stops the change under way; what held before it holds on. */
export async function cancelDecision(): Promise<void> {
  await request('import.cancel', {})
}

/** A file that was taken out and dropped again is in the plan: it must not go with the next change. */
export function forgetTakenOut({ files }: ImportPlan): void {
  const isThere = new Set(files.map(({ id }) => id))
  const isLeft = ({ decisions, takenOut }: PlanStep): boolean => decisions.length + takenOut.length > 0
  const steps = state()
    .planSteps.map((step) => ({ ...step, takenOut: step.takenOut.filter((id) => !isThere.has(id)) }))
    .filter(isLeft)
  state().setPlanSteps(steps, state().planUndone)
  state().holdPlanSteps(steps)
}

export async function saveMapping(): Promise<void> {
  const answer = await request('import.saveMapping', {})
  if (!answer.ok) state().setFailure(answer)
}

export async function loadMapping(): Promise<void> {
  const answer = await request('import.loadMapping', {})
  if (!answer.ok) return state().setFailure(answer)
  if (answer.value !== null && answer.value.length > 0) decide(answer.value)
}
