import { shapeOf } from './shapes'
import { isBlank, tokenize } from './tokenize'
import type { Dialect } from './types'

const CANDIDATES = [',', ';', '\t', '|', '^', '~', '\x1f', '\x1e', '\x01', '¦', '§', ':'] as const
const DELIMITER_CLASS = ',;\\t|^~:¦§\\x01\\x1e\\x1f'
const ENDS_CELL = new RegExp(`^[${DELIMITER_CLASS}\\n]`)
const SINGLE_QUOTED = new RegExp(`(?:^|[${DELIMITER_CLASS}])'[^']{0,400}'(?=[${DELIMITER_CLASS}\\n]|$)`, 'gm')
const DOUBLE_QUOTED = new RegExp(`(?:^|[${DELIMITER_CLASS}])"`, 'gm')
const WEIGHT: Readonly<Record<string, number>> = { ':': 0.6, '§': 0.9, '¦': 0.95, '^': 0.95, '~': 0.95 }
const TRIAL_ROWS = 60
const TRIAL_CHARS = 24_000
const NO_DELIMITER = ['\x1f', '\t', '|', '\x1e'] as const

const MANY_CELLS = 5

/** Remarks above and below a table are lines of one cell, and may be as many as its records. */
const weightOf = (width: number, count: number): number => (width === 1 ? count / 2 : count)

/** The commonest number of cells a record, lines of one cell counting half; the earlier one where two are as common. */
export function modalWidth(rows: readonly (readonly string[])[]): {
  readonly width: number
  readonly share: number
} {
  const counts = new Map<number, number>()
  let filled = 0
  for (const row of rows) {
    if (isBlank(row)) continue
    filled++
    counts.set(row.length, (counts.get(row.length) ?? 0) + 1)
  }
  let best: readonly [width: number, count: number] = [1, 0]
  for (const entry of counts) if (weightOf(...entry) > weightOf(...best)) best = entry
  return { width: best[0], share: filled === 0 ? 0 : best[1] / filled }
}

function cleanShare(
  rows: readonly (readonly string[])[],
  delimiter: string,
  others: readonly string[],
): number {
  let [clean, all] = [0, 0]
  for (const row of rows) {
    for (const cell of row) {
      all++
      const isTyped = shapeOf(cell) !== 'text'
      if (isTyped || !others.some((other) => other !== delimiter && other !== ':' && cell.includes(other)))
        clean++
    }
    if (all > 300) break
  }
  return all === 0 ? 0 : clean / all
}

/** Which quote opens cells: a single quote only where double quotes do not and it stands at both ends of many cells. */
export function guessQuote(text: string): '"' | "'" {
  const opening = text.slice(0, TRIAL_CHARS)
  const singles = opening.match(SINGLE_QUOTED)?.length ?? 0
  const doubles = opening.match(DOUBLE_QUOTED)?.length ?? 0
  return singles > 2 && doubles === 0 ? "'" : '"'
}

/** A backslash where quoted cells hold `\"` before more text and nowhere a doubled quote; else the quote itself. */
export function guessEscape(text: string, quote: '"' | "'"): '"' | "'" | '\\' {
  const opening = text.slice(0, TRIAL_CHARS)
  const backslashed = opening.split(`\\${quote}`).slice(1)
  const inside = backslashed.filter((rest) => rest !== '' && !ENDS_CELL.test(rest)).length
  return inside > 0 && !new RegExp(`[^${DELIMITER_CLASS}\\n\\\\]${quote}${quote}`).test(opening)
    ? '\\'
    : quote
}

/**
 * The delimiter that cuts the text (line ends `\n`) into the most even records with the cleanest cells.
 * For a file of one column, a character that does not occur in it.
 */
export function guessDelimiter(
  text: string,
  quote: Dialect['quote'],
  escape: Dialect['escape'] = quote,
): string {
  const trial = text.slice(0, TRIAL_CHARS)
  const present = CANDIDATES.filter((candidate) => trial.includes(candidate))
  const single = NO_DELIMITER.find((candidate) => !text.includes(candidate)) ?? '\x1f'
  let best = { delimiter: single as string, score: 0 }
  for (const delimiter of present) {
    const isCut = trial.length < text.length
    const { rows: whole } = tokenize(trial, delimiter, quote, escape, { maxRows: TRIAL_ROWS, isCut })
    const { width, share } = modalWidth(whole)
    const first = whole.find((row) => !isBlank(row))
    if (width < 2 || (share < (width < MANY_CELLS ? 0.6 : 0.4) && first?.length === 1)) continue
    const score =
      share *
      (0.5 + 0.5 * cleanShare(whole, delimiter, present)) *
      (1 - 1 / (width + 1)) *
      (WEIGHT[delimiter] ?? 1)
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}
