import { setImmediate as breathe } from 'node:timers/promises'
import type { Query, QueryResult } from '../../shared/query'
import type { Result } from '../../shared/result'
import { settledOpen } from './projects'
import { SUPERSEDED } from './state'
import type { EngineState } from './state'

const BREATH_MS = 8

/**
 * Answers a page question by question, and hears of newer requests in between: a page of the same lane makes this one
 * fail with `superseded`, so that no queue of stale answers builds up.
 */
export async function answerPage(
  state: EngineState,
  queries: readonly Query[],
  lane?: string,
): Promise<Result<QueryResult[]>> {
  const own = Symbol(lane)
  if (lane !== undefined) state.lanes.set(lane, own)
  const isNewest = (): boolean => lane === undefined || state.lanes.get(lane) === own
  await breathe()
  const open = await settledOpen(state)
  if (!open.ok) return open
  const steps = open.value.cube.pageSteps(queries)
  for (let turn = performance.now(); isNewest();) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() - turn < BREATH_MS) continue
    await breathe()
    turn = performance.now()
  }
  return SUPERSEDED
}
