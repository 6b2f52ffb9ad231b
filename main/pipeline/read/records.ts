import { phrase } from '../../../shared/phrase'
import type { Phrase } from '../../../shared/phrase'
import { FailureError, failure } from '../../../shared/result'
import { CarefulParser } from './careful'
import type { Parsed } from './careful'
import type { ReadRepair } from './repairs'
import type { Dialect } from './sniff'
import type { ByteSource } from './source'
import { StraightParser } from './straight'
import { chunkDecoder } from './textDecoder'

/** Text without the end of a record after which the careful parser has a look. */
const LONG_CHARS = 1 << 16
/** Longest record, in characters. */
const MOST_CHARS = 1 << 27
/** In one line: each takes some hundred bytes while the line is cut. */
const MOST_DELIMITERS = 1 << 22

export interface RecordSink {
  /** `line` is the physical line (1-based) on which the record starts. The array is the sink's own. */
  (fields: readonly string[], line: number): void
}

export interface ReadOptions {
  readonly source: ByteSource
  readonly dialect: Dialect
  readonly onRecord: RecordSink
  readonly onRepair: (repair: ReadRepair) => void
  /** Sees the bytes of the file as they are read (for the hash); the buffer is used again. */
  readonly onBytes: (bytes: Uint8Array) => void
  /** After each chunk; may wait or throw to stop. */
  readonly onChunk: (bytes: number) => Promise<void>
}

/**
 * Streams a file's records below its header. Memory does not grow with the file: what is kept is the record that the
 * last chunk cuts. Clean text goes through PapaParse; a chunk with stray or unclosed quotes, backslash escapes, NUL
 * or broken bytes goes through `CarefulParser`, which says what it mended.
 */
export async function readRecords(options: ReadOptions): Promise<void> {
  const { dialect, source } = options
  const decoder = chunkDecoder(dialect.encoding)
  const text = new RecordText(options)
  for await (const bytes of source.chunks()) {
    options.onBytes(bytes)
    text.push(decoder.decode(bytes))
    await options.onChunk(bytes.length)
  }
  text.end(decoder.end())
}

class RecordText {
  private readonly straight: StraightParser | null
  private readonly careful: CarefulParser
  private readonly isMixed: boolean
  private readonly isOneColumn: boolean
  private pending = ''
  /** With less text than this another try would fail as the last one did. */
  private nextTry = 0
  private heldReturn = ''
  private line = 1
  private linesToSkip: number

  constructor(private readonly options: ReadOptions) {
    const { dialect, source } = options
    const width = dialect.header.length
    this.straight = dialect.needsCare ? null : new StraightParser(dialect, width)
    this.careful = new CarefulParser(dialect, width)
    this.isMixed = dialect.newline === 'mixed'
    this.isOneColumn = width === 1
    this.linesToSkip = dialect.dataLine - 1
    this.name = source.name
    this.lineEnd = dialect.newline === '\r' ? '\r' : '\n'
  }
  private readonly name: string
  private readonly lineEnd: string

  push(text: string): void {
    this.pending += this.oneLineEnd(text)
    if (this.pending.length >= this.nextTry) this.take(false)
  }

  end(text: string): void {
    this.pending += this.oneLineEnd(text) + (this.heldReturn === '' ? '' : '\n')
    this.take(true)
  }

  /** In a file of mixed line ends each becomes a line feed; one that a chunk may cut waits for the next. */
  private oneLineEnd(text: string): string {
    if (!this.isMixed) return text
    const all = this.heldReturn + text
    this.heldReturn = all.endsWith('\r') ? '\r' : ''
    return all.slice(0, all.length - this.heldReturn.length).replace(/\r\n?/g, '\n')
  }

  private take(isLast: boolean): void {
    if (!this.skipped(isLast)) return
    this.insistOnWidth()
    const before = this.pending.length
    const parsed = this.parse(isLast)
    this.emit(parsed)
    this.pending = this.pending.slice(parsed.used)
    this.nextTry = this.pending.length * 1.5
    if (parsed.used === 0 && before > MOST_CHARS)
      throw this.unreadable(
        phrase`The record that starts in line ${this.line} does not end within ${MOST_CHARS >> 20} million characters.`,
      )
  }

  /** Before the first line of the text is cut into more cells than there is memory for. */
  private insistOnWidth(): void {
    const { pending } = this
    if (pending.length <= MOST_DELIMITERS) return
    const { delimiter } = this.options.dialect
    const lineEnd = pending.indexOf(this.lineEnd)
    const end = lineEnd === -1 ? pending.length : lineEnd
    let count = 0
    for (let at = pending.indexOf(delimiter); at !== -1 && at < end; at = pending.indexOf(delimiter, at + 1))
      if (++count > MOST_DELIMITERS)
        throw this.unreadable(
          phrase`The record that starts in line ${this.line} has more than ${MOST_DELIMITERS >> 20} million delimiters.`,
        )
  }

  private parse(isLast: boolean): Parsed {
    const straight = this.straight?.parse(this.pending, isLast)
    const isStuck = straight && !isLast && this.pending.length - straight.used > LONG_CHARS
    return straight && !isStuck ? straight : this.careful.parse(this.pending, isLast)
  }

  private emit({ records }: Parsed): void {
    const { onRecord, onRepair } = this.options
    for (const { fields, lines, repairs } of records) {
      if (this.isOneColumn || fields.length > 1 || fields[0] !== '') {
        onRecord(fields, this.line)
        for (const repair of repairs) onRepair({ ...repair, line: this.line })
      }
      this.line += lines
    }
  }

  /** False while the lines above the first record are not all there. */
  private skipped(isLast: boolean): boolean {
    let at = 0
    for (; this.linesToSkip > 0; this.linesToSkip--) {
      const found = this.pending.indexOf(this.lineEnd, at)
      if (found === -1) break
      at = found + 1
      this.line++
    }
    this.pending = this.pending.slice(at)
    if (this.linesToSkip > 0 && isLast) this.pending = ''
    return this.linesToSkip === 0 || isLast
  }

  private unreadable(reason: Phrase): FailureError {
    const place = {
      file: this.name,
      line: this.line,
      reason,
      remedy: phrase`Check the line ends and the quotes of the file, or export it again.`,
    }
    return new FailureError(
      failure('input_unusable', phrase`${this.name} cannot be read. ${reason}`, [place]),
    )
  }
}
