/** Linear between ranks, as in spreadsheets; the numbers ascend. */
export function quantile(sorted: Float64Array, share: number): number {
  const place = (sorted.length - 1) * share
  const below = Math.floor(place)
  const low = sorted[below] ?? NaN
  const high = sorted[Math.min(sorted.length - 1, below + 1)] ?? NaN
  return low + (high - low) * (place - below)
}

export interface Spread {
  readonly median: number
  /** Q3 + widths × (Q3 − Q1). */
  readonly limit: number
}

/** Sorts the numbers in place. */
export function spreadOf(values: Float64Array, widths: number): Spread {
  values.sort()
  const [q1, q3] = [quantile(values, 0.25), quantile(values, 0.75)]
  return { median: quantile(values, 0.5), limit: q3 + widths * (q3 - q1) }
}
