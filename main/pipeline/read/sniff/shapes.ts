import { withAsciiDigits } from './digits'
import { UNIT_AT_END } from './units'

export type Shape = 'empty' | 'integer' | 'decimal' | 'percent' | 'date' | 'time' | 'email' | 'text'

const MISSING = new Set(['', 'null', 'n/a', 'nan', '-', 'error', 'unknown', '#n/a', 'none', '\\n'])
const CURRENCY = '(?:[$€£¥₹₽₩₺฿]|zł|kr|(?:USD|EUR|GBP|CHF|PLN|CAD|AUD|INR|JPY|SEK|DKK|NOK|CZK|R\\$|Rs)\\.?)'
const NUMBER = new RegExp(
  `^[-+(]?\\s*${CURRENCY}?\\s*[-+]?(?:\\d[\\d.,'’ \\u00a0\\u202f]*|[.,]\\d+)(?:e[-+]?\\d+)?(?:[-–—]{1,2})?\\s*${CURRENCY}?\\s*\\)?-?$`,
  'i',
)
// No number, date or address is longer; patterns never meet cells of megabytes.
const MAX_TYPED_LENGTH = 120
const TIME_TAIL = '(?:(?:,?\\s+|T)\\d{1,2}[:.h]\\d{2}.*)?'
const YEAR_FIRST = new RegExp(`^\\d{4}([-/. ])(\\d{1,2})\\1(\\d{1,2})\\.?${TIME_TAIL}$`)
const YEAR_LAST = new RegExp(`^(\\d{1,2})([-/. ])\\s?(\\d{1,2})\\2\\s?(?:\\d{4}|\\d{2})\\.?${TIME_TAIL}$`)
const EAST_ASIAN_DATE = /^\d{4}[年년]\s?\d{1,2}[月월]\s?\d{1,2}[日일]/
const MONTH_NAME =
  /^(?:\p{L}{2,12},?\s+)?(?:\d{1,2}(?:st|nd|rd|th|\.)?[-/ ]?\s*(?:de\s+)?\p{L}{3,12}\.?[-/, ]\s*(?:de\s+)?\d{2,4}|\p{L}{3,12}\.?[- ]\d{1,2}(?:st|nd|rd|th)?,?[- ]\d{2,4}|\d{4}\.?[- ]\p{L}{3,12}\.?[- ]\d{1,2})\b/u
const TIME =
  /^\d{1,2}(?:[:h]\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s?[ap]\.?\s?m\.?|\s?uhr)?|\.\d{2}(?:\.\d{2})?\s?(?:[ap]\.?\s?m\.?|uhr))$/i
const BASIC_MOMENT =
  /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])T\d{4}(?:\d{2}(?:[.,]\d{1,9})?)?(?:Z|[+-]\d{2}:?(?:\d{2})?)?$/
const COMPACT_DATE = /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:\d{4}|\d{6})?$/

const fits = (a: number, b: number): boolean =>
  a >= 1 && b >= 1 && Math.min(a, b) <= 12 && Math.max(a, b) <= 31

const ASCII = /^[\0-~]*$/

const plain = (cell: string): string => {
  if (cell.length > MAX_TYPED_LENGTH || ASCII.test(cell)) return cell.trim()
  const text = withAsciiDigits(cell).replaceAll('\u066b', '.').replaceAll('\u066c', ',')
  return (/[\uff01-\uff5e]/.test(text) ? text.normalize('NFKC') : text).trim()
}

const isNumberWithUnit = (value: string): boolean => {
  const number = value.replace(UNIT_AT_END, '')
  return number.length < value.length && NUMBER.test(number.trim())
}

