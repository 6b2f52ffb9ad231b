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
  const firstFilled = rows.findIndex((row) => !isBlank(row))
  for (let i = Math.max(0, firstFilled); i < Math.min(rows.length, MAX_PREAMBLE_ROWS); i++) {
    const row = rows[i]!
    const filled = row.filter((cell) => cell.trim() !== '').length
    if (row.length >= Math.min(width, Math.max(width - 1, 2)) && filled >= Math.min(fillNeeded, row.length))
      return i
  }
  return firstFilled
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
  return first.map((name, index) => {
    if (name !== null) return name
    const base = names[index]!.trim() || 'column'
    let suffix = names[index]!.trim() ? 2 : index + 1
    while (taken.has(`${base}_${suffix}`.toLowerCase())) suffix++
    taken.add(`${base}_${suffix}`.toLowerCase())
    return `${base}_${suffix}`
  })
}
