import type { FileDecision } from '../../../shared/mapping'
import type { BronzeTable } from '../bronze'
import type { FileToGuess, Said } from '../understand'
import type { LedgerFile, ProjectContents } from './projectContents'

/** As many records as the head of a file is looked at. */
export const SAMPLE_ROWS = 200

/** Files of a project that are alike: the same header in the same role. */
export const kindOf = ({ role, signature }: Pick<LedgerFile, 'role' | 'signature'>): string =>
  `${role} ${signature}`

/** The file that was decided about last, the later one where none or several were. */
export const latestDecided = (files: readonly LedgerFile[]): LedgerFile | undefined =>
  files.reduce<LedgerFile | undefined>(
    (latest, file) => ((file.decided_at ?? '') >= (latest?.decided_at ?? '') ? file : latest),
    undefined,
  )

/** What stands for a file before anything is guessed: a person's decisions, then an earlier file with the same header. */
export function saidOf(decided: FileDecision, known: LedgerFile | undefined): Said {
  const isAlike = known !== undefined && (decided.role ?? known.role) === known.role
  return {
    role: decided.role ?? known?.role,
    mapping: isAlike ? known.mapping : undefined,
    key: isAlike ? known.key : undefined,
    columns: decided.columns,
    joins: decided.joins,
  }
}

/** The first records of a file that bronze has. */
export function sampleRows(table: BronzeTable, columns: readonly string[], fileId: number): string[][] {
  const rows = table.files.find((range) => range.fileId === fileId)
  if (!rows) return []
  const found = columns.map((header) => table.column(header))
  return Array.from({ length: Math.min(SAMPLE_ROWS, rows.end - rows.start) }, (_, i) =>
    found.map((column) => (column ? column.texts[column.codes.view()[rows.start + i]!]! : '')),
  )
}

/** One file of each kind that the project has, so that new files are joined to it and it to them. */
export function earlierFiles(
  project: ProjectContents,
  replaced: ReadonlySet<string>,
): { readonly id: string; readonly toGuess: FileToGuess }[] {
  const byKind = new Map<string, LedgerFile>()
  for (const file of project.files)
    if (file.status === 'active' && !replaced.has(file.name) && file.origins === undefined)
      byKind.set(kindOf(file), file)
  return [...byKind].flatMap(([id, file]) => {
    const table = project.tables.get(file.role)
    if (!table) return []
    const dialect = {
      header: file.columns,
      headerLine: file.header_line,
      sampleRows: sampleRows(table, file.columns, file.file_id),
      isWhole: file.records <= SAMPLE_ROWS,
    }
    return [{ id, toGuess: { name: file.name, dialect, said: saidOf(file.decided, file) } }]
  })
}
