import type { FileMapping, MappingFile } from '../../../shared/mapping'
import type { Plan, PlannedFile } from './plan'

type Columns = NonNullable<FileMapping['columns']>

/** Guesses that were taken back stay taken back. */
const taken = ({ columns }: FileMapping): Columns =>
  Object.fromEntries(Object.entries(columns ?? {}).filter(([, source]) => source === null))

function entryOf(file: PlannedFile, dateOrder: FileMapping['date_order']): FileMapping {
  const { id, dialect, role, decision, mapping, joins } = file
  const order = decision.date_order ?? dateOrder
  return {
    ...decision,
    file: id,
    role,
    encoding: dialect.encoding,
    delimiter: dialect.delimiter,
    header_line: dialect.headerLine,
    ...(order === undefined ? {} : { date_order: order }),
    columns: { ...mapping, ...taken(decision) },
    joins: [...joins],
  }
}

/**
 * All that a plan decided or guessed, as a mapping file: with it the same files give the same project without a question.
 * `dateOrderOf` says how the dates of a file were read, where it has any.
 */
export const mappingOf = (
  { files, setAside }: Plan,
  dateOrderOf: (file: PlannedFile) => FileMapping['date_order'],
): MappingFile => ({
  version: 1,
  files: [
    ...files.map((file) => entryOf(file, dateOrderOf(file))),
    ...setAside.map(({ file }): FileMapping => ({ file: file.name, role: 'ignore' })),
  ],
})
