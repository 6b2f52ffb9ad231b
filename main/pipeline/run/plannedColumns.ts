import { phrase } from '../../../shared/phrase'
import type { Phrase } from '../../../shared/phrase'
import type { Field } from '../../../shared/fields'
import type { PlannedColumn } from '../../../shared/importPlan'
import type { BronzeColumn, BronzeTable, FileRows } from '../bronze'
import { columnShape } from '../read/sniff'
import type { CleanField, ColumnReading } from '../silver'
import type { PlannedFile } from './plan'

const EXAMPLES = 4
const LOOKED_AT = 5000
const MAX_EXAMPLE = 80

/** The records of a file that was read, in its role's table. */
export interface FileRecords {
  readonly table: BronzeTable
  readonly range: FileRows
}

interface Cells {
  readonly filled: number
  readonly examples: readonly string[]
}

const blanks = new WeakMap<BronzeColumn, Uint8Array>()

/** Which texts of the column's dictionary are blank; kept, since hundreds of files can share one. */
function blankTexts(column: BronzeColumn): Uint8Array {
  const known = blanks.get(column)
  if (known?.length === column.texts.length) return known
  const made = Uint8Array.from(column.texts, (text) => (text.trim() === '' ? 1 : 0))
  blanks.set(column, made)
  return made
}

function cellsOf({ table, range }: FileRecords, header: string): Cells {
  const column = table.column(header)
  if (!column) return { filled: 0, examples: [] }
  const codes = column.codes.view()
  const isBlank = blankTexts(column)
  const examples = new Set<number>()
  let filled = 0
  for (let row = range.start; row < range.end; row++) {
    const code = codes[row]!
    if (isBlank[code] === 1) continue
    filled++
    if (examples.size < EXAMPLES && row - range.start < LOOKED_AT) examples.add(code)
  }
  return { filled, examples: [...examples].map((code) => column.texts[code]!.slice(0, MAX_EXAMPLE)) }
}

function sampledCells(rows: readonly (readonly string[])[], index: number): Cells {
  const texts = rows.map((row) => row[index] ?? '').filter((text) => text.trim() !== '')
  return {
    filled: texts.length,
    examples: [...new Set(texts)].slice(0, EXAMPLES).map((text) => text.slice(0, MAX_EXAMPLE)),
  }
}

/** Rows in which a field could not use what stands there. */
function unreadableIn(
  cleaned: CleanField,
  { table, range }: FileRecords,
): { count: number; line: number | null } {
  if (cleaned.kind === 'text' || cleaned.kind === 'id') return { count: 0, line: null }
  const { unreadable } = cleaned.values
  let count = 0
  let first: number | null = null
  for (let row = range.start; row < range.end; row++) {
    if (unreadable[row] === 0) continue
    count++
    first ??= row
  }
  return { count, line: first === null ? null : table.lines.view()[first]! }
}

/** What an unused column looks like, from its first values. */
function looksLike(file: PlannedFile['dialect'], index: number): PlannedColumn['kind'] {
  const { shares, filled } = columnShape(file.sampleRows, index)
  if (filled === 0) return 'empty'
  if (shares.date > 0.5) return 'date'
  if (shares.percent > 0.5) return 'percent'
  return shares.integer + shares.decimal > 0.5 ? 'number' : 'text'
}

interface Use {
  readonly field: Field
  readonly cleaned: CleanField
  readonly reading: ColumnReading
}

function evidenceOf(
  header: string,
  field: Field,
  isDecided: boolean,
  filled: number,
  unreadable: number,
): Phrase {
  const why = isDecided ? phrase`You chose it.` : phrase`"${header}" stands for ${{ field }}.`
  if (filled === 0) return phrase`${why} The column is empty.`
  if (unreadable === 0) return why
  return phrase`${why} ${unreadable} of ${filled} values cannot be read.`
}

/** The columns of a file with what they were taken for. `records` is null where the file was not read. */
export function plannedColumns(
  dialect: PlannedFile['dialect'],
  fieldOf: ReadonlyMap<string, Field>,
  decided: ReadonlySet<Field>,
  records: FileRecords | null,
  cleaned: ReadonlyMap<Field, CleanField>,
): PlannedColumn[] {
  const uses = new Map<string, Use>()
  if (records)
    for (const [field, found] of cleaned)
      for (const reading of found.readings)
        if (reading.fileIds.includes(records.range.fileId) && fieldOf.get(reading.header) === field)
          uses.set(reading.header, { field, cleaned: found, reading })
  return dialect.header.map((header, index): PlannedColumn => {
    const { filled, examples } = records ? cellsOf(records, header) : sampledCells(dialect.sampleRows, index)
    const field = fieldOf.get(header) ?? null
    const use = uses.get(header)
    const unreadable = use && records ? unreadableIn(use.cleaned, records) : { count: 0, line: null }
    const isDecided = field !== null && decided.has(field)
    return {
      header,
      field,
      isDecided,
      evidence: field === null ? null : evidenceOf(header, field, isDecided, filled, unreadable.count),
      examples,
      kind: filled === 0 ? 'empty' : (use?.cleaned.kind ?? looksLike(dialect, index)),
      decimal: use?.reading.decimal ?? null,
      dateOrder: use?.reading.dateOrder ?? null,
      dateSystem: use?.reading.dateSystem ?? null,
      filled,
      unreadable: unreadable.count,
      firstUnreadableLine: unreadable.line,
    }
  })
}
