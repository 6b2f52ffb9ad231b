import { formatNamedDate, LAST_DAY, remembered } from './calendar'
import type { PlantedFile } from './dimensions'
import { createCellPlanter, missingWord, padded, type Cells } from './fault'
import type { PlantedFaults } from './planted'
import type { Random } from './random'
import type { Order } from './sales'
import { AWKWARD_COMMENTS, OPINIONS } from './words'

export const FEEDBACK_HEADER = [
  'feedback_id',
  'customer_id',
  'product_id',
  'rating',
  'review_date',
  'comments',
] as const

const REVIEWED_SHARE = 0.09
const NOTED_SHARE = 0.8
const OUT_OF_SCALE = ['11', '0', '-1', '55', '7', '99']
const NOT_NUMBERS = ['five', 'good', '***', 'n.n.', 'top']

/** Up to three sentences, good or bad after the rating; often none. */
function commentOn(random: Random, product: string, rating: number): string {
  if (!random.chance(NOTED_SHARE)) return ''
  const { opening, detail, closing } = OPINIONS[rating >= 4 ? 'good' : rating === 3 ? 'fair' : 'poor']
  const parts = [random.pick(opening), random.pick(detail), random.pick(closing)]
  return parts
    .filter((part, i) => part !== '' && (i === 0 || random.chance(0.7)))
    .join(' ')
    .replace('{item}', product)
}

/** Reviews of some sold lines, some days after the sale, in order of their date. */
export function buildFeedbackFile(
  random: Random,
  orders: readonly Order[],
  scaled: (count: number) => number,
): PlantedFile<PlantedFaults['feedback']> {
  const dateOf = remembered(formatNamedDate)
  const reviews: { readonly day: number; readonly cells: Cells }[] = []
  for (const { lines, day: soldOn, customer } of orders) {
    for (const { product, quantity } of lines) {
      if (!random.chance(REVIEWED_SHARE)) continue
      const day = soldOn + random.int(2, 30)
      if (quantity < 0 || day > LAST_DAY) continue
      const rating = Math.min(5, Math.max(1, Math.round(product.quality + 0.9 * random.normal())))
      const comment = commentOn(random, product.name, rating)
      reviews.push({
        day,
        cells: ['', customer?.id ?? '', product.id, String(rating), dateOf(day), comment],
      })
    }
  }
  reviews.sort((a, b) => a.day - b.day)
  const records = reviews.map(({ cells }, i) => [`F${String(i + 1).padStart(5, '0')}`, ...cells.slice(1)])

  const { plant, untouched } = createCellPlanter(random, records)
  const any = (): boolean => true
  const noted = (cells: Cells): boolean => cells[5] !== ''
  const happy = (cells: Cells): boolean => Number(cells[3]) >= 4
  const kept = {
    missingWordComment: plant(scaled(12), any, (cells, turn) => (cells[5] = missingWord(turn))),
    paddedComment: plant(scaled(8), noted, (cells, turn) => (cells[5] = padded(cells[5]!, turn))),
    awkwardComment: plant(
      scaled(10),
      happy,
      (cells, turn) => (cells[5] = AWKWARD_COMMENTS[turn % AWKWARD_COMMENTS.length]!),
    ),
  }
  const rejected = {
    noProduct: plant(scaled(4), any, (cells) => (cells[2] = '')),
    ratingOutOfScale: plant(
      scaled(6),
      any,
      (cells, turn) => (cells[3] = OUT_OF_SCALE[turn % OUT_OF_SCALE.length]!),
    ),
    ratingNotNumber: plant(
      scaled(5),
      any,
      (cells, turn) => (cells[3] = NOT_NUMBERS[turn % NOT_NUMBERS.length]!),
    ),
    ratingMissing: plant(scaled(3), any, (cells, turn) => (cells[3] = turn === 0 ? '' : 'N/A')),
    repeatedId: repeatRecords(random, records, untouched(), scaled(7)),
  }
  return { records, planted: { records: records.length, superseded: 0, rejected, kept } }
}

function repeatRecords(
  random: Random,
  records: Cells[],
  candidates: readonly Cells[],
  count: number,
): number {
  const chosen = random.shuffled(candidates).slice(0, count)
  for (const record of chosen) records.splice(records.indexOf(record) + random.int(1, 50), 0, [...record])
  return chosen.length
}
