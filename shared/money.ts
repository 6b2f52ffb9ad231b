const MINOR_DIGITS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ').map((code) => [code, 0]),
  ),
  ...Object.fromEntries('BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3])),
}

/** Decimals of an ISO 4217 currency's minor unit: 2 for cents, 0 for yen, 3 for fils. */
export const minorDigitsOf = (currency: string): number => MINOR_DIGITS[currency] ?? 2

/** Rounds half away from zero. */
export function roundHalfAway(value: number): number {
  return (value < 0 ? -Math.round(-value) : Math.round(value)) + 0
}

const MOST_DECIMALS = 9

/** A decimal number as `digits × 10^-decimals`, both safe integers; null where its digits do not fit. */
function decimalOf(value: number): { readonly digits: number; readonly decimals: number } | null {
  for (let decimals = 0, scale = 1; decimals <= MOST_DECIMALS; decimals++, scale *= 10) {
    const digits = Math.round(value * scale)
    if (!Number.isSafeInteger(digits)) return null
    if (digits / scale === value) return { digits, decimals }
  }
  return null
}

function bigDecimalOf(value: number): { readonly digits: bigint; readonly decimals: number } {
  const [mantissa = '0', exponent = '0'] = String(value).split('e')
  const [whole = '0', fraction = ''] = mantissa.split('.')
  const decimals = fraction.length - Number(exponent)
  const digits = BigInt(whole + fraction)
  return decimals >= 0 ? { digits, decimals } : { digits: digits * 10n ** BigInt(-decimals), decimals: 0 }
}

function bigQuotient(digits: bigint, decimals: number): number {
  if (decimals <= 0) return Number(digits * 10n ** BigInt(-decimals))
  const unit = 10n ** BigInt(decimals)
  const size = digits < 0n ? -digits : digits
  const rounded = (size * 2n + unit) / (unit * 2n)
  return Number(digits < 0n ? -rounded : rounded) + 0
}

function quotient(digits: number, decimals: number): number | null {
  if (decimals <= 0) {
    const result = digits * 10 ** -decimals
    return Number.isSafeInteger(result) ? result + 0 : null
  }
  if (!Number.isSafeInteger(digits)) return null
  const unit = 10 ** decimals
  const size = Math.abs(digits)
  const rest = size % unit
  const rounded = (size - rest) / unit + (rest * 2 >= unit ? 1 : 0)
  return (digits < 0 ? -rounded : rounded) + 0
}

/** The sum of two decimal amounts as on paper: 0.1 + 0.2 is 0.3. */
export function addDecimals(a: number, b: number): number {
  const x = decimalOf(a)
  const y = x && decimalOf(b)
  if (!x || !y) return a + b
  const decimals = Math.max(x.decimals, y.decimals)
  const sum = x.digits * 10 ** (decimals - x.decimals) + y.digits * 10 ** (decimals - y.decimals)
  return Number.isSafeInteger(sum) ? sum / 10 ** decimals + 0 : a + b
}

/**
 * Whole minor units of `a × b`, half away from zero, as decimal arithmetic on the numbers' shortest decimal form gives
 * them: 3 × 0.335 is 101 cents, as on paper. `minorDigits` is the currency's (2 for cents). NaN where a factor is not finite.
 */
export function timesToMinorUnits(a: number, b: number, minorDigits = 2): number {
  if (!Number.isFinite(a) || !Number.isFinite(b)) return NaN
  const x = decimalOf(a)
  const y = x && decimalOf(b)
  const fast = x && y && quotient(x.digits * y.digits, x.decimals + y.decimals - minorDigits)
  if (fast !== null) return fast
  const p = bigDecimalOf(a)
  const q = bigDecimalOf(b)
  return bigQuotient(p.digits * q.digits, p.decimals + q.decimals - minorDigits)
}

/**
 * Whole minor units of a decimal amount, half away from zero. `minorDigits` is the currency's (2 for cents).
 * 1.005 is 101 cents, as on paper.
 */
export const toMinorUnits = (amount: number, minorDigits = 2): number =>
  timesToMinorUnits(amount, 1, minorDigits)

/** `percent` (0–100) of an amount in minor units, in minor units, half away from zero. */
export const percentOfMinorUnits = (minorUnits: number, percent: number): number =>
  timesToMinorUnits(minorUnits, percent, -2)
