import { basename } from 'node:path'
import Papa from 'papaparse'
import { ORIGIN_COLUMNS, neutralised, ownColumns } from '../../shared/setAside'
import { replaceFile, writeFully } from './atomicFile'
import { quoteName } from './builder'
import type { Database } from './sqlJs'

/** The set-aside records of one file, in its own columns and those that say where they came from and why they are here. */
export interface SetAsideLines {
  readonly name: string
  readonly delimiter: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

interface StoredFile {
  readonly file_id: number
  readonly name: string
  readonly role: string
  readonly delimiter: string
  readonly header: readonly string[]
  readonly columns?: readonly string[]
}

const USUAL_DELIMITERS = new Set([',', ';', '\t', '|'])

const stateOf = (db: Database, key: string): unknown => {
  const text = db.exec('select value from project_state where key = ?', [key])[0]?.values[0]?.[0]
  return typeof text === 'string' ? JSON.parse(text) : null
}

/** SQL names of a role's columns by header: they stand in the order of the headers. */
function sqlNames(db: Database, role: string): ReadonlyMap<string, string> {
  const headers = (stateOf(db, 'bronze.headers') as Readonly<Record<string, readonly string[]>> | null)?.[
    role
  ]
  const names = db.exec('select name from pragma_table_info(?)', [`bronze_${role}`])[0]?.values ?? []
  return new Map((headers ?? []).map((header, i) => [header, String(names[i + 3]?.[0])]))
}

function linesOf(db: Database, file: StoredFile): SetAsideLines {
  const names = sqlNames(db, file.role)
  const own = ownColumns(file.columns ?? file.header).filter((header) => names.has(header))
  const cells = own.map((header) => `coalesce(b.${quoteName(names.get(header)!)}, '')`)
  const statement = db.prepare(
    `select ${[...cells, '?1', 'l.line', 'l.kind', 'l.reason', "coalesce(l.detail, '')", "coalesce(b._extra, '')"].join(', ')}
     from silver_ledger as l join ${quoteName(`bronze_${file.role}`)} as b on b._file_id = l.file_id and b._line = l.line
     where l.file_id = ?2 and l.kind in ('rejected', 'duplicate', 'superseded') order by l.line`,
    [file.name, file.file_id],
  )
  const rows: string[][] = []
  while (statement.step()) rows.push(statement.get().map(String))
  statement.free()
  const hasExtra = rows.some((row) => row.at(-1) !== '')
  return {
    name: file.name,
    delimiter: USUAL_DELIMITERS.has(file.delimiter) ? file.delimiter : ',',
    columns: [...own, ...ORIGIN_COLUMNS.filter((column) => hasExtra || column !== '_extra')],
    rows: hasExtra ? rows : rows.map((row) => row.slice(0, -1)),
  }
}

/** The set-aside records of every file that has some, or of the files of one name; in order of the names. */
export function readSetAside(db: Database, only?: string): SetAsideLines[] {
  const stored = (stateOf(db, 'bronze.files') as readonly StoredFile[] | null) ?? []
  const ids = db.exec(
    "select distinct file_id from silver_ledger where kind in ('rejected', 'duplicate', 'superseded')",
  )[0]?.values
  const wanted = new Set((ids ?? []).map(([id]) => Number(id)))
  return stored
    .filter(({ file_id: id, name }) => wanted.has(id) && (only === undefined || name === only))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    .map((file) => linesOf(db, file))
}

/** As CSV that spreadsheets open and an import takes back: formulas are kept from running, nothing else is changed. */
export function setAsideCsv({ columns, rows, delimiter }: SetAsideLines): string {
  const data = rows.map((row) => row.map(neutralised))
  return `${Papa.unparse(
    { fields: columns.map(neutralised), data },
    { newline: '\n', delimiter, quotes: (cell) => typeof cell === 'string' && cell.startsWith("'") },
  )}\n`
}

/** A name for the export of each file; no two are the same, and none is among those taken. */
export function exportNames(
  files: readonly Pick<SetAsideLines, 'name'>[],
  others: readonly string[] = [],
): string[] {
  const taken = new Set(others.map((name) => name.toLowerCase()))
  return files.map(({ name }) => {
    const stem = basename(name)
      .replace(/(\.(csv|tsv|txt|tab|psv|gz|zip)){1,4}$/i, '')
      .replace(/\.rejects( \(\d+\))?$/, '')
    let free = `${stem}.rejects.csv`
    for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${stem}.rejects (${n}).csv`
    taken.add(free.toLowerCase())
    return free
  })
}

/** Writes an export, the byte order mark before it that spreadsheets need to see UTF-8. Errors of the file system are thrown. */
export const writeSetAside = (path: string, lines: SetAsideLines): Promise<void> =>
  replaceFile(path, (file) => writeFully(file, Buffer.from(`\uFEFF${setAsideCsv(lines)}`), 0))
