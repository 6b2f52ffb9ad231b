import { modalWidth } from './delimiter'
import { columnShape, shapeOf } from './shapes'
import { isBlank } from './tokenize'

const RESERVED = new Set(['_file_id', '_line', '_extra'])
const MAX_PREAMBLE_ROWS = 60
const HEADER_WORD =
  /(?:^|[\s_.-])(?:id|no|nr|name|date|datum|fecha|data|code|key|type|number|qty|price|amount|total|country|city|field|description|value|status|category)(?:$|[\s_.-])|(?:Id|ID|No|Name|Date|Key|Code|Type)$/

/** The index of the first record that can be the table's head: as wide as the others, and mostly filled. −1 without any. */
export function findTop(rows: readonly (readonly string[])[]): number {
  const { width } = modalWidth(rows)
  const fillNeeded = width < 3 ? width : Math.max(2, Math.ceil(width * 0.5))
  const firstFilled = rows.findIndex((row) => !isBlank(row) && !isFormatLine(row))
  for (let i = Math.max(0, firstFilled); i < Math.min(rows.length, MAX_PREAMBLE_ROWS); i++) {
    const row = rows[i]!
    const filled = row.filter((cell) => cell.trim() !== '').length
    if (row.length >= Math.min(width, Math.max(width - 1, 2)) && filled >= Math.min(fillNeeded, row.length))
      return belowPairs(rows, i)
  }
  return firstFilled
}

/** The first line of a DATEV file says version and format; the names stand below it. */
const isFormatLine = ([mark]: readonly string[]): boolean => mark === 'EXTF' || mark === 'DTVF'

const MAX_PAIRS = 10

/** Where the record looks like a remark (`Shop;Main;;`) and a full line of words stands below it, that line. */
function belowPairs(rows: readonly (readonly string[])[], index: number): number {
  const filled = rows[index]!.map((cell) => cell.trim() !== '')
  const isRemark = !filled.at(-1) && filled.lastIndexOf(true) === filled.indexOf(false) - 1
  if (!isRemark) return index
  for (let i = index + 1; i < Math.min(rows.length, index + MAX_PAIRS); i++) {
    const row = rows[i]!
    if (row.some(isDataLike)) return index
    const names = new Set(row.map((cell) => cell.trim().toLowerCase()))
    if (row.length === filled.length && names.size === row.length && !names.has('')) return i
  }
  return index
}

const isDataLike = (cell: string): boolean => {
  const shape = shapeOf(cell)
  return shape !== 'text' && shape !== 'empty' && !/^(?:19|20)\d{2}$/.test(cell.trim())
}

/** Whether the top record names the columns, judged against the records below it. */
export function judgeHeader(
  top: readonly string[],
  below: readonly (readonly string[])[],
): boolean | 'unsure' {
  const filled = top.filter((cell) => cell.trim() !== '')
  const dataLike = filled.filter(isDataLike).length
  if (below.length === 0) return dataLike === 0 ? true : dataLike * 2 >= filled.length ? false : 'unsure'
  if (dataLike > 0) return dataLike * 4 >= filled.length || dataLike > 1 ? false : 'unsure'
  const typed = top.some(
    (_, index) => index < 200 && columnShape(below.slice(0, 50), index).shares.text < 0.3,
  )
  if (typed) return true
  const repeated = top.some((cell, index) => cell !== '' && below.some((row) => row[index] === cell))
  if (repeated || new Set(filled).size < filled.length) return 'unsure'
  return filled.some((cell) => HEADER_WORD.test(cell.trim())) || filled.length === 1 || below.length > 20
    ? true
    : 'unsure'
}

const UNIT =
  /^[([]?\s*(?:[a-z]{3}|[$€£¥%#]|pcs|units?|stk\.?|qty|kg|g|l|text|string|varchar|char|int(?:eger)?|number|numeric|decimal|float|double|date(?:time)?|timestamp|bool(?:ean)?|dd[./-]mm[./-]y+|mm[./-]dd[./-]y+|y+[./-]mm[./-]dd|-+|=+)(?:\s*\(\d+(?:,\d+)?\))?\s*[)\]]?$/i
const FEW_ROWS = 2

/** A second line of column names, or of units and types, right below the first. */
export interface SecondLine {
  readonly names: readonly string[]
  /** The first line names every column; the second only describes them. */
  readonly isUnits: boolean
}

/**
 * Whether the record below the header still belongs to it: it has words where all records below have numbers or dates.
 * Where the first line leaves columns without a name of their own the two are joined, a group's name standing for the
 * columns on its right.
 */
export function secondLine(top: readonly string[], below: readonly (readonly string[])[]): SecondLine | null {
  const [second, ...rest] = below
  const data = rest.slice(0, 50).filter((row) => !isBlank(row))
  if (!second || top.length < 2 || second.length > top.length || data.length < FEW_ROWS) return null
  const filled = second.filter((cell) => cell.trim() !== '')
  if (filled.length === 0 || second.some(isDataLike)) return null
  const wordsOverValues = second.filter(
    (cell, index) => shapeOf(cell) === 'text' && isTyped(columnShape(data, index)),
  ).length
  if (wordsOverValues === 0) return null
  const own = top.map((name) => name.trim().toLowerCase())
  const isComplete = own.every((name) => name !== '') && new Set(own).size === own.length
  const isUnits = isComplete && (wordsOverValues > 1 || filled.every((cell) => UNIT.test(cell.trim())))
  if (isUnits) return { names: top, isUnits }
  if (isComplete) return null
  let group = ''
  const names = top.map((name, index) => {
    if (name.trim() !== '') group = name.trim()
    return [group, (second[index] ?? '').trim()].filter((part) => part !== '').join(' ')
  })
  return { names, isUnits }
}

const isTyped = ({ shares, filled }: ReturnType<typeof columnShape>): boolean =>
  filled > 0 && shares.text < 0.1

/** Some programs write no name over the row numbers in front: the names then move one to the right. */
export function unnamedFirst(
  top: readonly string[],
  below: readonly (readonly string[])[],
): readonly string[] {
  const { width, share } = modalWidth(below)
  if (width !== top.length + 1 || share < 0.9 || below.length < FEW_ROWS) return top
  const lastEmpty = below.every((row) => (row[width - 1] ?? '').trim() === '')
  const numbers = below.slice(0, 50).map((row) => Number((row[0] ?? '').trim() || NaN))
  const isCounting = numbers.every((number, i) => i === 0 || number === numbers[i - 1]! + 1)
  return !lastEmpty && isCounting ? ['', ...top] : top
}

/** Names that address each column: as read where that is not empty and not taken, else `column_3` or `Price_2`. */
export function addressable(original: readonly string[], width: number): string[] {
  const taken = new Set(RESERVED)
  const names = Array.from({ length: Math.max(width, original.length) }, (_, i) => original[i] ?? '')
  const first = names.map((name) => {
    const key = name.trim().toLowerCase()
    if (key === '' || taken.has(key)) return null
    taken.add(key)
    return name
  })
  const next = new Map<string, number>()
  return first.map((name, index) => {
    if (name !== null) return name
    const named = names[index]!.trim()
    const base = named || 'column'
    const key = base.toLowerCase()
    let suffix = Math.max(next.get(key) ?? 0, named ? 2 : index + 1)
    while (taken.has(`${key}_${suffix}`)) suffix++
    taken.add(`${key}_${suffix}`)
    next.set(key, suffix + 1)
    return `${base}_${suffix}`
  })
}
