import type { SourceRole } from '../../../shared/fields'
import type { Check } from '../../../shared/report'
import type { SqlDatabase } from '../gold'

/** One file's books as the run kept them. */
export interface CountedFile {
  readonly file: {
    readonly file_id: number
    readonly name: string
    readonly role: SourceRole
    readonly records: number
  }
  readonly counts: {
    readonly accepted: number
    readonly rejected: number
    readonly duplicates: number
    readonly superseded: number
    readonly replaced: number
  }
}

const DIMENSIONS = [
  ['customers', 'select count(*) from silver_customers where is_unknown = 0'],
  ['products', 'select count(*) from silver_products where is_unknown = 0'],
  ['stores', 'select count(*) from silver_stores where is_unknown = 0'],
  ['promotions', 'select count(*) from silver_promotions'],
] as const satisfies readonly (readonly [SourceRole, string])[]

const BY_FILE: ReadonlySet<SourceRole> = new Set(['transactions', 'returns', 'feedback'])

function countsOf(db: SqlDatabase, sql: string): ReadonlyMap<number, number> {
  const rows = db.exec(sql)[0]?.values ?? []
  return new Map(rows.map(([fileId, count]) => [Number(fileId), Number(count)]))
}

const check = (name: string, left: number, right: number): Check => ({
  name,
  left,
  right,
  ok: left === right,
})

/**
 * The books of each file: its records against what is in silver and in the ledger, counted again by SQL. One check
 * for all, and one for each file that does not balance; dimension files also against the rows of their table.
 */
export function checkBooks(db: SqlDatabase, books: readonly CountedFile[]): Check[] {
  const accepted = countsOf(
    db,
    `select file_id, count(*) from silver_sales group by file_id
     union all select file_id, count(*) from silver_feedback group by file_id`,
  )
  const setAside = countsOf(
    db,
    "select file_id, count(*) from silver_ledger where kind <> 'repaired' group by file_id",
  )
  const unbalanced = books.flatMap(({ file, counts }): Check[] => {
    const told = counts.accepted + counts.rejected + counts.duplicates + counts.superseded + counts.replaced
    const kept = BY_FILE.has(file.role) ? (accepted.get(file.file_id) ?? 0) : counts.accepted
    const recounted = kept + (setAside.get(file.file_id) ?? 0)
    if (file.records === told && file.records === recounted) return []
    return [check(`books_of_${file.name}`, file.records, file.records === told ? recounted : told)]
  })
  const dimensions = DIMENSIONS.flatMap(([role, sql]): Check[] => {
    const files = books.filter(({ file }) => file.role === role)
    if (files.length === 0) return []
    const kept = files.reduce((sum, { counts }) => sum + counts.accepted, 0)
    return [check(`accepted_${role}`, kept, Number(db.exec(sql)[0]?.values[0]?.[0] ?? 0))]
  })
  return [
    check('books_balance', books.length, books.length - unbalanced.length),
    ...unbalanced,
    ...dimensions,
    ...checkBronze(db, books),
  ]
}

/** Bronze counted again, where its tables are in this database (they are written to the disk apart). */
function checkBronze(db: SqlDatabase, books: readonly CountedFile[]): Check[] {
  const tables = new Set(
    (db.exec("select name from sqlite_schema where type = 'table'")[0]?.values ?? []).map(([name]) => name),
  )
  return [...new Set(books.map(({ file }) => file.role))].flatMap((role): Check[] => {
    if (!tables.has(`bronze_${role}`)) return []
    const rows = Number(db.exec(`select count(*) from bronze_${role}`)[0]?.values[0]?.[0] ?? 0)
    if (rows === 0) return []
    const records = books
      .filter(({ file }) => file.role === role)
      .reduce((sum, { file }) => sum + file.records, 0)
    return [check(`bronze_${role}`, records, rows)]
  })
}
