import { failure, success } from '../../../../shared/result'
import type { Failure, Result } from '../../../../shared/result'
import type { Warning } from '../../../../shared/report'
import { guessDelimiter, guessEscape, guessQuote, modalWidth } from './delimiter'
import { createDecoder, isKnownEncoding } from './decoder'
import { guessEncoding } from './encoding'
import { addressable, findTop, judgeHeader } from './header'
import { looksBinary, notCsv } from './magic'
import { lineCount, tokenize } from './tokenize'
import type { Tokens } from './tokenize'
import type { Dialect, SniffOptions } from './types'

export { createDecoder, isKnownEncoding } from './decoder'
export type { Decoder } from './decoder'
export { guessEncoding } from './encoding'
export { EncodingWatch } from './encodingWatch'
export type { EncodingGuess } from './encoding'
export { columnShape, isCompactDate, shapeOf } from './shapes'
export type { ColumnShape, Shape } from './shapes'
export type { Dialect, SniffOptions } from './types'

const TABLE_CHARS = 131_072
const SAMPLE_ROWS = 200
const LOOK_ROWS = 300

const unusable = (fileName: string, what: string, remedy: string): Failure =>
  failure('input_unusable', `${fileName} ${what}. ${remedy}`, [
    { file: fileName, line: 1, reason: `The file ${what}.`, remedy },
  ])

function newlineOf(text: string): Dialect['newline'] {
  const pairs = text.match(/\r\n/g)?.length ?? 0
  const returns = (text.match(/\r/g)?.length ?? 0) - pairs
  const feeds = (text.match(/\n/g)?.length ?? 0) - pairs
  const kinds = [pairs, returns, feeds].filter((count) => count > 0).length
  return kinds > 1 ? 'mixed' : pairs > 0 ? '\r\n' : returns > 0 ? '\r' : '\n'
}

function encodingNotes(guess: ReturnType<typeof guessEncoding>): Warning[] {
  if (guess.brokenBytes)
    return [{ code: 'broken_bytes', message: 'Some bytes are no valid UTF-8; those characters are lost.' }]
  if (guess.confidence < 0.5)
    return [
      {
        code: 'encoding_doubtful',
        message: `The encoding was taken to be ${guess.encoding}; --encoding sets another.`,
      },
    ]
  return []
}

const HEADER_NOTES: Readonly<Record<string, Warning>> = {
  false: { code: 'no_header', message: 'The first record holds values, not column names.' },
  unsure: { code: 'header_doubtful', message: 'The first record was taken as column names; it may be data.' },
}

/**
 * Finds out how a file is to be read from its first bytes (up to 256 KB; the whole file where `isWhole`).
 * Fails with `input_unusable` where it is empty or no CSV at all.
 */
export function sniff(head: Uint8Array, options: SniffOptions): Result<Dialect> {
  const { fileName, isWhole } = options
  if (head.length === 0) return unusable(fileName, 'is empty', 'Export it again, or leave it out.')
  const other = notCsv(head, fileName)
  if (other) return unusable(fileName, `is ${other.is}`, other.remedy)
  if (options.encoding !== undefined && !isKnownEncoding(options.encoding))
    return failure(
      'usage',
      `"${options.encoding}" is no known encoding. Examples: utf-8, windows-1252, iso-8859-2, utf-16le.`,
    )
  const guessed = guessEncoding(head, isWhole)
  const encoding = options.encoding ?? guessed.encoding
  if (!encoding.startsWith('utf-16') && looksBinary(head))
    return unusable(fileName, 'holds binary data, not text', 'Export the table as CSV.')
  const decoded = createDecoder(encoding).decode(head.subarray(guessed.bomBytes), { stream: !isWhole })
  if (decoded.trim() === '') return unusable(fileName, 'has no records', 'Export it again, or leave it out.')
  return success(readTop(decoded, options, encoding, guessed))
}

const NO_QUOTE = '\ufdd0'
const SWALLOWED_LINES = 40

interface TopRows extends Tokens {
  /** 1-based line of the table where a quote opened that never closed. */
  readonly unclosedAt: number | null
}

/** The first records; where an unclosed quote would swallow many lines, quotes are taken as plain characters. */
function readRows(table: string, delimiter: string, quote: string, escape: string): TopRows {
  const tokens = tokenize(table, delimiter, quote, LOOK_ROWS, escape)
  const last = tokens.rows.at(-1)
  if (!tokens.openQuote || !last) return { ...tokens, unclosedAt: null }
  const unclosedAt = 1 + tokens.rows.slice(0, -1).reduce((sum, row) => sum + lineCount(row), 0)
  const isSwallowing = lineCount(last) > SWALLOWED_LINES
  return {
    ...(isSwallowing ? tokenize(table, delimiter, NO_QUOTE, LOOK_ROWS) : tokens),
    openQuote: isSwallowing,
    unclosedAt,
  }
}

function unclosedNote({ openQuote, unclosedAt }: TopRows, isCut: boolean, sepLine: boolean): Warning[] {
  if (unclosedAt === null || (isCut && !openQuote)) return []
  const line = unclosedAt + (sepLine ? 1 : 0)
  return [{ code: 'unclosed_quote', message: `A quote opens in line ${line} and is never closed.`, line }]
}

function readTop(
  decoded: string,
  options: SniffOptions,
  encoding: string,
  guessed: ReturnType<typeof guessEncoding>,
): Dialect {
  const newline = newlineOf(decoded)
  const isCut = !options.isWhole || decoded.length > TABLE_CHARS
  const text = decoded.slice(0, TABLE_CHARS).replace(/\r\n?/g, '\n')
  const sep = /^sep=(.)\n/i.exec(text)
  const table = sep ? text.slice(sep[0].length) : text
  const quote = guessQuote(table)
  const escape = guessEscape(table, quote)
  const delimiter = options.delimiter ?? sep?.[1] ?? guessDelimiter(table, quote, escape)
  const tokens = readRows(table, delimiter, quote, escape)
  const rows =
    isCut && tokens.rows.length > 1 && tokens.rows.length < LOOK_ROWS ? tokens.rows.slice(0, -1) : tokens.rows
  const topIndex = Math.max(0, findTop(rows))
  const top = rows[topIndex] ?? ['']
  const below = rows.slice(topIndex + 1)
  const hasHeader = judgeHeader(top, below)
  const preambleLines = (sep ? 1 : 0) + rows.slice(0, topIndex).reduce((sum, row) => sum + lineCount(row), 0)
  const sample = (hasHeader === false ? [top, ...below] : below).slice(0, SAMPLE_ROWS)
  const originalHeader = hasHeader === false ? [] : [...top]
  const headerNote = HEADER_NOTES[String(hasHeader)]
  return {
    encoding,
    bomBytes: guessed.bomBytes,
    delimiter,
    quote,
    escape,
    newline,
    sepLine: sep !== null,
    preambleLines,
    headerLine: hasHeader === false ? 0 : preambleLines + 1,
    dataLine: preambleLines + 1 + (hasHeader === false ? 0 : lineCount(top)),
    header: addressable(originalHeader, hasHeader === false ? modalWidth(sample).width : top.length),
    originalHeader,
    hasHeader,
    sampleRows: sample,
    isWhole: options.isWhole,
    notes: [
      ...encodingNotes(guessed),
      ...(headerNote ? [headerNote] : []),
      ...unclosedNote(tokens, isCut, sep !== null),
    ],
  }
}
