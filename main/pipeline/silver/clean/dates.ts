import type { DateSystem } from '../../../../shared/mapping'
import { phrase } from '../../../../shared/phrase'
import type { Phrase } from '../../../../shared/phrase'
import { dayUnder } from './dateParts'
import type { DateHints, DateOrder, DatedValue, ScannedDate } from './dateParts'
import { scanDate } from './dateScan'
import { parseIso } from './datePlain'
import { chooseOrder } from './dateOrder'
import { isMissingWord, normalizeText } from './text'
import { EXAMPLES } from './types'
import type { DistinctValue, Example, Readability } from './types'

export type { DateHints, DateOrder } from './dateParts'
export type DateKind = 'text' | 'yyyymmdd' | 'excel_serial' | 'unix_s' | 'unix_ms'

/** `day`: days since 1970-01-01. `second`: of the day, −1 where no time is written. */
export interface ParsedDate {
  readonly day: number
  readonly second: number
}

export interface DateFormatSeen {
  /** For people: `YYYY-MM-DD`, `DD/MM/YYYY`, `D month YYYY`, `Excel serial`. */
  readonly format: string
  readonly count: number
  /** First text of the format and its line. */
  readonly example: string
  readonly line: number
  /** False where the column's convention leaves the cells of this format unreadable. */
  readonly readable: boolean
}

export interface DateDecision extends Readability {
  readonly kind: DateKind
  readonly system: DateSystem
  readonly order: DateOrder
  /** The order that the values prove, or that was answered; null where they leave it open. */
  readonly proven: DateOrder | null
  /** Several orders fit every value and give different dates: a person has to say. */
  readonly ambiguous: boolean
  readonly ambiguousExamples: readonly Example[]
  /** The orders that fit every numeric date of the column. */
  readonly candidates: readonly DateOrder[]
  /** Some values are day-first, others month-first, for certain; the more frequent order was taken. */
  readonly contradictory: boolean
  /** The formats of the column where there is more than one, most frequent first; else empty. */
  readonly mixed: readonly DateFormatSeen[]
  /** Cells with a time of day. */
  readonly timed: number
  /** Earliest and latest day read, null where none is. */
  readonly range: { readonly first: number; readonly last: number } | null
  readonly evidence: Phrase
}

const SERIAL_NAMES = {
  excel_serial: 'Excel serial',
  unix_s: 'Unix seconds',
  unix_ms: 'Unix milliseconds',
} as const
type SerialKind = keyof typeof SERIAL_NAMES

/** Days from the first day that a spreadsheet counts to 1970-01-01. */
const EPOCHS = { '1900': 25_569, '1904': 24_107 } as const satisfies Record<DateSystem, number>
const EXCEL_FIRST = 10_000
const EXCEL_LAST = 73_415
const UNIX_FIRST = 100_000_000
const UNIX_LAST = 4_102_444_799
const SECONDS_PER_DAY = 86_400

/** Excel serials are read from 1927 to 2100, Unix times from 1973 to 2099 (UTC, never shifted). */
function serialKindOf(scan: ScannedDate & { shape: 'digits' }): SerialKind | null {
  const number = Number(scan.whole)
  if (number >= EXCEL_FIRST && number <= EXCEL_LAST) return 'excel_serial'
  if (number >= UNIX_FIRST && number <= UNIX_LAST) return 'unix_s'
  if (number >= UNIX_FIRST * 1000 && number <= UNIX_LAST * 1000 + 999) return 'unix_ms'
  return null
}

function readSerial(
  scan: ScannedDate & { shape: 'digits' },
  kind: DateKind,
  system: DateSystem,
): ParsedDate | null {
  if (serialKindOf(scan) !== kind) return null
  const whole = Number(scan.whole)
  if (kind !== 'excel_serial') {
    const seconds = kind === 'unix_ms' ? Math.floor(whole / 1000) : whole
    return { day: Math.floor(seconds / SECONDS_PER_DAY), second: seconds % SECONDS_PER_DAY }
  }
  const day = whole - EPOCHS[system]
  if (/^0*$/.test(scan.fraction)) return { day, second: -1 }
  const second = Math.round(Number(`0.${scan.fraction}`) * SECONDS_PER_DAY)
  return second === SECONDS_PER_DAY ? { day: day + 1, second: 0 } : { day, second }
}

function readScan(
  scan: ScannedDate,
  kind: DateKind,
  order: DateOrder,
  system: DateSystem,
): ParsedDate | null {
  if (scan.shape === 'digits') return readSerial(scan, kind, system)
  if (kind in SERIAL_NAMES) return null
  if (scan.shape === 'fixed') return { day: scan.day, second: scan.second }
  const day = dayUnder(scan, order)
  if (day === null) return null
  return scan.second === SECONDS_PER_DAY ? { day: day + 1, second: 0 } : { day, second: scan.second }
}

