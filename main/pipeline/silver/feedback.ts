import { phrase } from '../../../shared/phrase'
import type { CleaningContext } from './columns'
import { checkRating, decideRatings } from './clean'
import { dateField, idField, numberField, textField } from './fields'
import { reject } from './reject'
import type { Rejection } from './reject'

/** One accepted review; `day` null where it has no date. */
export interface Review {
  readonly fileId: number
  readonly line: number
  readonly id: string | null
  readonly productId: string
  readonly customerId: string | null
  readonly rating: number
  readonly day: number | null
  readonly comments: string | null
}

export interface FeedbackResult {
  readonly reviews: readonly Review[]
  readonly acceptedByFile: ReadonlyMap<number, number>
}

const NO_PRODUCT: Rejection = {
  reason: 'missing_product',
  field: 'product_id',
  detail: phrase`The review names no product.`,
}
const REPEATED: Rejection = {
  reason: 'repeated_feedback_id',
  field: 'feedback_id',
  detail: phrase`An earlier review has this id.`,
}

/** The reviews that can be used; the others go to the ledger. `noDay` stands for a date that is absent. */
export function readFeedback(context: CleaningContext, noDay: number): FeedbackResult {
  const { role } = context
  const ids = idField(context, 'feedback_id')
  const products = idField(context, 'product_id')
  const customers = idField(context, 'customer_id')
  const ratings = numberField(context, 'rating')
  const dates = dateField(context, 'review_date')
  const comments = textField(context, 'comments')
  const lines = role.table.lines.view()
  const scale = decideRatings(
    (function* () {
      for (const { start, end } of role.ranges)
        for (let row = start; row < end; row++) {
          const value = ratings?.values[row] ?? NaN
          if (!Number.isNaN(value)) yield { value, count: 1 }
        }
    })(),
  )
  const seen = new Set<string>()
  const reviews: Review[] = []
  const acceptedByFile = new Map<number, number>()
  const textAt = (
    field: { codes: Uint32Array; texts: readonly string[] } | null,
    row: number,
  ): string | null => (field ? field.texts[field.codes[row]!] || null : null)

  for (const { fileId, start, end } of role.ranges) {
    const before = reviews.length
    for (let row = start; row < end; row++) {
      const productId = textAt(products, row)
      const id = textAt(ids, row)
      const value = ratings?.values[row] ?? NaN
      const rating = checkRating(Number.isNaN(value) ? null : value, scale)
      if (productId === null) {
        reject(context, fileId, row, NO_PRODUCT)
        continue
      }
      if (!rating.ok) {
        const isNumber = rating.reason !== 'rating_not_a_number'
        const detail = isNumber
          ? phrase`The rating is outside ${scale.min} to ${scale.max}.`
          : phrase`The rating is no number.`
        reject(context, fileId, row, { reason: rating.reason, field: 'rating', detail })
        continue
      }
      if (id !== null && seen.has(id)) {
        reject(context, fileId, row, REPEATED)
        continue
      }
      if (id !== null) seen.add(id)
      const day = dates?.days[row] ?? noDay
      reviews.push({
        fileId,
        line: lines[row]!,
        id,
        productId,
        customerId: textAt(customers, row),
        rating: rating.value,
        day: day === noDay ? null : day,
        comments: textAt(comments, row),
      })
    }
    acceptedByFile.set(fileId, (acceptedByFile.get(fileId) ?? 0) + reviews.length - before)
  }
  return { reviews, acceptedByFile }
}
