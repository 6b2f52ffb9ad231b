import Papa from 'papaparse'
import { CarefulParser } from '../careful'
import { Scanner } from '../scan'
import type { Cut } from '../scan'

export interface Tokens {
  readonly rows: readonly (readonly string[])[]
  /** 1-based line where a quote opened that never closed; null without any. */
  readonly unclosedAt: number | null
  /** The text is not clean CSV: `CarefulParser` cut it. */
  readonly isOdd: boolean
}

export interface TokenizeOptions {
  readonly maxRows?: number
  /** The file goes on behind the text: its last record may be cut and is left out. */
  readonly isCut?: boolean
  readonly needsCare?: boolean
}

const WIDTH_LINES = 60

/** Cuts text whose line ends are all `\n` into records; blank lines stay as `['']`, a final line end adds none. */
export function tokenize(
  text: string,
  delimiter: string,
  quote: Cut['quote'],
  escape: Cut['escape'] = quote,
  { maxRows = 0, isCut = false, needsCare = false }: TokenizeOptions = {},
): Tokens {
  const isClean = escape === quote && !needsCare && !text.includes('\0')
  if (isClean) {
    const { data, errors } = Papa.parse<string[]>(text, {
      delimiter,
      quoteChar: quote,
      newline: '\n',
      preview: maxRows,
    })
    if (!errors.some(({ type }) => type === 'Quotes')) {
      const last = data.at(-1)
      const isFinal = last && last.length === 1 && last[0] === '' && text.endsWith('\n')
      const isIncomplete = isCut && data.length > 1 && (maxRows === 0 || data.length < maxRows)
      return { rows: isFinal || isIncomplete ? data.slice(0, -1) : data, unclosedAt: null, isOdd: false }
    }
  }
  return carefully(text, { delimiter, quote, escape, newline: '\n' }, maxRows || Infinity, isCut)
}

function carefully(text: string, cut: Cut, maxRows: number, isCut: boolean): Tokens {
  const parser = new CarefulParser(cut, usualWidth(text, cut))
  const some = parser.parse(text, !isCut, maxRows)
  const { records } = some.records.length > 0 ? some : parser.parse(text, true, maxRows)
  let line = 1
  let unclosedAt: number | null = null
  for (const { lines, repairs } of records) {
    if (repairs.some(({ reason }) => reason === 'unclosed_quote')) unclosedAt ??= line
    line += lines
  }
  return { rows: records.map(({ fields }) => fields), unclosedAt, isOdd: true }
}

/** The commonest number of cells of a line by itself. */
function usualWidth(text: string, cut: Cut): number {
  const scanner = new Scanner(cut)
  const counts = new Map<number, number>()
  let at = 0
  for (let n = 0; n < WIDTH_LINES && at < text.length; n++) {
    const end = scanner.endOfLine(text, at)
    const { length } = scanner.record(text, at, Math.min(end + 1, text.length), true, true).fields
    if (end > at) counts.set(length, (counts.get(length) ?? 0) + 1)
    at = end + 1
  }
  let best: readonly [number, number] = [0, 0]
  for (const entry of counts) if (entry[1] > best[1]) best = entry
  return best[0]
}

export const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '')

/** Physical lines that a record takes. */
export function lineCount(row: readonly string[]): number {
  let lines = 1
  for (const cell of row) for (let i = cell.indexOf('\n'); i >= 0; i = cell.indexOf('\n', i + 1)) lines++
  return lines
}
