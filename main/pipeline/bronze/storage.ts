import { PackedStrings } from '../../cube/packedStrings'
import { absent, integer, numberAt, quoteName, text, textAt, typeLength } from '../../store'
import type { BulkTable, RawRecord } from '../../store'
import type { SourceRole } from '../../../shared/fields'
import { ByteDictionary } from './byteDictionary'
import { ABSENT } from './column'
import { BronzeTable } from './table'

const OWN_COLUMNS = ['_file_id', '_line', '_extra']
/** What SQLite takes. */
const MOST_SQL_COLUMNS = 2_000

/** Headers that the table of a role has room for. */
export const MOST_HEADERS = MOST_SQL_COLUMNS - OWN_COLUMNS.length

/** SQL column names of a role's headers: SQLite's names ignore case, so a second "price" becomes "price (2)". */
export function bronzeColumnNames(headers: readonly string[]): string[] {
  const taken = new Set(OWN_COLUMNS)
  return headers.map((header) => {
    let name = header
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${header} (${n})`
    taken.add(name.toLowerCase())
    return name
  })
}

/** The table of the project that holds the records of a role. */
export const bronzeTableName = (role: SourceRole): string => `bronze_${role}`

/** The statement that makes the table, its names quoted. */
export function createBronzeSql(table: BronzeTable): string {
  const names = bronzeColumnNames(table.columns.map((column) => column.header))
  const columns = names.map((name) => `, ${quoteName(name)} text`).join('')
  return `create table ${bronzeTableName(table.role)} (_file_id integer not null, _line integer not null, _extra text${columns}) strict`
}

/** The table in the form that is written page by page. */
export function bronzeBulkTable(table: BronzeTable): BulkTable {
  const fileIds = new Float64Array(table.length)
  for (const file of table.files) fileIds.fill(file.fileId, file.start, file.end)
  return {
    name: bronzeTableName(table.role),
    rows: table.length,
    columns: [
      integer(fileIds),
      integer(table.lines.view()),
      extraColumn(table),
      ...table.columns.map((column) => text(column.codes.view(), column.packed(), ABSENT)),
    ],
  }
}

function extraColumn(table: BronzeTable): BulkTable['columns'][number] {
  if (table.extras.size === 0) return absent
  const codes = new Uint32Array(table.length)
  const texts = ['']
  for (const [row, extra] of table.extras) {
    codes[row] = texts.length
    texts.push(extra)
  }
  return text(codes, PackedStrings.from(texts), ABSENT)
}

/** Reads a role's records back from a project file. `headers` are the original ones, in the table's order. */
export function loadBronze(
  role: SourceRole,
  headers: readonly string[],
  rows: (visit: (record: RawRecord) => void) => void,
): BronzeTable {
  const table = new BronzeTable(role)
  const dictionaries = headers.map((header) => new ByteDictionary(table.addColumn(header)))
  let fileId: number | null = null
  let start = 0
  rows((record) => {
    const id = numberAt(record, 0)
    if (id !== fileId) {
      if (fileId !== null) table.endFile({ fileId, start, end: table.length })
      fileId = id
      start = table.length
    }
    const row = table.addRow(numberAt(record, 1) ?? 0)
    if (record.types[2] !== 0) table.extras.set(row, textAt(record, 2) ?? '')
    for (let c = 0; c < dictionaries.length; c++) {
      const type = record.types[c + 3]!
      const at = record.starts[c + 3]!
      const code = type === 0 ? ABSENT : dictionaries[c]!.codeOf(record.view, at, at + typeLength(type))
      table.columns[c]!.codes.push(code)
    }
  })
  if (fileId !== null) table.endFile({ fileId, start, end: table.length })
  return table
}
