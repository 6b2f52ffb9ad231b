import { z } from 'zod'
import type { SourceRole } from './fields'
import type { MeasureName } from './query'

/** Where a table stands on the way from the files to the charts; `project` is what the window remembers. */
export const LAYERS = ['bronze', 'silver', 'gold', 'project'] as const
export type Layer = (typeof LAYERS)[number]

export const COLUMN_UNITS = [
  'minor_units',
  'currency',
  'fraction',
  'percent',
  'days',
  'minutes',
  'seconds',
  'bytes',
  'degrees',
  'pieces',
  'count',
  'flag',
  'date',
  'score',
  'rating',
] as const
export type ColumnUnit = (typeof COLUMN_UNITS)[number]

/** A column of a table; `type` is the one declared in the project file. */
export interface ColumnEntry {
  readonly name: string
  readonly type: string
  readonly definition: string
  readonly unit: ColumnUnit | null
}

/** A table of the project file with what it means. `sources`: the tables it is made from, those of the project alone. */
export interface TableEntry {
  readonly name: string
  readonly layer: Layer
  readonly rows: number
  readonly grain: string
  readonly definition: string
  readonly columns: readonly ColumnEntry[]
  readonly sources: readonly string[]
  /** The statement that fills it, for the tables that SQL makes. */
  readonly sql: string | null
}

/** A source file as the project knows it. `records` as read, `accepted` those that silver uses. */
export interface SourceFile {
  readonly name: string
  readonly role: SourceRole
  readonly records: number
  readonly accepted: number
}

export interface TableList {
  readonly files: readonly SourceFile[]
  readonly tables: readonly TableEntry[]
}

export interface MeasureEntry {
  readonly name: MeasureName
  readonly unit: 'money' | 'count' | 'quantity' | 'ratio' | 'rating'
  readonly formula: string
  /** May be added over the members of a dimension. */
  readonly additive: boolean
}

export interface Dictionary {
  readonly tables: readonly TableEntry[]
  readonly measures: readonly MeasureEntry[]
}

const columnName = z.string().min(1).max(4000)

/** One page of a table. `filter`: rows whose column holds the text, in any case and with any accents. */
export const tablePageSchema = z.object({
  table: z.string().min(1).max(200),
  offset: z.number().int().min(0),
  limit: z.number().int().min(1).max(2000),
  sort: z.object({ column: columnName, descending: z.boolean() }).nullable().default(null),
  filter: z
    .object({ column: columnName, text: z.string().min(1).max(200) })
    .nullable()
    .default(null),
})
export type TablePageQuery = z.output<typeof tablePageSchema>

export type TableCell = string | number | null

/** `values` in the order of the table's columns; a blob stands as its length in bytes. */
export interface TableRow {
  readonly key: string
  readonly values: readonly TableCell[]
}

export interface TablePage {
  readonly found: number
  readonly rows: readonly TableRow[]
}
