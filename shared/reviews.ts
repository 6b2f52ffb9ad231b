import { z } from 'zod'

/** One review as it stands in silver. */
export interface Review {
  readonly rating: number
  /** Null where it has none. */
  readonly date: string | null
  readonly comment: string | null
}

export const productReviewsSchema = z.object({
  product: z.string().min(1).max(4000),
  /** The last day that counts; null: all. */
  to: z.string().max(10).nullable().default(null),
  limit: z.number().int().min(1).max(1000).default(200),
})
export type ProductReviewsQuery = z.infer<typeof productReviewsSchema>

export interface ProductReviews {
  /** Newest first. */
  readonly reviews: readonly Review[]
  readonly found: number
}