function formatOf(scan: ScannedDate, order: DateOrder): string {
  if (scan.shape === 'fixed') return scan.format
  if (scan.shape === 'digits') {
    const kind = serialKindOf(scan)
    return kind === null ? 'number' : SERIAL_NAMES[kind]
  }
  const other: DateOrder = order === 'dmy' ? 'mdy' : 'dmy'
  const own = dayUnder(scan, order) !== null || dayUnder(scan, other) === null ? order : other
  const year = scan.twoDigitYear ? 'YY' : 'YYYY'
  const parts = own === 'dmy' ? ['DD', 'MM', year] : own === 'mdy' ? ['MM', 'DD', year] : [year, 'MM', 'DD']
  return parts.join(scan.separator)
}

function kindOf(values: readonly DatedValue[]): DateKind {
  const cells: Record<DateKind, number> = { text: 0, yyyymmdd: 0, excel_serial: 0, unix_s: 0, unix_ms: 0 }
  for (const { value, scan } of values) {
    const kind =
      scan === null
        ? null
        : scan.shape === 'digits'
          ? serialKindOf(scan)
          : scan.shape === 'fixed' && scan.format === 'YYYYMMDD'
            ? 'yyyymmdd'
            : 'text'
    if (kind !== null) cells[kind] += value.count
  }
  const serial = (['excel_serial', 'unix_s', 'unix_ms'] as const).reduce((a, b) =>
    cells[b] > cells[a] ? b : a,
  )
  if (cells[serial] > cells.text + cells.yyyymmdd) return serial
  return cells.text === 0 && cells.yyyymmdd > 0 ? 'yyyymmdd' : 'text'
}

/**
 * The date convention of a column, from all its distinct values: kind of date, and the order where dates are three
 * numbers. Cells of another kind or order are unreadable, never guessed one by one.
 */
export function decideDates(values: readonly DistinctValue[], hints: DateHints = {}): DateDecision {
  const dated: DatedValue[] = []
  let missing = 0
  for (const value of values) {
    const scan = scanDate(value.text)
    if (scan === null && isMissingWord(normalizeText(value.text))) missing += value.count
    else dated.push({ value, scan })
  }
  const kind = kindOf(dated)
  const system = hints.system ?? '1900'
  const choice = chooseOrder(kind in SERIAL_NAMES ? [] : dated, hints)

  const formats = new Map<string, { count: number; example: string; line: number; readable: boolean }>()
  const unreadableExamples: Example[] = []
  let readable = 0
  let unreadable = 0
  let timed = 0
  let first = Infinity
  let last = -Infinity
  for (const { value, scan } of dated) {
    const date = scan && readScan(scan, kind, choice.order, system)
    if (date) {
      readable += value.count
      if (date.second >= 0) timed += value.count
      first = Math.min(first, date.day)
      last = Math.max(last, date.day)
    } else {
      unreadable += value.count
      if (unreadableExamples.length < EXAMPLES) unreadableExamples.push(value)
    }
    if (!scan || (!date && scan.shape === 'digits' && serialKindOf(scan) === null)) continue
    const format = formatOf(scan, choice.order)
    const seen = formats.get(format)
    if (seen) {
      seen.count += value.count
      seen.readable ||= date !== null
      if (value.line < seen.line) [seen.line, seen.example] = [value.line, value.text]
    } else
      formats.set(format, {
        count: value.count,
        example: value.text,
        line: value.line,
        readable: date !== null,
      })
  }
  const seen = [...formats].map(([format, rest]) => ({ format, ...rest })).sort((a, b) => b.count - a.count)
  return {
    ...choice,
    kind,
    system,
    mixed: seen.length > 1 ? seen : [],
    timed,
    range: readable > 0 ? { first, last } : null,
    readable,
    unreadable,
    missing,
    unreadableExamples,
    evidence:
      kind in SERIAL_NAMES
        ? phrase`${SERIAL_NAMES[kind as SerialKind]} in ${readable} cells`
        : choice.evidence,
  }
}

/**
 * The date and time of one cell under its column's convention, or null where it does not fit, is impossible or missing.
 * The clock time is the one written, with a zone offset or without: a till's local time is what a shop means.
 */
export function parseDate(
  text: string,
  decision: Pick<DateDecision, 'kind' | 'order'> & { readonly system?: DateSystem },
): ParsedDate | null {
  const { kind, order, system = '1900' } = decision
  const iso = kind === 'text' ? parseIso(text) : null
  if (iso) return iso
  const scan = scanDate(text)
  return scan && readScan(scan, kind, order, system)
}
