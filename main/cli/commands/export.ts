import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import {
  DEFAULT_PRINTED_ROWS,
  PRINTED_PAGES,
  printOrderSchema,
  printOutputSchema,
} from '../../../shared/printing'
import type { PrintOrder, PrintOutput } from '../../../shared/printing'
import { phrase } from '../../../shared/phrase'
import { FailureError, failure } from '../../../shared/result'
import type { Result } from '../../../shared/result'
import {
  QUERY_OPTIONS,
  neededOption,
  numberOption,
  readCall,
  selectionOf,
  textOption,
  wrongCall,
} from '../arguments'
import type { Call, Options } from '../arguments'
import { print } from '../output'
import { take } from '../project'
import { exportTable } from '../tables/exportTable'
import type { TableOrder } from '../tables/exportTable'

const KINDS = ['pdf', 'png', 'svg', 'csv', 'xlsx'] as const
const { project, filter, from, to, compare } = QUERY_OPTIONS
const OPTIONS = {
  project,
  filter,
  from,
  to,
  compare,
  page: { type: 'string' },
  chart: { type: 'string' },
  view: { type: 'string' },
  out: { type: 'string' },
  paper: { type: 'string' },
  landscape: { type: 'boolean' },
  rows: { type: 'string' },
  definitions: { type: 'boolean' },
  scale: { type: 'string' },
  force: { type: 'boolean' },
} as Options

const DRAWER = fileURLToPath(new URL('../../main/setup/exportUnseen.mjs', import.meta.url))
const PLACES = fileURLToPath(new URL('../../', import.meta.url))

function outputOf(call: Call): PrintOutput {
  const [wanted, ...others] = call.positionals
  const kind = KINDS.find((known) => known === wanted)
  if (!kind || others.length > 0)
    throw wrongCall(`Say one of ${KINDS.join(', ')}, not "${call.positionals.join(' ')}".`)
  const parsed = printOutputSchema.safeParse({ kind, scale: numberOption(call, 'scale') ?? 2 })
  if (!parsed.success) throw wrongCall('--scale takes 1, 2, 3 or 4.')
  return parsed.data
}

function oneOf<T extends string>(call: Call, name: string, known: readonly T[], otherwise: T): T {
  const text = textOption(call, name) ?? otherwise
  const found = known.find((value) => value === text)
  if (found === undefined) throw wrongCall(`--${name} is ${known.join(', ')}, not "${text}".`)
  return found
}

function pagesOf(call: Call): (typeof PRINTED_PAGES)[number][] {
  const page = oneOf(call, 'page', [...PRINTED_PAGES, 'all'], 'all')
  return page === 'all' ? [...PRINTED_PAGES] : [page]
}

function orderOf(call: Call, output: PrintOutput): PrintOrder {
  const pages = pagesOf(call)
  const chart = textOption(call, 'chart') ?? null
  if (output.kind !== 'pdf' && (chart === null || pages.length > 1))
    throw wrongCall(`${output.kind} is of one chart: name its page with --page and the chart with --chart.`)
  const compared = textOption(call, 'compare')
  const parsed = printOrderSchema.safeParse({
    pages,
    chart,
    view: {
      page: pages[0] ?? 'overview',
      selection: selectionOf(call),
      compare:
        compared === undefined ? null : oneOf(call, 'compare', ['previous', 'year'] as const, 'previous'),
    },
    paper: { size: oneOf(call, 'paper', ['a4', 'letter'], 'a4'), landscape: call.values.landscape === true },
    rows: numberOption(call, 'rows') ?? DEFAULT_PRINTED_ROWS,
    definitions: call.values.definitions === true,
  })
  if (!parsed.success) throw wrongCall(z.prettifyError(parsed.error))
  return parsed.data
}

function refuseOverwriting(path: string, mayReplace: boolean): void {
  if (!existsSync(dirname(path))) throw wrongCall(`There is no folder ${dirname(path)}.`)
  if (mayReplace || !existsSync(path)) return
  const question = {
    id: 'replace:file',
    file: path,
    column: null,
    text: phrase`Replace the file?`,
    answers: [{ label: phrase`Replace it`, option: '--force' }],
  }
  throw new FailureError(
    failure('decision_needed', phrase`${path} is there already. Nothing was changed.`, [], [question]),
  )
}

function draw(orderFile: string, isQuiet: boolean): Promise<number> {
  return new Promise((done, fail) => {
    const stderr = isQuiet ? 'ignore' : 'inherit'
    const child = spawn(process.execPath, [DRAWER, orderFile], { stdio: ['ignore', 'ignore', stderr] })
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal))
    child.on('error', fail)
    child.on('exit', (code) => done(code ?? 130))
  })
}

/** Reports and pictures need a browser: the app itself, started unseen, draws them. */
async function drawUnseen(wanted: TableOrder, isQuiet: boolean): Promise<void> {
  if (!existsSync(DRAWER))
    throw wrongCall(`Pictures and reports are drawn from the project's own folder, not from ${PLACES}.`)
  const folder = mkdtempSync(join(tmpdir(), 'retail-lens-export-'))
  try {
    const answer = join(folder, 'answer.json')
    const file = join(folder, 'order.json')
    writeFileSync(file, JSON.stringify({ ...wanted, answer }))
    const code = await draw(file, isQuiet)
    if (code === 130) throw new FailureError(failure('cancelled', phrase`Interrupted. Nothing was saved.`))
    if (!existsSync(answer))
      throw new FailureError(
        failure('internal', phrase`The hidden window ended without an answer. Nothing was saved.`),
      )
    take(JSON.parse(readFileSync(answer, 'utf8')) as Result<unknown>)
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

export async function exportCommand(args: readonly string[]): Promise<void> {
  const call = readCall(args, OPTIONS)
  const output = outputOf(call)
  const order = orderOf(call, output)
  const out = resolve(neededOption(call, 'out'))
  const path = resolve(neededOption(call, 'project'))
  if (!existsSync(path))
    throw new FailureError(failure('project_unusable', phrase`No project at ${path}.`, [{ file: path }]))
  refuseOverwriting(out, call.values.force === true)
  const savedView = textOption(call, 'view') ?? null
  const wanted = { project: path, out, savedView, output, order }
  if (output.kind === 'csv' || output.kind === 'xlsx') take(await exportTable(wanted))
  else await drawUnseen(wanted, call.values.quiet === true)
  await print(call.values.json === true ? `${JSON.stringify({ ok: true, path: out })}\n` : `${out}\n`)
}
