import type { MappingFile } from '../../../shared/mapping'
import type { Failure } from '../../../shared/result'
import { decisionNeeded, refusalOf } from './planRefusal'
import { ImportSession } from './session'

/**
 * What an import of the files would make of them, as a mapping file that gives the same import; `open` is what stands in
 * its way: questions and what is missing. Throws a `FailureError` where a file cannot be read at all.
 */
export async function understoodMapping(
  files: readonly string[],
  projectPath: string,
): Promise<{ readonly mapping: MappingFile; readonly open: Failure | null }> {
  const session = await ImportSession.open({ files, projectPath }, true)
  const { plan, silver } = await session.understand()
  const { questions } = silver.findings
  return {
    mapping: await session.mapping(),
    open: refusalOf(plan) ?? (questions.length > 0 ? decisionNeeded(questions) : null),
  }
}
