import type { Field, Mapping, Role, SourceRole } from '../../../shared/fields'
import type { ColumnMapping, DecidedRole, FileDecision } from '../../../shared/mapping'
import type { Phrase } from '../../../shared/phrase'
import type { Dialect } from '../read/sniff'
import type { NotSales } from './notSales'

export type FileRole = SourceRole | 'ignore' | 'unknown'

/** What is decided about a file already: by a person, or by an earlier import of the same header. */
export interface Said {
  readonly role?: DecidedRole | undefined
  /** The whole mapping of an earlier import. */
  readonly mapping?: ColumnMapping | undefined
  /** Of an earlier import's lookup: its key. */
  readonly key?: string | null | undefined
  readonly columns?: FileDecision['columns']
  readonly joins?: FileDecision['joins']
}

export interface FileToGuess {
  readonly name: string
  readonly dialect: Pick<Dialect, 'header' | 'headerLine' | 'sampleRows' | 'isWhole'>
  readonly said?: Said
}

export interface Alternative {
  readonly role: Role
  readonly confidence: number
  readonly mapping: Mapping
  /** Needed fields without a column; each entry is a list of alternatives. */
  readonly missing: readonly (readonly Field[])[]
}

/** A column that may be the field; silver proves by arithmetic which one is. */
export interface AmountCandidate {
  readonly field: 'total_amount' | 'net_amount' | 'discount_amount' | 'discount_percent' | 'unit_price'
  readonly header: string
  /** 0 to 1. */
  readonly score: number
}

/**
 * Attributes that come from another file: where `column` here equals `key` there, `fields` are read there.
 * The key was unique in the sample; whoever joins must check the whole file, so that no line is multiplied.
 */
export interface Join {
  readonly column: string
  readonly file: string
  readonly key: string
  /** Canonical field of this file's role → header of the other file. */
  readonly fields: ColumnMapping
  /** Share of the sampled values found there; null where the sample cannot tell. */
  readonly matchRate: number | null
}

export interface FileGuess {
  readonly name: string
  readonly role: FileRole
  /** 0 to 1. */
  readonly confidence: number
  /** Canonical field → header as in `Dialect.header`. */
  readonly mapping: ColumnMapping
  /** Short sentences for the import screen. */
  readonly evidence: readonly Phrase[]
  /** Other roles that the file could play, the likeliest first. */
  readonly alternatives: readonly Alternative[]
  readonly missing: readonly (readonly Field[])[]
  readonly amounts: readonly AmountCandidate[]
  readonly joins: readonly Join[]
  /** Of a lookup or calendar: the column that other files carry, and the date column of a calendar. */
  readonly lookup: { readonly key: string; readonly date: string | null } | null
  /** A column with the time of day beside a date column without one. */
  readonly timeColumn: string | null
  /** What the file is where it is known to hold no sales. */
  readonly notSales: NotSales | null
  /** A column of currency codes. */
  readonly currencyColumn: string | null
  readonly signature: string
  readonly header: readonly string[]
  readonly headerLine: number
}
