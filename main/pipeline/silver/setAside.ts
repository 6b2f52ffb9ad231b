import { isRole } from '../../../shared/fields'
import type { Field, Role } from '../../../shared/fields'
import { headersOf } from '../../../shared/mapping'
import { phrase } from '../../../shared/phrase'
import type { Phrase } from '../../../shared/phrase'
import type { BronzeColumn, FileRows } from '../bronze'
import type { Findings } from './findings'
import type { RoleInput, RowGroup, SilverColumn } from './input'
import type { Ledger } from './ledger'
import { isShifted, reasonOf, textAt } from './rowReasons'
import type { FileColumns, Reason } from './rowReasons'
import { columnSums } from './runningSums'
import type { RunningSums } from './runningSums'
import { isTotalWord } from './totalWords'

const DETAILS: Readonly<Record<Reason, Phrase>> = {
  empty_row: phrase`All cells of the line are empty.`,
  repeated_header: phrase`The line repeats the column names.`,
  total_row: phrase`The line adds up others; it is no record of its own.`,
  note_row: phrase`The line holds a remark, no record.`,
  too_many_cells: phrase`The line has more cells than the header has names, so that values may stand in the wrong columns.`,
}
const MANY: Readonly<Record<Reason, (rows: number, line: number) => Phrase>> = {
  empty_row: (rows, line) => phrase`${rows} empty lines were set aside, the first in line ${line}.`,
  repeated_header: (rows, line) =>
    phrase`${rows} repeated headers were set aside, the first in line ${line}.`,
  total_row: (rows, line) => phrase`${rows} total rows were set aside, the first in line ${line}.`,
  note_row: (rows, line) =>
    phrase`${rows} lines with a remark alone were set aside, the first in line ${line}.`,
  too_many_cells: (rows, line) =>
    phrase`${rows} lines with more cells than the header has names were set aside, the first in line ${line}.`,
}

/** Fields without which a line is no record; a line where one of them is empty or strange is looked at. */
const KEYS: Readonly<Record<Role, readonly Field[]>> = {
  transactions: ['transaction_ts', 'transaction_id', 'product_id', 'product_name'],
  returns: ['return_date', 'product_id'],
  feedback: ['product_id', 'rating'],
  customers: ['customer_id'],
  products: ['product_id'],
  stores: ['store_id'],
  promotions: ['promotion_id'],
}
function columnsOf(role: RoleInput, group: RowGroup, range: FileRows): FileColumns {
  const { table } = role
  const mapped = (field: Field): SilverColumn | undefined => {
    const source = group.mapping[field]
    const [header] = source === undefined ? [] : headersOf(source)
    return header === undefined ? undefined : role.column(header)
  }
  const isOwn = ({ codes }: BronzeColumn): boolean => {
    const view = codes.view()
    for (let row = range.start; row < range.end; row++) if (view[row] !== 0) return true
    return false
  }
  let sums: readonly RunningSums[] | undefined
  return {
    role: table.role,
    own: table.columns.filter(isOwn),
    keys: (isRole(table.role) ? KEYS[table.role] : []).flatMap((field) => mapped(field) ?? []),
    date: mapped(table.role === 'returns' ? 'return_date' : 'transaction_ts'),
    id: mapped('transaction_id'),
    sums: () => (sums ??= columnSums(role, group, range)),
  }
}

const strangeByColumn = new WeakMap<SilverColumn, Uint8Array>()

/** Texts of a key column that no record has; a dictionary is looked through once for all files. */
function strangeTexts(column: SilverColumn): Uint8Array {
  const known = strangeByColumn.get(column)
  if (known?.length === column.texts.length) return known
  const header = column.header.trim().toLowerCase()
  const strange = Uint8Array.from(column.texts, (text) => {
    const trimmed = text.trim()
    return trimmed === '' || trimmed.toLowerCase() === header || isTotalWord(trimmed) ? 1 : 0
  })
  strangeByColumn.set(column, strange)
  return strange
}

/** Rows that a look is worth: a key cell is empty, repeats its header or is a word for a total; or there are too many cells. */
function candidates({ keys }: FileColumns, range: FileRows, extras: ReadonlyMap<number, string>): number[] {
  const rows = new Set<number>()
  for (const row of extras.keys()) if (row >= range.start && row < range.end) rows.add(row)
  for (const column of keys) {
    const isStrange = strangeTexts(column)
    const codes = column.codes.view()
    for (let row = range.start; row < range.end; row++) if (isStrange[codes[row]!] === 1) rows.add(row)
  }
  return [...rows].sort((a, b) => a - b)
}

