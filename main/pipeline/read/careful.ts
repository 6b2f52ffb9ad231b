import { BROKEN } from './textDecoder'
import { Scanner } from './scan'
import type { Cut, Scan } from './scan'
import type { CellRepair } from './repairs'

export interface ParsedRecord {
  readonly fields: readonly string[]
  /** Physical lines that it takes. */
  readonly lines: number
  readonly repairs: readonly CellRepair[]
}

export interface Parsed {
  readonly records: readonly ParsedRecord[]
  /** Characters of the text that the records take. */
  readonly used: number
}

/** An open quote is looked at once it has run over this much text without a close. */
const OPEN_CHARS = 1 << 16
const INNER_LINES = 40
/** Lines in one record that make it doubtful even where its cells are as many as usual. */
const MANY_LINES = 10
const RECORD_LIKE = 0.8
/** Text of one record beyond which no close of a quote is waited for. */
const MOST_CHARS = 1 << 26

/**
 * Cuts text that is not clean CSV as leniently as a person would, and says what it mended. A quote that would swallow
 * lines which look like records is taken to end on its own line. `width` is the usual number of cells, 0 where unknown.
 */
export class CarefulParser {
  private readonly scanner: Scanner

  constructor(
    private readonly cut: Cut,
    private readonly width: number,
  ) {
    this.scanner = new Scanner(cut)
  }

  parse(text: string, isLast: boolean, maxRecords = Infinity): Parsed {
    const records: ParsedRecord[] = []
    this.scanner.begin(text)
    let at = 0
    while (at < text.length && records.length < maxRecords) {
      const scan = this.next(text, at, isLast)
      if (scan === null) break
      const lines = Math.max(1, this.scanner.countLines(text, at, scan.next))
      records.push(withoutMarks({ fields: scan.fields, lines, repairs: scan.repairs }))
      at = scan.next
    }
    return { records, used: at }
  }

  /** The record at `at`; null where more text is needed. */
  private next(text: string, at: number, isLast: boolean): Scan | null {
    const plain = this.scanner.record(text, at, text.length, isLast, false)
    if (plain.state === 'cut') return null
    const isOpen = plain.state === 'open'
    if (isOpen && !isLast && !this.isSwallowing(text, at)) return null
    const isOdd = isOpen || plain.repairs.length > 0 || !this.isUsual(plain)
    const isLong = !isOpen && this.scanner.countLines(text, at, plain.next) > MANY_LINES
    if (!isOdd && !isLong) return plain
    const unquoted = isOdd ? this.unquoted(text, at, plain, isLast) : null
    if (unquoted) return unquoted
    const lineEnd = this.scanner.endOfLine(text, at)
    if (isOpen) {
      const mended = this.mended(text, at, lineEnd)
      const isBounded = !isLast || this.isUsual(mended) || this.looksLikeRecords(text, lineEnd, text.length)
      return isBounded ? mended : this.toTheEnd(text, mended)
    }
    if (this.looksLikeRecords(text, lineEnd, plain.next)) {
      const mended = this.mended(text, at, lineEnd)
      if (this.isUsual(mended)) return mended
    }
    return this.fitted(plain)
  }

  private isUsual({ fields }: Scan): boolean {
    return this.width < 2 || fields.length === this.width
  }

  /** An open quote has run over much text that looks like records, or over more than any cell holds. */
  private isSwallowing(text: string, at: number): boolean {
    const length = text.length - at
    if (length > MOST_CHARS) return true
    return length > OPEN_CHARS && this.looksLikeRecords(text, this.scanner.endOfLine(text, at), text.length)
  }

  /** The record with the quote that fits badly left out, where that gives the usual width. */
  private unquoted(text: string, at: number, plain: Scan, isLast: boolean): Scan | null {
    const stray = plain.repairs.find(({ reason }) => reason === 'stray_quote')
    const cell = plain.state === 'open' ? plain.fields.length : stray?.cell
    if (cell === undefined || this.width < 2) return null
    const scan = this.scanner.record(text, at, text.length, isLast, false, cell)
    if (scan.state !== 'whole' || !this.isUsual(scan)) return null
    const isShorter = scan.next < plain.next || plain.state === 'open'
    return isShorter
      ? this.isFollowed(text, scan.next, isLast)
        ? scan
        : null
      : this.isUsual(plain)
        ? null
        : scan
  }

