import type { Phrase } from './phrase'
import type { ImportReport } from './report'

/** A file of the project; `canBeCorrected` where it can be understood again from its records. */
export type ProjectFileReport = ImportReport['files'][number] & { readonly canBeCorrected: boolean }

/** Quality of the data: per file lines in = used + set aside. */
export interface QualityReport {
  readonly files: readonly ProjectFileReport[]
  readonly reasons: Readonly<Record<string, number>>
  readonly checks: ImportReport['checks']
  /** Entries of the ledger by file, kind and reason. */
  readonly counts: readonly LedgerCount[]
  readonly examples: readonly LedgerRow[]
}

export interface LedgerCount {
  readonly file: string
  readonly kind: LedgerRow['kind']
  readonly reason: string
  readonly count: number
}

export interface LedgerRow {
  readonly file: string
  readonly line: number
  readonly kind: 'rejected' | 'duplicate' | 'superseded' | 'replaced' | 'repaired'
  readonly column: string | null
  readonly value: string | null
  readonly reason: string
  /** What was found or done, in a sentence. */
  readonly detail: Phrase | null
}

/** A record as it stands in its file, and what the ledger says of it; without headers where there is none. */
export interface RawRecord {
  readonly headers: readonly string[]
  readonly values: readonly (string | null)[]
  readonly ledger: readonly LedgerRow[]
}
