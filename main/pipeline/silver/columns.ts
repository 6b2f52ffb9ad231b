import type { Field } from '../../../shared/fields'
import { phrase } from '../../../shared/phrase'
import type { Phrase } from '../../../shared/phrase'
import type { FileRows } from '../bronze'
import type { Cells } from './cells'
import type { DistinctValue, NumberDecision, TextRepair } from './clean'
import type { Findings } from './findings'
import type { RoleInput, RowGroup, SilverColumn } from './input'
import type { Ledger, LedgerSaying } from './ledger'

/** What cleaning a role's fields needs and reports to. */
export interface CleaningContext {
  readonly role: RoleInput
  readonly ledger: Ledger
  readonly findings: Findings
  readonly numbers: {
    /** How the column is read; `ambiguous` where a person has to say. */
    readonly decisionOf: (column: GroupColumn, field: Field) => NumberDecision
  }
  /** Takes what the fields became, where somebody wants to see it. */
  readonly cells?: Cells | undefined
}

/** The distinct values of a field in one group of files. `codes[i]` is the bronze code of `values[i]`. */
export interface GroupColumn {
  readonly group: RowGroup
  readonly header: string
  readonly column: SilverColumn
  readonly values: readonly DistinctValue[]
  readonly codes: readonly number[]
}

/** The distinct values of a column in some rows, with the bronze code of each. */
export function distinctValues(
  column: SilverColumn,
  ranges: readonly FileRows[],
  lines: Uint32Array,
): { values: DistinctValue[]; codes: number[] } {
  const counts = new Uint32Array(column.texts.length)
  const firstRows = new Uint32Array(column.texts.length)
  const rowCodes = column.codes.view()
  for (const { start, end } of ranges)
    for (let row = start; row < end; row++) {
      const code = rowCodes[row]!
      if (counts[code]!++ === 0) firstRows[code] = row
    }
  const values: DistinctValue[] = []
  const codes: number[] = []
  for (let code = 1; code < counts.length; code++) {
    const count = counts[code]!
    if (count === 0) continue
    values.push({ text: column.texts[code]!, count, line: lines[firstRows[code]!]! })
    codes.push(code)
  }
  return { values, codes }
}

/** The columns that fill a field in one group: none, one, or the parts of a sum (`sign` −1 where one is subtracted). */
export function groupColumns(
  role: RoleInput,
  group: RowGroup,
  field: Field,
): readonly (GroupColumn & { readonly sign: 1 | -1 })[] {
  const source = group.mapping[field]
  if (source === undefined) return []
  const subtracted = typeof source === 'string' ? [] : source.subtract
  const added = typeof source === 'string' ? [source] : source.add
  const made = (header: string, sign: 1 | -1): (GroupColumn & { readonly sign: 1 | -1 })[] => {
    const column = columnOf(role, group, header)
    return column ? [{ ...column, sign }] : []
  }
  return [...added.flatMap((header) => made(header, 1)), ...subtracted.flatMap((header) => made(header, -1))]
}

/** The group's column under a header, null where there is none. */
export function columnOf(role: RoleInput, group: RowGroup, header: string): GroupColumn | null {
  const column = role.column(header)
  if (!column) return null
  return { group, header, column, ...distinctValues(column, group.ranges, role.table.lines.view()) }
}

/** The files that carry the column, each once. */
export const fileIdsOf = ({ group }: GroupColumn): number[] => [
  ...new Set(group.ranges.map(({ fileId }) => fileId)),
]

const doneTo = (value: string, repair: TextRepair): Phrase =>
  repair === 'missing_word' || value.trim() === ''
    ? phrase`It counts as missing.`
    : phrase`It was read as "${value.normalize('NFC').trim().replace(/\s+/gu, ' ')}".`

/** Enters the cells of repaired values into the ledger. `repairs[i]` belongs to `values[i]`. */
export function noteRepairs(
  context: CleaningContext,
  { group, header, column, codes, values }: GroupColumn,
  repairs: readonly (TextRepair | null)[],
): void {
  if (column.origin === null) return
  const cells = column.origin ?? {
    header,
    codes: column.codes,
    ranges: group.ranges,
    lines: context.role.table.lines.view(),
  }
  const said: (LedgerSaying | undefined)[] = []
  repairs.forEach((repair, i) => {
    if (repair === null) return
    const value = values[i]!.text
    said[codes[i]!] = context.ledger.saying({
      kind: 'repaired',
      reason: repair,
      column: cells.header,
      value,
      detail: doneTo(value, repair),
    })
  })
  if (said.length === 0) return
  const rowCodes = cells.codes.view()
  for (const { fileId, start, end } of cells.ranges)
    for (let row = start; row < end; row++) {
      const saying = said[rowCodes[row]!]
      if (saying) context.ledger.enter(fileId, cells.lines[row]!, saying)
    }
}

/** Calls `visit` for each row of the group with its bronze code. */
export function eachRow({ group, column }: GroupColumn, visit: (row: number, code: number) => void): void {
  const rowCodes = column.codes.view()
  for (const { start, end } of group.ranges)
    for (let row = start; row < end; row++) visit(row, rowCodes[row]!)
}
