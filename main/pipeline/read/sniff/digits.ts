/** Where the digits of other scripts begin: Arabic, Persian, Devanagari, Bengali, Thai, full width. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10]
const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\uff10-\uff19]/g

/** The digit that a character beyond ASCII is, −1 where it is none. */
export function digitOf(code: number): number {
  if (code < ZEROS[0]!) return -1
  const zero = ZEROS.find((first) => code >= first && code <= first + 9)
  return zero === undefined ? -1 : code - zero
}

/** The text with the digits of all scripts written 0 to 9. */
export const withAsciiDigits = (text: string): string =>
  text.replace(OTHER_DIGITS, (digit) => String(digitOf(digit.charCodeAt(0))))
