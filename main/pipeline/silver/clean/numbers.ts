import { phrase } from '../../../../shared/phrase'
import type { Phrase } from '../../../../shared/phrase'
import { normalizeText, isMissingWord } from './text'
import { readBody, scanNumber } from './numberScan'
import type { Decimal, Group, ScannedNumber } from './numberScan'
import { EXAMPLES } from './types'
import type { DistinctValue, Example, Readability } from './types'

export type { Decimal, Group } from './numberScan'

export interface NumberConvention {
  readonly decimal: Decimal
  /** The thousands separator seen with this decimal sign; '' where none was. Space and apostrophe are always read as one. */
  readonly group: Group
  /** Groups of two above the thousands: 1,23,456.00. */
  readonly indian: boolean
}

export interface NumberDecision extends Readability {
  readonly convention: NumberConvention
  /** The decimal sign that the values prove, or that was answered; null where they leave it open. */
  readonly proven: Decimal | null
  /** The values leave open whether a sign is the decimal or the thousands separator: a person has to say. */
  readonly ambiguous: boolean
  readonly ambiguousExamples: readonly Example[]
  /** Both conventions occur for certain; the more frequent one was taken and the other's values are unreadable. */
  readonly contradictory: boolean
  readonly contradictoryExamples: readonly Example[]
  /** Cells with a percent sign. */
  readonly percentCells: number
  /** ISO 4217 codes, or the sign itself where several currencies share it (`$`, `¥`, `kr`); most frequent first. */
  readonly currencies: readonly string[]
  /** The units written behind numbers, most frequent first. */
  readonly units: readonly string[]
  /** Cells whose value has a fraction other than zero. */
  readonly fractions: number
  readonly evidence: Phrase
}

export interface NumberHints {
  /** The user's answer: overrides the evidence. */
  readonly asked?: Decimal
  /** What the file's other columns use: taken only where this column leaves it open. */
  readonly sibling?: Decimal
}

interface Votes {
  cells: number
  readonly examples: Example[]
}

const votes = (): Votes => ({ cells: 0, examples: [] })

function vote(votes: Votes, value: DistinctValue): void {
  votes.cells += value.count
  if (votes.examples.length < EXAMPLES) votes.examples.push(value)
}

const LARGEST = Number.MAX_SAFE_INTEGER

function digitsUnder(scan: ScannedNumber, convention: NumberConvention): string | null {
  const reading = readBody(scan, convention.decimal)
  if (!reading) return null
  if ((reading.group === ',' || reading.group === '.') && reading.group !== convention.group) return null
  if (convention.indian ? reading.westernOnly && reading.group === ',' : reading.indianOnly) return null
  return `${scan.negative ? '-' : ''}${reading.digits}${scan.exponent === 0 ? '' : `e${scan.exponent}`}`
}

function numberUnder(scan: ScannedNumber, convention: NumberConvention): number | null {
  const digits = digitsUnder(scan, convention)
  if (digits === null) return null
  const value = Number(digits) + 0
  return Math.abs(value) <= LARGEST ? value : null
}

/**
 * The number convention of a column, from all its distinct values. A value proves a decimal sign where it fits only that
 * one; the sign proved by more cells is taken. `ambiguous` where nothing proves one and some value (`1.000`, `1,000`) needs it.
 */
export function decideNumbers(values: readonly DistinctValue[], hints: NumberHints = {}): NumberDecision {
  const point = votes()
  const comma = votes()
  const open = votes()
  const bad = votes()
  const points: DistinctValue[] = []
  let readable = 0
  let fractions = 0
  const scans: { value: DistinctValue; scan: ScannedNumber }[] = []
  const currencies = new Map<string, number>()
  const units = new Map<string, number>()
  let missing = 0
  let percentCells = 0
  for (const value of values) {
    const shape = plainShapeOf(value.text)
    if (shape === 'whole') {
      readable += value.count
      continue
    }
    if (shape === 'point') {
      points.push(value)
      vote(point, value)
      continue
    }
    if (isMissingWord(normalizeText(value.text))) {
      missing += value.count
      continue
    }
    const scan = scanNumber(value.text)
    if (!scan) {
      vote(bad, value)
      continue
    }
    scans.push({ value, scan })
    if (scan.percent) percentCells += value.count
    if (scan.unit !== '') units.set(scan.unit, (units.get(scan.unit) ?? 0) + value.count)
    if (scan.currency !== '')
      currencies.set(scan.currency, (currencies.get(scan.currency) ?? 0) + value.count)
    const asPoint = readBody(scan, '.')
    const asComma = readBody(scan, ',')
    if (asPoint && asComma) {
      if (asPoint.digits !== asComma.digits) vote(open, value)
    } else if (asPoint) vote(point, value)
    else if (asComma) vote(comma, value)
  }

  const tie = point.cells === comma.cells
  const proved: Decimal | undefined = tie ? undefined : point.cells > comma.cells ? '.' : ','
  const decimal = hints.asked ?? proved ?? hints.sibling ?? '.'
  const undecided = tie && (point.cells > 0 || open.cells > 0)
  const ambiguous = undecided && hints.asked === undefined && hints.sibling === undefined
  const against = decimal === '.' ? comma : point
  const contradictory = point.cells > 0 && comma.cells > 0

  const convention = conventionWith(decimal, scans)
  for (const value of points) {
    if (decimal === '.') {
      readable += value.count
      if (!Number.isInteger(Number(value.text))) fractions += value.count
    } else vote(bad, value)
  }
  for (const { value, scan } of scans) {
    const number = numberUnder(scan, convention)
    if (number === null) vote(bad, value)
    else {
      readable += value.count
      if (!Number.isInteger(number)) fractions += value.count
    }
  }
  return {
    convention,
    proven: hints.asked ?? proved ?? null,
    ambiguous,
    ambiguousExamples: ambiguous ? (open.cells > 0 ? open : comma).examples : [],
    contradictory,
    contradictoryExamples: contradictory ? against.examples : [],
    percentCells,
    currencies: byCount(currencies),
    units: byCount(units),
    fractions,
    readable,
    unreadable: bad.cells,
    missing,
    unreadableExamples: bad.examples,
    evidence: evidenceOf(decimal, point, comma, open, hints),
  }
}

