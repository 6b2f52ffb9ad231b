import { writeXlsx } from 'hucre/xlsx'
import type { Cell, CellStyle, CellValue, ColumnDef, WriteSheet } from 'hucre/xlsx'
import { MS_PER_DAY, parseDay } from '../../shared/dates'
import { withoutEnds } from '../../shared/ends'
import type { ExportCell, ExportTable } from '../../shared/exports'

export interface XlsxSheet {
  readonly name: string
  readonly table: ExportTable
}

/** Where the note's words come from: project, period and filters, below its own name. */
export interface XlsxNote {
  readonly name: string
  readonly lines: readonly string[]
}

const LONGEST_NAME = 31
const FORMULA_START = /^[=+\-@\t\r]/
const SUSPECT_IN_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]/
const FORBIDDEN_IN_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
const HEADING: CellStyle = {
  font: { bold: true },
  alignment: { wrapText: true, vertical: 'top' },
  numFmt: 'General',
}
/** Excel's format for text: a text that begins like a formula stays one when its cell is edited. */
const AS_TEXT: CellStyle = { numFmt: '@' }
const WHOLE = '#,##0'
const [NARROWEST, WIDEST] = [8, 60]
const ROWS_MEASURED = 200
const NOTE_WIDTH = 90

/** Names as Excel takes them: short, without some signs, no two alike. */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((wanted) => {
    const plain = withoutEnds(wanted.replaceAll(/[[\]:*?/\\]/g, ' '), "'").trim() || 'Sheet'
    let name = plain.slice(0, LONGEST_NAME)
    for (let n = 2; taken.has(name.toLowerCase()); n++) {
      const ending = ` (${n})`
      name = plain.slice(0, LONGEST_NAME - ending.length) + ending
    }
    taken.add(name.toLowerCase())
    return name
  })
}

type TableColumn = ExportTable['columns'][number]

/** What the cells of a column are like, gathered while they are written. */
interface Seen {
  longest: number
  numbers: number
  fractions: number
}

/** Null for texts and for numbers of mixed length. */
function formatOf({ kind, decimals }: TableColumn, { numbers, fractions }: Seen): string | null {
  if (kind === 'rate') return '0.0%'
  if (kind === 'date') return 'yyyy-mm-dd'
  if (decimals !== null) return decimals === 0 ? WHOLE : `${WHOLE}.${'0'.repeat(decimals)}`
  return numbers > 0 && fractions === 0 ? WHOLE : null
}

const lengthOf = (cell: ExportCell): number =>
  cell === null ? 0 : typeof cell === 'number' ? cell.toFixed(2).length + 2 : cell.length

function columnOf(column: TableColumn, seen: Seen): ColumnDef {
  const longest = Math.max(column.title.length, seen.longest)
  const width = Math.min(WIDEST, Math.max(NARROWEST, longest + 2))
  const numFmt = formatOf(column, seen)
  // Of a format alone hucre makes a style for every cell.
  return numFmt === null ? { width } : { width, style: { numFmt } }
}

function valueOf(cell: ExportCell, { kind }: TableColumn): CellValue {
  if (typeof cell !== 'string') return cell
  const day = kind === 'date' ? parseDay(cell) : null
  if (day !== null) return new Date(day * MS_PER_DAY)
  if (cell === '') return null
  return SUSPECT_IN_XML.test(cell) ? cell.replaceAll(FORBIDDEN_IN_XML, '') : cell
}

const headOf = (titles: readonly string[]): CellValue[] =>
  titles.map((title) => valueOf(title, { title, decimals: null }))

/** The style of the cells of the first row, by their places. */
const headStyles = (cells: number): Map<string, Partial<Cell>> =>
  new Map(Array.from({ length: cells }, (_, x) => [`0,${x}`, { style: HEADING }]))

function tableSheet(name: string, { columns, rows }: ExportTable): WriteSheet {
  const seen = columns.map((): Seen => ({ longest: 0, numbers: 0, fractions: 0 }))
  const own = headStyles(columns.length)
  const values = rows.map((row, y) =>
    row.map((cell, x) => {
      const about = seen[x]!
      if (y < ROWS_MEASURED) about.longest = Math.max(about.longest, lengthOf(cell))
      if (typeof cell === 'number') {
        about.numbers++
        if (!Number.isInteger(cell)) about.fractions++
        return cell
      }
      const value = valueOf(cell, columns[x]!)
      if (typeof value === 'string' && FORMULA_START.test(value)) own.set(`${y + 1},${x}`, { style: AS_TEXT })
      return value
    }),
  )
  return {
    name,
    columns: columns.map((column, at) => columnOf(column, seen[at]!)),
    rows: [headOf(columns.map(({ title }) => title)), ...values],
    cells: own,
    freezePane: { rows: 1 },
  }
}

function noteSheet(name: string, lines: readonly string[]): WriteSheet {
  const rows = lines.map((line) => headOf([line]))
  const texts = rows.flatMap(([line], y): [string, Partial<Cell>][] =>
    y > 0 && typeof line === 'string' && FORMULA_START.test(line) ? [[`${y},0`, { style: AS_TEXT }]] : [],
  )
  const cells = new Map([...headStyles(Math.min(1, rows.length)), ...texts])
  return { name, columns: [{ width: NOTE_WIDTH }], rows, cells }
}

/** A workbook with a sheet for each table (typed cells, number formats, a head that stays) and a last one that says what they are about. */
export function exportXlsx(sheets: readonly XlsxSheet[], note: XlsxNote): Promise<Uint8Array> {
  const names = sheetNames([...sheets.map(({ name }) => name), note.name])
  return writeXlsx({
    sheets: [
      ...sheets.map(({ table }, i) => tableSheet(names[i]!, table)),
      noteSheet(names.at(-1)!, note.lines),
    ],
  })
}
