import type { Field, Mapping, Role } from '../../../shared/fields'
import type { BronzeTable, FileRows } from '../bronze'

export type DateOrder = 'dmy' | 'mdy' | 'ymd'

/** A cell that was mended while the file was read. `column` is absent beyond the header. */
export interface CellRemark {
  readonly line: number
  readonly reason: string
  readonly column?: string
  readonly value: string
}

/** One source file of the project, as far as silver needs it. */
export interface SourceFile {
  readonly fileId: number
  readonly name: string
  /** Order of loading; earlier files win against duplicates, later ones against repeated keys. */
  readonly seq: number
  readonly role: Role
  readonly mapping: Mapping
  /** The user's answer where the dates of the file fit two orders. */
  readonly dateOrder: DateOrder | null
  /** A newer version of the same file took its place: its rows stay in bronze and the ledger only. */
  readonly isReplaced: boolean
  readonly readRepairs?: readonly CellRemark[]
}

/** Settings of a project that change numbers, with their defaults in `DEFAULT_SETTINGS`. */
export interface PipelineSettings {
  /** ISO 4217. */
  readonly currency: string
  readonly minorDigits: number
  /** An order is high-value from this many minor units on; null: the 95th percentile of orders. */
  readonly highValueCents: number | null
  readonly dropIdenticalLines: boolean
}

export const DEFAULT_SETTINGS: PipelineSettings = {
  currency: 'USD',
  minorDigits: 2,
  highValueCents: null,
  dropIdenticalLines: false,
}

export interface SilverInput {
  readonly tables: ReadonlyMap<Role, BronzeTable>
  readonly files: readonly SourceFile[]
  readonly settings: PipelineSettings
}

/** The rows of some files of one role that share one mapping: their columns are cleaned together. */
export interface RowGroup {
  readonly mapping: Mapping
  readonly dateOrder: DateOrder | null
  readonly ranges: readonly FileRows[]
}

/** A role's bronze table with its files in order of loading and its groups; replaced files are left out of both. */
export interface RoleInput {
  readonly table: BronzeTable
  readonly ranges: readonly FileRows[]
  readonly fileById: ReadonlyMap<number, SourceFile>
  readonly groups: readonly RowGroup[]
}

export function roleInput(input: SilverInput, role: Role): RoleInput | null {
  const table = input.tables.get(role)
  const files = input.files.filter((file) => file.role === role)
  if (!table || files.length === 0) return null
  const fileById = new Map(files.map((file) => [file.fileId, file]))
  const active = table.files.filter((rows) => fileById.get(rows.fileId)?.isReplaced === false)
  const ranges = [...active].sort((a, b) => fileById.get(a.fileId)!.seq - fileById.get(b.fileId)!.seq)
  const groups = new Map<string, { mapping: Mapping; dateOrder: DateOrder | null; ranges: FileRows[] }>()
  for (const rows of ranges) {
    const { mapping, dateOrder } = fileById.get(rows.fileId)!
    const key = JSON.stringify([Object.entries(mapping).sort(), dateOrder])
    const group = groups.get(key)
    if (group) group.ranges.push(rows)
    else groups.set(key, { mapping, dateOrder, ranges: [rows] })
  }
  return { table, ranges, fileById, groups: [...groups.values()] }
}

export const isMapped = (role: RoleInput, field: Field): boolean =>
  role.groups.some((group) => group.mapping[field] !== undefined)

/** The text of a field as read, for messages and the ledger; null where the record or file lacks it. */
export function rawText(
  role: RoleInput,
  field: Field,
  row: number,
): { column: string; value: string } | null {
  for (const group of role.groups) {
    if (!group.ranges.some((rows) => row >= rows.start && row < rows.end)) continue
    const header = group.mapping[field]
    const column = header === undefined ? undefined : role.table.column(header)
    if (header === undefined || !column) return null
    return { column: header, value: column.texts[column.codes.view()[row]!] ?? '' }
  }
  return null
}
