import { formatDay } from '../../shared/dates'
import { ADDITIVE_MEASURES, type QueryResult } from '../../shared/query'
import type { Grain } from '../format/periods'
import { memberFilter, shownValues, type Mark } from '../marks/mark'
import type { TrendPoint } from './trendModel'

/** An hour is filtered by its day: the trend's own filter is the calendar, the hour of day is another card's. */
export const idOf = ({ span }: TrendPoint): string => (span.hour === null ? span.id : formatDay(span.from))

/** A period of the trend as a mark; opened, it is the date range. */
export function periodMark(
  result: QueryResult,
  grain: Grain,
  point: TrendPoint & { readonly title: string },
  canDrill: boolean,
): Mark {
  const { span, title } = point
  const row = result.rows.find(({ members }) => members.map(({ id }) => id).join(' ') === span.id)
  const nothing = result.measures.map((measure) =>
    ADDITIVE_MEASURES.has(measure) || measure === 'orders' ? 0 : null,
  )
  const filters =
    span.hour === null
      ? [memberFilter(grain, span.id)]
      : [memberFilter('date', idOf(point)), memberFilter('hour', String(span.hour))]
  const dates = { from: formatDay(span.from), to: formatDay(span.to) }
  return {
    title,
    filters,
    values: shownValues(result.measures, row?.values ?? nothing),
    drill: canDrill ? { dimension: grain, id: span.id, name: span.id, dates } : null,
  }
}
