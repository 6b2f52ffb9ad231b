import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { openProject, exportNames, readSetAside, writeSetAside } from '../../main/store'
import { scratch } from './project'
import { FailureError } from '../../shared/result'

/** Exports the set-aside lines of a project into a fresh folder: one file each, their paths. */
export async function exportSetAside(project: string): Promise<string[]> {
  const folder = scratch()
  const opened = await openProject(project, { readOnly: true })
  if (!opened.ok) throw new FailureError(opened)
  const files = opened.value.withDatabase((db) => readSetAside(db))
  await opened.value.close()
  const paths = exportNames(files).map((name) => join(folder, name))
  for (const [i, file] of files.entries()) await writeSetAside(paths[i]!, file)
  return paths
}

export type ExportedLine = Record<string, string>

/** Changes an exported file line by line, as a spreadsheet would; null leaves a line out. */
export function mendFile(
  path: string,
  mend: (line: ExportedLine) => ExportedLine | null,
  delimiter = ',',
): void {
  const { data, meta } = Papa.parse<ExportedLine>(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  })
  const lines = data.map(mend).filter((line) => line !== null)
  writeFileSync(
    path,
    Papa.unparse({ fields: meta.fields ?? [], data: lines }, { delimiter, newline: '\r\n' }),
  )
}
