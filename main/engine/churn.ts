import { setImmediate as breathe } from 'node:timers/promises'
import { isAtRisk, type ChurnAnswer, type ChurnQuery } from '../../shared/churn'
import type { Selection } from '../../shared/query'
import { success } from '../../shared/result'
import type { Result } from '../../shared/result'
import type { Cube } from '../cube'
import { settledOpen } from './projects'
import { CANCELLED, SUPERSEDED } from './state'
import type { EngineState, Tell } from './state'

const BREATH_MS = 12
const PROGRESS_MS = 100
const MOST_KEPT = 4
const LANE = 'churn'

const kept = new WeakMap<Cube, Map<string, ChurnAnswer>>()

/** The start of the dates does not matter to the answer. */
const keyOf = ({ to, filters }: Selection): string => JSON.stringify([to, filters])

function remember(cube: Cube, key: string, answer: ChurnAnswer): void {
  const answers = kept.get(cube) ?? new Map<string, ChurnAnswer>()
  kept.set(cube, answers)
  answers.set(key, answer)
  for (const old of answers.keys()) if (answers.size > MOST_KEPT) answers.delete(old)
}

function picked(answer: ChurnAnswer, { who, customer, limit }: ChurnQuery): Result<ChurnAnswer> {
  if (customer !== null) return success({ ...answer, rows: answer.rows.filter(({ id }) => id === customer) })
  const rows =
    who === 'all'
      ? answer.rows.toSorted((a, b) => b.expectedNetCents - a.expectedNetCents || (a.id < b.id ? -1 : 1))
      : answer.rows.filter(isAtRisk)
  return success({ ...answer, rows: rows.slice(0, limit) })
}

/**
 * Fits the model of the selection, once for each; hears of other requests in between and tells how far it is. A newer
 * question supersedes this one, `cancelChurn` stops it.
 */
export async function answerChurn(
  state: EngineState,
  query: ChurnQuery,
  tell: Tell,
): Promise<Result<ChurnAnswer>> {
  const own = Symbol(LANE)
  state.lanes.set(LANE, own)
  const open = await settledOpen(state)
  if (!open.ok) return open
  const { cube } = open.value
  const { selection } = query
  const key = keyOf(selection)
  const known = kept.get(cube)?.get(key)
  if (known) return picked(known, query)
  const steps = cube.churnSteps(selection)
  let [turn, told] = [performance.now(), 0]
  while (state.lanes.get(LANE) === own) {
    const step = steps.next()
    if (step.done === true) {
      if (!step.value.ok) return step.value
      remember(cube, key, step.value.value)
      return picked(step.value.value, query)
    }
    const now = performance.now()
    if (now - told > PROGRESS_MS) {
      told = now
      tell('churn.progress', { share: step.value })
    }
    if (now - turn < BREATH_MS) continue
    await breathe()
    turn = performance.now()
  }
  return state.lanes.has(LANE) ? SUPERSEDED : CANCELLED
}

/** Stops the fit under way, if any. */
export function cancelChurn(state: EngineState): Result<null> {
  state.lanes.delete(LANE)
  return success(null)
}
