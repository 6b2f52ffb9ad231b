import { NO_COST, type Amounts } from './types'

/** The same costs in half the bytes, where they are whole numbers that fit; NaN becomes `NO_COST`. */
export function narrowCosts(costs: Float64Array): Amounts {
  const narrow = new Int32Array(costs.length)
  for (let i = 0; i < costs.length; i++) {
    const cost = costs[i]!
    if (Number.isNaN(cost)) narrow[i] = NO_COST
    else {
      narrow[i] = cost
      if (narrow[i] !== cost || cost === NO_COST) return costs
    }
  }
  return narrow
}