/** What one cell looks like. `20240131` is an integer here; `isCompactDate` tells. */
export function shapeOf(cell: string): Shape {
  const value = plain(cell)
  if (value.length > MAX_TYPED_LENGTH) return 'text'
  if (MISSING.has(value.toLowerCase())) return 'empty'
  const first = value.charCodeAt(0)
  const digitFirst = first >= 48 && first <= 57
  if (digitFirst) {
    if (/^\d+$/.test(value)) return 'integer'
    if (TIME.test(value)) return 'time'
    const yearFirst = YEAR_FIRST.exec(value)
    if (yearFirst && fits(Number(yearFirst[2]), Number(yearFirst[3]))) return 'date'
    if (EAST_ASIAN_DATE.test(value) || BASIC_MOMENT.test(value)) return 'date'
    const yearLast = YEAR_LAST.exec(value)
    if (yearLast && fits(Number(yearLast[1]), Number(yearLast[3]))) return 'date'
  }
  if (value.endsWith('%') && NUMBER.test(value.slice(0, -1).trim())) return 'percent'
  if (NUMBER.test(value)) return /^[-+]?\d+(?:\.0+)?$/.test(value) ? 'integer' : 'decimal'
  if (digitFirst && isNumberWithUnit(value)) return 'decimal'
  if (value.length < 40 && MONTH_NAME.test(value)) return 'date'
  return /^[^\s@]+@[^\s@][^\s@.]*\.[^\s@]+$/.test(value) ? 'email' : 'text'
}

export const isCompactDate = (cell: string): boolean => COMPACT_DATE.test(cell.trim())

/** What a column's cells look like. Shares are of the cells that are not empty. */
export interface ColumnShape {
  readonly filled: number
  readonly emptyShare: number
  readonly shares: Readonly<Record<Exclude<Shape, 'empty'>, number>>
  readonly compactDates: number
  /** Filled cells are all different. */
  readonly unique: boolean
  readonly distinct: number
  /** Of the cells that are plain numbers; null without any. */
  readonly min: number | null
  readonly max: number | null
  readonly meanLength: number
  /** Cells with a space between words. */
  readonly spaced: number
}

/** Describes the column at `index` over the rows (missing cells of short rows are empty). */
export function columnShape(rows: readonly (readonly string[])[], index: number): ColumnShape {
  const counts: Record<Shape, number> = {
    empty: 0,
    integer: 0,
    decimal: 0,
    percent: 0,
    date: 0,
    time: 0,
    email: 0,
    text: 0,
  }
  const seen = new Set<string>()
  let [compact, length, spaced] = [0, 0, 0]
  let [min, max]: [number | null, number | null] = [null, null]
  for (const row of rows) {
    const cell = row[index] ?? ''
    const shape = shapeOf(cell)
    counts[shape]++
    if (shape === 'empty') continue
    seen.add(cell.trim())
    length += cell.length
    if (/\S\s+\S/.test(cell.slice(0, MAX_TYPED_LENGTH))) spaced++
    if (shape === 'integer' || shape === 'decimal') {
      if (isCompactDate(cell)) compact++
      const number = Number(
        cell
          .replace(/[^\d.,eE+-]/g, '')
          .replace(/,(?=\d{1,2}$)/, '.')
          .replaceAll(',', ''),
      )
      if (Number.isFinite(number)) {
        min = min === null || number < min ? number : min
        max = max === null || number > max ? number : max
      }
    }
  }
  const filled = rows.length - counts.empty
  const share = (shape: Shape): number => (filled === 0 ? 0 : counts[shape] / filled)
  return {
    filled,
    emptyShare: rows.length === 0 ? 0 : counts.empty / rows.length,
    shares: {
      integer: share('integer'),
      decimal: share('decimal'),
      percent: share('percent'),
      date: share('date'),
      time: share('time'),
      email: share('email'),
      text: share('text'),
    },
    compactDates: filled === 0 ? 0 : compact / filled,
    unique: filled > 0 && seen.size === filled,
    distinct: seen.size,
    min,
    max,
    meanLength: filled === 0 ? 0 : length / filled,
    spaced: filled === 0 ? 0 : spaced / filled,
  }
}
