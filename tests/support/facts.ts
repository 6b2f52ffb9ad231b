import { json } from './cli'
import { rowsOf } from './project'
import type { Row } from './project'
import type { ImportReport } from '../../shared/report'

/** Asks a project as a person would on the command line. */
export class Asked {
  constructor(readonly project: string) {}

  /** One measure by one dimension's members; `options` are more of the command's own. */
  by(dimension: string, measure: string, ...options: readonly string[]): Record<string, number> {
    const rows = json<Record<string, string | number>[]>(
      'query',
      '--project',
      this.project,
      '--by',
      dimension,
      '--measures',
      measure,
      '--format',
      'json',
      ...options,
    )
    return Object.fromEntries(rows.map((row) => [String(row[dimension]), Number(row[measure])]))
  }

  async sql(text: string): Promise<Row[]> {
    return rowsOf(this.project, text)
  }
}

/** `import --json` on files of their own folder; every file's books have to balance and every check to hold. */
export function importedByCli(project: string, ...call: readonly string[]): ImportReport {
  const report = json<ImportReport>('import', ...call, '--project', project, '--json', '--quiet')
  for (const file of report.files) {
    const told = file.accepted + file.rejected + file.duplicates + file.superseded + file.replaced
    if (told !== file.records) throw new Error(`${file.name}: ${told} of ${file.records} records`)
  }
  const failed = report.checks.filter((check) => !check.ok)
  if (failed.length > 0) throw new Error(`checks failed: ${failed.map(({ name }) => name).join(', ')}`)
  return report
}
