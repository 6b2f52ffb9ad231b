import { z } from 'zod'
import { FIELDS, HELPER_ROLES, ROLES } from './fields'
import type { Field } from './fields'

/** What a file can be told to be: a role, a helper of other files, or nothing. */
export const FILE_ROLES = [...ROLES, ...HELPER_ROLES, 'ignore'] as const
export type DecidedRole = (typeof FILE_ROLES)[number]

export const DATE_SYSTEMS = ['1900', '1904'] as const
export type DateSystem = (typeof DATE_SYSTEMS)[number]

const header = z.string().min(1).max(4000)
const FIELD_NAMES = [...new Set(Object.values(FIELDS).flat())] as [Field, ...Field[]]

/**
 * One column by its header, or several: numbers are added (`add` minus `subtract`, each an amount of the line), the parts
 * of a date or a text are joined by a space (a date column and its time column).
 */
export const columnSourceSchema = z.union([
  header,
  z.object({ add: z.array(header).min(1).max(20), subtract: z.array(header).max(20).default([]) }).strict(),
])
export type ColumnSource = z.infer<typeof columnSourceSchema>
export type ColumnMapping = Readonly<Partial<Record<Field, ColumnSource>>>

/** Where a canonical field comes from; null: nothing at all, a guess is taken back. */
export const fieldSourceSchema = z.union([columnSourceSchema, z.null()])

/** All headers that a source reads. */
export const headersOf = (source: ColumnSource): readonly string[] =>
  typeof source === 'string' ? [source] : [...source.add, ...source.subtract]

/** The headers that some field of the mapping reads. */
export const mappedHeaders = (columns: ColumnMapping): ReadonlySet<string> =>
  new Set(Object.values(columns).flatMap(headersOf))

/**
 * What a person decided about one file, or about every file whose name fits the pattern (`*` and `?`). All that is
 * absent is guessed. Names are those of the mapping file that the command line reads and writes.
 */
export const fileMappingSchema = z
  .object({
    file: z.string().min(1).max(4000),
    role: z.enum(FILE_ROLES).optional(),
    encoding: z.string().min(1).max(60).optional(),
    delimiter: z.string().min(1).max(4).optional(),
    /** 1-based line of the header; 0: the file has none, its columns are named `column_1`, `column_2`, … */
    header_line: z.number().int().min(0).max(1000).optional(),
    date_order: z.enum(['dmy', 'mdy', 'ymd']).optional(),
    columns: z.partialRecord(z.enum(FIELD_NAMES), fieldSourceSchema).optional(),
    /** By header: which sign is the decimal sign where a column's values fit both conventions. */
    decimals: z.record(header, z.enum(['point', 'comma'])).optional(),
    /** Attributes that come from another file: this file's `column` equals that file's `key`. Replaces the guessed joins. */
    joins: z
      .array(
        z
          .object({
            column: header,
            file: z.string().min(1).max(4000),
            key: header,
            columns: z.partialRecord(z.enum(FIELD_NAMES), columnSourceSchema).default({}),
          })
          .strict(),
      )
      .max(50)
      .optional(),
    /** A file of this name is in the project: true takes its place, false is kept beside it under a name of its own. */
    replace: z.boolean().optional(),
    /** Keep only the lines in this currency code or sign, where a file has several. */
    currency: z.string().min(1).max(8).optional(),
    /** The decimal sign of all columns whose values leave it open. */
    decimal: z.enum(['point', 'comma']).optional(),
    /** The year from which a spreadsheet counted the day numbers that stand for dates. */
    date_system: z.enum(DATE_SYSTEMS).optional(),
    /** Whether the amount columns hold the amount of each line or the total of its order. */
    amount_of: z.enum(['line', 'order']).optional(),
  })
  .strict()
export type FileMapping = z.infer<typeof fileMappingSchema>
export type FileJoin = NonNullable<FileMapping['joins']>[number]
/** The decisions about one file, without the pattern that names it. */
export type FileDecision = Omit<FileMapping, 'file'>
export type AmountOf = NonNullable<FileMapping['amount_of']>
export type DecimalSign = NonNullable<FileMapping['decimals']>[string]

/** A mapping file (`--mapping M.json`): decisions, one entry a file or pattern; the last entry that fits wins field by field. */
export const mappingFileSchema = z
  .object({ version: z.literal(1), files: z.array(fileMappingSchema).max(10_000) })
  .strict()
export type MappingFile = z.infer<typeof mappingFileSchema>
