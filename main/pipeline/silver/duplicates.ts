import { hasField, rawText, rowsByFile } from './input'
import type { FileRows } from '../bronze'
import type { RoleInput } from './input'
import { comparedFields } from './transactions'
import type { TransactionFields } from './transactions'

const EARLIER_FILE = 1
const SAME_FILE = 2

export const DUPLICATE_REASONS = {
  [EARLIER_FILE]: 'duplicate_of_earlier_file',
  [SAME_FILE]: 'duplicate_in_file',
} as const

/**
 * Marks duplicate records by row. Across files: the k-th identical record of a file is a duplicate where an earlier
 * file holds at least k of it. Inside a file: repeats are duplicates where ids never carry different lines (one line a
 * transaction), where the file numbers its lines, or where the setting says so.
 */
export function markDuplicates(
  role: RoleInput,
  fields: TransactionFields,
  dropIdenticalLines: boolean,
): Uint8Array {
  const marks = new Uint8Array(role.table.length)
  const keyOf = recordKeys(role, fields)
  const files = rowsByFile(role.ranges)
  markAcrossFiles([...files.values()], fields, keyOf, marks)
  for (const [fileId, rows] of files) {
    const isNumbered = hasField(role, fileId, 'line_no')
    const hasIds = hasField(role, fileId, 'transaction_id')
    if (dropIdenticalLines || isNumbered || isOneLinePerTransaction(rows, fields, keyOf))
      markRepeats(rows, hasIds ? fields.id : null, keyOf, marks)
  }
  return marks
}

/** The rows of one file. */
type FileRanges = readonly FileRows[]

function* rowsOf(ranges: FileRanges): Generator<number> {
  for (const { start, end } of ranges) for (let row = start; row < end; row++) yield row
}

/** The record's mapped fields as one text. */
function recordKeys(role: RoleInput, fields: TransactionFields): (row: number) => string {
  const { texts, numbers } = comparedFields(fields)
  const dates = fields.timestamp
  return (row) => {
    let key = ''
    for (const field of texts) key += `${field.codes[row]!},`
    for (const field of numbers) {
      const bad = field.unreadable[row] === 1
      key += `${bad ? 'unreadable' : field.values[row]!},`
    }
    if (dates)
      key +=
        dates.unreadable[row] === 1
          ? (rawText(role, 'transaction_ts', row)?.value ?? '')
          : `${dates.days[row]!}:${dates.seconds[row]!}`
    return key
  }
}

const momentOf = (fields: TransactionFields, row: number): number =>
  fields.timestamp ? fields.timestamp.days[row]! * 86_401 + fields.timestamp.seconds[row]! : 0

/** Moments that more than one file has: only their records can be equal across files. */
function sharedMoments(files: readonly FileRanges[], fields: TransactionFields): Set<number> {
  const fileOf = new Map<number, number>()
  const shared = new Set<number>()
  files.forEach((ranges, index) => {
    let last = NaN
    for (const row of rowsOf(ranges)) {
      const moment = momentOf(fields, row)
      if (moment === last) continue
      last = moment
      const known = fileOf.get(moment)
      if (known === undefined) fileOf.set(moment, index)
      else if (known !== index) shared.add(moment)
    }
  })
  return shared
}

function markAcrossFiles(
  files: readonly FileRanges[],
  fields: TransactionFields,
  keyOf: (row: number) => string,
  marks: Uint8Array,
): void {
  if (files.length < 2) return
  const shared = sharedMoments(files, fields)
  if (shared.size === 0) return
  const most = new Map<string, number>()
  for (const ranges of files) {
    const own = new Map<string, number>()
    for (const row of rowsOf(ranges)) {
      if (!shared.has(momentOf(fields, row))) continue
      const key = keyOf(row)
      const count = (own.get(key) ?? 0) + 1
      own.set(key, count)
      if (count <= (most.get(key) ?? 0)) marks[row] = EARLIER_FILE
    }
    for (const [key, count] of own) if (count > (most.get(key) ?? 0)) most.set(key, count)
  }
}

/** Ids repeat, and only ever on identical records. */
function isOneLinePerTransaction(
  ranges: FileRanges,
  fields: TransactionFields,
  keyOf: (row: number) => string,
): boolean {
  const ids = fields.id
  if (!ids) return false
  const firstRow = new Map<number, number>()
  const firstKey = new Map<number, string>()
  let repeats = 0
  for (const row of rowsOf(ranges)) {
    const id = ids.codes[row]!
    if (id === 0) continue
    const first = firstRow.get(id)
    if (first === undefined) {
      firstRow.set(id, row)
      continue
    }
    let key = firstKey.get(id)
    if (key === undefined) {
      key = keyOf(first)
      firstKey.set(id, key)
    }
    if (keyOf(row) !== key) return false
    repeats++
  }
  return repeats > 0
}

function markRepeats(
  ranges: FileRanges,
  ids: TransactionFields['id'],
  keyOf: (row: number) => string,
  marks: Uint8Array,
): void {
  const seen = new Set<string>()
  for (const row of rowsOf(ranges)) {
    if (marks[row] !== 0 || ids?.codes[row] === 0) continue
    const key = keyOf(row)
    if (seen.has(key)) marks[row] = SAME_FILE
    else seen.add(key)
  }
}
