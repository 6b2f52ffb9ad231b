import type { Field, Role, SourceRole } from '../../../shared/fields'
import { headersOf } from '../../../shared/mapping'
import type { AmountOf, ColumnMapping, DateSystem, DecimalSign, FileJoin } from '../../../shared/mapping'
import type { RfmScoring } from '../../../shared/projectSettings'
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
  readonly role: SourceRole
  readonly mapping: ColumnMapping
  /** Attributes that come from other files; one that is named stands for all active files with its header. */
  readonly joins: readonly FileJoin[]
  /** Of a lookup or calendar: the column that is unique. */
  readonly key: string | null
  /** Files with the same header share it. */
  readonly signature: string
  /** The user's answer where the dates of the file fit two orders. */
  readonly dateOrder: DateOrder | null
  /** The user's answer, by header, where the numbers of a column fit two conventions. */
  readonly decimals: Readonly<Record<string, DecimalSign>>
  /** The same for all columns of the file. */
  readonly decimal: DecimalSign | null
  /** The user's answer where an amount may be the line's or the whole order's. */
  readonly amountOf: AmountOf | null
  /** Of day numbers that stand for dates. */
  readonly dateSystem: DateSystem
  /** A column of currency codes. */
  readonly currencyColumn: string | null
  /** Only the lines in this currency are used, where the user said so. */
  readonly currency: string | null
  /** A newer version of the same file took its place: its rows stay in bronze and the ledger only. */
  readonly isReplaced: boolean
  readonly readRepairs?: readonly CellRemark[]
  /** The headers of the file. */
  readonly columns: readonly string[]
  /** Of an export of set-aside lines: the ids of the files that its records name. */
  readonly origins: Readonly<Record<string, number>> | null
}

/** Settings of a project that change numbers, with their defaults in `DEFAULT_SETTINGS`. */
export interface PipelineSettings {
  /** ISO 4217. */
  readonly currency: string
  readonly minorDigits: number
  /** An order is high-value from this many minor units on; null: from a percentile of the orders on. */
  readonly highValueCents: number | null
  /** That percentile, 1–99. */
  readonly highValuePercent: number
  readonly dropIdenticalLines: boolean
  readonly rfmScoring: RfmScoring
}

export const DEFAULT_SETTINGS: PipelineSettings = {
  currency: 'USD',
  minorDigits: 2,
  highValueCents: null,
  highValuePercent: 95,
  dropIdenticalLines: false,
  rfmScoring: 'ties',
}

export interface SilverInput {
  readonly tables: ReadonlyMap<SourceRole, BronzeTable>
  readonly files: readonly SourceFile[]
  readonly settings: PipelineSettings
}

/** A column as silver reads it: of a bronze table, or derived from others. `texts[0]` stands for "absent". */
export interface SilverColumn {
  readonly header: string
  readonly texts: readonly string[]
  readonly codes: { view(): Uint32Array }
  /** Where the cells really are, for the ledger: another file's column, or null where they are put together. */
  readonly origin?: ColumnOrigin | null
  /** This file's column, for messages about a row of a joined column. */
  readonly keyHeader?: string
}

export interface ColumnOrigin {
  readonly header: string
  readonly codes: { view(): Uint32Array }
  readonly ranges: readonly FileRows[]
  readonly lines: Uint32Array
}

/** The rows of some files of one role that share one mapping: their columns are cleaned together. */
export interface RowGroup {
  readonly mapping: ColumnMapping
  readonly dateOrder: DateOrder | null
  readonly decimals: Readonly<Record<string, DecimalSign>>
  readonly decimal: DecimalSign | null
  readonly amountOf: AmountOf | null
  readonly dateSystem: DateSystem
  readonly ranges: readonly FileRows[]
}

/** A role's bronze table with its files in order of loading and its groups; replaced files are left out of both. */
export interface RoleInput {
  readonly table: BronzeTable
  readonly ranges: readonly FileRows[]
  readonly fileById: ReadonlyMap<number, SourceFile>
  readonly groups: readonly RowGroup[]
  /** A column of the table, or one derived from other columns and files. */
  column(header: string): SilverColumn | undefined
}

/** The rows of a role's active files, in order of loading. */
export function activeRanges(input: SilverInput, role: SourceRole): FileRows[] {
  const fileById = new Map(input.files.map((file) => [file.fileId, file]))
  const table = input.tables.get(role)
  return (table?.files ?? [])
    .filter((rows) => fileById.get(rows.fileId)?.isReplaced === false)
    .sort((a, b) => fileById.get(a.fileId)!.seq - fileById.get(b.fileId)!.seq)
}

/** `mappingOf` gives a file's columns, those that joins bring included. */
export function roleInput(
  input: SilverInput,
  role: Role,
  mappingOf: (file: SourceFile) => ColumnMapping,
  derived: ReadonlyMap<string, SilverColumn>,
): RoleInput | null {
  const table = input.tables.get(role)
  const files = input.files.filter((file) => file.role === role)
  if (!table || files.length === 0) return null
  const fileById = new Map(files.map((file) => [file.fileId, file]))
  const ranges = activeRanges(input, role)
  const groups = new Map<string, RowGroup & { readonly ranges: FileRows[] }>()
  for (const rows of ranges) {
    const file = fileById.get(rows.fileId)!
    const { dateOrder, decimals, decimal, amountOf, dateSystem } = file
    const mapping = mappingOf(file)
    const key = JSON.stringify([
      Object.entries(mapping).sort(),
      dateOrder,
      decimal,
      amountOf,
      dateSystem,
      Object.entries(decimals).sort(),
    ])
    const group = groups.get(key)
    if (group) group.ranges.push(rows)
    else groups.set(key, { mapping, dateOrder, decimals, decimal, amountOf, dateSystem, ranges: [rows] })
  }
  return {
    table,
    ranges,
    fileById,
    groups: [...groups.values()],
    column: (header) => derived.get(header) ?? table.column(header),
  }
}

/** The rows of each file, in the order given; some of a file may be left out. */
export function rowsByFile(ranges: readonly FileRows[]): Map<number, FileRows[]> {
  const files = new Map<number, FileRows[]>()
  for (const range of ranges) {
    const known = files.get(range.fileId)
    if (known) known.push(range)
    else files.set(range.fileId, [range])
  }
  return files
}

/** Whether the file has the field, by a column of its own or one that a join brings. */
export const hasField = ({ groups }: RoleInput, fileId: number, field: Field): boolean =>
  groups.some(
    ({ mapping, ranges }) => mapping[field] !== undefined && ranges.some((rows) => rows.fileId === fileId),
  )

/** The text of a field as read, for messages and the ledger; null where the record or file lacks it. */
export function rawText(
  role: RoleInput,
  field: Field,
  row: number,
): { column: string; value: string } | null {
  for (const group of role.groups) {
    if (!group.ranges.some((rows) => row >= rows.start && row < rows.end)) continue
    const source = group.mapping[field]
    if (source === undefined) return null
    const headers = headersOf(source).map((header) => role.column(header)?.keyHeader ?? header)
    const columns = headers.map((header) => role.column(header))
    if (columns.some((column) => column === undefined)) return null
    const texts = columns.map((column) => (column ? (column.texts[column.codes.view()[row]!] ?? '') : ''))
    return { column: headers.join(' + '), value: texts.join(' + ') }
  }
  return null
}
