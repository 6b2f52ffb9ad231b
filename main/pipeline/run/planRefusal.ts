import { phrase } from '../../../shared/phrase'
import { failure } from '../../../shared/result'
import type { Failure, Question } from '../../../shared/result'
import { checkNeeded } from '../understand'
import type { FileGuess } from '../understand'
import type { Plan } from './plan'

/** Why the plan cannot be carried out as it is; null where it can. */
export function refusalOf(plan: Plan): Failure | null {
  const [unusable] = plan.unusable
  if (unusable) return unusable.failure
  const all = plan.files.length + plan.setAside.length + plan.skipped.length
  const [alone] = plan.setAside
  if (alone && all === 1) return unrecognised(alone.guess)
  const incomplete = plan.files.find(({ problem }) => problem !== null)
  if (incomplete?.problem) return incomplete.problem
  return plan.questions.length > 0 ? decisionNeeded(plan.questions) : null
}

export const decisionNeeded = (questions: readonly Question[]): Failure =>
  failure('decision_needed', phrase`A decision is needed before anything is imported.`, [], questions)

function unrecognised(guess: FileGuess): Failure {
  const needed = checkNeeded({ ...guess, role: 'unknown' })
  return needed.ok
    ? failure('input_unusable', phrase`${guess.name} was not recognised.`, [{ file: guess.name }])
    : needed
}
