/** Orders from which a return rate is shown: with fewer, one return swings it. */
export const MIN_RETURN_ORDERS = 20

/** The rate as a fraction; null where it is undefined or rests on too few orders. */
export const returnRateOf = (rate: number | null, orders: number): number | null =>
  orders < MIN_RETURN_ORDERS ? null : rate
