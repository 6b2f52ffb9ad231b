import { isMissingWord, keptMissingWords, trimEdges } from './text'
import { EXAMPLES } from './types'
import type { DistinctValue, Example } from './types'

export interface IdDecision {
  /** Every value is a whole number followed by `.0`, an artefact of other tools: it is dropped. */
  readonly stripPointZero: boolean
  /** A leading C followed by digits marks a cancelled order, as most ids of the column are bare digits. */
  readonly cancelMark: boolean
  readonly keptWords: ReadonlySet<string>
  /** Cells that lose their `.0`. */
  readonly stripped: number
  /** Cells in scientific notation (`1.23E+12`) beside or instead of plain ids: a spreadsheet has cut their digits. */
  readonly damaged: number
  readonly damagedExamples: readonly Example[]
}

const POINT_ZERO = /^\d+\.0$/
const DIGITS = /^\d+$/
const SCIENTIFIC = /^\d(?:[.,]\d+)?E\+\d{1,2}$/i
const CANCELLED = /^[Cc]\d+$/

/** The convention of an id column from all its distinct values. */
export function decideIds(values: readonly DistinctValue[]): IdDecision {
  const keptWords = keptMissingWords(values)
  let ids = 0
  let pointZero = 0
  let digits = 0
  let cells = 0
  let damaged = 0
  const damagedExamples: Example[] = []
  for (const value of values) {
    const { text, count } = value
    const id = trimEdges(text)
    if (isMissingWord(id) && !keptWords.has(id)) continue
    ids++
    cells += count
    if (POINT_ZERO.test(id)) pointZero++
    else if (DIGITS.test(id)) digits++
    else if (SCIENTIFIC.test(id)) {
      damaged += count
      if (damagedExamples.length < EXAMPLES) damagedExamples.push(value)
    }
  }
  const stripPointZero = ids > 0 && pointZero === ids
  return {
    stripPointZero,
    cancelMark: digits * 2 > ids,
    keptWords,
    stripped: stripPointZero ? cells : 0,
    damaged,
    damagedExamples,
  }
}

/** An id as text: trimmed, otherwise character by character as written. Null where missing. */
export function cleanId(raw: string, decision: IdDecision): string | null {
  const id = trimEdges(raw)
  if (isMissingWord(id) && !decision.keptWords.has(id)) return null
  return decision.stripPointZero && POINT_ZERO.test(id) ? id.slice(0, -2) : id
}

/** Whether a cleaned transaction id carries the cancel mark (`C536379`). Always false where most ids are not bare digits. */
export const isCancelledId = (id: string, decision: IdDecision): boolean =>
  decision.cancelMark && CANCELLED.test(id)
