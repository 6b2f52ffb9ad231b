import { basename } from 'node:path'
import { REQUESTS } from '../../../shared/ipc'
import type { Api, ExportedFile, ParsedArgs, PrintJob, RequestName } from '../../../shared/ipc'
import type { PrintFinished, PrintOrder, PrintOutput } from '../../../shared/printing'
import { printWidth } from '../../../shared/printing'
import { phrase } from '../../../shared/phrase'
import { failure, success } from '../../../shared/result'
import type { Result } from '../../../shared/result'
import { DEFAULT_SETTINGS } from '../../../shared/settings'
import type { EngineProject } from '../../engine/protocol'
import { answer } from '../../engine/requests'
import { newState } from '../../engine/state'
import type { EngineState } from '../../engine/state'
import { missingCard, viewNamed } from '../../export/print/answers'
import { tableBytes, writeExport } from '../../export/writeExport'
import { say } from '../output'
import { openPage } from './page'

const PATIENCE_MS = 120_000
const NOTHING = failure('usage', phrase`The card shows no table. Nothing was saved.`)
const TOO_LONG = failure('internal', phrase`The table was not finished in time. Nothing was saved.`)
const UNANSWERED = failure('usage', phrase`This is only answered in the app.`)

export interface TableOrder {
  readonly project: string
  readonly out: string
  readonly output: PrintOutput
  readonly order: PrintOrder
  /** The name of a saved view that takes the place of the order's own. */
  readonly savedView: string | null
}

interface Drawn {
  readonly table: ParsedArgs<'export.table'> | null
  readonly said: PrintFinished
}

const onUnexpected = (cause: unknown): void =>
  say(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause))

const locale = (): string => Intl.DateTimeFormat().resolvedOptions().locale

/** What main answers the page of a report, here without an app around it. */
function answersOf(project: EngineProject, job: PrintJob, finished: (drawn: Drawn) => void) {
  let table: Drawn['table'] = null
  const answers: { readonly [N in RequestName]?: (args: ParsedArgs<N>) => unknown } = {
    'print.job': () => job,
    'app.info': () => ({
      version: '',
      platform: process.platform,
      locale: locale(),
      region: locale(),
      dark: false,
      electron: '',
      safe: null,
    }),
    'settings.get': () => ({ ...DEFAULT_SETTINGS, theme: 'light', tourSeen: true }),
    'project.current': () => ({ token: 'project', name: basename(project.path), ...project }),
    'export.table': (args) => {
      table = args
      return { name: args.name }
    },
    'print.finished': (said) => finished({ table, said }),
  }
  return answers
}

function apiOf(state: EngineState, answers: ReturnType<typeof answersOf>): Api {
  async function ask(name: RequestName, given: unknown): Promise<Result<unknown>> {
    const args: unknown = REQUESTS[name].args.parse(given)
    const own = answers[name]
    // The schema of this very name has just parsed the arguments; TypeScript cannot pair the two tables.
    if (own) return success((own as (args: unknown) => unknown)(args) ?? null)
    if (REQUESTS[name].where !== 'engine') return UNANSWERED
    return answer(state, name as 'query.page', args as never, () => undefined, onUnexpected)
  }
  return {
    request: (name, args) => ask(name, args) as Promise<never>,
    on: () => () => undefined,
    drop: async () => UNANSWERED,
  }
}

/** The bundle of the report's page, which lies beside that of the command line. */
interface PageBundle {
  startPrint(root: HTMLElement): Promise<void>
}

/** Null where the page does not come to an end. */
async function draw(state: EngineState, project: EngineProject, job: PrintJob): Promise<Drawn | null> {
  let finish: (drawn: Drawn | null) => void = () => undefined
  const finished = new Promise<Drawn | null>((resolve) => {
    finish = resolve
  })
  const root = openPage(apiOf(state, answersOf(project, job, finish)), job.width)
  const patience = setTimeout(() => finish(null), PATIENCE_MS)
  try {
    const { startPrint }: PageBundle = await import(new URL('startPrint.js', import.meta.url).href)
    return await Promise.race([startPrint(root).then(() => finished), finished])
  } finally {
    clearTimeout(patience)
  }
}

async function orderedView(
  state: EngineState,
  { order, savedView }: TableOrder,
): Promise<Result<PrintOrder>> {
  if (savedView === null) return success(order)
  const views = await answer(state, 'views.get', {}, () => undefined, onUnexpected)
  if (!views.ok) return views
  const view = viewNamed(views.value, savedView)
  return view.ok ? success({ ...order, view: view.value }) : view
}

/**
 * Writes the table of one card as CSV or a workbook. The page of the window itself makes it, in this process and with
 * nothing laid out or painted, so that the file holds what the window would export.
 */
export async function exportTable(wanted: TableOrder): Promise<Result<ExportedFile>> {
  const state = newState()
  const opened = await answer(state, 'engine.open', { path: wanted.project }, () => undefined, onUnexpected)
  if (!opened.ok) return opened
  try {
    const ordered = await orderedView(state, wanted)
    if (!ordered.ok) return ordered
    const { paper, ...order } = ordered.value
    const drawn = await draw(state, opened.value, {
      ...order,
      width: printWidth(paper),
      output: wanted.output,
    })
    if (drawn === null) return TOO_LONG
    const { table, said } = drawn
    if (said.missing !== null) return missingCard(order.chart, said.missing)
    return table === null ? NOTHING : await writeExport(wanted.out, await tableBytes(table, locale()))
  } finally {
    await answer(state, 'engine.close', {}, () => undefined, onUnexpected)
  }
}
