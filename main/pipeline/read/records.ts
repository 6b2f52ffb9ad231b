import { closeSync, openSync, readSync } from 'node:fs'
import Papa from 'papaparse'
import type { Dialect } from './sniff'
import { chunkDecoder } from './textDecoder'

/** Small enough that the records of a chunk die young (a quarter of the garbage collection of 1 MiB chunks). */
const CHUNK_BYTES = 1 << 18

export interface RecordSink {
  /** `line` is the physical line (1-based) on which the record starts. The array is the sink's own. */
  (fields: readonly string[], line: number): void
}

export interface ReadOptions {
  readonly path: string
  readonly dialect: Dialect
  readonly onRecord: RecordSink
  /** Sees the bytes of the file as they are read (for the hash); the buffer is used again. */
  readonly onBytes: (bytes: Uint8Array) => void
  /** After each chunk; may wait or throw to stop. */
  readonly onChunk: (bytes: number) => Promise<void>
}

interface LowLevelParser {
  parse(
    input: string,
    baseIndex: number,
    ignoreLastRow: boolean,
  ): { data: string[][]; meta: { cursor: number } }
}
// PapaParse's own chunk parser, which its streams are made of; the published types leave it out.
const PapaParser = (Papa as unknown as { Parser: new (config: object) => LowLevelParser }).Parser

/** Streams a file's records below its header. Memory does not grow with the file. */
export async function readRecords(options: ReadOptions): Promise<void> {
  const { dialect, onRecord } = options
  const decoder = chunkDecoder(dialect.encoding)
  const mixed = dialect.newline === 'mixed'
  const newline = mixed ? '\n' : dialect.newline
  // Physical lines end in a line feed even inside quotes of a CRLF file.
  const lineEnd = newline === '\r' ? '\r' : '\n'
  const parser = new PapaParser({
    delimiter: dialect.delimiter,
    newline,
    quoteChar: dialect.quote,
    escapeChar: dialect.quote,
  })
  let rest = ''
  let line = 1
  let skipLines = dialect.dataLine - 1

  const parse = (text: string, isLast: boolean): string => {
    if (skipLines > 0) {
      const at = endOfLines(text, skipLines, newline)
      if (at === -1 && !isLast) return text
      text = at === -1 ? '' : text.slice(at)
      line += skipLines
      skipLines = 0
    }
    const { data, meta } = parser.parse(text, 0, !isLast)
    const used = isLast ? text.length : meta.cursor
    line = emit(data, line, countNewlines(text, used, lineEnd), lineEnd, isLast, onRecord)
    return text.slice(used)
  }

  const file = openSync(options.path, 'r')
  try {
    const buffer = Buffer.allocUnsafe(CHUNK_BYTES)
    for (;;) {
      const length = readSync(file, buffer, 0, CHUNK_BYTES, null)
      if (length === 0) break
      const bytes = buffer.subarray(0, length)
      options.onBytes(bytes)
      let text = decoder.decode(bytes)
      if (mixed) text = text.replace(/\r\n?/g, '\n')
      rest = parse(rest + text, false)
      await options.onChunk(length)
    }
  } finally {
    closeSync(file)
  }
  parse(rest + decoder.end(), true)
}

/** Index behind the n-th line end, −1 where there are fewer. */
function endOfLines(text: string, lines: number, newline: string): number {
  let at = 0
  for (let n = 0; n < lines; n++) {
    const end = text.indexOf(newline, at)
    if (end === -1) return -1
    at = end + newline.length
  }
  return at
}

function countNewlines(text: string, to: number, newline: string): number {
  let count = 0
  for (let at = text.indexOf(newline); at !== -1 && at < to; at = text.indexOf(newline, at + newline.length))
    count++
  return count
}

const isBlank = (fields: readonly string[]): boolean => fields.length === 1 && fields[0] === ''

/** Hands the records on with their lines and returns the line after them. */
function emit(
  records: readonly string[][],
  firstLine: number,
  newlines: number,
  newline: string,
  isLast: boolean,
  onRecord: RecordSink,
): number {
  // As many line ends as records (the last may lack its own): no record spans lines, so none need be looked for.
  const plain = newlines === records.length || (isLast && newlines === records.length - 1)
  let line = firstLine
  for (const fields of records) {
    if (!isBlank(fields)) onRecord(fields, line)
    line++
    if (!plain)
      for (const field of fields) if (field.includes(newline)) line += field.split(newline).length - 1
  }
  return line
}
