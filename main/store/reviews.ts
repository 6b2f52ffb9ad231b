import type { ProductReviews, ProductReviewsQuery, Review } from '../../shared/reviews'
import { numberAt, textAt } from './cellReader'
import type { ProjectFile } from './projectFile'

/** The reviews of a product with their comments, newest first; read from the file's pages, without the SQL engine. */
export function readReviews(file: ProjectFile, { product, to, limit }: ProductReviewsQuery): ProductReviews {
  let key = 0
  file.rows('silver_products', (record) => {
    if (textAt(record, 1) === product) key = record.rowid
  })
  const reviews: Review[] = []
  if (key !== 0)
    file.rows('silver_feedback', (record) => {
      if (numberAt(record, 2) !== key) return
      const date = textAt(record, 5)
      if (to !== null && date !== null && date > to) return
      reviews.push({ rating: numberAt(record, 4) ?? 0, date, comment: textAt(record, 6) })
    })
  reviews.sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))
  return { reviews: reviews.slice(0, limit), found: reviews.length }
}
