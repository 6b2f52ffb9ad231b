import type { LedgerRow, RawRecord } from '../../shared/ipc'
import { verbatim } from '../../shared/phrase'
import { numberAt, textAt, type RawRecord as StoredRecord } from './cellReader'
import type { ProjectFile } from './projectFile'

interface BronzeFile {
  readonly id: number
  readonly seq: number
  readonly role: string
  readonly headers: readonly unknown[]
}

/** Columns of a bronze table before those of the files: file, line and what was too many. */
const OWN_COLUMNS = 3

/**
 * The record as read that starts on the line of the file, and what the ledger says of it; empty where there is none.
 * Reads the few pages that hold it, without the SQL engine. Throws `DamagedFile`.
 */
export function readRawRecord(file: ProjectFile, fileName: string, line: number): RawRecord {
  const { named, seqs } = filesOf(file, fileName)
  for (const { id, seq, role, headers } of named) {
    const table = `bronze_${role}`
    const place = (record: StoredRecord): number =>
      (seqs.get(numberAt(record, 0) ?? 0) ?? 0) - seq || (numberAt(record, 1) ?? 0) - line
    const names = columnNames(file.sqlOf(table))
    const fields = file.find(table, place, (record) =>
      names.map((name, at) => [name, textAt(record, OWN_COLUMNS + at)] as const),
    )
    if (!fields) continue
    // Files of one role share a table: columns of the others are empty here.
    const shown = fields.filter(([name, value]) => value !== null || headers.includes(name))
    return {
      headers: shown.map(([name]) => name),
      values: shown.map(([, value]) => value),
      ledger: ledgerOf(file, id, fileName, line),
    }
  }
  return { headers: [], values: [], ledger: [] }
}

/** The files of that name, and where the records of each file lie among those of its role. */
function filesOf(file: ProjectFile, name: string) {
  const named: BronzeFile[] = []
  const seqs = new Map<number, number>()
  file.rows('bronze_files', (record) => {
    const seq = numberAt(record, 1) ?? 0
    seqs.set(record.rowid, seq)
    if (textAt(record, 2) !== name) return
    const headers: unknown = JSON.parse(textAt(record, 8) ?? '[]')
    named.push({
      id: record.rowid,
      seq,
      role: textAt(record, 3) ?? '',
      headers: Array.isArray(headers) ? headers : [],
    })
  })
  return { named, seqs }
}

/** Names of the columns that the files brought, from the statement that made the table. */
const columnNames = (sql: string): string[] =>
  Array.from(sql.matchAll(/, "((?:[^"]|"")*)" text/g), ([, name = '']) => name.replaceAll('""', '"'))

function ledgerOf(file: ProjectFile, fileId: number, fileName: string, line: number): LedgerRow[] {
  const rows: LedgerRow[] = []
  file.rows('silver_ledger', (record) => {
    if (numberAt(record, 2) !== line || numberAt(record, 1) !== fileId) return
    const detail = textAt(record, 7)
    rows.push({
      file: fileName,
      line,
      kind: textAt(record, 3) as LedgerRow['kind'],
      reason: textAt(record, 4) ?? '',
      column: textAt(record, 5),
      value: textAt(record, 6),
      detail: detail === null ? null : verbatim(detail),
    })
  })
  return rows
}
