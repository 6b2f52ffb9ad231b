import { join } from 'node:path'
import { phrase } from '../../shared/phrase'
import { FailureError, failure, success } from '../../shared/result'
import type { Result } from '../../shared/result'
import { USUAL_PRESENTATION } from '../../shared/presentation'
import type { Cube } from '../cube'
import { SETTINGS_KEY, projectSettings } from '../pipeline/run'
import { publishProject } from '../export/publish'
import { orWriteProblem } from '../export/writeProblem'
import { writeSample } from '../sample'
import type { OpenProject } from '../store'
import { exportLines } from './exportLines'
import {
  addToImport,
  adjustImport,
  discardImport,
  mappingOfImport,
  prepareImport,
  previewImport,
  runPrepared,
} from './imports'
import { answerChurn, cancelChurn } from './churn'
import { decideFindings, findingDecisions, findingsPage } from './findings'
import { answerForecast } from './forecast'
import { answerPage } from './pages'
import {
  closeProjectIn,
  flushOpen,
  importInto,
  openProjectIn,
  setCalendarIn,
  settledFile,
  settledOpen,
} from './projects'
import { restoreIn } from './restore'
import type { EngineAnswer, EngineArgs, EngineRequestName } from './protocol'
import type { EngineState, Tell } from './state'
import { exportSetAside, setAsideNames } from './setAside'
import { closeTables, dictionaryOf, listTables } from './tables'
import { lastView, presentation, savedViews } from './viewState'

type Answer<N extends EngineRequestName> = Promise<Result<EngineAnswer<N>>>
type EngineTable = {
  readonly [N in EngineRequestName]: (state: EngineState, args: EngineArgs<N>, tell: Tell) => Answer<N>
}

async function fromCube<T>(state: EngineState, ask: (cube: Cube) => Result<T>): Promise<Result<T>> {
  const open = await settledOpen(state)
  return open.ok ? ask(open.value.cube) : open
}

async function fromFile<T>(
  state: EngineState,
  ask: (file: OpenProject) => Result<T> | Promise<Result<T>>,
): Promise<Result<T>> {
  const file = await settledFile(state)
  return file.ok ? ask(file.value) : file
}

const orUsual = <T>(kept: Result<T | null>, usual: T): Result<T> =>
  kept.ok ? success(kept.value ?? usual) : kept

/** Every request the engine answers. The command line asks by the same table. */
export const ENGINE_REQUESTS: EngineTable = {
  'engine.open': (state, { path }) => openProjectIn(state, path),
  'engine.setCalendar': setCalendarIn,
  'engine.close': (state) => closeProjectIn(state),
  'engine.restore': restoreIn,
  'engine.flush': flushOpen,
  'engine.import': importInto,
  'engine.prepare': prepareImport,
  'engine.addFiles': (state, { files }) => addToImport(state, files),
  'engine.runImport': (state, _args, tell) => runPrepared(state, tell),
  'engine.discardImport': (state) => discardImport(state),
  'engine.mapping': (state) => mappingOfImport(state),
  'import.adjust': (state, { decisions, takenOut }) => adjustImport(state, decisions, takenOut),
  'import.preview': (state, { file, ...page }) => previewImport(state, file, page),
  'engine.publish': (state, { target, folder }) =>
    fromFile(state, (file) =>
      publishProject({
        project: file.path,
        target,
        folder,
        minorDigits: file.cubeData().currency.minorDigits,
      }),
    ),
  'engine.sample': async (_state, { folder }) => {
    const written = await orWriteProblem(folder, () => writeSample(folder))
    return written.ok ? success(written.value.files.map(({ name }) => join(folder, name))) : written
  },
  'project.settings': (state) =>
    fromFile(state, (file) => success(projectSettings(file.stateGet(SETTINGS_KEY)))),
  'presentation.get': async (state) => orUsual(await presentation.get(state), USUAL_PRESENTATION),
  'presentation.set': (state, chosen) => presentation.set(state, chosen),
  'engine.setAsideNames': (state, { file }) => setAsideNames(state, file),
  'engine.exportSetAside': exportSetAside,
  'engine.exportLines': exportLines,
  'engine.sql': (state, { text }) => fromFile(state, (file) => file.sql(text)),
  'query.page': (state, { queries, lane }) => answerPage(state, queries, lane),
  'query.rfm': (state, { selection }) => fromCube(state, (cube) => cube.rfm(selection)),
  'customers.analysis': (state, { selection, compare }) =>
    fromCube(state, (cube) => cube.customerAnalysis(selection, compare)),
  'customers.page': (state, { selection, ...query }) =>
    fromCube(state, (cube) => cube.customers(selection, query)),
  'customers.cohorts': (state, { selection }) => fromCube(state, (cube) => cube.cohorts(selection)),
  'customers.cohort': (state, query) => fromCube(state, (cube) => cube.cohortCustomers(query)),
  'customers.person': (state, query) => fromCube(state, (cube) => cube.person(query)),
  'customers.churn': answerChurn,
  'customers.churnCancel': async (state) => cancelChurn(state),
  'query.promotions': (state, { selection }) => fromCube(state, (cube) => cube.promotions(selection)),
  'query.promotionCurve': (state, { promotion, selection }) =>
    fromCube(state, (cube) => cube.promotionCurve(promotion, selection)),
  'query.change': (state, query) => fromCube(state, (cube) => cube.change(query)),
  'query.basket': (state, query) => fromCube(state, (cube) => cube.basket(query)),
  'findings.page': findingsPage,
  'findings.get': (state) => findingDecisions(state),
  'findings.set': decideFindings,
  'product.reviews': (state, query) => fromFile(state, (file) => success(file.reviews(query))),
  'query.forecast': answerForecast,
  'query.stores': (state) => fromCube(state, (cube) => success(cube.stores())),
  'query.members': (state, { dimension, selection, search, limit }) =>
    fromCube(state, (cube) => cube.members(dimension, selection, search, limit)),
  'search.members': (state, { text, limit }) => fromCube(state, (cube) => success(cube.search(text, limit))),
  'lines.page': (state, { selection, offset, limit, ...view }) =>
    fromCube(state, (cube) => cube.lines(selection, offset, limit, view)),
  'lines.raw': (state, { file, line }) => fromFile(state, (open) => success(open.rawRecord(file, line))),
  'quality.get': (state) => fromFile(state, (file) => success(file.qualityReport())),
  'tables.list': (state) => fromFile(state, listTables),
  'tables.page': (state, query) => fromFile(state, (file) => file.browseTables().page(query)),
  'tables.close': (state) => closeTables(state),
  'dictionary.get': (state) => fromFile(state, dictionaryOf),
  'view.get': (state) => lastView.get(state),
  'view.set': (state, view) => lastView.set(state, view),
  'views.get': async (state) => orUsual(await savedViews.get(state), []),
  'views.set': (state, { views }) => savedViews.set(state, views),
}

/** What was not foreseen. */
export const UNEXPECTED = failure(
  'internal',
  phrase`Something unexpected went wrong in the data engine. The log has the details.`,
)

/** Answers one request. Whatever is thrown becomes a failure; `onUnexpected` hears of what was not foreseen. */
export async function answer<N extends EngineRequestName>(
  state: EngineState,
  name: N,
  args: EngineArgs<N>,
  tell: Tell,
  onUnexpected: (cause: unknown) => void,
): Answer<N> {
  try {
    return await ENGINE_REQUESTS[name](state, args, tell)
  } catch (cause) {
    if (cause instanceof FailureError) return cause.failure
    onUnexpected(cause)
    return UNEXPECTED
  }
}
