import { z } from 'zod'
import { calendarSchema } from './calendar'
import { drillSchema } from './drill'
import { selectionSchema } from './query'

export const viewStateSchema = z.object({
  page: z.enum(['overview', 'products', 'customers', 'data', 'dictionary']),
  selection: selectionSchema,
  compare: z.enum(['previous', 'year']).nullable(),
  /** The levels gone down, by card. */
  drill: drillSchema.default({}),
  /** Under which the weeks, quarters and years of filters and drill paths are meant, where there are any. */
  calendar: calendarSchema.optional(),
  options: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
})
export type ViewState = z.infer<typeof viewStateSchema>

/** A view kept under a name in the project. */
export const savedViewSchema = z.object({
  id: z.string().min(1).max(64),
  name: z.string().trim().min(1).max(80),
  view: viewStateSchema,
})
export type SavedView = z.infer<typeof savedViewSchema>
export const savedViewsSchema = z.array(savedViewSchema).max(200)
