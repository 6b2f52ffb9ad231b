import { z } from 'zod'

export const MAX_EXPORT_ROWS = 200_000

const cell = z.union([z.string().max(32_767), z.number(), z.null()])
export type ExportCell = z.infer<typeof cell>

/** A table as it is shown. Money is in major units, rates are fractions; the totals, where there are any, are the last row. */
export const exportTableSchema = z
  .object({
    columns: z
      .array(
        z.object({
          title: z.string().max(500),
          /** Digits behind the decimal mark; null writes a number as short as it reads back. */
          decimals: z.number().int().min(0).max(6).nullable(),
          /** What the cells are, where a number alone does not say it: a rate is a fraction, a date a text as YYYY-MM-DD. */
          kind: z.enum(['rate', 'date']).optional(),
        }),
      )
      .min(1)
      .max(200),
    rows: z.array(z.array(cell).max(200)).max(MAX_EXPORT_ROWS),
  })
  .refine(({ columns, rows }) => rows.every((row) => row.length === columns.length), {
    message: 'Every row has a cell for each column.',
  })
export type ExportTable = z.infer<typeof exportTableSchema>

export const TABLE_FORMATS = ['csv', 'xlsx'] as const
export type TableFormat = (typeof TABLE_FORMATS)[number]

/** Lines that say what a table is about: its title, then project, period and filters. */
export const exportNoteSchema = z.object({
  name: z.string().max(100),
  lines: z.array(z.string().max(4000)).max(200),
})

/** What the save dialog proposes as the file's name, without its ending. */
export const exportNameSchema = z.string().trim().min(1).max(200)

const PNG = 'data:image/png;base64,'

/** A chart as a picture: an SVG document, or a PNG as a data address. */
export const exportPictureSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('svg'), text: z.string().startsWith('<svg').max(32_000_000) }),
  z.object({ kind: z.literal('png'), address: z.string().startsWith(PNG).max(64_000_000) }),
])
export type ExportPicture = z.infer<typeof exportPictureSchema>

export const exportCopySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('png'), address: z.string().startsWith(PNG).max(64_000_000) }),
  z.object({ kind: z.literal('text'), text: z.string().max(64_000_000) }),
])
export type ExportCopy = z.infer<typeof exportCopySchema>

export const pngBase64 = (address: string): string => address.slice(PNG.length)
