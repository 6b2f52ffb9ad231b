import type { Cohorts } from '../../../shared/cohorts'
import type { Impact } from '../../../shared/promotions'
import { EMPTY_SELECTION } from '../../../shared/query'
import type { Check, Totals } from '../../../shared/report'
import { serializeCube } from '../../cube'
import type { Cube, CubeData } from '../../cube'
import { ProjectBuilder, blobs, lockProject, removeStateFile, stateTable, text } from '../../store'
import type { BulkTable, Database } from '../../store'
import { PackedStrings } from '../../cube/packedStrings'
import { FailureError } from '../../../shared/result'
import { bronzeBulkTable, createBronzeSql } from '../bronze'
import { runChecks } from '../checks'
import { GOLD_TABLES, runGold } from '../gold'
import { silverTables } from '../silver'
import type { PipelineSettings, Silver } from '../silver'
import type { RunClock } from './clock'
import { fileBooks } from './books'
import type { FileBooks } from './books'
import { contentsState } from './projectContents'
import type { ProjectContents } from './projectContents'

export interface ProjectParts {
  readonly contents: ProjectContents
  readonly silver: Silver
  readonly cube: Cube
  readonly data: CubeData
  readonly totals: Totals
  readonly settings: PipelineSettings
}

/** A project made up to its gold tables, not yet on disk. */
export interface BuiltProject {
  readonly builder: ProjectBuilder
  readonly books: readonly FileBooks[]
  readonly checks: readonly Check[]
}

/** Fills silver, runs the gold SQL and every reconciliation check. */
export async function buildProject(parts: ProjectParts, clock: RunClock): Promise<BuiltProject> {
  const { contents, silver, settings } = parts
  const books = fileBooks(contents, silver)
  clock.begin('gold', GOLD_TABLES.length + 1, 'tables')
  const builder = await ProjectBuilder.start()
  for (const table of contents.tables.values()) builder.db.exec(createBronzeSql(table))
  insertFiles(builder.db, books)
  await builder.load(silverTables(silver), clock.tick)
  clock.advance(1)
  await runGold(builder.db, goldParameters(silver, settings), async () => {
    clock.advance(1)
    await clock.tick()
  })
  const checks = runChecks(builder.db, {
    totals: parts.totals,
    books,
    netByMonth: netByMonth(parts.cube),
    promotions: promotionImpacts(parts.cube),
    cohorts: allCohorts(parts.cube),
  })
  return { builder, books, checks }
}

const goldParameters = (silver: Silver, _settings: PipelineSettings): Record<string, number> => ({
  high_value_cents: silver.highValueCents ?? 0,
})

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
      JSON.stringify(warnings),
      file.imported_at,
      file.run_id,
    ])
  statement.free()
}

/** Writes the project to the disk, atomically and under its lock. Throws a `FailureError` where it cannot. */
export async function saveProject(
  path: string,
  built: BuiltProject,
  parts: ProjectParts,
  clock: RunClock,
): Promise<void> {
  const { contents, data } = parts
  const rows = [...contents.tables.values()].reduce((sum, table) => sum + table.length, 0)
  clock.begin('save', rows, 'rows')
  const lock = await lockProject(path)
  if (!lock.ok) throw new FailureError(lock)
  try {
    const state = new Map([...contents.state, ...contentsState(contents.files, contents.tables)])
    const tables = [...[...contents.tables.values()].map(bronzeBulkTable), cubeTable(data), stateTable(state)]
    await built.builder.save(path, tables, async () => {
      clock.advance(16_384)
      await clock.tick()
    })
    removeStateFile(path)
  } finally {
    lock.value.release()
  }
}

const codes = (count: number): Uint32Array => Uint32Array.from({ length: count }, (_, i) => i)

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
