import type { PlannedJoin } from '../../../shared/importPlan'
import type { Warning } from '../../../shared/report'
import { isRole } from '../../../shared/fields'
import type { Field, Role } from '../../../shared/fields'
import type { Silver } from '../silver'
import { allJoins } from './memberJoins'
import type { LedgerFile, ProjectContents } from './projectContents'

export interface FileCounts {
  readonly accepted: number
  readonly rejected: number
  readonly duplicates: number
  readonly superseded: number
  readonly replaced: number
  readonly repaired: number
}

/** One file's books: `records = accepted + rejected + duplicates + superseded + replaced`. */
export interface FileBooks {
  readonly file: LedgerFile
  readonly counts: FileCounts
  readonly emptyKeys: number
  readonly distinctKeys: number
  readonly joins: readonly PlannedJoin[]
  readonly warnings: readonly Warning[]
}

const KEY_FIELD: Readonly<Record<Role, Field>> = {
  transactions: 'transaction_id',
  customers: 'customer_id',
  products: 'product_id',
  stores: 'store_id',
  promotions: 'promotion_id',
  returns: 'product_id',
  feedback: 'feedback_id',
}

/** The audit of every file of the project, in order of loading. */
export function fileBooks(contents: ProjectContents, silver: Silver): FileBooks[] {
  const joins = allJoins(contents.files, silver)
  return contents.files.map((file) => {
    const ledger = silver.ledger.countsOf(file.file_id)
    return {
      file,
      counts: {
        accepted: silver.acceptedByFile.get(file.file_id) ?? 0,
        rejected: ledger.rejected,
        duplicates: ledger.duplicate,
        superseded: ledger.superseded,
        replaced: ledger.replaced,
        repaired: ledger.repaired,
      },
      ...keyAudit(contents, file),
      joins: joins.get(file.file_id) ?? [],
      warnings: [...file.notes, ...silver.findings.of(file.file_id)],
    }
  })
}

function keyAudit(contents: ProjectContents, file: LedgerFile): { emptyKeys: number; distinctKeys: number } {
  const table = contents.tables.get(file.role)
  const header = isRole(file.role) ? file.mapping[KEY_FIELD[file.role]] : file.key
  const column = typeof header === 'string' ? table?.column(header) : undefined
  const range = table?.files.find((rows) => rows.fileId === file.file_id)
  if (!column || !range) return { emptyKeys: file.records, distinctKeys: 0 }
  const codes = column.codes.view()
  const seen = new Uint8Array(column.texts.length)
  let emptyKeys = 0
  let distinctKeys = 0
  for (let row = range.start; row < range.end; row++) {
    const code = codes[row]!
    if (column.texts[code]!.trim() === '') emptyKeys++
    else if (seen[code] === 0) {
      seen[code] = 1
      distinctKeys++
    }
  }
  return { emptyKeys, distinctKeys }
}
