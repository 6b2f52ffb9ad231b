import { isZoneWord } from './dateWords'
import { tokensOf } from './dateTokens'
import type { Token } from './dateTokens'

const SECONDS_PER_DAY = 86_400

/** A time of day found among tokens: its seconds and the tokens it took, from `start` to before `end`. */
export interface FoundTime {
  readonly second: number
  readonly start: number
  readonly end: number
}

/** Seconds of the day, or null. 24:00:00 is 86,400. `half` is the 12-hour mark. */
export function secondOfDay(
  hour: number,
  minute: number,
  second: number,
  half: 'am' | 'pm' | null,
): number | null {
  if (minute > 59 || second > 59) return null
  if (half === 'am') {
    if (hour > 12) return null
    return (hour % 12) * 3600 + minute * 60 + second
  }
  if (half === 'pm') {
    if (hour === 0 || hour > 23) return null
    return (hour < 12 ? hour + 12 : hour) * 3600 + minute * 60 + second
  }
  if (hour > 23 && !(hour === 24 && minute === 0 && second === 0)) return null
  return hour * 3600 + minute * 60 + second
}

const isSign = (token: Token | undefined, text: string): boolean =>
  token?.kind === 'sign' && token.text === text
const isSpace = (token: Token | undefined): boolean => isSign(token, ' ')
const numberAt = (tokens: readonly Token[], at: number, longest: number): number | null => {
  const token = tokens[at]
  return token?.kind === 'number' && token.text.length <= longest ? token.value : null
}

function halfAt(tokens: readonly Token[], at: number): { half: 'am' | 'pm'; end: number } | null {
  const from = isSpace(tokens[at]) ? at + 1 : at
  const token = tokens[from]
  if (token?.kind !== 'word' || (token.text !== 'am' && token.text !== 'pm')) return null
  return { half: token.text, end: from + 1 }
}

/** Where a zone written at `at` ends: `Z`, `UTC`, `+02:00`, `-0500`, `GMT+1`. The wall clock stays as written. */
function afterZone(tokens: readonly Token[], at: number): number {
  let end = at
  const word = tokens[isSpace(tokens[end]) ? end + 1 : end]
  if (word?.kind === 'word' && isZoneWord(word.text)) end = tokens.indexOf(word, end) + 1
  const from = isSpace(tokens[end]) ? end + 1 : end
  if (!isSign(tokens[from], '+') && !isSign(tokens[from], '-')) return end
  const offset = tokens[from + 1]
  if (offset?.kind !== 'number' || offset.text.length === 3 || offset.text.length > 4) return end
  if (isSign(tokens[from + 2], ':') && numberAt(tokens, from + 3, 2) !== null) return from + 4
  return from + 2
}

/** `9.30 am`, `14.05.10 Uhr`: points in place of colons, where the words behind say that it is a time. */
function isDottedTime(tokens: readonly Token[], at: number): boolean {
  let end = at
  while (end < at + 4 && isSign(tokens[end], '.') && numberAt(tokens, end + 1, 2) !== null) end += 2
  if (end === at) return false
  const word = tokens[isSpace(tokens[end]) ? end + 1 : end]
  return halfAt(tokens, end) !== null || (word?.kind === 'word' && word.text === 'uhr')
}

function timeFrom(tokens: readonly Token[], start: number): FoundTime | null {
  const hour = numberAt(tokens, start, 2)
  if (hour === null) return null
  let end = start + 1
  let minute = 0
  let second = 0
  const separator = tokens[end]
  const isHourSign = separator?.kind === 'word' && separator.text === 'h'
  const isClock = isSign(separator, ':') || isHourSign || isDottedTime(tokens, end)
  const first = isClock ? numberAt(tokens, end + 1, 2) : null
  if (first !== null) {
    if (tokens[end + 1]!.text.length !== 2) return null
    minute = first
    end += 2
    const isSame = isSign(tokens[end], ':') || (isSign(separator, '.') && isSign(tokens[end], '.'))
    const next = isSame ? numberAt(tokens, end + 1, 2) : null
    if (next !== null) {
      second = next
      end += 2
      if ((isSign(tokens[end], '.') || isSign(tokens[end], ',')) && numberAt(tokens, end + 1, 9) !== null)
        end += 2
    }
  }
  const half = halfAt(tokens, end)
  if (first === null && !half) return null
  if (half) end = half.end
  const value = secondOfDay(hour, minute, second, half?.half ?? null)
  return value === null ? null : { second: value, start, end: afterZone(tokens, end) }
}

/** The first time written with a colon, `14h05` or AM/PM; `'bad'` where a colon stands but no time of day. */
export function findTime(tokens: readonly Token[]): FoundTime | 'bad' | null {
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]!.kind !== 'number') continue
    const time = timeFrom(tokens, i)
    if (time) return time
    if (isSign(tokens[i + 1], ':') || halfAt(tokens, i + 1)) return 'bad'
  }
  return null
}

/** Seconds of the day of `HHMM` or `HHMMSS` digits, or null. */
export function secondOfDigits(digits: string): number | null {
  if (digits.length !== 4 && digits.length !== 6) return null
  return secondOfDay(
    Number(digits.slice(0, 2)),
    Number(digits.slice(2, 4)),
    Number(digits.slice(4) || 0),
    null,
  )
}

/**
 * Seconds of the day of a time column's cell (14:05, 2:05 PM, 14h05, 14.05, 1405, 140559, 14, 0.586805), or null.
 * A fraction of a day is how spreadsheets store a time: 0.25 is six o'clock, 00.25 a quarter past midnight.
 */
export function parseTimeOfDay(text: string): number | null {
  const tokens = tokensOf(text)
  if (!tokens) return null
  const time = findTime(tokens)
  if (time === 'bad') return null
  if (time) {
    const rest = [...tokens.slice(0, time.start), ...tokens.slice(time.end)]
    const isWhole = rest.every(
      (token) => isSpace(token) || (token.kind === 'word' && /^(?:t|uhr|h|hrs)$/.test(token.text)),
    )
    return isWhole && time.second < SECONDS_PER_DAY ? time.second : null
  }
  const plain = tokens.map((token) => token.text).join('')
  if (/^0?[.,]\d+$/.test(plain)) {
    const second = Math.round(Number(plain.replace(',', '.')) * SECONDS_PER_DAY)
    return second < SECONDS_PER_DAY ? second : null
  }
  const dotted = /^(\d{1,2})\.(\d{2})(?:\.(\d{2}))?$/.exec(plain)
  const second = dotted
    ? secondOfDay(Number(dotted[1]), Number(dotted[2]), Number(dotted[3] ?? 0), null)
    : /^\d{3,6}$/.test(plain)
      ? secondOfDigits(plain.length % 2 === 0 ? plain : `0${plain}`)
      : /^\d{1,2}(?:h|uhr)?$/.test(plain)
        ? secondOfDay(Number.parseInt(plain, 10), 0, 0, null)
        : null
  return second !== null && second < SECONDS_PER_DAY ? second : null
}
