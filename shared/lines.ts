import { z } from 'zod'
import { TABLE_FORMATS, exportNameSchema, exportNoteSchema } from './exports'
import { selectionSchema } from './query'

/** What sales lines can be sorted by. */
export const LINE_COLUMNS = [
  'date',
  'time',
  'order',
  'product',
  'customer',
  'store',
  'promotion',
  'units',
  'gross',
  'discount',
  'net',
  'file',
  'line',
] as const
export type LineColumn = (typeof LINE_COLUMNS)[number]

export const lineViewSchema = z.object({
  /** Null: by date, file and line. Lines without a value come last in either direction. */
  sort: z
    .object({ column: z.enum(LINE_COLUMNS), descending: z.boolean() })
    .nullable()
    .default(null),
  /** Only lines whose order, product, customer, store, promotion, date or file contains this. */
  search: z.string().max(200).default(''),
})
export type LineView = z.infer<typeof lineViewSchema>

export const linesPageSchema = lineViewSchema.extend({
  selection: selectionSchema,
  offset: z.number().int().min(0),
  limit: z.number().int().min(1).max(1000),
})

/** What an export says of a line, in its order. */
export const LINE_FIELDS = [
  'date',
  'time',
  'order',
  'product_id',
  'product',
  'customer_id',
  'customer',
  'store_id',
  'store',
  'promotion_id',
  'promotion',
  'units',
  'gross',
  'discount',
  'net',
  'file',
  'line',
] as const
export type LineField = (typeof LINE_FIELDS)[number]

/** All lines of a view, as many as they are; `titles` are the heads of the columns, one a field. */
export const linesExportSchema = lineViewSchema.extend({
  selection: selectionSchema,
  name: exportNameSchema,
  format: z.enum(TABLE_FORMATS),
  note: exportNoteSchema,
  titles: z.array(z.string().max(500)).length(LINE_FIELDS.length),
})

/** What all lines of a selection add up to; orders are distinct ones with a sale. */
export interface LinesTotals {
  readonly lines: number
  readonly units: number
  readonly grossCents: number
  readonly discountCents: number
  readonly netCents: number
  readonly orders: number
}

export interface LinesPage {
  /** Of the whole selection, whatever is searched. */
  readonly totals: LinesTotals
  /** Lines that match the search. */
  readonly found: number
  readonly lines: readonly SalesLine[]
}

/** One sales line with where it came from. Names are null where the line has no such member. */
export interface SalesLine {
  readonly file: string
  /** 1-based, as the record starts in the file. */
  readonly line: number
  readonly date: string
  readonly time: string | null
  readonly transactionId: string
  readonly productId: string
  readonly productName: string
  readonly customerId: string | null
  readonly customerName: string | null
  readonly storeId: string | null
  readonly storeName: string | null
  readonly promotionId: string | null
  readonly promotionName: string | null
  readonly units: number
  readonly grossCents: number
  readonly discountCents: number
  readonly netCents: number
  readonly isReturn: boolean
}
