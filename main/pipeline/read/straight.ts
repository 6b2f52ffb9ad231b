import Papa from 'papaparse'
import type { ParsedRecord, Parsed } from './careful'
import type { Cut } from './scan'
import { BROKEN } from './textDecoder'

interface LowLevelParser {
  parse(
    input: string,
    baseIndex: number,
    ignoreLastRow: boolean,
  ): { data: string[][]; errors: readonly unknown[]; meta: { cursor: number } }
}
// PapaParse's own chunk parser, which its streams are made of; the published types leave it out.
const PapaParser = (Papa as unknown as { Parser: new (config: object) => LowLevelParser }).Parser

const NO_REPAIRS: ParsedRecord['repairs'] = []

/** PapaParse's chunk parser for text that is clean CSV. */
export class StraightParser {
  private readonly parser: LowLevelParser
  /** Physical lines end in a line feed even inside quotes of a CRLF file. */
  private readonly lineEnd: string

  constructor(
    private readonly cut: Cut,
    private readonly width: number,
  ) {
    this.lineEnd = cut.newline === '\r' ? '\r' : '\n'
    this.parser = new PapaParser({
      delimiter: cut.delimiter,
      newline: cut.newline === 'mixed' ? '\n' : cut.newline,
      quoteChar: cut.quote,
      escapeChar: cut.quote,
    })
  }

  /** The records of the text; null where something in it asks for a careful look. */
  parse(text: string, isLast: boolean): Parsed | null {
    if (text.includes('\0') || text.includes(BROKEN)) return null
    const { data, errors, meta } = this.parser.parse(text, 0, !isLast)
    if (errors.length > 0) return null
    const used = isLast ? text.length : meta.cursor
    if (isLast && text.endsWith(this.lineEnd) && isBlank(data.at(-1))) data.pop()
    const newlines = this.count(text, used)
    // As many line ends as records (the last may lack its own): no record spans lines, so none need be looked for.
    const isPlain = newlines === data.length || (isLast && newlines === data.length - 1)
    const records = isPlain ? data.map((fields) => one(fields)) : this.spanning(data)
    if (records && this.cut.newline === '\n' && text.includes('\r')) dropReturns(data)
    return records && { records, used }
  }

  /** Records that may span lines; null where one of them is not as wide as the others or swallows many lines. */
  private spanning(data: readonly string[][]): ParsedRecord[] | null {
    const records: ParsedRecord[] = []
    for (const fields of data) {
      let lines = 1
      for (const field of fields)
        if (field.includes(this.lineEnd)) lines += field.split(this.lineEnd).length - 1
      const isOdd = lines > 2 || (lines > 1 && fields.length !== this.width)
      if (isOdd) return null
      records.push({ fields, lines, repairs: NO_REPAIRS })
    }
    return records
  }

  private count(text: string, to: number): number {
    let count = 0
    for (let at = text.indexOf(this.lineEnd); at !== -1 && at < to; at = text.indexOf(this.lineEnd, at + 1))
      count++
    return count
  }
}

const one = (fields: readonly string[]): ParsedRecord => ({ fields, lines: 1, repairs: NO_REPAIRS })

const isBlank = (fields: readonly string[] | undefined): boolean => fields?.length === 1 && fields[0] === ''

/** Of lines that end in a carriage return where the others do not. */
function dropReturns(data: readonly string[][]): void {
  for (const fields of data) {
    const last = fields.length - 1
    if (last >= 0 && fields[last]!.endsWith('\r')) fields[last] = fields[last]!.slice(0, -1)
  }
}
