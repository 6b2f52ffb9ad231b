import { join } from 'node:path'
import { z } from 'zod'
import { fileMappingSchema } from '../../shared/mapping'
import type { FileMapping } from '../../shared/mapping'
import { jsonFile } from './jsonFile'
import type { Log } from './log'

const unfinishedSchema = z.object({
  files: z.array(z.string().min(1)).min(1).max(10_000),
  projectPath: z.string().min(1),
  decisions: z.array(fileMappingSchema).max(50_000),
  takenOut: z.array(z.string()).max(10_000),
  savedAt: z.string(),
})
export type UnfinishedImport = z.infer<typeof unfinishedSchema>

export interface UnfinishedImports {
  read(): UnfinishedImport | null
  begin(files: readonly string[], projectPath: string): void
  add(files: readonly string[]): void
  decide(decisions: readonly FileMapping[], takenOut: readonly string[]): void
  clear(): void
}

/** The plan that is open in the import screen and what a person decided, in `import.json`, so that a kill loses none of it. */
export function setupUnfinishedImports(userData: string, log: Log): UnfinishedImports {
  const file = jsonFile<UnfinishedImport | null>(
    join(userData, 'import.json'),
    unfinishedSchema.nullable(),
    null,
  )
  let present = file.read()
  const keep = (next: UnfinishedImport | null): void => {
    if (next === null && present === null) return
    present = next
    try {
      file.write(next)
    } catch (cause) {
      log.error('the open import was not kept', cause)
    }
  }
  const change = (by: Partial<UnfinishedImport>): void => {
    if (present !== null) keep({ ...present, ...by, savedAt: new Date().toISOString() })
  }
  return {
    read: () => present,
    begin: (files, projectPath) =>
      keep({
        files: [...files],
        projectPath,
        decisions: [],
        takenOut: [],
        savedAt: new Date().toISOString(),
      }),
    add: (files) => change({ files: [...new Set([...(present?.files ?? []), ...files])] }),
    decide: (decisions, takenOut) => change({ decisions: [...decisions], takenOut: [...takenOut] }),
    clear: () => keep(null),
  }
}
