import { existsSync } from 'node:fs'
import type { Mapping, Role } from '../../../shared/fields'
import { FailureError } from '../../../shared/result'
import type { Warning } from '../../../shared/report'
import { DamagedFile, ProjectFile, damagedProject, readStateFile, textAt } from '../../store'
import { bronzeTableName, loadBronze } from '../bronze'
import type { BronzeTable } from '../bronze'
import type { CellRemark, DateOrder } from '../silver'

/** A row of `bronze_files`. */
export interface LedgerFile {
  readonly file_id: number
  readonly seq: number
  readonly name: string
  readonly role: Role
  readonly sha256: string
  readonly bytes: number
  readonly encoding: string
  readonly delimiter: string
  readonly header: readonly string[]
  readonly header_line: number
  readonly signature: string
  readonly mapping: Mapping
  readonly date_order: DateOrder | null
  readonly records: number
  readonly status: 'active' | 'replaced'
  /** Remarks from reading; those of silver are made anew with each run. */
  readonly notes: readonly Warning[]
  /** Cells mended while reading. */
  readonly repairs?: readonly CellRemark[]
  readonly imported_at: string
  readonly run_id: string
}

/** What a project holds before an import. */
export interface ProjectContents {
  readonly files: readonly LedgerFile[]
  readonly tables: Map<Role, BronzeTable>
  readonly state: ReadonlyMap<string, string>
}

const FILES_KEY = 'bronze.files'
const HEADERS_KEY = 'bronze.headers'

/** The keys of `project_state` that the pipeline keeps its own notes under. */
export function contentsState(
  files: readonly LedgerFile[],
  tables: ReadonlyMap<Role, BronzeTable>,
): Map<string, string> {
  const headers = Object.fromEntries(
    [...tables].map(([role, table]) => [role, table.columns.map((c) => c.header)]),
  )
  return new Map([
    [FILES_KEY, JSON.stringify(files)],
    [HEADERS_KEY, JSON.stringify(headers)],
  ])
}

/** Reads the project at the path; empty where there is none yet. Throws a `FailureError` where it cannot be read. */
export async function readContents(path: string, tick: () => Promise<void>): Promise<ProjectContents> {
  if (!existsSync(path)) return { files: [], tables: new Map(), state: new Map() }
  const opened = ProjectFile.open(path)
  if (!opened.ok) throw new FailureError(opened)
  const file = opened.value
  try {
    const state = new Map<string, string>()
    file.rows('project_state', (record) => {
      const key = textAt(record, 0)
      if (key !== null) state.set(key, textAt(record, 1) ?? '')
    })
    const files = JSON.parse(state.get(FILES_KEY) ?? '[]') as LedgerFile[]
    const headers = JSON.parse(state.get(HEADERS_KEY) ?? '{}') as Record<Role, string[]>
    const tables = new Map<Role, BronzeTable>()
    for (const [role, columns] of Object.entries(headers) as [Role, string[]][]) {
      tables.set(
        role,
        loadBronze(role, columns, (visit) => file.rows(bronzeTableName(role), visit)),
      )
      await tick()
    }
    for (const [key, value] of readStateFile(path) ?? []) state.set(key, value)
    return { files, tables, state }
  } catch (cause) {
    if (!(cause instanceof DamagedFile)) throw cause
    throw new FailureError(damagedProject(path, cause.message))
  } finally {
    file.close()
  }
}
