import type { PlannedFileView } from '../../shared/importPlan'
import type { FileMapping } from '../../shared/mapping'

const sameHeaders = (a: PlannedFileView, b: PlannedFileView): boolean =>
  a.columns.length === b.columns.length &&
  a.columns.every(({ header }, at) => header === b.columns[at]?.header)

/** The other files of the plan with the same columns in the same role, such as the months of one export. */
export const filesAlike = (
  file: PlannedFileView,
  files: readonly PlannedFileView[],
): readonly PlannedFileView[] =>
  file.columns.length === 0
    ? []
    : files.filter((other) => other.id !== file.id && other.role === file.role && sameHeaders(file, other))

/** A decision about what a file's columns mean, for each file that is alike; how its bytes are read is its own. */
export function forAllAlike(decision: FileMapping, files: readonly PlannedFileView[]): FileMapping[] {
  const { role, columns, joins } = decision
  const file = files.find(({ id }) => id === decision.file)
  if (!file || (role === undefined && columns === undefined && joins === undefined)) return [decision]
  const shared = {
    ...(role === undefined ? {} : { role }),
    ...(columns === undefined ? {} : { columns }),
    ...(joins === undefined ? {} : { joins }),
  }
  return [decision, ...filesAlike(file, files).map(({ id }) => ({ file: id, ...shared }))]
}
