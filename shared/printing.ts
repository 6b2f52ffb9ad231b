import { z } from 'zod'
import { MAX_EXPORT_ROWS } from './exports'
import { viewStateSchema } from './viewState'

export const PRINTED_PAGES = ['overview', 'products', 'customers'] as const

/** Rows of one table in a report, to choose from; a note tells of the rest. The last takes a while and many pages. */
export const PRINTED_ROWS = [100, 1_000, 10_000, 100_000] as const
export const DEFAULT_PRINTED_ROWS = 1_000
/** From here on a report has hundreds of pages. */
export const MANY_PRINTED_ROWS = 10_000

/** What is made of the drawn pages: the report, or of one card its table or picture. */
export const printOutputSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('pdf') }),
  z.object({ kind: z.literal('csv') }),
  z.object({ kind: z.literal('xlsx') }),
  z.object({ kind: z.literal('svg') }),
  z.object({ kind: z.literal('png'), scale: z.number().int().min(1).max(4) }),
])
export type PrintOutput = z.infer<typeof printOutputSchema>

export const paperSchema = z.object({ size: z.enum(['a4', 'letter']), landscape: z.boolean() })
export type Paper = z.infer<typeof paperSchema>

/** In inches, as Chromium takes them. */
const SIZES = { a4: [8.27, 11.69], letter: [8.5, 11] } as const
export const MARGINS_INCH = { top: 0.5, bottom: 0.65, left: 0.47, right: 0.47 } as const
const PX_PER_INCH = 96

/** How much smaller than on the screen the report is set: portrait pages hold what a small window does. */
export const printScale = ({ landscape }: Paper): number => (landscape ? 0.74 : 0.8)

/** The width between the margins in CSS pixels of the report. */
export function printWidth(paper: Paper): number {
  const [short, long] = SIZES[paper.size]
  const inches = (paper.landscape ? long : short) - MARGINS_INCH.left - MARGINS_INCH.right
  return Math.floor((inches * PX_PER_INCH) / printScale(paper))
}

/** What stands at the foot of every page; `page` and `of` around the page's number and count. */
export const footerSchema = z.object({
  text: z.string().max(400),
  page: z.string().max(40),
  of: z.string().max(40),
})
export type PrintFooter = z.infer<typeof footerSchema>

/** Said when all is drawn. `missing`: the one card is not on the page; these are. */
export const printFinishedSchema = z.object({
  footer: footerSchema,
  missing: z.array(z.string().max(100)).max(200).nullable(),
})
export type PrintFinished = z.infer<typeof printFinishedSchema>

/** What a report is made of. `chart`: one card alone; `rows`: of each table; `definitions`: of the numbers, as a last page. */
export const printOrderSchema = z.object({
  view: viewStateSchema,
  pages: z.array(z.enum(PRINTED_PAGES)).min(1).max(PRINTED_PAGES.length),
  paper: paperSchema,
  chart: z.string().min(1).max(100).nullable().default(null),
  rows: z.number().int().min(1).max(MAX_EXPORT_ROWS).default(DEFAULT_PRINTED_ROWS),
  definitions: z.boolean().default(false),
})
export type PrintOrder = z.output<typeof printOrderSchema>

/** A report to be drawn; `width` in CSS pixels. */
export interface PrintJob extends Omit<PrintOrder, 'paper'> {
  readonly width: number
  readonly output: PrintOutput
}
