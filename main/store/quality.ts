import type { LedgerRow, ProjectFileReport, QualityReport } from '../../shared/ipc'
import { isSetAsideExport } from '../../shared/setAside'
import type { Check, JoinReport } from '../../shared/report'
import { verbatim } from '../../shared/phrase'
import type { Database } from './sqlJs'
import { readWarning } from './keptWarnings'
import type { KeptWarning } from './keptWarnings'

const FILE_SQL = `select file_id, name, role, encoding, delimiter, header_line, date_order, records, accepted, rejected, duplicates,
  superseded, replaced, repaired, warnings, status, header from bronze_files order by seq`

const all = (db: Database, sql: string, values: (string | number)[] = []): Record<string, unknown>[] => {
  const statement = db.prepare(sql, values)
  const rows: Record<string, unknown>[] = []
  while (statement.step()) rows.push(statement.getAsObject())
  statement.free()
  return rows
}

/** By file id; a project of the first version has none. */
function joinsOf(db: Database): ReadonlyMap<number, readonly JoinReport[]> {
  const isThere = all(db, "select 1 from sqlite_schema where name = 'bronze_joins'").length > 0
  const joins = new Map<number, JoinReport[]>()
  for (const row of isThere ? all(db, 'select * from bronze_joins order by rowid') : []) {
    const fileId = Number(row.file_id)
    joins.set(fileId, [
      ...(joins.get(fileId) ?? []),
      {
        column: String(row.column_name),
        file: String(row.joined_file),
        key: String(row.key_name),
        fields: JSON.parse(String(row.fields)) as JoinReport['fields'],
        match_rate: row.match_rate === null ? null : Number(row.match_rate),
        matched_lines: Number(row.matched_lines),
        lines: Number(row.lines),
        unknown: JSON.parse(String(row.unknown_keys)) as string[],
      },
    ])
  }
  return joins
}

const fileReport = (
  row: Record<string, unknown>,
  joins: ReadonlyMap<number, readonly JoinReport[]>,
): ProjectFileReport => ({
  name: String(row.name),
  role: row.role as ProjectFileReport['role'],
  encoding: String(row.encoding),
  delimiter: String(row.delimiter),
  header_line: Number(row.header_line),
  date_order: row.date_order === null ? null : String(row.date_order),
  records: Number(row.records),
  accepted: Number(row.accepted),
  rejected: Number(row.rejected),
  duplicates: Number(row.duplicates),
  superseded: Number(row.superseded),
  replaced: Number(row.replaced),
  skipped: false,
  repaired: Number(row.repaired),
  joins: joins.get(Number(row.file_id)) ?? [],
  warnings: (JSON.parse(String(row.warnings)) as KeptWarning[]).map(readWarning),
  canBeCorrected: row.status === 'active' && !isSetAsideExport(JSON.parse(String(row.header)) as string[]),
})

const ledgerRow = (row: Record<string, unknown>): LedgerRow => ({
  file: String(row.file),
  line: Number(row.line),
  kind: row.kind as LedgerRow['kind'],
  column: row.column_name === null ? null : String(row.column_name),
  value: row.value === null ? null : String(row.value),
  reason: String(row.reason),
  detail: row.detail === null ? null : verbatim(String(row.detail)),
})

/** The quality of the data, from the ledger of a project. */
export function readQuality(db: Database): {
  report(examples: number): QualityReport
  ledger(limit: number, file?: string): LedgerRow[]
} {
  const ledger = (limit: number, file?: string, perReason = false): LedgerRow[] =>
    all(
      db,
      `select f.name as file, l.line, l.kind, l.column_name, l.value, l.reason, l.detail from (
         select *, row_number() over (partition by file_id, kind, reason order by ledger_id) as nth from silver_ledger
       ) as l join bronze_files as f on f.file_id = l.file_id
       where (?1 = '' or f.name = ?1) and nth <= ?3 order by l.ledger_id limit ?2`,
      [file ?? '', limit, perReason ? 3 : Number.MAX_SAFE_INTEGER],
    ).map(ledgerRow)
  const joins = joinsOf(db)
  return {
    ledger,
    report: (examples) => ({
      files: all(db, FILE_SQL).map((row) => fileReport(row, joins)),
      reasons: Object.fromEntries(
        all(db, `select reason, count(*) as n from silver_ledger group by reason order by reason`).map(
          (row) => [String(row.reason), Number(row.n)],
        ),
      ),
      counts: all(
        db,
        `select f.name as file, l.kind, l.reason, count(*) as n
         from silver_ledger as l join bronze_files as f on f.file_id = l.file_id
         group by f.seq, l.kind, l.reason order by f.seq, n desc, l.reason`,
      ).map((row) => ({
        file: String(row.file),
        kind: row.kind as LedgerRow['kind'],
        reason: String(row.reason),
        count: Number(row.n),
      })),
      checks: all(db, 'select name, left_value, right_value, is_ok from gold_checks').map((row): Check => ({
        name: String(row.name),
        left: Number(row.left_value),
        right: Number(row.right_value),
        ok: row.is_ok === 1,
      })),
      examples: ledger(examples, undefined, true),
    }),
  }
}
