import { z } from 'zod'

export const PRINTED_PAGES = ['overview', 'products', 'customers'] as const
export type PrintedPage = (typeof PRINTED_PAGES)[number]

/** Rows of one table in a report; a note tells of the rest. */
export const MAX_PRINTED_ROWS = 1_000

export const paperSchema = z.object({ size: z.enum(['a4', 'letter']), landscape: z.boolean() })
export type Paper = z.infer<typeof paperSchema>

/** In inches, as Chromium takes them. */
const SIZES = { a4: [8.27, 11.69], letter: [8.5, 11] } as const
export const MARGINS_INCH = { top: 0.5, bottom: 0.65, left: 0.47, right: 0.47 } as const
const PX_PER_INCH = 96

/** How much smaller than on the screen the report is set: portrait pages hold what a small window does. */
export const printScale = ({ landscape }: Paper): number => (landscape ? 0.85 : 0.8)

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
