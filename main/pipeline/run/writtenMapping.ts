import type { FileMapping, MappingFile } from '../../../shared/mapping'
import type { Plan, PlannedFile } from './plan'
import type { ReadFiles } from './readFiles'
import type { Understood } from './session'

type Columns = NonNullable<FileMapping['columns']>
type Decimals = NonNullable<FileMapping['decimals']>

const DATE_ORDERS = ['dmy', 'mdy', 'ymd'] as const

/** Guesses that were taken back stay taken back. */
const taken = ({ columns }: FileMapping): Columns =>
  Object.fromEntries(Object.entries(columns ?? {}).filter(([, source]) => source === null))

/** Columns that were read with a decimal comma; the point is what an open column is read with elsewhere. */
function commasOf({ cells }: Understood, { role, dialect }: PlannedFile, fileId: number): Decimals {
  const fields = cells ? [...cells.of(role).values()] : []
  const readings = fields.flatMap((field) => field.readings)
  return Object.fromEntries(
    readings
      .filter(({ decimal, fileIds }) => decimal === 'comma' && fileIds.includes(fileId))
      .filter(({ header }) => dialect.header.includes(header))
      .map(({ header }) => [header, 'comma'] as const),
  )
}

function entryOf(file: PlannedFile, understood: Understood, reads: ReadFiles): FileMapping {
  const { id, dialect, role, decision, mapping, joins } = file
  const { plan, silver } = understood
  const read = reads.of(file)
  const questions = [...plan.questions, ...silver.findings.questions]
  const isOpen = (kind: string): boolean => questions.some((asked) => asked.id.startsWith(`${kind}:${id}:`))
  const found = silver.dateOrders.get(read?.fileId ?? -1)
  const order = decision.date_order ?? DATE_ORDERS.find((known) => known === found && !isOpen('date_order'))
  const decimals = { ...commasOf(understood, file, read?.fileId ?? -1), ...decision.decimals }
  return {
    ...decision,
    file: id,
    role,
    encoding: read?.encoding ?? dialect.encoding,
    delimiter: dialect.delimiter,
    ...(dialect.headerLine === 1 || isOpen('header') ? {} : { header_line: dialect.headerLine }),
    ...(decision.header_line === undefined ? {} : { header_line: decision.header_line }),
    ...(order === undefined ? {} : { date_order: order }),
    ...(Object.keys(decimals).length === 0 ? {} : { decimals }),
    columns: { ...mapping, ...taken(decision) },
    joins: [...joins],
  }
}

const leftOut = ({ file }: Plan['setAside'][number]): FileMapping => ({ file: file.name, role: 'ignore' })

/** All that was decided or guessed, as a mapping file: with it the same files give the same project without a question. */
export const mappingOf = (understood: Understood, reads: ReadFiles): MappingFile => ({
  version: 1,
  files: [
    ...understood.plan.files.map((file) => entryOf(file, understood, reads)),
    ...understood.plan.setAside.map(leftOut),
  ],
})
