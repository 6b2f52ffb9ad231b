import { dayOfDate, fullYear } from './dateParts'
import type { ScannedDate } from './dateParts'
import { isEmptyWord, isWeekday, monthOf } from './dateWords'
import { tokensOf } from './dateTokens'
import type { Token } from './dateTokens'
import { findTime, secondOfDigits } from './times'
import { scanPlain } from './datePlain'

function fixed(day: number | null, second: number, format: string): ScannedDate | null {
  return day === null ? null : { shape: 'fixed', day, second, format }
}

function scanDigits(text: string): ScannedDate | null {
  const match = /^(\d{1,17})(?:[.,](\d{1,17}))?$/.exec(text)
  if (!match) return null
  const whole = match[1]!
  const fraction = match[2] ?? ''
  if ((whole.length === 8 || whole.length === 12 || whole.length === 14) && /^0*$/.test(fraction)) {
    const day = dayOfDate(Number(whole.slice(0, 4)), Number(whole.slice(4, 6)), Number(whole.slice(6, 8)))
    const second = whole.length === 8 ? -1 : secondOfDigits(whole.slice(8))
    if (day !== null && second !== null) return fixed(day, second, 'YYYYMMDD')
  }
  return { shape: 'digits', whole, fraction }
}

/** The basic form of ISO 8601: `20240131T140500Z`. The time counts as it is written, whatever its zone. */
function scanBasic(text: string): ScannedDate | null {
  const match = /^(\d{8})T(\d{4}|\d{6})(?:[.,]\d{1,9})?(?:Z|[+-]\d{2}:?(?:\d{2})?)?$/.exec(text)
  if (!match) return null
  const [, date = '', time = ''] = match
  const scan = scanDigits(date)
  const second = secondOfDigits(time)
  return scan?.shape === 'fixed' && second !== null ? { ...scan, second } : null
}

type NumberToken = Token & { kind: 'number' }

interface DateWordsFound {
  readonly numbers: readonly NumberToken[]
  readonly month: number | null
  readonly monthAt: number
  readonly separator: string
}

function readWords(tokens: readonly Token[]): DateWordsFound | null {
  const numbers: NumberToken[] = []
  const months: { month: number; at: number; isWeekday: boolean }[] = []
  let separator = ''
  for (const token of tokens) {
    if (token.kind === 'number') numbers.push(token)
    else if (token.kind === 'word') {
      const month = monthOf(token.text)
      if (month !== undefined) months.push({ month, at: numbers.length, isWeekday: isWeekday(token.text) })
      else if (!isEmptyWord(token.text)) return null
    } else if (!"/.- ,'".includes(token.text)) return null
    else if (numbers.length === 1 && (separator === '' || separator === ' ')) separator = token.text
  }
  // `mar.` is a Tuesday in French and Spanish and March in five languages: with another month it is the Tuesday.
  const named = months.length > 1 ? months.filter((word) => !word.isWeekday) : months
  if (named.length > 1 || (months.length > 0 && named.length === 0)) return null
  return { numbers, month: named[0]?.month ?? null, monthAt: named[0]?.at ?? -1, separator }
}

const isYear = (token: NumberToken): boolean => token.text.length === 4
const isShort = (token: NumberToken): boolean => token.text.length <= 2

function namedDate(found: DateWordsFound, second: number): ScannedDate | null {
  const [x, y] = found.numbers
  if (found.month === null || !x || !y) return null
  const monthFirst = found.monthAt === 0
  if (isYear(x) && isShort(y)) return fixed(dayOfDate(x.value, found.month, y.value), second, 'YYYY month D')
  if (!isShort(x)) return null
  const year = isYear(y) ? y.value : y.text.length === 2 ? fullYear(y.value) : null
  if (year === null) return null
  return fixed(dayOfDate(year, found.month, x.value), second, monthFirst ? 'month D YYYY' : 'D month YYYY')
}

function numericDate(found: DateWordsFound, second: number): ScannedDate | null {
  const [x, y, z] = found.numbers
  if (!x || !y || !z || !isShort(y)) return null
  const s = found.separator
  if (isYear(x))
    return isShort(z) ? fixed(dayOfDate(x.value, y.value, z.value), second, `YYYY${s}MM${s}DD`) : null
  const twoDigitYear = z.text.length === 2
  if (!isShort(x) || !(twoDigitYear || isYear(z))) return null
  return { shape: 'open', parts: [x.value, y.value, z.value], twoDigitYear, separator: s, second }
}

/** A time behind a whole date without colons: `31.01.2024 14.30`, `2024-01-31T1405`, `20240131 140500`. */
function looseSecond(numbers: readonly NumberToken[]): number | null {
  const [first, ...rest] = numbers
  if (!first) return null
  if (rest.length === 0) return secondOfDigits(first.text)
  if (numbers.length > 4 || !numbers.slice(0, 3).every((token) => token.text.length === 2 || token === first))
    return null
  const padded = numbers.slice(0, 3).map((token) => token.text.padStart(2, '0'))
  return first.text.length <= 2 ? secondOfDigits(padded.join('')) : null
}

function scanTokens(text: string): ScannedDate | null {
  const tokens = tokensOf(text)
  if (!tokens) return null
  const time = findTime(tokens)
  if (time === 'bad') return null
  const found = readWords(time ? [...tokens.slice(0, time.start), ...tokens.slice(time.end)] : tokens)
  if (!found) return null
  const isCompact = found.month === null && found.numbers[0]?.text.length === 8
  const needed = isCompact ? 1 : found.month === null ? 3 : 2
  let second = time ? time.second : -1
  if (found.numbers.length > needed) {
    const loose = time ? null : looseSecond(found.numbers.slice(needed))
    if (loose === null) return null
    second = loose
  }
  if (found.numbers.length < needed) return null
  if (!isCompact) return found.month === null ? numericDate(found, second) : namedDate(found, second)
  const digits = scanDigits(found.numbers[0]!.text)
  return digits?.shape === 'fixed' ? { ...digits, second } : null
}

/** Takes a date's text apart; null where it is none. Time linear in the length, which is bounded. Never throws. */
export function scanDate(text: string): ScannedDate | null {
  const scan = scanPlain(text) ?? scanDigits(text) ?? scanBasic(text) ?? scanTokens(text)
  if (scan?.shape === 'fixed' && scan.second === 86_400) return { ...scan, day: scan.day + 1, second: 0 }
  return scan
}

/** The reading without its short cut, for the test that both agree. */
export const scanDateSlowly = (text: string): ScannedDate | null =>
  scanDigits(text) ?? scanBasic(text) ?? scanTokens(text)
