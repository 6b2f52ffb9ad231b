import type { Dialect } from './sniff/types'
import type { CellRepair } from './repairs'

export type Cut = Pick<Dialect, 'delimiter' | 'quote' | 'escape' | 'newline'>

/** One record as it was cut. `next` is where the next one starts. */
export interface Scan {
  readonly fields: string[]
  readonly repairs: CellRepair[]
  readonly next: number
  /** Index behind the first quote that was not closed, −1 without any. */
  readonly openAt: number
  /** `open`: a quote was not closed before the end of the text. `cut`: the text ends inside of the record. */
  readonly state: 'whole' | 'cut' | 'open'
}

interface Quoted {
  readonly value: string
  readonly end: number
  readonly hasStray: boolean
}

/** With more quotes than this that close nothing, the first one opened nothing. */
const MOST_STRAYS = 200

/** Cuts text into cells as leniently as a person would; line ends inside quoted cells are content. */
export class Scanner {
  private readonly lineEnd: '\n' | '\r'
  private readonly isBackslash: boolean
  // Where the last searches ended: a line of megabytes is not searched again for each of its cells.
  private known = ''
  private lineFrom = 0
  private lineAt = -1
  private delimiterFrom = 0
  private delimiterAt = -1

  constructor(private readonly cut: Cut) {
    this.lineEnd = cut.newline === '\r' ? '\r' : '\n'
    this.isBackslash = cut.escape === '\\'
  }

  /** Index of the line end at or after `from`; `limit` where there is none. */
  endOfLine(text: string, from: number, limit = text.length): number {
    this.use(text)
    if (from < this.lineFrom || this.lineAt < from) {
      const end = text.indexOf(this.lineEnd, from)
      this.lineFrom = from
      this.lineAt = end === -1 ? Infinity : end
    }
    return Math.min(this.lineAt, limit)
  }

  private nextDelimiter(text: string, from: number): number {
    this.use(text)
    if (from < this.delimiterFrom || this.delimiterAt < from) {
      const at = text.indexOf(this.cut.delimiter, from)
      this.delimiterFrom = from
      this.delimiterAt = at === -1 ? Infinity : at
    }
    return this.delimiterAt
  }

  private use(text: string): void {
    if (text !== this.known) this.begin(text)
  }

  /** Before a text is cut. One that equals the last is another object, and each search would compare the two letter by letter. */
  begin(text: string): void {
    this.known = text
    this.lineAt = -1
    this.delimiterAt = -1
  }

  countLines(text: string, from: number, to: number): number {
    let count = 0
    for (
      let at = text.indexOf(this.lineEnd, from);
      at !== -1 && at < to;
      at = text.indexOf(this.lineEnd, at + 1)
    )
      count++
    return count
  }

  /**
   * The record at `from`. With `mend`, a quote that is not closed before `limit` is dropped and its cell ends at the next
   * delimiter; the same goes for the quote of the cell `unquotedCell`.
   */
  record(text: string, from: number, limit: number, isLast: boolean, mend: boolean, unquotedCell = -1): Scan {
    const { delimiter, quote } = this.cut
    const fields: string[] = []
    const repairs: CellRepair[] = []
    let at = from
    let openAt = -1
    for (;;) {
      const opening = this.skipSpaces(text, at, limit)
      const isQuoted = text[opening] === quote && opening < limit
      const isForced = isQuoted && fields.length === unquotedCell
      const quoted = !isQuoted ? null : isForced ? 'open' : this.quoted(text, opening + 1, limit, isLast)
      if (quoted === 'cut') return { fields, repairs, next: from, openAt, state: 'cut' }
      if (quoted === 'open' && !mend && !isForced)
        return { fields, repairs, next: from, openAt: opening + 1, state: 'open' }
      if (quoted !== null && quoted !== 'open') {
        if (quoted.hasStray) repairs.push({ reason: 'stray_quote', cell: fields.length, value: quoted.value })
        fields.push(quoted.value)
        at = quoted.end
      } else {
        const start = quoted === 'open' ? opening + 1 : at
        at = this.endOfPlain(text, start, limit)
        const value = this.plain(text.slice(start, at))
        if (quoted === 'open' && openAt === -1) openAt = start
        if (quoted === 'open') repairs.push({ reason: 'unclosed_quote', cell: fields.length, value })
        fields.push(value)
      }
      if (at >= limit) return { fields, repairs, next: limit, openAt, state: isLast ? 'whole' : 'cut' }
      if (!text.startsWith(delimiter, at)) break
      at += delimiter.length
    }
    const next = this.behindLineEnd(text, at)
    return next > limit && !isLast
      ? { fields, repairs, next: from, openAt, state: 'cut' }
      : { fields, repairs, next: Math.min(next, limit), openAt, state: 'whole' }
  }

  private behindLineEnd(text: string, at: number): number {
    if (text[at] !== '\r') return at + 1
    return at + (text[at + 1] === '\n' ? 2 : 1)
  }

  private isLineEnd(text: string, at: number): boolean {
    const c = text[at]
    return c === this.lineEnd || (c === '\r' && text[at + 1] === '\n')
  }

  private skipSpaces(text: string, from: number, limit: number): number {
    let at = from
    while (at < limit && text[at] === ' ' && this.cut.delimiter !== ' ') at++
    return at
  }

  private quoted(text: string, from: number, limit: number, isLast: boolean): Quoted | 'open' | 'cut' {
    const { quote, delimiter } = this.cut
    let strays = 0
    let at = from
    for (;;) {
      const q = text.indexOf(quote, at)
      if (q === -1 || q >= limit || strays > MOST_STRAYS) return 'open'
      if (this.isBackslash ? this.isEscaped(text, q, from) : text[q + 1] === quote && q + 1 < limit) {
        at = q + (this.isBackslash ? 1 : 2)
        continue
      }
      const after = this.skipSpaces(text, q + 1, limit)
      const isEnd = after >= limit || (text[after] === '\r' && after + 1 >= limit)
      if (isEnd && !isLast) return 'cut'
      if (isEnd || text.startsWith(delimiter, after) || this.isLineEnd(text, after))
        return { value: this.unquoted(text.slice(from, q)), end: after, hasStray: strays > 0 }
      strays++
      at = q + 1
    }
  }

  private isEscaped(text: string, at: number, from: number): boolean {
    let slashes = 0
    for (let i = at - 1; i >= from && text[i] === '\\'; i--) slashes++
    return slashes % 2 === 1
  }

  private unquoted(value: string): string {
    const { quote } = this.cut
    if (this.isBackslash) return value.replaceAll(`\\${quote}`, quote).replaceAll('\\\\', '\\')
    return value.includes(quote) ? value.replaceAll(quote + quote, quote) : value
  }

  private plain(value: string): string {
    const { quote, delimiter } = this.cut
    return this.isBackslash && value.includes('\\')
      ? value.replaceAll(`\\${delimiter}`, delimiter).replaceAll(`\\${quote}`, quote)
      : value
  }

  /** End of an unquoted cell: the next delimiter or line end. */
  private endOfPlain(text: string, from: number, limit: number): number {
    const { delimiter } = this.cut
    let line = this.endOfLine(text, from, limit)
    if (this.lineEnd === '\n' && line < limit && line > from && text[line - 1] === '\r') line--
    let at = this.nextDelimiter(text, from)
    while (this.isBackslash && at < line && this.isEscaped(text, at, from))
      at = this.nextDelimiter(text, at + delimiter.length)
    return Math.min(at, line)
  }
}
