import type { SourceRole } from '../../../shared/fields'
import type { FileRows } from '../bronze'
import { shapeOf } from '../read/sniff'
import type { SilverColumn } from './input'
import type { RunningSums } from './runningSums'
import { isOnlyTotalWord, isTotalWord } from './totalWords'

/** Why a line is no record. */
export type Reason = 'empty_row' | 'repeated_header' | 'total_row' | 'note_row' | 'too_many_cells'

const DATED: ReadonlySet<SourceRole> = new Set(['transactions', 'returns'])
const FEW_CELLS = 3

/** The columns of one file that tell whether a line is a record. */
export interface FileColumns {
  readonly role: SourceRole
  readonly own: readonly SilverColumn[]
  readonly keys: readonly SilverColumn[]
  readonly date: SilverColumn | undefined
  readonly id: SilverColumn | undefined
  readonly sums: () => readonly RunningSums[]
}

/** The trimmed text of a cell, empty where the line ends before it. */
export const textAt = (column: SilverColumn, row: number): string =>
  column.texts[column.codes.view()[row]!]!.trim()

/** Why the row is no record; null where it is one. `extra` are its filled cells beyond the header. */
export function reasonOf(columns: FileColumns, row: number, extra: readonly string[]): Reason | null {
  const cells = columns.own.map((column) => ({ column, text: textAt(column, row) }))
  const filled = cells.filter(({ text }) => text !== '')
  if (filled.length === 0 && extra.length === 0) return 'empty_row'
  const repeated = filled.filter(
    ({ column, text }) => text.toLowerCase() === column.header.trim().toLowerCase(),
  )
  if (repeated.length >= Math.max(columns.own.length > 1 ? 2 : 1, filled.length * 0.8))
    return 'repeated_header'
  if (isTotal(columns, filled, row)) return 'total_row'
  const isRemark = filled.length === 1 && columns.own.length >= FEW_CELLS && /\S\s+\S/.test(filled[0]!.text)
  if (isRemark && DATED.has(columns.role) && extra.length === 0) return 'note_row'
  return null
}

interface Cell {
  readonly column: SilverColumn
  readonly text: string
}

function isTotal(columns: FileColumns, filled: readonly Cell[], row: number): boolean {
  const label = filled.find(({ text }) => isTotalWord(text))
  const texts = filled.filter(({ text }) => shapeOf(text) === 'text')
  const hasNumber = filled.some(({ text }) => ['integer', 'decimal', 'percent'].includes(shapeOf(text)))
  if (!DATED.has(columns.role)) {
    const isKey = label !== undefined && columns.keys.includes(label.column)
    const isAlone = label !== undefined && isOnlyTotalWord(label.text) && texts.length === 1
    const hasNoKey = columns.keys.every((key) => textAt(key, row) === '')
    return isAlone && (isKey || hasNoKey) && hasNumber
  }
  const isFree = (column: SilverColumn | undefined): boolean => {
    const text = column === undefined ? '' : textAt(column, row)
    return text === '' || isTotalWord(text)
  }
  if (!isFree(columns.date) || !isFree(columns.id)) return false
  if (columns.date === undefined && columns.id === undefined) return label !== undefined && texts.length === 1
  return label ? true : texts.length === 0 && columns.sums().length > 0 && addsUp(columns.sums(), row)
}

/** Every number of the line is the sum of its column so far, and one of them is not zero. */
function addsUp(sums: readonly RunningSums[], row: number): boolean {
  const told = sums.filter((sum) => sum.has(row))
  return (
    told.length > 0 && told.every((sum) => sum.isSumAt(row)) && told.some((sum) => sum.valueAt(row) !== 0)
  )
}

/** A line with surplus cells may be used where each value still looks like its column and the surplus is mere text. */
export function isShifted(
  columns: FileColumns,
  range: FileRows,
  row: number,
  extra: readonly string[],
): boolean {
  if (extra.some((cell) => shapeOf(cell) !== 'text')) return true
  const like = row > range.start ? row - 1 : row + 1
  if (like >= range.end) return true
  return columns.own.some((column) => {
    const [shape, usual] = [shapeOf(textAt(column, row)), shapeOf(textAt(column, like))]
    return shape !== 'empty' && usual !== 'empty' && (shape === 'text') !== (usual === 'text')
  })
}
