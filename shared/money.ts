/** Rounds half away from zero. */
export function roundHalfAway(value: number): number {
  return value < 0 ? -Math.round(-value) : Math.round(value)
}

/**
 * Whole minor units of a decimal amount, half away from zero. `minorDigits` is the currency's (2 for cents).
 * The product is corrected for binary representation first: 1.005 is 101 cents, as on paper.
 */
export function toMinorUnits(amount: number, minorDigits = 2): number {
  const scaled = amount * 10 ** minorDigits
  return roundHalfAway(Number(scaled.toPrecision(15)))
}