const surplusOf = (extra: string | undefined): string[] =>
  extra === undefined ? [] : (JSON.parse(extra) as string[]).filter((cell) => cell.trim() !== '')

interface SetAside {
  readonly row: number
  readonly reason: Reason
}

function setAsideIn(role: RoleInput, group: RowGroup, range: FileRows, ledger: Ledger): SetAside[] {
  const columns = columnsOf(role, group, range)
  const { extras, lines } = role.table
  const found: SetAside[] = []
  for (const row of candidates(columns, range, extras)) {
    const extra = surplusOf(extras.get(row))
    const reason = reasonOf(columns, row, extra)
    if (reason) {
      found.push({ row, reason })
      if (reason === 'total_row') for (const sum of columns.sums()) sum.takeOut(row)
    } else if (extra.length > 0) {
      const place = { fileId: range.fileId, line: lines.view()[row]!, reason: 'too_many_cells' }
      if (isShifted(columns, range, row, extra)) found.push({ row, reason: 'too_many_cells' })
      else
        ledger.add({
          ...place,
          kind: 'repaired',
          value: extra.join(' | '),
          detail: phrase`Surplus cells were left out.`,
        })
    }
  }
  noteShortRows(columns, role, range, ledger)
  return found
}

/** Lines that end before the last column, where most do not. */
function noteShortRows(columns: FileColumns, role: RoleInput, range: FileRows, ledger: Ledger): void {
  const last = columns.own.at(-1)
  if (!last || columns.own.length < 2) return
  const codes = last.codes.view()
  const rows: number[] = []
  for (let row = range.start; row < range.end; row++) if (codes[row] === 0) rows.push(row)
  if (rows.length * 2 > range.end - range.start) return
  for (const row of rows) {
    if (columns.own.every((column) => textAt(column, row) === '')) continue
    ledger.add({
      fileId: range.fileId,
      line: role.table.lines.view()[row]!,
      kind: 'repaired',
      reason: 'too_few_cells',
      detail: phrase`The line ends before the last column; the cells that it lacks count as empty.`,
    })
  }
}

/** The range without the rows; never nothing at all, so that the file stays known. */
function without(range: FileRows, rows: readonly number[]): FileRows[] {
  const { fileId } = range
  const parts: FileRows[] = []
  let start = range.start
  for (const row of rows) {
    if (row > start) parts.push({ fileId, start, end: row })
    start = row + 1
  }
  if (start < range.end || parts.length === 0) parts.push({ fileId, start, end: range.end })
  return parts
}

/**
 * Enters lines that are no records into the ledger (empty ones, repeated headers, totals, remarks, lines with surplus
 * values) and takes them out of the role's ranges, so that no column is understood from them.
 */
export function withoutSetAside(role: RoleInput, ledger: Ledger, findings: Findings): RoleInput {
  const partsOf = new Map<FileRows, FileRows[]>()
  for (const group of role.groups)
    for (const range of group.ranges) {
      const found = setAsideIn(role, group, range, ledger)
      if (found.length === 0) continue
      partsOf.set(
        range,
        without(
          range,
          found.map(({ row }) => row),
        ),
      )
      report(found, role, range, ledger, findings)
    }
  if (partsOf.size === 0) return role
  const split = (ranges: readonly FileRows[]): FileRows[] =>
    ranges.flatMap((range) => partsOf.get(range) ?? range)
  return {
    ...role,
    ranges: split(role.ranges),
    groups: role.groups.map((group) => ({ ...group, ranges: split(group.ranges) })),
  }
}

function report(
  found: readonly SetAside[],
  { table }: RoleInput,
  { fileId }: FileRows,
  ledger: Ledger,
  findings: Findings,
): void {
  const lines = table.lines.view()
  for (const { row, reason } of found) {
    const value = table.columns.map((column) => textAt(column, row)).find((text) => text !== '')
    ledger.add({ fileId, line: lines[row]!, kind: 'rejected', reason, value, detail: DETAILS[reason] })
  }
  for (const reason of new Set(found.map((one) => one.reason))) {
    const rows = found.filter((one) => one.reason === reason)
    const line = lines[rows[0]!.row]!
    const message =
      rows.length === 1
        ? phrase`Line ${line} was set aside. ${DETAILS[reason]}`
        : MANY[reason](rows.length, line)
    findings.warn(fileId, { code: reason, message, line })
  }
}
