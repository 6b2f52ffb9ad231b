import { z } from 'zod'
import { SEGMENTS } from './segments'

export const LONGEST_SEGMENT_NAME = 40
export const MOST_LEAST_REVIEWS = 1_000

/** What a person chose for a project that the window goes by; the data and what is asked of them stay as they are. */
export const presentationSchema = z.object({
  /** Names of the person's own; the other segments have those of the catalogue. */
  segmentNames: z
    .partialRecord(z.enum(SEGMENTS), z.string().trim().min(1).max(LONGEST_SEGMENT_NAME))
    .default({}),
  /** Reviews that a product needs for its rating to be set against its sales. */
  leastReviews: z.number().int().min(1).max(MOST_LEAST_REVIEWS).default(3),
})
export type Presentation = z.infer<typeof presentationSchema>

/** Of a project for which nobody chose anything. */
export const USUAL_PRESENTATION: Presentation = presentationSchema.parse({})