const byCount = (counts: ReadonlyMap<string, number>): string[] =>
  [...counts].sort((a, b) => b[1] - a[1]).map(([text]) => text)

function conventionWith(
  decimal: Decimal,
  scans: readonly { readonly value: DistinctValue; readonly scan: ScannedNumber }[],
): NumberConvention {
  const groups = new Map<Group, number>()
  let indian = 0
  let western = 0
  for (const { value, scan } of scans) {
    const reading = readBody(scan, decimal)
    if (!reading || reading.group === '') continue
    groups.set(reading.group, (groups.get(reading.group) ?? 0) + value.count)
    if (reading.indianOnly) indian += value.count
    else if (reading.westernOnly && reading.group === ',') western += value.count
  }
  let group: Group = ''
  for (const [candidate, cells] of groups)
    if (group === '' || cells > (groups.get(group) ?? 0)) group = candidate
  const sign: Group = decimal === '.' ? ',' : '.'
  // A space or apostrophe reads the same under every convention, so the sign that does not is the one to keep.
  if (groups.has(sign)) group = sign
  return { decimal, group, indian: indian > western }
}

function evidenceOf(decimal: Decimal, point: Votes, comma: Votes, open: Votes, hints: NumberHints): Phrase {
  const name = decimal === '.' ? 'point' : 'comma'
  if (hints.asked !== undefined) return phrase`decimal ${name}, as answered`
  const proof = decimal === '.' ? point : comma
  const example = proof.examples[0]
  if (example && point.cells !== comma.cells)
    return phrase`decimal ${name}: ${proof.cells} cells fit only that, such as "${example.text.slice(0, 40)}" in line ${example.line}`
  if (open.cells === 0 && point.cells === 0) return phrase`no decimal or thousands separator in any value`
  if (hints.sibling !== undefined) return phrase`decimal ${name}, as in the other columns of the file`
  const doubtful = open.examples[0] ?? comma.examples[0]
  return phrase`"${doubtful?.text.slice(0, 40) ?? ''}" in line ${doubtful?.line ?? 0} may have a decimal or a thousands separator`
}

/**
 * The short cut for `12`, `-12` (the same under every convention) and `12.5`, `0.125`, `1234.567` (a decimal point for
 * certain); null leaves the text to the scanner.
 */
function plainShapeOf(text: string): 'whole' | 'point' | null {
  const start = text.charCodeAt(0) === 0x2d ? 1 : 0
  const { length } = text
  if (length === start || length > 16) return null
  let pointAt = -1
  for (let i = start; i < length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 0x30 && code <= 0x39) continue
    if (code !== 0x2e || pointAt >= 0 || i === start || i === length - 1) return null
    pointAt = i
  }
  if (pointAt < 0) return length - start <= 15 ? 'whole' : null
  const mayGroup = length - pointAt === 4 && pointAt - start <= 3 && text.charCodeAt(start) !== 0x30
  return mayGroup ? null : 'point'
}

/**
 * The number of one cell under its column's convention, exactly the double nearest to the written decimal. Null where it
 * does not fit, is missing, not finite, or beyond 2^53 (not exact). A percent sign does not scale: `15 %` is 15.
 */
export function parseNumber(
  text: string,
  decision: { readonly convention: NumberConvention },
): number | null {
  const { convention } = decision
  const shape = plainShapeOf(text)
  if (shape === 'whole' || (shape === 'point' && convention.decimal === '.')) return Number(text) + 0
  const scan = scanNumber(text)
  return scan && numberUnder(scan, convention)
}

/** The currency written in a cell (ISO code or shared sign), or null where none is. */
export const currencyOf = (text: string): string | null => scanNumber(text)?.currency || null
