import type { ImportPlan, PlannedFileView } from '../../../shared/importPlan'
import { decisionFor } from './decisions'
import type { FileMapping, MappingFile } from '../../../shared/mapping'

type Columns = NonNullable<FileMapping['columns']>

function columnsOf(file: PlannedFileView, decided: Columns): Columns {
  const columns: Columns = { ...decided }
  for (const { field, header } of file.columns)
    if (field !== null && columns[field] === undefined) columns[field] = header
  return columns
}

function entryOf(file: PlannedFileView, decisions: readonly FileMapping[]): FileMapping {
  const decided = decisionFor(file.id, decisions)
  if (file.role === 'unknown') return { ...decided, role: 'ignore' }
  const { encoding, delimiter, dateOrder } = file
  return {
    ...decided,
    role: file.role,
    encoding,
    delimiter,
    ...(dateOrder === null || dateOrder === 'ambiguous' ? {} : { date_order: dateOrder }),
    columns: columnsOf(file, decided.columns ?? {}),
  }
}

/** All that a plan decided or guessed, as a mapping file: with it the same files give the same project without a question. */
export const mappingOf = ({ files, decisions }: ImportPlan): MappingFile => ({
  version: 1,
  files: files
    .filter(({ state }) => state === 'new' || state === 'replaces' || state === 'left_out')
    .map((file) => entryOf(file, decisions)),
})
