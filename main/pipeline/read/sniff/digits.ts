/** Where the digits of other scripts begin: Arabic, Persian, Devanagari, Bengali, Thai. Full width is more than digits, and no script. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50]
const OTHER_DIGITS = new RegExp(
  `[${ZEROS.map((zero) => String.fromCharCode(zero, 0x2d, zero + 9)).join('')}]`,
  'g',
)

/** The digit that a character beyond ASCII is, −1 where it is none. */
export function digitOf(code: number): number {
  if (code < ZEROS[0]!) return -1
  const zero = ZEROS.find((first) => code >= first && code <= first + 9)
  return zero === undefined ? -1 : code - zero
}

/** The text with the digits of all scripts written 0 to 9. */
export const withAsciiDigits = (text: string): string =>
  text.replace(OTHER_DIGITS, (digit) => String(digitOf(digit.charCodeAt(0))))
