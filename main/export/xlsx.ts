import { writeXlsx } from 'hucre/xlsx'
import type { Cell, CellStyle, CellValue, ColumnDef, WriteSheet } from 'hucre/xlsx'
import { MS_PER_DAY, parseDay } from '../../shared/dates'
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
    const plain =
      wanted
        .replaceAll(/[[\]:*?/\\]/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || 'Sheet'
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

/** Null for texts and for numbers of mixed length. */
function formatOf({ kind, decimals }: TableColumn, cells: readonly ExportCell[]): string | null {
  if (kind === 'rate') return '0.0%'
  if (kind === 'date') return 'yyyy-mm-dd'
  if (decimals !== null) return decimals === 0 ? WHOLE : `${WHOLE}.${'0'.repeat(decimals)}`
  const numbers = cells.filter((cell) => typeof cell === 'number')
  return numbers.length > 0 && numbers.every(Number.isInteger) ? WHOLE : null
}

const lengthOf = (cell: ExportCell): number =>
  cell === null ? 0 : typeof cell === 'number' ? cell.toFixed(2).length + 2 : cell.length

function columnOf(column: TableColumn, cells: readonly ExportCell[]): ColumnDef {
  const longest = Math.max(column.title.length, ...cells.slice(0, ROWS_MEASURED).map(lengthOf))
  const width = Math.min(WIDEST, Math.max(NARROWEST, longest + 2))
  const numFmt = formatOf(column, cells)
  return numFmt === null ? { width } : { width, numFmt }
}

function valueOf(cell: ExportCell, { kind }: TableColumn): CellValue {
  if (typeof cell !== 'string') return cell
  const day = kind === 'date' ? parseDay(cell) : null
  if (day !== null) return new Date(day * MS_PER_DAY)
  if (cell === '') return null
  return SUSPECT_IN_XML.test(cell) ? cell.replaceAll(FORBIDDEN_IN_XML, '') : cell
}

/** The styles of single cells: the first row's, and of texts that begin like a formula. */
function ownStyles(rows: readonly (readonly CellValue[])[]): Map<string, Partial<Cell>> {
  const own = new Map<string, Partial<Cell>>()
  rows.forEach((row, y) =>
    row.forEach((value, x) => {
      if (y === 0) own.set(`${y},${x}`, { style: HEADING })
      else if (typeof value === 'string' && FORMULA_START.test(value))
        own.set(`${y},${x}`, { style: AS_TEXT })
    }),
  )
  return own
}

function tableSheet(name: string, { columns, rows }: ExportTable): WriteSheet {
  const values = [
    columns.map(({ title }) => valueOf(title, { title, decimals: null })),
    ...rows.map((row) => row.map((cell, at) => valueOf(cell, columns[at]!))),
  ]
  return {
    name,
    columns: columns.map((column, at) =>
      columnOf(
        column,
        rows.map((row) => row[at] ?? null),
      ),
    ),
    rows: values,
    cells: ownStyles(values),
    freezePane: { rows: 1 },
  }
}

function noteSheet(name: string, lines: readonly string[]): WriteSheet {
  const rows = lines.map((line) => [valueOf(line, { title: '', decimals: null })])
  return { name, columns: [{ width: NOTE_WIDTH }], rows, cells: ownStyles(rows) }
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
