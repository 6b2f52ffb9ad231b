import { FIELDS, isRole, type Field } from '../../shared/fields'
import type { LookupFile, PlannedFileView, PlannedJoin } from '../../shared/importPlan'
import type { ColumnSource, FileJoin, FileMapping } from '../../shared/mapping'

/** A lookup that a person is putting together; what is null is still to be chosen. */
export interface JoinDraft {
  readonly column: string | null
  readonly file: string | null
  readonly key: string | null
  readonly columns: FileJoin['columns']
}

export const NEW_JOIN: JoinDraft = { column: null, file: null, key: null, columns: {} }

/** The draft as a lookup; null while something is still to be chosen. */
export function finished({ column, file, key, columns }: JoinDraft): FileJoin | null {
  return column === null || file === null || key === null ? null : { column, file, key, columns }
}

/** The draft with another file: what that file lacks is to be chosen again, and it is found by a column of the same name. */
export function inFile(draft: JoinDraft, file: string, { headers }: Pick<LookupFile, 'headers'>): JoinDraft {
  const has = (source: ColumnSource | undefined): boolean =>
    typeof source === 'string' && headers.includes(source)
  const alike = headers.find((header) => header.toLowerCase() === draft.column?.toLowerCase())
  return {
    ...draft,
    file,
    key: draft.key !== null && headers.includes(draft.key) ? draft.key : (alike ?? null),
    columns: Object.fromEntries(Object.entries(draft.columns).filter(([, source]) => has(source))),
  }
}

/** The draft bringing `field` from a column of the other file, or no longer. */
export function bringing(draft: JoinDraft, field: Field, source: ColumnSource | null): JoinDraft {
  const others = Object.entries(draft.columns).filter(([known]) => known !== field)
  return { ...draft, columns: Object.fromEntries(source === null ? others : [...others, [field, source]]) }
}

/** The file's lookups with one put in the place of another, added, or (`null`) taken off. */
export function joinDecision(file: PlannedFileView, at: number, join: FileJoin | null): FileMapping {
  const put = join === null ? [] : [join]
  return { file: file.id, joins: [...file.lookups.slice(0, at), ...put, ...file.lookups.slice(at + 1)] }
}

/** What a lookup can bring to a file: fields of its role; to a lookup itself whatever it can pass on. */
export const fieldsBrought = ({ role }: Pick<PlannedFileView, 'role'>): readonly Field[] =>
  isRole(role)
    ? FIELDS[role]
    : [...new Set([...FIELDS.products, ...FIELDS.customers, ...FIELDS.stores, ...FIELDS.transactions])]

const isSame = (join: FileJoin, planned: PlannedJoin): boolean =>
  join.column === planned.column && join.file === planned.file && join.key === planned.key

/** How a lookup fared; undefined where nothing could be looked up. */
export const matchOf = (file: PlannedFileView, join: FileJoin): PlannedJoin | undefined =>
  file.joins.find((planned) => isSame(join, planned))

/** What is found by the files' roles: products, customers and stores of the lines. */
export const membersOf = (file: PlannedFileView): readonly PlannedJoin[] =>
  file.joins.filter((planned) => !file.lookups.some((join) => isSame(join, planned)))

export const sourceText = (source: ColumnSource): string =>
  typeof source === 'string' ? source : source.add.join(' + ')
