/**
 * The customer segments: rows are recency scores 1–5, columns the mean of frequency and monetary score (rounded
 * half up) 1–5. One table, shown in the app and in reports; it covers the 25 cells once.
 */
export const SEGMENTS = [
  'Champions',
  'Loyal',
  'Potential Loyalist',
  'New Customers',
  'Promising',
  'Need Attention',
  'About To Sleep',
  'At Risk',
  'Cannot Lose Them',
  'Hibernating',
  'Lost',
] as const

export type Segment = (typeof SEGMENTS)[number]

/** Whether a text names a segment, as gold and queries spell it. */
export const isSegment = (name: string): name is Segment => SEGMENTS.some((segment) => segment === name)

const GRID: readonly (readonly Segment[])[] = [
  ['Lost', 'Lost', 'At Risk', 'At Risk', 'Cannot Lose Them'],
  ['Hibernating', 'Hibernating', 'At Risk', 'At Risk', 'Cannot Lose Them'],
  ['About To Sleep', 'About To Sleep', 'Need Attention', 'Loyal', 'Loyal'],
  ['Promising', 'Potential Loyalist', 'Potential Loyalist', 'Loyal', 'Loyal'],
  ['New Customers', 'Potential Loyalist', 'Potential Loyalist', 'Champions', 'Champions'],
]

/** `r` and `fm` are 1–5; other values are a programming error. */
export function segmentOf(r: number, fm: number): Segment {
  const segment = GRID[r - 1]?.[fm - 1]
  if (segment === undefined) throw new RangeError(`no segment for R ${r}, F+M ${fm}`)
  return segment
}

/** Mean of the two scores, rounded half up. */
export const meanScore = (f: number, m: number): number => Math.floor((f + m) / 2 + 0.5)
