import type { BackupLimits } from '../../../shared/backups'
import type { Cohorts } from '../../../shared/cohorts'
import type { Impact } from '../../../shared/promotions'
import { EMPTY_SELECTION } from '../../../shared/query'
import type { Check, Totals } from '../../../shared/report'
import { SUSPECT_RULES, SUSPECT_SETTINGS_KEY, suspectSettingsFrom } from '../../../shared/suspects'
import type { SuspectSettings } from '../../../shared/suspects'
import type { CheckSides } from '../checks'
import { serializeCube } from '../../cube'
import type { Cube, CubeData } from '../../cube'
import {
  blobs,
  keepBackup,
  keptWarning,
  lockProject,
  removeStateFile,
  stateTable,
  text,
  writeProject,
} from '../../store'
import type { BulkTable, Database, ProjectWriter } from '../../store'
import { PackedStrings } from '../../cube/packedStrings'
import { phrase } from '../../../shared/phrase'
import { FailureError, failure } from '../../../shared/result'
import type { Failure } from '../../../shared/result'
import { bronzeBulkTable, createBronzeSql } from '../bronze'
import { GOLD_TABLES } from '../gold'
import { goldInputTables, silverTables } from '../silver'
import type { PipelineSettings, Silver } from '../silver'
import type { RunClock } from './clock'
import { fileBooks } from './books'
import type { FileBooks } from './books'
import { GOLD_STEPS } from './goldJob'
import type { GoldResult } from './goldJob'
import { contentsState, fileIdentity } from './projectContents'
import type { ProjectContents } from './projectContents'
import { startGold } from './startGold'

export interface ProjectParts {
  readonly contents: ProjectContents
  readonly silver: Silver
  readonly cube: Cube
  readonly data: CubeData
  readonly totals: Totals
  readonly settings: PipelineSettings
  readonly backups: BackupLimits
}

/** A project with its gold tables, on disk unless the run is a dry one. */
export interface BuiltProject {
  readonly books: readonly FileBooks[]
  readonly checks: readonly Check[]
  /** When the gold tables were ready, on the clock. */
  readonly goldAt: number
  /** False where the project before could not be kept. */
  readonly isBackedUp: boolean
}

/**
 * Makes gold, checks it, and meanwhile writes the project to the disk: atomically, under its lock. Throws a
 * `FailureError` where a check fails or the file cannot be written; the project is then as it was.
 */
export async function buildProject(
  path: string | null,
  parts: ProjectParts,
  clock: RunClock,
): Promise<BuiltProject> {
  const { contents, silver, settings } = parts
  const books = fileBooks(contents, silver)
  const suspects = suspectSettingsFrom(contents.state.get(SUSPECT_SETTINGS_KEY) ?? null)
  clock.begin('gold', GOLD_STEPS, 'tables')
  const job = { silver: goldInputTables(silver), parameters: goldParameters(silver, settings), suspects }
  const gold = startGold(job, clock)
  try {
    gold.check(checkSides(parts, books, suspects))
    let goldAt = 0
    const ready = async (): Promise<GoldResult> => {
      const result = await gold.result
      goldAt = clock.now()
      refuseFailed(result.checks)
      return result
    }
    const saved =
      path === null
        ? { result: await ready(), isBackedUp: true }
        : await saveProject(path, books, parts, clock, ready)
    return { books, checks: saved.result.checks, goldAt, isBackedUp: saved.isBackedUp }
  } finally {
    gold.stop()
  }
}

/** What the cube and the run counted, as plain data. */
const checkSides = (
  { cube, totals }: ProjectParts,
  books: readonly FileBooks[],
  suspects: SuspectSettings,
): CheckSides => ({
  totals,
  books: books.map(({ file: { file_id, name, role, records }, counts }) => ({
    file: { file_id, name, role, records },
    counts,
  })),
  netByMonth: netByMonth(cube),
  promotions: promotionImpacts(cube),
  cohorts: allCohorts(cube),
  suspects: suspectSums(cube, suspects),
})

function refuseFailed(checks: readonly Check[]): void {
  const failed = checks.filter((check) => !check.ok)
  if (failed.length === 0) return
  throw new FailureError(
    failure(
      'check_failed',
      phrase`${failed.length} reconciliation checks failed; nothing was changed.`,
      failed.map((check) => ({ reason: phrase`${check.name}: ${check.left} is not ${check.right}.` })),
    ),
  )
}

const goldParameters = (silver: Silver, settings: PipelineSettings): Record<string, number> => ({
  high_value_cents: silver.highValueCents ?? 0,
  rfm_ntile: settings.rfmScoring === 'ntile' ? 1 : 0,
})

/** Net sales in minor units by month (`YYYY-MM`), over all the data. */
export function netByMonth(cube: Cube): ReadonlyMap<string, number> {
  const result = cube.query({
    selection: { from: null, to: null, filters: [] },
    by: ['month'],
    measures: ['net_sales_cents'],
    ignoreFilters: [],
    compare: null,
    order: null,
    limit: null,
    others: false,
  })
  if (!result.ok) throw new FailureError(result)
  return new Map(result.value.rows.map((row) => [row.members[0]?.id ?? '', row.values[0] ?? 0]))
}

