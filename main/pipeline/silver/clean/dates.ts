import type { Example, DistinctValue, Readability } from './types'

export type DateOrder = 'ymd' | 'dmy' | 'mdy'
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
  readonly examples: readonly Example[]
  readonly firstLine: number
}

export interface DateDecision extends Readability {
  readonly kind: DateKind
  readonly order: DateOrder
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
  readonly evidence: string
}

export interface DateHints {
  /** The user's answer: overrides the evidence. */
  readonly asked?: DateOrder
  /** What the file's other date columns use: taken only where this column leaves it open. */
  readonly sibling?: DateOrder
}

export function decideDates(values: readonly DistinctValue[], hints: DateHints = {}): DateDecision {
  void values
  return {
    kind: 'text',
    order: hints.asked ?? 'ymd',
    ambiguous: false,
    ambiguousExamples: [],
    candidates: ['ymd'],
    contradictory: false,
    mixed: [],
    timed: 0,
    evidence: '',
    readable: 0,
    unreadable: 0,
    missing: 0,
    unreadableExamples: [],
  }
}

export function parseDate(text: string, decision: DateDecision): ParsedDate | null {
  void text
  void decision
  return null
}
