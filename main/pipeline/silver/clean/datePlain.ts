import { dayOfDate } from './dateParts'
import type { ScannedDate } from './dateParts'
import { secondOfDay } from './times'

const COLON = 0x3a
const SPACE = 0x20
const LETTER_T = 0x54
const YEAR_FIRST: Readonly<Record<string, string>> = {
  '-': 'YYYY-MM-DD',
  '/': 'YYYY/MM/DD',
  '.': 'YYYY.MM.DD',
}

// The cursor of the scanner: module state, so that a million cells allocate nothing but their results.
let at = 0
let digits = 0

/** The number at the cursor of at most `longest` digits, −1 where none. Leaves its length in `digits`. */
function numberIn(text: string, longest: number): number {
  let value = 0
  digits = 0
  while (at < text.length) {
    const digit = text.charCodeAt(at) - 0x30
    if (digit < 0 || digit > 9) break
    if (++digits > longest) return -1
    value = value * 10 + digit
    at++
  }
  return digits === 0 ? -1 : value
}

/** Second of the day of `h:mm[:ss][ AM]` up to the end of the text, −1 where it is not that. */
function timeIn(text: string): number {
  const hour = numberIn(text, 2)
  if (hour < 0 || text.charCodeAt(at++) !== COLON) return -1
  const minute = numberIn(text, 2)
  if (minute < 0 || digits !== 2) return -1
  let second = 0
  if (text.charCodeAt(at) === COLON) {
    at++
    second = numberIn(text, 2)
    if (second < 0) return -1
  }
  let half: 'am' | 'pm' | null = null
  if (at < text.length) {
    if (text.charCodeAt(at) === SPACE) at++
    const mark = text.slice(at).toLowerCase()
    if (mark !== 'am' && mark !== 'pm') return -1
    half = mark
  }
  return secondOfDay(hour, minute, second, half) ?? -1
}

/** The short cut for numeric dates with an optional time; null leaves the text to the full scanner. */
export function scanPlain(text: string): ScannedDate | null {
  if (text.length < 6 || text.length > 22) return null
  at = 0
  const a = numberIn(text, 4)
  const aDigits = digits
  const mark = text.charCodeAt(at)
  if (a < 0 || (mark !== 0x2d && mark !== 0x2f && mark !== 0x2e)) return null
  at++
  const b = numberIn(text, 2)
  if (b < 0 || text.charCodeAt(at) !== mark) return null
  at++
  const c = numberIn(text, 4)
  const cDigits = digits
  if (c < 0) return null
  let second = -1
  if (at < text.length) {
    const between = text.charCodeAt(at++)
    if (between !== SPACE && between !== LETTER_T) return null
    second = timeIn(text)
    if (second < 0) return null
  }
  const separator = String.fromCharCode(mark)
  if (aDigits === 4 && cDigits <= 2) {
    const day = dayOfDate(a, b, c)
    return day === null ? null : { shape: 'fixed', day, second, format: YEAR_FIRST[separator]! }
  }
  if (aDigits > 2 || (cDigits !== 2 && cDigits !== 4)) return null
  return { shape: 'open', parts: [a, b, c], twoDigitYear: cDigits === 2, separator, second }
}

const pairAt = (text: string, i: number): number => {
  const tens = text.charCodeAt(i) - 0x30
  const ones = text.charCodeAt(i + 1) - 0x30
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN
}

/** `YYYY-MM-DD` or `YYYY-MM-DD HH:MM:SS` (also with T) and nothing else; null leaves the text to the scanners. */
export function parseIso(text: string): { readonly day: number; readonly second: number } | null {
  const { length } = text
  if ((length !== 10 && length !== 19) || text.charCodeAt(4) !== 0x2d || text.charCodeAt(7) !== 0x2d)
    return null
  const year = pairAt(text, 0) * 100 + pairAt(text, 2)
  const day = dayOfDate(year, pairAt(text, 5), pairAt(text, 8))
  if (day === null || length === 10) return day === null ? null : { day, second: -1 }
  const between = text.charCodeAt(10)
  if (
    (between !== SPACE && between !== LETTER_T) ||
    text.charCodeAt(13) !== COLON ||
    text.charCodeAt(16) !== COLON
  )
    return null
  const hour = pairAt(text, 11)
  const minute = pairAt(text, 14)
  const second = pairAt(text, 17)
  return hour <= 23 && minute <= 59 && second <= 59
    ? { day, second: hour * 3600 + minute * 60 + second }
    : null
}
