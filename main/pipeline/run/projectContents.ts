import { existsSync, statSync } from 'node:fs'
import type { SourceRole } from '../../../shared/fields'
import type { ColumnMapping, FileDecision, FileJoin } from '../../../shared/mapping'
import { FailureError } from '../../../shared/result'
import type { Warning } from '../../../shared/report'
import {
  DamagedFile,
  damagedProject,
  keptWarning,
  openSound,
  readState,
  readStateFile,
  readWarning,
} from '../../store'
import type { KeptWarning } from '../../store'
import { bronzeTableName, loadBronze } from '../bronze'
import type { BronzeTable } from '../bronze'
import type { CellRemark, DateOrder } from '../silver'

/** A row of `bronze_files`. */
export interface LedgerFile {
  readonly file_id: number
  readonly seq: number
  readonly name: string
  readonly role: SourceRole
  readonly sha256: string
  readonly bytes: number
  readonly encoding: string
  readonly delimiter: string
  readonly header: readonly string[]
  /** The header's addressable names: those of the bronze columns. */
  readonly columns: readonly string[]
  readonly header_line: number
  readonly signature: string
  readonly mapping: ColumnMapping
  /** What other files bring to this one; guessed again with each import unless a person decided. */
  readonly joins: readonly FileJoin[]
  /** Of a lookup or calendar: the column that others look up. */
  readonly key: string | null
  readonly currency_column: string | null
  /** What a person decided; holds for later files with the same header too. */
  readonly decided: FileDecision
  /** When that was decided: the latest holds. Absent where a person never decided, and in files of the first versions. */
  readonly decided_at?: string
  readonly date_order: DateOrder | null
  readonly records: number
  readonly status: 'active' | 'replaced'
  /** Remarks from reading; those of silver are made anew with each run. */
  readonly notes: readonly Warning[]
  /** Of an export of set-aside lines that came back: the ids of the files that its records name. */
  readonly origins?: Readonly<Record<string, number>>
  /** Cells mended while reading. */
  readonly repairs?: readonly CellRemark[]
  readonly imported_at: string
  readonly run_id: string
}

/** What a project holds before an import. */
export interface ProjectContents {
  readonly files: readonly LedgerFile[]
  readonly tables: Map<SourceRole, BronzeTable>
  readonly state: ReadonlyMap<string, string>
  /** Which file this was read from: another save in between must not be lost. */
  readonly identity: string
}

/** Tells one save of a project from another; empty where there is no file. */
export function fileIdentity(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false })
  return found === undefined ? '' : `${found.ino} ${found.size} ${found.mtimeMs}`
}

const FILES_KEY = 'bronze.files'
const HEADERS_KEY = 'bronze.headers'

type KeptFile = Omit<LedgerFile, 'notes'> & { readonly notes: readonly KeptWarning[] }

/** Files of the first versions carry no joins and decisions. */
function withDefaults({ notes, ...file }: KeptFile): LedgerFile {
  const first = { joins: [], key: null, currency_column: null, decided: {}, columns: file.header }
  return { ...first, ...file, notes: notes.map(readWarning) }
}

const keptFile = (file: LedgerFile): KeptFile => ({ ...file, notes: file.notes.map(keptWarning) })

/** The keys of `project_state` that the pipeline keeps its own notes under. */
export function contentsState(
  files: readonly LedgerFile[],
  tables: ReadonlyMap<SourceRole, BronzeTable>,
): Map<string, string> {
  const headers = Object.fromEntries(
    [...tables].map(([role, table]) => [role, table.columns.map((c) => c.header)]),
  )
  return new Map([
    [FILES_KEY, JSON.stringify(files.map(keptFile))],
    [HEADERS_KEY, JSON.stringify(headers)],
  ])
}

/** Reads the project at the path; empty where there is none yet. Throws a `FailureError` where it cannot be read. */
export async function readContents(path: string, tick: () => Promise<void>): Promise<ProjectContents> {
  if (!existsSync(path)) return { files: [], tables: new Map(), state: new Map(), identity: '' }
  const identity = fileIdentity(path)
  const opened = await openSound(path)
  if (!opened.ok) throw new FailureError(opened)
  const file = opened.value
  try {
    const state = readState(file)
    const files = (JSON.parse(state.get(FILES_KEY) ?? '[]') as KeptFile[]).map(withDefaults)
    const headers = JSON.parse(state.get(HEADERS_KEY) ?? '{}') as Record<SourceRole, string[]>
    const tables = new Map<SourceRole, BronzeTable>()
    for (const [role, columns] of Object.entries(headers) as [SourceRole, string[]][]) {
      tables.set(
        role,
        loadBronze(role, columns, (visit) => file.rows(bronzeTableName(role), visit)),
      )
      await tick()
    }
    for (const [key, value] of readStateFile(path) ?? []) state.set(key, value)
    return { files, tables, state, identity }
  } catch (cause) {
    if (!(cause instanceof DamagedFile)) throw cause
    throw new FailureError(damagedProject(path, cause.reason))
  } finally {
    file.close()
  }
}
