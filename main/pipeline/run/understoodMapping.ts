import type { FileMapping, MappingFile } from '../../../shared/mapping'
import type { Failure } from '../../../shared/result'
import { decisionNeeded, refusalOf } from './plan'
import type { Plan } from './plan'
import type { LedgerFile } from './projectContents'
import { ImportSession } from './session'

function entryOf(file: LedgerFile, dateOrder: string | undefined): FileMapping {
  const isOrdered = dateOrder === 'dmy' || dateOrder === 'mdy' || dateOrder === 'ymd'
  return {
    file: file.name,
    role: file.role,
    encoding: file.encoding,
    delimiter: file.delimiter,
    ...(isOrdered ? { date_order: dateOrder } : {}),
    columns: file.mapping,
    joins: [...file.joins],
  }
}

const leftOut = ({ file }: Plan['setAside'][number]): FileMapping => ({ file: file.name, role: 'ignore' })

/**
 * What an import of the files would make of them, as a mapping file that gives the same import; `open` is what stands in
 * its way: questions and what is missing. Throws a `FailureError` where a file cannot be read at all.
 */
export async function understoodMapping(
  files: readonly string[],
  projectPath: string,
): Promise<{ readonly mapping: MappingFile; readonly open: Failure | null }> {
  const session = await ImportSession.open({ files, projectPath }, false)
  const { plan, contents, silver } = await session.understand()
  const { questions } = silver.findings
  const isAsked = (name: string): boolean => questions.some(({ id }) => id.startsWith(`date_order:${name}:`))
  const entries = [
    ...contents.files.map((file) =>
      entryOf(file, isAsked(file.name) ? undefined : silver.dateOrders.get(file.file_id)),
    ),
    ...plan.setAside.map(leftOut),
  ]
  return {
    mapping: { version: 1, files: entries },
    open: refusalOf(plan) ?? (questions.length > 0 ? decisionNeeded(questions) : null),
  }
}
