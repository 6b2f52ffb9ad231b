import { checkCommand } from './check'
import { exportCommand } from './export'
import { importCommand } from './import'
import { insightCommand } from './insight'
import { linesCommand } from './lines'
import { mappingCommand } from './mapping'
import { publishCommand } from './publish'
import { queryCommand } from './query'
import { rejectsCommand } from './rejects'
import { sampleCommand } from './sample'
import { sqlCommand } from './sql'

/** Throws a `FailureError` where it cannot do what was asked. */
export type Command = (args: readonly string[]) => Promise<void>

export const COMMANDS: Readonly<Record<string, Command>> = {
  import: importCommand,
  query: queryCommand,
  insight: insightCommand,
  lines: linesCommand,
  sql: sqlCommand,
  check: checkCommand,
  rejects: rejectsCommand,
  sample: sampleCommand,
  mapping: mappingCommand,
  publish: publishCommand,
  export: exportCommand,
}
