import { phrase } from '../../../shared/phrase'
import type { Phrase } from '../../../shared/phrase'
import { FailureError, failure } from '../../../shared/result'
import { isSetAsideExport } from '../../../shared/setAside'
import type { BronzeTable, FileRows } from '../bronze'
import type { Dialect } from '../read/sniff'
import { SAMPLE_ROWS, sampleRows } from './earlierFiles'
import type { InputFile } from './inputs'
import type { LedgerFile, ProjectContents } from './projectContents'

/** A file of the project whose records are understood again, from what bronze keeps of it. */
export interface StoredFile {
  readonly ledger: LedgerFile
  readonly table: BronzeTable
  readonly rows: FileRows
}

const notThere = (name: string, reason: Phrase): FailureError =>
  new FailureError(
    failure('input_unusable', phrase`${name} cannot be corrected here: ${reason}`, [
      { file: name, reason, remedy: phrase`Import the file again.` },
    ]),
  )

/**
 * Takes files out of what the project holds and gives them as files that are to be understood. The tables still hold
 * their records. Throws a `FailureError` where the project has no such file.
 */
export function takeUp(
  project: ProjectContents,
  names: readonly string[],
): { readonly others: ProjectContents; readonly taken: readonly InputFile[] } {
  const taken = [...new Set(names)].map((name): InputFile => {
    const ledger = project.files.find((file) => file.name === name && file.status === 'active')
    const table = ledger && project.tables.get(ledger.role)
    if (!ledger || !table) throw notThere(name, phrase`the project has no file of this name.`)
    if (isSetAsideExport(ledger.columns)) throw notThere(name, phrase`its lines take the place of others.`)
    const none = { fileId: ledger.file_id, start: 0, end: 0 }
    const rows = table.files.find(({ fileId }) => fileId === ledger.file_id) ?? none
    const path = `project:${name}`
    const chunks = (): never => {
      throw notThere(name, phrase`its bytes are not kept.`)
    }
    return {
      path,
      name,
      bytes: ledger.bytes,
      isPacked: false,
      source: { name, chunks },
      stored: { ledger, table, rows },
    }
  })
  const ids = new Set(taken.map(({ stored }) => stored?.ledger.file_id))
  return { others: { ...project, files: project.files.filter(({ file_id: id }) => !ids.has(id)) }, taken }
}

/** How the file was read, as far as its records can tell. */
export function storedDialect({ ledger, table, rows }: StoredFile): Dialect {
  return {
    encoding: ledger.encoding,
    bomBytes: 0,
    delimiter: ledger.delimiter,
    quote: '"',
    escape: '"',
    newline: '\n',
    sepLine: false,
    preambleLines: Math.max(0, ledger.header_line - 1),
    headerLine: ledger.header_line,
    dataLine: table.lines.view()[rows.start] ?? ledger.header_line + 1,
    header: ledger.columns,
    originalHeader: ledger.header,
    hasHeader: ledger.header_line > 0,
    sampleRows: sampleRows(table, ledger.columns, ledger.file_id),
    isWhole: ledger.records <= SAMPLE_ROWS,
    notes: ledger.notes,
  }
}

/** Copies the file's records, as read, into another table. */
export async function copyRecords(
  { ledger, table, rows }: StoredFile,
  to: BronzeTable,
  tick: () => Promise<void>,
): Promise<void> {
  const columns = ledger.columns.map((header) => table.column(header))
  const codes = columns.map((column) => column?.codes.view())
  const lines = table.lines.view()
  const writer = to.begin(ledger.columns)
  for (let row = rows.start; row < rows.end; row++) {
    const cells = columns.map((column, i) => column?.texts[codes[i]![row]!] ?? '')
    while (cells.length > 0 && (codes[cells.length - 1]?.[row] ?? 0) === 0) cells.pop()
    const extra = table.extras.get(row)
    writer.add(extra === undefined ? cells : [...cells, ...(JSON.parse(extra) as string[])], lines[row]!)
    await tick()
  }
  writer.end(ledger.file_id)
}
