import { percentOfMinorUnits, timesToMinorUnits, toMinorUnits } from '../../../../shared/money'

/** Whole minor units of an amount as written in decimal, half away from zero. */
export const toCents = (amount: number, minorDigits = 2): number => toMinorUnits(amount, minorDigits)

/** Whole minor units of quantity × unit price as decimal arithmetic on paper gives them, half away from zero. */
export const multiplyToCents = (quantity: number, unitPrice: number, minorDigits = 2): number =>
  timesToMinorUnits(quantity, unitPrice, minorDigits)

/** `percent` (0–100) of an amount in minor units, half away from zero. */
export const percentOfCents = (cents: number, percent: number): number => percentOfMinorUnits(cents, percent)
