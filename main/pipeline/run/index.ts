import { randomUUID } from 'node:crypto'
import type { ImportReport } from '../../../shared/report'
import { FailureError, failure, success } from '../../../shared/result'
import type { FailurePlace, Result } from '../../../shared/result'
import { makeCube } from '../../cube'
import type { CubeData } from '../../cube'
import { buildSilver, silverCube } from '../silver'
import type { PipelineSettings, Silver, SourceFile } from '../silver'
import { RunClock } from './clock'
import { inputFiles } from './inputs'
import { ingest } from './ingest'
import type { ImportOptions } from './options'
import { planImport } from './plan'
import type { Plan } from './plan'
import { readContents } from './projectContents'
import type { LedgerFile, ProjectContents } from './projectContents'
import { importReport } from './report'
import { buildProject, saveProject } from './saving'
import type { ProjectParts } from './saving'
import { settingsFrom } from './settings'

export type { ImportOptions } from './options'
export { netByMonth } from './saving'

/** What an import gives back: the report, and the cube as it is in the saved project. */
export interface ImportResult {
  readonly report: ImportReport
  readonly cube: CubeData
}

/**
 * Reads files into a project: bronze → silver → cube → gold → checks → disk. On any failure, and when cancelled, the
 * project file is byte for byte as before.
 */
export async function runImport(options: ImportOptions): Promise<Result<ImportResult>> {
  try {
    return success(await run(options))
  } catch (cause) {
    if (cause instanceof FailureError) return cause.failure
    const known = diskFailure(cause, options.projectPath)
    if (known) return known
    throw cause
  }
}

async function run(options: ImportOptions): Promise<ImportResult> {
  const runId = randomUUID()
  const clock = new RunClock(runId, options.onProgress, options.isCancelled)
  const before = await readContents(options.projectPath, clock.tick)
  const settings = settingsFrom(before.state, options.settings)
  const plan = await planImport(await inputFiles(options.files), before, options)
  const contents = await readAll(plan, before, options, runId, clock)
  if (!contents.files.some((file) => file.role === 'transactions' && file.status === 'active'))
    throw noSales(plan)
  const readAt = clock.now()

  clock.begin('silver', clock.rows, 'rows')
  const silver = await makeSilver(contents, settings, clock)
  const silverAt = clock.now()

  clock.begin('cube', clock.rows, 'rows')
  const data = silverCube(silver, { code: settings.currency, minorDigits: settings.minorDigits })
  const cube = makeCube(data)
  const totals = cube.totals()
  const cubeAt = clock.now()
  await options.onDashboard?.(data)
  await clock.tick()

  const parts: ProjectParts = { contents, silver, cube, data, totals, settings }
  const built = await buildProject(parts, clock)
  const goldAt = clock.now()
  const failed = built.checks.filter((check) => !check.ok)
  if (failed.length > 0)
    throw new FailureError(
      failure(
        'check_failed',
        `${failed.length} reconciliation checks failed; nothing was changed.`,
        failed.map((check) => ({ reason: `${check.name}: ${check.left} is not ${check.right}.` })),
      ),
    )
  if (options.dryRun === true) built.builder.db.close()
  else await saveProject(options.projectPath, built, parts, clock)
  const savedAt = clock.now()
  const report = importReport({
    runId,
    plan,
    parts,
    built,
    timings: {
      read: readAt,
      bronze: 0,
      silver: silverAt - readAt,
      cube: cubeAt - silverAt,
      to_dashboard: cubeAt,
      gold: goldAt - cubeAt,
      save: savedAt - goldAt,
      total: savedAt,
    },
  })
  return { report, cube: data }
}

async function readAll(
  plan: Plan,
  before: ProjectContents,
  options: ImportOptions,
  runId: string,
  clock: RunClock,
): Promise<ProjectContents> {
  const importedAt = new Date().toISOString()
  const replaced = new Set(plan.files.flatMap((file) => file.replaces ?? []))
  const files: LedgerFile[] = before.files.map((file) =>
    replaced.has(file.file_id) ? { ...file, status: 'replaced' } : file,
  )
  clock.begin(
    'read',
    plan.files.reduce((sum, file) => sum + file.bytes, 0),
    'bytes',
  )
  let seq = files.reduce((most, file) => Math.max(most, file.seq), 0)
  const read: LedgerFile[] = []
  for (const file of plan.files)
    read.push(
      await ingest(file, before.tables, ++seq, runId, importedAt, clock, options.encoding !== undefined),
    )
  const dateOrder = options.dateOrder
  return {
    ...before,
    files: [
      ...files,
      ...read.map((file) => (dateOrder === undefined ? file : { ...file, date_order: dateOrder })),
    ],
  }
}

async function makeSilver(
  contents: ProjectContents,
  settings: PipelineSettings,
  clock: RunClock,
): Promise<Silver> {
  const files = contents.files.map((file): SourceFile => ({
    fileId: file.file_id,
    name: file.name,
    seq: file.seq,
    role: file.role,
    mapping: file.mapping,
    dateOrder: file.date_order,
    isReplaced: file.status === 'replaced',
  }))
  const silver = await buildSilver({ tables: contents.tables, files, settings }, clock.tick)
  if (silver.findings.questions.length > 0)
    throw new FailureError(
      failure(
        'decision_needed',
        'A decision is needed before anything is imported.',
        [],
        silver.findings.questions,
      ),
    )
  if (silver.lines.count === 0)
    throw new FailureError(
      failure('input_unusable', 'Not one sales line could be used.', reasonsOf(contents, silver)),
    )
  return silver
}

/** One place a reason: the first line that was set aside for it, and how many there are. */
const reasonsOf = (contents: ProjectContents, { ledger }: Silver): FailurePlace[] =>
  contents.files
    .filter((file) => file.role === 'transactions')
    .flatMap((file) =>
      [...ledger.reasonsOf(file.file_id)].map(([reason, count]): FailurePlace => {
        const first = ledger.firstOf(file.file_id, reason)
        const said = first?.detail ?? reason
        return {
          file: file.name,
          ...(first ? { line: first.line } : {}),
          ...(first?.column === undefined ? {} : { column: first.column }),
          reason: `${said}${first?.value === undefined ? '' : ` It says "${first.value}".`} ${count} in all.`,
          remedy: 'Correct the column in the file, or choose the file that holds the sales.',
        }
      }),
    )

function noSales(plan: Plan): FailureError {
  const places = [...plan.setAside, ...plan.files.map((file) => ({ file, guess: file.guess }))].map(
    ({ file, guess }) => ({
      file: file.name,
      line: Math.max(1, guess.headerLine),
      reason: `It was taken for ${guess.role}: ${guess.evidence.join(' ')}`,
      remedy: `Say which file holds the sales with --role "${file.name}=transactions".`,
    }),
  )
  return new FailureError(failure('input_unusable', 'None of the files holds sales.', places))
}

const DISK_REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full.',
  EACCES: 'There is no right to write here.',
  EPERM: 'There is no right to write here.',
  EROFS: 'The disk can only be read.',
  ENOENT: 'The folder does not exist.',
  EIO: 'The disk reported an error.',
  EMFILE: 'Too many files are open.',
}

function diskFailure(cause: unknown, path: string): Result<never> | null {
  const code = (cause as NodeJS.ErrnoException | null)?.code
  const reason = code === undefined ? undefined : DISK_REASONS[code]
  return reason === undefined
    ? null
    : failure('project_unusable', `The project could not be saved: ${reason} It is as it was.`, [
        { file: path, reason, remedy: 'Free some space or choose another folder, then import again.' },
      ])
}
