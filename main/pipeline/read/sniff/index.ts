import { phrase } from '../../../../shared/phrase'
import type { Phrase } from '../../../../shared/phrase'
import { failure, success } from '../../../../shared/result'
import type { Failure, Result } from '../../../../shared/result'
import { BROKEN, chunkDecoder } from '../textDecoder'
import { isKnownEncoding } from './decoder'
import { guessEncoding } from './encoding'
import { looksBinary, notCsv } from './magic'
import { readTop } from './top'
import type { Opening } from './top'
import type { Dialect, SniffOptions } from './types'

export { createDecoder } from './decoder'

export { guessEncoding } from './encoding'
export { EncodingWatch } from './encodingWatch'

export { digitOf, withAsciiDigits } from './digits'
export { columnShape, shapeOf } from './shapes'
export { UNIT_AT_END } from './units'
export type { ColumnShape } from './shapes'
export type { Dialect, SniffOptions } from './types'

// Bytes decoded and characters looked at: a third of the bytes in letters of three bytes is enough, too.
const OPENINGS = [
  [98_304, 49_152],
  [Infinity, 262_144],
] as const
const ENOUGH_LINES = 20

const unusable = (fileName: string, message: Phrase, reason: Phrase, remedy: Phrase): Failure =>
  failure('input_unusable', phrase`${message} ${remedy}`, [{ file: fileName, line: 1, reason, remedy }])

/**
 * Finds out how a file is to be read from its first bytes (up to 256 KB; the whole file where `isWhole`).
 * Fails with `input_unusable` where it is empty or no CSV at all.
 */
export function sniff(head: Uint8Array, options: SniffOptions): Result<Dialect> {
  const { fileName, isWhole } = options
  if (head.length === 0)
    return unusable(
      fileName,
      phrase`${fileName} is empty.`,
      phrase`The file is empty.`,
      phrase`Export it again, or leave it out.`,
    )
  const other = notCsv(head, fileName)
  if (other)
    return unusable(
      fileName,
      phrase`${fileName} is ${other.is}.`,
      phrase`The file is ${other.is}.`,
      other.remedy,
    )
  if (options.encoding !== undefined && !isKnownEncoding(options.encoding))
    return failure(
      'usage',
      phrase`"${options.encoding}" is no known encoding. Examples: utf-8, windows-1252, iso-8859-2, utf-16le.`,
    )
  const guessed = guessEncoding(head, isWhole)
  const encoding = options.encoding ?? guessed.encoding
  if (!encoding.startsWith('utf-16') && looksBinary(head))
    return unusable(
      fileName,
      phrase`${fileName} holds binary data, not text.`,
      phrase`The file holds binary data, not text.`,
      phrase`Export the table as CSV.`,
    )
  const opening = decodeOpening(head.subarray(guessed.bomBytes), encoding, isWhole)
  if (opening.text.trim() === '')
    return unusable(
      fileName,
      phrase`${fileName} has no records.`,
      phrase`The file has no records.`,
      phrase`Export it again, or leave it out.`,
    )
  return success(readTop(opening, options, encoding, guessed))
}

/** The text of the first records; more of it where lines are so long that few would be seen. */
function decodeOpening(bytes: Uint8Array, encoding: string, isWhole: boolean): Opening {
  for (const [maxBytes, maxChars] of OPENINGS) {
    const stream = !isWhole || bytes.length > maxBytes
    const decoder = chunkDecoder(encoding)
    const start = decoder.decode(bytes.subarray(0, maxBytes))
    const decoded = (stream ? start : start + decoder.end()).replaceAll(BROKEN, '')
    const isCut = stream || decoded.length > maxChars
    const text = decoded.slice(0, maxChars)
    if (!isCut || maxBytes === Infinity || text.split(/[\r\n]/, ENOUGH_LINES).length === ENOUGH_LINES)
      return { text, isCut }
  }
  return { text: '', isCut: true }
}