  /** What stands there begins a record as wide as the others. */
  private isFollowed(text: string, at: number, isLast: boolean): boolean {
    if (at >= text.length) return true
    const following = this.scanner.record(text, at, text.length, isLast, false)
    return following.state === 'cut' || this.isUsual(following)
  }

  /** The record of the first line alone, what the open quote cut apart joined again where that gives the usual width. */
  private mended(text: string, at: number, lineEnd: number): Scan {
    const limit = Math.min(text.length, lineEnd + 1)
    const scan = this.scanner.record(text, at, limit, true, true)
    const open = scan.repairs.find(({ reason }) => reason === 'unclosed_quote')
    const surplus = scan.fields.length - this.width
    if (!open || this.width < 2 || surplus <= 0) return scan
    const value = scan.fields.slice(open.cell, open.cell + surplus + 1).join(this.cut.delimiter)
    const fields = scan.fields.toSpliced(open.cell, surplus + 1, value)
    return { ...scan, fields, repairs: [{ ...open, value }] }
  }

  /** Nothing below looks like records: the cell runs to the end of the file. */
  private toTheEnd(text: string, firstLine: Scan): Scan {
    const open = firstLine.repairs.find(({ reason }) => reason === 'unclosed_quote')
    if (!open) return firstLine
    const fields = firstLine.fields.slice(0, open.cell)
    const rest = text.slice(firstLine.openAt).replace(/\r?\n$/, '')
    return {
      fields: [...fields, rest],
      repairs: [{ ...open, value: rest }],
      next: text.length,
      openAt: -1,
      state: 'whole',
    }
  }

  /** A cell that stray quotes cut in two (`"a "b", c"`) is joined again where that gives the usual width. */
  private fitted(scan: Scan): Scan {
    const { fields, repairs } = scan
    const { quote, delimiter } = this.cut
    const surplus = fields.length - this.width
    const stray = repairs.find(({ reason }) => reason === 'stray_quote')
    if (this.width < 2 || surplus <= 0 || !stray) return scan
    const last = fields[stray.cell + surplus]
    if (last === undefined || !last.endsWith(quote)) return scan
    const rest = fields.slice(stray.cell + 1, stray.cell + surplus + 1).join(delimiter)
    const value = `${stray.value}${quote}${delimiter}${rest.slice(0, -quote.length)}`
    return {
      ...scan,
      fields: fields.toSpliced(stray.cell, surplus + 1, value),
      repairs: [{ ...stray, value }],
    }
  }

  /** The lines behind the first are as wide as a record; one that the end of the text cuts is not asked. */
  private looksLikeRecords(text: string, firstEnd: number, end: number): boolean {
    if (this.width < 2) return false
    let [seen, alike] = [0, 0]
    let from = firstEnd + 1
    while (seen < INNER_LINES && from < end) {
      const to = this.scanner.endOfLine(text, from, end)
      if (to >= text.length) break
      const { fields } = this.scanner.record(text, from, to + 1, true, true)
      seen++
      if (fields.length === this.width) alike++
      from = to + 1
    }
    return seen > 0 && alike >= seen * RECORD_LIKE
  }
}

function withoutMarks(record: ParsedRecord): ParsedRecord {
  const isMarked = (field: string): boolean => field.includes(BROKEN) || field.includes('\0')
  if (!record.fields.some(isMarked)) return record
  const repairs = [...record.repairs]
  const fields = record.fields.map((field, cell) => {
    if (!isMarked(field)) return field
    const value = field.replaceAll(BROKEN, '').replaceAll('\0', '')
    if (field.includes(BROKEN)) repairs.push({ reason: 'broken_bytes', cell, value })
    if (field.includes('\0')) repairs.push({ reason: 'nul_bytes', cell, value })
    return value
  })
  return { ...record, fields, repairs }
}
