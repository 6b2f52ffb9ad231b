import { parseDay } from '../../../shared/dates'
import type { ExportCell, ExportTable } from '../../../shared/exports'
import { HEADING, PLAIN, QUOTED, formatOf } from './styles'
import type { Styles } from './styles'
import { HEAD, escaped } from './xml'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const FORMULA_START = /^[=+\-@\t\r]/
const DAYS_BEFORE_1970 = 25_569
const LETTERS = 26
const [NARROWEST, WIDEST] = [8, 60]
const ROWS_MEASURED = 200
const PIECE_ROWS = 4000

/** The texts of a workbook, each kept once. */
export class SharedTexts {
  private readonly places = new Map<string, number>()
  uses = 0

  placeOf(text: string): number {
    this.uses++
    const known = this.places.get(text)
    if (known !== undefined) return known
    this.places.set(text, this.places.size)
    return this.places.size - 1
  }

  xml(): string {
    const items = [...this.places.keys()].map(
      (text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`,
    )
    return `${HEAD}<sst xmlns="${MAIN}" count="${this.uses}" uniqueCount="${this.places.size}">${items.join('')}</sst>`
  }
}

export function letters(column: number): string {
  const rest = Math.floor(column / LETTERS)
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (column % LETTERS))
}

const lengthOf = (cell: ExportCell): number =>
  cell === null ? 0 : typeof cell === 'number' ? cell.toFixed(2).length + 2 : cell.length

function widths({ columns, rows }: ExportTable): string {
  const sample = rows.slice(0, ROWS_MEASURED)
  const cols = columns.map(({ title }, i) => {
    const longest = sample.reduce((most, row) => Math.max(most, lengthOf(row[i] ?? null)), title.length)
    const width = Math.min(WIDEST, Math.max(NARROWEST, longest + 2))
    return `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`
  })
  return `<cols>${cols.join('')}</cols>`
}

type WriteCell = (cell: ExportCell, place: string) => string

function writerOf(table: ExportTable, at: number, styles: Styles, texts: SharedTexts): WriteCell {
  const column = table.columns[at]!
  const isWhole = table.rows.every((row) => typeof row[at] !== 'number' || Number.isInteger(row[at]))
  const style = styles.styleOf(formatOf(column, isWhole))
  return (cell, place) => {
    if (cell === null || cell === '') return ''
    if (typeof cell === 'number') return `<c r="${place}" s="${style}"><v>${cell}</v></c>`
    const day = column.kind === 'date' ? parseDay(cell) : null
    if (day !== null) return `<c r="${place}" s="${style}"><v>${day + DAYS_BEFORE_1970}</v></c>`
    const textStyle = FORMULA_START.test(cell) ? QUOTED : PLAIN
    return `<c r="${place}" s="${textStyle}" t="s"><v>${texts.placeOf(cell)}</v></c>`
  }
}

/** A table as a worksheet: typed cells, number formats, a head that stays in sight. */
export function tableSheet(table: ExportTable, styles: Styles, texts: SharedTexts): Buffer {
  const names = table.columns.map((_, i) => letters(i))
  const writers = table.columns.map((_, i) => writerOf(table, i, styles, texts))
  const head = table.columns.map(
    ({ title }, i) => `<c r="${names[i]}1" s="${HEADING}" t="s"><v>${texts.placeOf(title)}</v></c>`,
  )
  const pieces: Buffer[] = [
    Buffer.from(
      `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0" tabSelected="1"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${widths(table)}<sheetData><row r="1">${head.join('')}</row>`,
    ),
  ]
  for (let from = 0; from < table.rows.length; from += PIECE_ROWS) {
    let text = ''
    for (let at = from; at < Math.min(from + PIECE_ROWS, table.rows.length); at++) {
      const row = table.rows[at]!
      const number = at + 2
      text += `<row r="${number}">`
      for (let i = 0; i < writers.length; i++) text += writers[i]!(row[i] ?? null, `${names[i]}${number}`)
      text += '</row>'
    }
    pieces.push(Buffer.from(text))
  }
  pieces.push(Buffer.from('</sheetData></worksheet>'))
  return Buffer.concat(pieces)
}

/** Lines of words as a worksheet, one below the other. */
export function noteSheet(lines: readonly string[], texts: SharedTexts): Buffer {
  const rows = lines.map(
    (line, i) =>
      `<row r="${i + 1}"><c r="A${i + 1}" s="${i === 0 ? HEADING : FORMULA_START.test(line) ? QUOTED : PLAIN}" t="s"><v>${texts.placeOf(line)}</v></c></row>`,
  )
  return Buffer.from(
    `${HEAD}<worksheet xmlns="${MAIN}"><cols><col min="1" max="1" width="90" customWidth="1"/></cols><sheetData>${rows.join('')}</sheetData></worksheet>`,
  )
}
