import { phrase } from '../../../../shared/phrase'
import type { Warning } from '../../../../shared/report'
import { guessDelimiter, guessEscape, guessQuote, modalWidth } from './delimiter'
import type { EncodingGuess } from './encoding'
import { addressable, findTop, judgeHeader, secondLine, unnamedFirst } from './header'
import { newlineOf } from './rows'
import { lineCount, tokenize } from './tokenize'
import type { Tokens } from './tokenize'
import type { Dialect, SniffOptions } from './types'

const SAMPLE_ROWS = 200
const LOOK_ROWS = 80

/** The first text of a file. */
export interface Opening {
  readonly text: string
  /** The file goes on behind the text. */
  readonly isCut: boolean
}

function encodingNotes(guess: EncodingGuess): Warning[] {
  if (guess.brokenBytes)
    return [
      {
        code: 'broken_bytes',
        message: phrase`Some bytes are no valid UTF-8; they were read as windows-1252.`,
      },
    ]
  if (guess.confidence < 0.5)
    return [
      {
        code: 'encoding_doubtful',
        message: phrase`The encoding was taken to be ${guess.encoding}; --encoding sets another.`,
      },
    ]
  return []
}

type Rows = Tokens['rows']

/** Where the header stands among the first records, and where the data start. */
interface Head {
  readonly names: readonly string[]
  readonly hasHeader: boolean | 'unsure'
  /** Index of the header; of the first record where there is none. */
  readonly top: number
  readonly first: number
  readonly notes: readonly Warning[]
}

const linesBefore = (rows: Rows, index: number): number =>
  rows.slice(0, index).reduce((sum, row) => sum + lineCount(row), 0)

/** What the option says: the record that starts in the line, or none. */
function decidedHead(rows: Rows, headerLine: number): Head {
  if (headerLine === 0) {
    const top = Math.max(0, findTop(rows))
    return { names: [], hasHeader: false, top, first: top, notes: [] }
  }
  let top = 0
  while (top < rows.length - 1 && linesBefore(rows, top) + 1 < headerLine) top++
  return { names: rows[top] ?? [''], hasHeader: true, top, first: top + 1, notes: [] }
}

function guessedHead(rows: Rows, skipped: number): Head {
  const top = Math.max(0, findTop(rows))
  const names = rows[top] ?? ['']
  const below = rows.slice(top + 1)
  const line = skipped + linesBefore(rows, top) + 1
  const hasHeader = judgeHeader(names, below)
  if (hasHeader === false) {
    const message = phrase`Line ${line} holds values, not column names.`
    return { names: [], hasHeader, top, first: top, notes: [{ code: 'no_header', message, line }] }
  }
  const second = hasHeader === true ? secondLine(names, below) : null
  if (second) {
    const next = line + lineCount(names)
    const message = second.isUnits
      ? phrase`Line ${next} describes the columns; it was left out.`
      : phrase`Lines ${line} and ${next} name the columns together.`
    const notes = [{ code: 'two_line_header', message, line }]
    return { names: second.names, hasHeader, top, first: top + 2, notes }
  }
  const message = phrase`Line ${line} was taken as column names; it may be data.`
  const notes = hasHeader === 'unsure' ? [{ code: 'header_doubtful', message, line }] : []
  return { names: unnamedFirst(names, below), hasHeader, top, first: top + 1, notes }
}

/** Names for all cells that most records have. */
function headerWidth(names: readonly string[], rows: Rows): number {
  const { width, share } = modalWidth(rows)
  return names.length === 0 || (rows.length > 1 && share > 0.5) ? Math.max(width, names.length) : names.length
}

const hasSpacedQuotes = (text: string, delimiter: string, quote: string): boolean =>
  delimiter !== ' ' &&
  text.includes(`${delimiter} ${quote}`) &&
  text.split('\n', LOOK_ROWS).some((line) => {
    const at = line.indexOf(`${delimiter} ${quote}`)
    return at !== -1 && line.indexOf(quote, at + delimiter.length + 2) !== -1
  })

/** How records are cut and where they start, from the first text of a file. */
export function readTop(
  { text: opening, isCut }: Opening,
  options: SniffOptions,
  encoding: string,
  guessed: EncodingGuess,
): Dialect {
  const newline = newlineOf(opening)
  const text = newline === '\n' && !opening.includes('\r') ? opening : opening.replace(/\r\n?/g, '\n')
  const sep = /^"?sep=(.)"?\n/i.exec(text)
  const skipped = sep ? 1 : 0
  const table = sep ? text.slice(sep[0].length) : text
  const quote = guessQuote(table)
  const escape = guessEscape(table, quote)
  const delimiter = options.delimiter ?? sep?.[1] ?? guessDelimiter(table, quote, escape)
  const needsCare = escape !== quote || delimiter.length > 1 || hasSpacedQuotes(table, delimiter, quote)
  const read = (maxRows: number): Tokens =>
    tokenize(table, delimiter, quote, escape, { maxRows, isCut, needsCare })
  const { rows, unclosedAt } = read(LOOK_ROWS)
  const head =
    options.headerLine === undefined
      ? guessedHead(rows, skipped)
      : decidedHead(rows, Math.max(0, options.headerLine - skipped))
  const preambleLines = skipped + linesBefore(rows, head.top)
  const width = headerWidth(head.names, rows.slice(head.first))
  // Read when asked for: hundreds of files are sniffed, and a few looked at.
  let sample: Dialect['sampleRows'] | undefined
  return {
    encoding,
    bomBytes: guessed.bomBytes,
    delimiter,
    quote,
    escape,
    newline,
    sepLine: sep !== null,
    preambleLines,
    headerLine: head.hasHeader === false ? 0 : preambleLines + 1,
    dataLine: skipped + linesBefore(rows, head.first) + 1,
    header: addressable(head.names, width),
    originalHeader: head.names,
    hasHeader: head.hasHeader,
    get sampleRows() {
      sample ??= read(head.first + SAMPLE_ROWS).rows.slice(head.first)
      return sample
    },
    isWhole: options.isWhole,
    needsCare,
    notes: [...encodingNotes(guessed), ...head.notes, ...unclosedNote(unclosedAt, skipped)],
  }
}

function unclosedNote(unclosedAt: number | null, skipped: number): Warning[] {
  if (unclosedAt === null) return []
  const line = unclosedAt + skipped
  return [
    { code: 'unclosed_quote', message: phrase`A quote opens in line ${line} and is never closed.`, line },
  ]
}
