import type { Field, SourceRole } from './fields'
import type { Phrase } from './phrase'

/** A remark that does not block: doubtful guesses, unknown members, repairs. */
export interface Warning {
  readonly code: string
  readonly message: Phrase
  readonly line?: number
  readonly column?: string
}

/** How the keys that a file's lines carry were found in another file; lines without a key are not counted. */
export interface JoinReport {
  readonly column: string
  readonly file: string
  readonly key: string
  /** What it brought to the lines; empty where the other file is a dimension of its own. */
  readonly fields: readonly Field[]
  /** Share of distinct keys, 0 to 1; null where no line has one. */
  readonly match_rate: number | null
  readonly matched_lines: number
  readonly lines: number
  /** Up to ten keys that the other file lacks. */
  readonly unknown: readonly string[]
}

/** What happened to one file. `accepted + rejected + duplicates + superseded + replaced = records`. */
export interface FileReport {
  readonly name: string
  readonly role: SourceRole | 'unknown'
  readonly encoding: string
  readonly delimiter: string
  readonly header_line: number
  readonly date_order: string | null
  readonly records: number
  readonly accepted: number
  readonly rejected: number
  readonly duplicates: number
  readonly superseded: number
  readonly replaced: number
  /** The same bytes are in the project already: nothing was read. */
  readonly skipped: boolean
  readonly repaired: number
  readonly joins: readonly JoinReport[]
  readonly warnings: readonly Warning[]
}

/** One reconciliation: both sides were computed in different ways and must be equal. */
export interface Check {
  readonly name: string
  readonly left: number
  readonly right: number
  readonly ok: boolean
}

export interface Totals {
  readonly lines: number
  readonly orders: number
  readonly units: number
  readonly gross_cents: number
  readonly discount_cents: number
  readonly net_cents: number
  readonly return_lines: number
  readonly return_net_cents: number
  /** Distinct known customers with any line, returns included. */
  readonly customers: number
  readonly guest_lines: number
  readonly first_date: string | null
  readonly last_date: string | null
}

export interface Timings {
  readonly read: number
  readonly bronze: number
  readonly silver: number
  readonly gold: number
  readonly cube: number
  /** From the start until every chart of the overview could be answered. */
  readonly to_dashboard: number
  readonly save: number
  /** From the start until the project is safely on disk. */
  readonly total: number
}

/** The one JSON document of `import --json`. */
export interface ImportReport {
  readonly ok: boolean
  readonly run_id: string
  readonly files: readonly FileReport[]
  /** Remarks about no single file. */
  readonly warnings: readonly Warning[]
  /** What the amounts are in; `minor_digits` is 2 for cents. */
  readonly currency: { readonly code: string; readonly minor_digits: number }
  /** Ledger reason → count, over the files of this run. */
  readonly reasons: Readonly<Record<string, number>>
  readonly checks: readonly Check[]
  readonly totals: Totals
  readonly timings_ms: Timings
  readonly peak_rss_mb: number
}

export const STEPS = ['read', 'silver', 'cube', 'gold', 'save'] as const
export type Step = (typeof STEPS)[number]

/** Progress of a running import. `done`/`of` count rows (bytes while reading), `rowsPerSecond` and `secondsLeft` are estimates. */
export interface Progress {
  readonly runId: string
  readonly step: Step
  readonly done: number
  readonly of: number
  readonly unit: 'rows' | 'bytes' | 'tables'
  readonly rows: number
  readonly rowsPerSecond: number
  readonly secondsLeft: number | null
  readonly file: string | null
}
