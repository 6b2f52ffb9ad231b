import type { ImportPlan, ImportPreview } from '../../shared/importPlan'
import type { FileMapping, MappingFile } from '../../shared/mapping'
import { success } from '../../shared/result'
import type { Result } from '../../shared/result'
import { ImportSession, attempt } from '../pipeline/run'
import { importBy, refusalOf, watched } from './projects'
import type { EngineImport, ImportOrder } from './protocol'
import { NO_PLAN } from './state'
import type { EngineState, Prepared, Tell } from './state'

/** Runs `work` after all that was asked of the import before. */
function inTurn<T>(state: EngineState, work: () => Promise<Result<T>>): Promise<Result<T>> {
  const turn = state.importTurn.then(work)
  state.importTurn = turn.catch(() => undefined)
  return turn
}

/** Does something with the open import that can be cancelled. */
function changing(
  state: EngineState,
  change: (session: ImportSession) => Promise<unknown>,
): Promise<Result<ImportPlan>> {
  return inTurn(state, async () => {
    const { prepared } = state
    if (prepared === null) return NO_PLAN
    state.cancelled = false
    return attempt(prepared.projectPath, async () => {
      await change(prepared.session)
      return prepared.session.plan()
    })
  })
}

/** Reads the files and says what was understood. A plan that was open is let go. */
export function prepareImport(
  state: EngineState,
  order: ImportOrder,
  tell: Tell,
): Promise<Result<ImportPlan>> {
  return inTurn(state, async () => {
    const refusal = refusalOf(state, order.projectPath)
    if (refusal) return refusal
    state.prepared = null
    state.cancelled = false
    return attempt(order.projectPath, async () => {
      const session = await ImportSession.open(watched(state, order, tell), true)
      const plan = await session.plan()
      state.prepared = { projectPath: order.projectPath, session }
      return plan
    })
  })
}

/** Puts these decisions in the place of all before and says what is understood then. */
export const adjustImport = (
  state: EngineState,
  decisions: readonly FileMapping[],
  takenOut: readonly string[],
): Promise<Result<ImportPlan>> => changing(state, (session) => session.adjust(decisions, takenOut))

/** Takes further files into the open plan. */
export const addToImport = (state: EngineState, files: readonly string[]): Promise<Result<ImportPlan>> =>
  changing(state, (session) => session.add(files))

const ofPrepared = <T>(
  state: EngineState,
  ask: (prepared: Prepared) => Promise<Result<T>>,
): Promise<Result<T>> =>
  inTurn(state, () => {
    state.cancelled = false
    return state.prepared === null ? Promise.resolve(NO_PLAN) : ask(state.prepared)
  })

/** Records of a file of the open plan, raw and cleaned. */
export const previewImport = (
  state: EngineState,
  file: string,
  page: { readonly offset: number; readonly limit: number },
): Promise<Result<ImportPreview>> =>
  ofPrepared(state, ({ projectPath, session }) => attempt(projectPath, () => session.preview(file, page)))

/** The open plan as a mapping file. */
export const mappingOfImport = (state: EngineState): Promise<Result<MappingFile>> =>
  ofPrepared(state, ({ projectPath, session }) => attempt(projectPath, () => session.mapping()))

/** Writes the project by the open plan, which is done with then; on a failure it stays open. */
export const runPrepared = (state: EngineState, tell: Tell): Promise<Result<EngineImport>> =>
  ofPrepared(state, async ({ projectPath, session }) => {
    const result = await importBy(state, projectPath, tell, () => attempt(projectPath, () => session.run()))
    if (result.ok) state.prepared = null
    return result
  })

/** Lets the open plan go; nothing was written. */
export const discardImport = (state: EngineState): Promise<Result<null>> =>
  inTurn(state, async () => {
    state.prepared = null
    return success(null)
  })
