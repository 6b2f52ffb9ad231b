import type { ColumnUnit } from '../../../shared/tables'

const NAMES: Readonly<Record<string, ColumnUnit>> = {
  price: 'currency',
  unit_cost: 'currency',
  unit_price: 'currency',
  uplift: 'fraction',
  retention: 'fraction',
  cumulative_share: 'fraction',
  day: 'days',
  minutes_between: 'minutes',
  second_of_day: 'seconds',
  bytes: 'bytes',
  latitude: 'degrees',
  longitude: 'degrees',
  quantity: 'pieces',
  rating: 'rating',
  avg_rating: 'rating',
  r: 'score',
  f: 'score',
  m: 'score',
  rfm_score: 'score',
  date: 'date',
  other_date: 'date',
  first_purchase: 'date',
  last_purchase: 'date',
  frequency: 'count',
  baseline_days: 'days',
}

const COUNTS =
  /^(?:orders|customers|lines|reviews|records|accepted|rejected|duplicates|superseded|replaced|repaired)$|^(?:cohort_customers|matched_lines|other_lines|empty_keys|distinct_keys)$/

const ENDINGS: readonly (readonly [RegExp, ColumnUnit])[] = [
  [/_cents$/, 'minor_units'],
  [/_rate$/, 'fraction'],
  [/_percent$/, 'percent'],
  [/_days$/, 'days'],
  [/_date$/, 'date'],
  [/(?:^|_)units$/, 'pieces'],
  [/^is_/, 'flag'],
  [COUNTS, 'count'],
]

/** The unit that a column's name tells; null for texts, keys and plain numbers. */
export const unitOf = (column: string): ColumnUnit | null =>
  (Object.hasOwn(NAMES, column) ? NAMES[column] : undefined) ??
  ENDINGS.find(([ending]) => ending.test(column))?.[1] ??
  null
