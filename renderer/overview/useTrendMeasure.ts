import { useApp } from '../store'
import { CARD_MEASURES, type CardMeasure } from './queries'

/** Ratings are counted up to the end of each period, a course that would read as if it were the period's own: left out. */
export const TREND_MEASURES = CARD_MEASURES.filter((measure) => measure !== 'avg_rating')

/** The measure that the trend shows: chosen by the user, else net sales. */
export function useTrendMeasure(): CardMeasure {
  const wanted = useApp((app) => app.options['trend.measure'])
  return TREND_MEASURES.find((measure) => measure === wanted) ?? 'net_sales_cents'
}
