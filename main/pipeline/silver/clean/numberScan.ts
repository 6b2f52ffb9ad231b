import { UNIT_AT_END, digitOf } from '../../read/sniff'
import { LONGEST_CURRENCY, currencyOfSign } from './currency'
import { trimEdges } from './text'

export type Decimal = '.' | ','
export type Group = ',' | '.' | ' ' | "'" | ''

/** A number's text taken apart, before its separators mean anything. */
export interface ScannedNumber {
  readonly negative: boolean
  readonly percent: boolean
  /** ISO code or shared sign, '' where none is written. */
  readonly currency: string
  /** The unit written behind the number (`2 pcs`, `3.50 €/kg`), in lower case; '' where none is. */
  readonly unit: string
  /** Digits and separators, ASCII: `1.234,56`, `1 234`, `.5`. */
  readonly body: string
  /** Power of ten, 0 where none is written. */
  readonly exponent: number
  readonly hasExponent: boolean
}

const LONGEST_NUMBER = 64
const BODY = /^[.,' ]*\d[\d.,' ]*$/

const ARABIC_SIGNS: Readonly<Record<number, string>> = { 0x66a: '%', 0x66b: '.', 0x66c: ',' }

function asciiOf(code: number): string {
  const digit = digitOf(code)
  if (digit >= 0) return String(digit)
  if (code >= 0xff01 && code <= 0xff5e) return asciiOf(code - 0xfee0)
  if (code === 0xa0 || code === 0x202f || code === 0x205f || code === 0x3000 || code === 9) return ' '
  if (code >= 0x2000 && code <= 0x200a) return ' '
  if (code === 0x2212 || (code >= 0x2010 && code <= 0x2015) || code === 0xfe63) return '-'
  if (code === 0x2019 || code === 0x2018 || code === 0xb4 || code === 0x60 || code === 0x2bc) return "'"
  return ARABIC_SIGNS[code] ?? String.fromCharCode(code)
}

const ASCII = /^[ -_a-~]*$/

function toAscii(raw: string): string {
  if (ASCII.test(raw)) return raw
  let text = ''
  for (let i = 0; i < raw.length; i++) text += asciiOf(raw.charCodeAt(i))
  return text
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

function currencyAtStart(text: string, start: number, end: number): number {
  let stop = start
  while (
    stop < end &&
    stop - start < LONGEST_CURRENCY &&
    !isDigit(text.charCodeAt(stop)) &&
    text[stop] !== ' '
  )
    stop++
  while (stop > start && currencyOfSign(text.slice(start, stop)) === null) stop--
  return stop - start
}

function currencyAtEnd(text: string, start: number, end: number): number {
  let from = end
  while (
    from > start &&
    end - from < LONGEST_CURRENCY &&
    !isDigit(text.charCodeAt(from - 1)) &&
    text[from - 1] !== ' '
  )
    from--
  while (from < end && currencyOfSign(text.slice(from, end)) === null) from++
  return end - from
}

/**
 * Takes sign, parentheses, currency, percent sign and exponent off a number's text. Null where what is left is not
 * digits and separators. Linear in the length, which is bounded.
 */
export function scanNumber(raw: string): ScannedNumber | null {
  const text = toAscii(trimEdges(raw))
  if (text.length === 0 || text.length > LONGEST_NUMBER) return null
  let start = text[0] === "'" ? 1 : 0
  let end = text.length
  let signs = 0
  let negative = false
  let opened = false
  let closed = false
  let percent = false
  let before = ''
  let after = ''
  const unit = isDigit(text.charCodeAt(start)) ? UNIT_AT_END.exec(text) : null
  if (unit) end = unit.index

  while (start < end) {
    const char = text[start]!
    if (char === '-' || char === '+') {
      signs++
      negative ||= char === '-'
    } else if (char === '(' && !opened) opened = negative = true
    else if (char === '%' && !percent) percent = true
    else if (char !== ' ') {
      const length = before === '' ? currencyAtStart(text, start, end) : 0
      if (length === 0) break
      before = currencyOfSign(text.slice(start, start + length)) ?? ''
      start += length
      continue
    }
    start++
  }
  while (end > start) {
    const char = text[end - 1]!
    if (char === '-' || char === '+') {
      let dashes = end
      while (dashes > start && text[dashes - 1] === '-') dashes--
      // `12,-` and `12.--`: whole units, as prices are written in German and Dutch.
      if (dashes < end && end - dashes <= 2 && (text[dashes - 1] === ',' || text[dashes - 1] === '.')) {
        end = dashes
        break
      }
      signs++
      negative ||= char === '-'
    } else if (char === ')' && opened && !closed) closed = true
    else if (char === '%' && !percent) percent = true
    else if (char !== ' ') {
      const length = after === '' ? currencyAtEnd(text, start, end) : 0
      if (length === 0) break
      after = currencyOfSign(text.slice(end - length, end)) ?? ''
      end -= length
      continue
    }
    end--
  }
  if (opened !== closed || signs > (opened ? 0 : 1)) return null
  let body = text.slice(start, end)
  let exponent = 0
  const mark = body.search(/[eE]/)
  if (mark >= 0) {
    const power = body.slice(mark + 1)
    if (!/^[-+]?\d{1,3}$/.test(power)) return null
    exponent = Number(power)
    body = body.slice(0, mark)
  }
  if (!BODY.test(body)) return null
  return {
    negative,
    percent,
    currency: isoFirst(before, after),
    unit: unit?.[1]?.toLowerCase() ?? '',
    body,
    exponent,
    hasExponent: mark >= 0,
  }
}

const isoFirst = (before: string, after: string): string => (after.length === 3 ? after : before || after)

export interface BodyReading {
  /** Digits with at most one point: what `Number` reads exactly. */
  readonly digits: string
  readonly group: Group
  /** Grouped as 12,34,567, which the western way does not allow. */
  readonly indianOnly: boolean
  /** Grouped as 1,234,567, which the Indian way does not allow. */
  readonly westernOnly: boolean
}

/** A body under a decimal sign, or null where the body does not fit it. Space and apostrophe always group. */
export function readBody(scan: ScannedNumber, decimal: Decimal): BodyReading | null {
  const { body } = scan
  const at = body.lastIndexOf(decimal)
  const whole = at < 0 ? body : body.slice(0, at)
  const fraction = at < 0 ? '' : body.slice(at + 1)
  if (whole === '' && fraction === '') return null
  if (fraction !== '' && !/^\d+$/.test(fraction)) return null
  const plain = { group: '' as Group, indianOnly: false, westernOnly: false }
  const point = fraction === '' ? '' : `.${fraction}`
  if (/^\d*$/.test(whole)) return { ...plain, digits: `${whole || '0'}${point}` }
  const group = /\D/.exec(whole)?.[0] ?? ''
  if (scan.hasExponent || group === decimal) return null
  const runs = whole.split(group)
  const first = runs[0]!
  const last = runs.at(-1)!
  if (first === '' || first.startsWith('0') || last.length !== 3 || runs.some((run) => !/^\d+$/.test(run)))
    return null
  const middle = runs.slice(1, -1)
  const western = first.length <= 3 && middle.every((run) => run.length === 3)
  const indian = group === ',' && first.length <= 2 && middle.every((run) => run.length === 2)
  if (!western && !indian) return null
  return {
    digits: `${runs.join('')}${point}`,
    group: group as Group,
    indianOnly: !western,
    westernOnly: !indian,
  }
}
