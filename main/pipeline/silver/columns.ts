import type { Field } from '../../../shared/fields'
import type { BronzeColumn } from '../bronze'
import type { Cells } from './cells'
import type { DistinctValue, TextRepair } from './clean'
import type { Findings } from './findings'
import type { RoleInput, RowGroup } from './input'
import type { Ledger } from './ledger'

/** What cleaning a role's fields needs and reports to. */
export interface CleaningContext {
  readonly role: RoleInput
  readonly ledger: Ledger
  readonly findings: Findings
  /** Takes what the fields became, where somebody wants to see it. */
  readonly cells?: Cells | undefined
}

/** The distinct values of a field in one group of files. `codes[i]` is the bronze code of `values[i]`. */
export interface GroupColumn {
  readonly group: RowGroup
  readonly header: string
  readonly column: BronzeColumn
  readonly values: readonly DistinctValue[]
  readonly codes: readonly number[]
}

/** The group's column for a field, null where its files do not map it. */
export function groupColumn(role: RoleInput, group: RowGroup, field: Field): GroupColumn | null {
  const header = group.mapping[field]
  const column = header === undefined ? undefined : role.table.column(header)
  if (header === undefined || !column) return null
  const counts = new Uint32Array(column.texts.length)
  const firstRows = new Uint32Array(column.texts.length)
  const rowCodes = column.codes.view()
  for (const { start, end } of group.ranges)
    for (let row = start; row < end; row++) {
      const code = rowCodes[row]!
      if (counts[code]!++ === 0) firstRows[code] = row
    }
  const lines = role.table.lines.view()
  const values: DistinctValue[] = []
  const codes: number[] = []
  for (let code = 1; code < counts.length; code++) {
    const count = counts[code]!
    if (count === 0) continue
    values.push({ text: column.texts[code]!, count, line: lines[firstRows[code]!]! })
    codes.push(code)
  }
  return { group, header, column, values, codes }
}

export const fileIdsOf = ({ group }: GroupColumn): number[] => group.ranges.map(({ fileId }) => fileId)

/** Enters the cells of repaired values into the ledger. `repairs[i]` belongs to `values[i]`. */
export function noteRepairs(
  context: CleaningContext,
  { group, header, column, codes, values }: GroupColumn,
  repairs: readonly (TextRepair | null)[],
): void {
  const byCode = new Map<number, { repair: TextRepair; value: string }>()
  repairs.forEach((repair, i) => {
    if (repair !== null) byCode.set(codes[i]!, { repair, value: values[i]!.text })
  })
  if (byCode.size === 0) return
  const isRepaired = new Uint8Array(column.texts.length)
  for (const code of byCode.keys()) isRepaired[code] = 1
  const rowCodes = column.codes.view()
  const lines = context.role.table.lines.view()
  for (const { fileId, start, end } of group.ranges)
    for (let row = start; row < end; row++) {
      const code = rowCodes[row]!
      if (isRepaired[code] === 0) continue
      const { repair, value } = byCode.get(code)!
      context.ledger.add({
        fileId,
        line: lines[row]!,
        kind: 'repaired',
        reason: repair,
        column: header,
        value,
      })
    }
}

/** Calls `visit` for each row of the group with its bronze code. */
export function eachRow({ group, column }: GroupColumn, visit: (row: number, code: number) => void): void {
  const rowCodes = column.codes.view()
  for (const { start, end } of group.ranges)
    for (let row = start; row < end; row++) visit(row, rowCodes[row]!)
}
