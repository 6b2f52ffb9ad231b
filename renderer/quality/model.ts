import type { LedgerCount, LedgerRow, QualityReport } from '../../shared/ipc'
import type { JoinReport, Warning } from '../../shared/report'

export type FileRow = QualityReport['files'][number]

/** Lines of all files: `records = used + setAside + replaced`. */
export interface Sums {
  readonly records: number
  readonly used: number
  readonly setAside: number
  readonly replaced: number
  readonly repaired: number
}

export const setAsideOf = ({ rejected, duplicates, superseded }: FileRow): number =>
  rejected + duplicates + superseded

export const sumsOf = (files: readonly FileRow[]): Sums =>
  files.reduce<Sums>(
    (sums, file) => ({
      records: sums.records + file.records,
      used: sums.used + file.accepted,
      setAside: sums.setAside + setAsideOf(file),
      replaced: sums.replaced + file.replaced,
      repaired: sums.repaired + file.repaired,
    }),
    { records: 0, used: 0, setAside: 0, replaced: 0, repaired: 0 },
  )

export interface ReasonRow {
  readonly reason: string
  readonly kind: LedgerRow['kind']
  readonly count: number
}

const isOf =
  (file: string | null) =>
  (row: { readonly file: string }): boolean =>
    file === null || row.file === file

/** How often each reason is given, in one file or in all; the most frequent first. */
export function reasonsOf(counts: readonly LedgerCount[], file: string | null): ReasonRow[] {
  const byReason = new Map<string, ReasonRow>()
  for (const { kind, reason, count } of counts.filter(isOf(file)))
    byReason.set(reason, { reason, kind, count: count + (byReason.get(reason)?.count ?? 0) })
  return [...byReason.values()].sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1))
}

export type ExampleRow = LedgerRow & { readonly id: string }

/** Examples of one file and reason, or of all. */
export const examplesOf = (
  examples: readonly LedgerRow[],
  file: string | null,
  reason: string | null,
): ExampleRow[] =>
  examples
    .map((row, at) => ({ ...row, id: String(at) }))
    .filter((row) => isOf(file)(row) && (reason === null || row.reason === reason))

export type KeyRow = JoinReport & { readonly from: string; readonly id: string }

/** How keys were found in other files, the worst first. */
export const keysOf = (files: readonly FileRow[], file: string | null): KeyRow[] =>
  files
    .filter(({ name }) => file === null || name === file)
    .flatMap(({ name, joins }) =>
      joins.map((join) => ({ ...join, from: name, id: `${name} ${join.column} ${join.file}` })),
    )
    .sort((a, b) => (a.match_rate ?? 1) - (b.match_rate ?? 1))

export type RemarkRow = Warning & { readonly file: string; readonly id: string }

export const remarksOf = (files: readonly FileRow[], file: string | null): RemarkRow[] =>
  files
    .filter(({ name }) => file === null || name === file)
    .flatMap(({ name, warnings }) =>
      warnings.map((warning, at) => ({ ...warning, file: name, id: `${name} ${at}` })),
    )
