import type { Warning } from '../../../../shared/report'

/** How a file is to be read, and the first records as read. Lines are 1-based and physical. */
export interface Dialect {
  /** A WHATWG label; read with `createDecoder`, not with `TextDecoder` (see there). */
  readonly encoding: string
  readonly bomBytes: number
  /** A character that does not occur in the head where the file has one column. */
  readonly delimiter: string
  readonly quote: '"' | "'"
  /** Before a quote inside a quoted cell: the quote itself, or a backslash. */
  readonly escape: '"' | "'" | '\\'
  readonly newline: '\n' | '\r\n' | '\r' | 'mixed'
  readonly sepLine: boolean
  /** Physical lines above the table, a `sep=` line included. */
  readonly preambleLines: number
  /** 0 where the file has no header. */
  readonly headerLine: number
  /** Where the first record starts. */
  readonly dataLine: number
  /** Addressable names: as read, but never empty and unique whatever the case (`column_3`, `Price_2`). */
  readonly header: readonly string[]
  readonly originalHeader: readonly string[]
  readonly hasHeader: boolean | 'unsure'
  /** Up to 200 records after the header, cells as read. */
  readonly sampleRows: readonly (readonly string[])[]
  /** The head was the whole file. */
  readonly isWhole: boolean
  readonly notes: readonly Warning[]
  /** Not to be read by PapaParse: backslash escapes, spaces before quotes, a delimiter of several characters. */
  readonly needsCare?: boolean
}

export interface SniffOptions {
  readonly fileName: string
  readonly isWhole: boolean
  readonly encoding?: string
  readonly delimiter?: string
  /** 1-based line of the header; 0 where the file has none. */
  readonly headerLine?: number
}
