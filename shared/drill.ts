import { z } from 'zod'
import { DIMENSIONS, filterSchema, type DimensionName } from './query'

/** Dimensions from the coarsest to the finest; a mark of one level opens the next. */
export const DRILL_PATHS = {
  time: ['year', 'quarter', 'month', 'week', 'date', 'hour'],
  place: ['country', 'region', 'city', 'store'],
  product: ['category', 'subcategory', 'product'],
  customer: ['segment', 'customer'],
  promotion: ['promotion_method', 'promotion'],
} as const satisfies Readonly<Record<string, readonly DimensionName[]>>

const dates = z.object({ from: z.string().max(10).nullable(), to: z.string().max(10).nullable() })

/** One level down: the mark that was opened, and what the selection said before, for the way back up. */
export const drillStepSchema = z.object({
  dimension: z.enum(DIMENSIONS),
  id: z.string().max(4000),
  name: z.string().max(4000),
  /** The filter on the dimension before. */
  before: filterSchema.nullable(),
  /** For a period: the dates it stands for, and those before. */
  dates: z.object({ set: dates, before: dates }).nullable(),
})
export type DrillStep = z.infer<typeof drillStepSchema>

/** The levels gone down, by card. */
export const drillSchema = z.record(z.string().max(60), z.array(drillStepSchema).max(8).readonly())
export type Drill = Readonly<z.infer<typeof drillSchema>>

/** The levels from a dimension on, without those that the data lack; the dimension alone where it is on no path. */
export function levelsFrom(root: DimensionName, has: (name: DimensionName) => boolean): DimensionName[] {
  const path: readonly DimensionName[] =
    Object.values<readonly DimensionName[]>(DRILL_PATHS).find((levels) => levels.includes(root)) ?? []
  return [root, ...path.slice(path.indexOf(root) + 1).filter(has)]
}
