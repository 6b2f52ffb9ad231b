import { failure, success } from '../../../../shared/result'
import type { Failure, Result } from '../../../../shared/result'
import type { Warning } from '../../../../shared/report'
import { guessDelimiter, guessEscape, guessQuote, modalWidth } from './delimiter'
import { createDecoder, isKnownEncoding } from './decoder'
import { guessEncoding } from './encoding'
import { addressable, findTop, judgeHeader } from './header'
import { looksBinary, notCsv } from './magic'
import { newlineOf, readRows, unclosedNote } from './rows'
import { lineCount } from './tokenize'
import type { Dialect, SniffOptions } from './types'

export { createDecoder, isKnownEncoding } from './decoder'
export type { Decoder } from './decoder'
export { guessEncoding } from './encoding'
export { EncodingWatch } from './encodingWatch'
export type { EncodingGuess } from './encoding'
export { columnShape, isCompactDate, shapeOf } from './shapes'
export type { ColumnShape, Shape } from './shapes'
export type { Dialect, SniffOptions } from './types'

// Bytes decoded and characters looked at: a third of the bytes in letters of three bytes is enough, too.
const OPENINGS = [
  [98_304, 49_152],
  [Infinity, 262_144],
] as const
const ENOUGH_LINES = 20
const SAMPLE_ROWS = 200
const LOOK_ROWS = 80

const unusable = (fileName: string, what: string, remedy: string): Failure =>
  failure('input_unusable', `${fileName} ${what}. ${remedy}`, [
    { file: fileName, line: 1, reason: `The file ${what}.`, remedy },
  ])

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
  const opening = decodeOpening(head.subarray(guessed.bomBytes), encoding, isWhole)
  if (opening.text.trim() === '')
    return unusable(fileName, 'has no records', 'Export it again, or leave it out.')
  return success(readTop(opening, options, encoding, guessed))
}

interface Opening {
  readonly text: string
  /** The file goes on behind the text. */
  readonly isCut: boolean
}

/** The text of the first records; more of it where lines are so long that few would be seen. */
function decodeOpening(bytes: Uint8Array, encoding: string, isWhole: boolean): Opening {
  for (const [maxBytes, maxChars] of OPENINGS) {
    const stream = !isWhole || bytes.length > maxBytes
    const decoded = createDecoder(encoding).decode(bytes.subarray(0, maxBytes), { stream })
    const isCut = stream || decoded.length > maxChars
    const text = decoded.slice(0, maxChars)
    if (!isCut || maxBytes === Infinity || text.split(/[\r\n]/, ENOUGH_LINES).length === ENOUGH_LINES)
      return { text, isCut }
  }
  return { text: '', isCut: true }
}

function readTop(
  { text: opening, isCut }: Opening,
  options: SniffOptions,
  encoding: string,
  guessed: ReturnType<typeof guessEncoding>,
): Dialect {
  const newline = newlineOf(opening)
  const text = newline === '\n' && !opening.includes('\r') ? opening : opening.replace(/\r\n?/g, '\n')
  const sep = /^sep=(.)\n/i.exec(text)
  const table = sep ? text.slice(sep[0].length) : text
  const quote = guessQuote(table)
  const escape = guessEscape(table, quote)
  const delimiter = options.delimiter ?? sep?.[1] ?? guessDelimiter(table, quote, escape)
  const cut = { delimiter, quote, escape }
  const read = readRows(table, cut, isCut, LOOK_ROWS)
  const { rows } = read
  const topIndex = Math.max(0, findTop(rows))
  const top = rows[topIndex] ?? ['']
  const below = rows.slice(topIndex + 1)
  const hasHeader = judgeHeader(top, below)
  const preambleLines = (sep ? 1 : 0) + rows.slice(0, topIndex).reduce((sum, row) => sum + lineCount(row), 0)
  const firstRecord = topIndex + (hasHeader === false ? 0 : 1)
  const originalHeader = hasHeader === false ? [] : [...top]
  // Read when asked for: hundreds of files are sniffed, and a few looked at.
  let sample: Dialect['sampleRows'] | undefined
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
    header: addressable(
      originalHeader,
      hasHeader === false ? modalWidth(rows.slice(topIndex)).width : top.length,
    ),
    originalHeader,
    hasHeader,
    get sampleRows() {
      sample ??= readRows(table, cut, isCut, firstRecord + SAMPLE_ROWS).rows.slice(firstRecord)
      return sample
    },
    isWhole: options.isWhole,
    notes: [
      ...encodingNotes(guessed),
      ...(headerNote ? [headerNote] : []),
      ...unclosedNote(read, isCut, sep !== null),
    ],
  }
}
