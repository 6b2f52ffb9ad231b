/** The quarters that the medians of revenue and units cut a range of products into. */
export const QUARTERS = ['stars', 'premium', 'volume', 'slow'] as const
export type Quarter = (typeof QUARTERS)[number]

interface Sold {
  readonly net: number
  readonly units: number
}

/** The middle value, or the mean of the two in the middle; null of nothing. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

export interface Medians {
  readonly net: number
  readonly units: number
}

export function mediansOf(products: readonly Sold[]): Medians | null {
  const [net, units] = [median(products.map((one) => one.net)), median(products.map((one) => one.units))]
  return net === null || units === null ? null : { net, units }
}

/** The quarter of a product; one on a median counts with those above it. */
export function quarterOf(product: Sold, medians: Medians): Quarter {
  if (product.net >= medians.net) return product.units >= medians.units ? 'stars' : 'premium'
  return product.units >= medians.units ? 'volume' : 'slow'
}

/** Whether values spread so far that a linear axis would crowd most of them into a corner. */
export function isSkewed(values: readonly number[]): boolean {
  const positive = values.filter((value) => value > 0)
  const middle = median(positive)
  const largest = positive.reduce((most, value) => Math.max(most, value), 0)
  return middle !== null && positive.length >= 0.9 * values.length && largest > 20 * middle
}