/** What each promotion did over all the data. */
export function promotionImpacts(cube: Cube): readonly Impact[] {
  const result = cube.promotions(EMPTY_SELECTION)
  if (!result.ok) throw new FailureError(result)
  return result.value.promotions.map(({ impact }) => impact)
}

/** The findings of each rule over all the data. */
export const suspectSums = (cube: Cube, settings: SuspectSettings): CheckSides['suspects'] =>
  SUSPECT_RULES.map((rule) => ({ rule, ...cube.suspectSums(rule, settings[rule]) }))

/** The cohorts of all the data; none where it has no customers. */
export function allCohorts(cube: Cube): Cohorts {
  const result = cube.cohorts(EMPTY_SELECTION)
  return result.ok ? result.value : { rows: [] }
}

function insertFiles(db: Database, books: readonly FileBooks[]): void {
  const statement = db.prepare(
    `insert into bronze_files values (${Array.from({ length: 25 }, () => '?').join(', ')})`,
  )
  const join = db.prepare('insert into bronze_joins values (?, ?, ?, ?, ?, ?, ?, ?, ?)')
  for (const { file, joins } of books)
    for (const { column, file: joined, key, fields, matchRate, matchedLines, lines, unknown } of joins)
      join.run([
        file.file_id,
        column,
        joined,
        key,
        JSON.stringify(fields),
        matchRate,
        matchedLines,
        lines,
        JSON.stringify(unknown),
      ])
  join.free()
  for (const { file, counts, emptyKeys, distinctKeys, warnings } of books)
    statement.run([
      file.file_id,
      file.seq,
      file.name,
      file.role,
      file.sha256,
      file.bytes,
      file.encoding,
      file.delimiter,
      JSON.stringify(file.header),
      file.header_line,
      JSON.stringify(file.mapping),
      file.date_order,
      file.records,
      counts.accepted,
      counts.rejected,
      counts.duplicates,
      counts.superseded,
      counts.replaced,
      counts.repaired,
      emptyKeys,
      distinctKeys,
      file.status,
      JSON.stringify(warnings.map(keptWarning)),
      file.imported_at,
      file.run_id,
    ])
  statement.free()
}

const changedMeanwhile = (path: string): Failure =>
  failure('project_unusable', phrase`The project was changed by another process while the files were read.`, [
    {
      file: path,
      reason: phrase`Another import was saved in between.`,
      remedy: phrase`Import the files again.`,
    },
  ])

async function saveProject(
  path: string,
  books: readonly FileBooks[],
  parts: ProjectParts,
  clock: RunClock,
  ready: () => Promise<GoldResult>,
): Promise<{ readonly result: GoldResult; readonly isBackedUp: boolean }> {
  const { contents, silver, data, backups } = parts
  const bronze = [...contents.tables.values()]
  const rows = bronze.reduce((sum, table) => sum + table.length, silver.lines.count)
  const lock = await lockProject(path)
  if (!lock.ok) throw new FailureError(lock)
  try {
    if (fileIdentity(path) !== contents.identity) throw new FailureError(changedMeanwhile(path))
    const define = (db: Database): void => {
      for (const table of bronze) db.exec(createBronzeSql(table))
      for (const { create } of GOLD_TABLES) db.exec(create)
      insertFiles(db, books)
    }
    let result: GoldResult | null = null
    const fill = async (project: ProjectWriter): Promise<void> => {
      for (const table of [...silverTables(silver), ...bronze.map(bronzeBulkTable), cubeTable(data)])
        await project.write(table)
      result = await ready()
      clock.begin('save', rows, 'rows')
      clock.advance(rows)
      project.copy(result.tables)
      // The state comes last: closing the project writes the end of the file anew.
      await project.write(
        stateTable(new Map([...contents.state, ...contentsState(contents.files, contents.tables)])),
      )
    }
    let isBackedUp = true
    await writeProject(path, clock.tick, define, fill, async () => {
      isBackedUp = (await keepBackup(path, backups)) || contents.identity === ''
    })
    removeStateFile(path)
    return { result: result!, isBackedUp }
  } finally {
    lock.value.release()
  }
}

const codes = (count: number): Uint32Array => Uint32Array.from({ length: count }, (_, i) => i)

/** The cube's columns as rows of blobs. */
export function cubeTable(data: CubeData): BulkTable {
  const pieces = serializeCube(data)
  return {
    name: 'gold_sales',
    rows: pieces.length,
    columns: [
      text(codes(pieces.length), PackedStrings.from(pieces.map((piece) => piece.name))),
      text(codes(pieces.length), PackedStrings.from(pieces.map((piece) => piece.type))),
      blobs(pieces.map((piece) => piece.bytes)),
    ],
  }
}
