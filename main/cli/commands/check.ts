import type { Check } from '../../../shared/report'
import type { SourceRole } from '../../../shared/fields'
import { phrase, verbatim } from '../../../shared/phrase'
import { FailureError, failure } from '../../../shared/result'
import { makeCube } from '../../cube'
import { runChecks, suspectSettingsOf } from '../../pipeline/checks'
import type { CountedFile } from '../../pipeline/checks'
import type { Database, OpenProject } from '../../store'
import { readCall } from '../arguments'
import { print, render } from '../output'
import { allCohorts, netByMonth, promotionImpacts, suspectSums } from '../../pipeline/run'
import { withProject } from '../project'

function booksOf(db: Database): CountedFile[] {
  const rows = db.exec(
    'select file_id, name, role, records, accepted, rejected, duplicates, superseded, replaced from bronze_files',
  )[0]
  return (rows?.values ?? []).map(
    ([fileId, name, role, records, accepted, rejected, duplicates, superseded, replaced]) => ({
      file: {
        file_id: Number(fileId),
        name: String(name),
        role: role as SourceRole,
        records: Number(records),
      },
      counts: {
        accepted: Number(accepted),
        rejected: Number(rejected),
        duplicates: Number(duplicates),
        superseded: Number(superseded),
        replaced: Number(replaced),
      },
    }),
  )
}

/** SQLite's own integrity check, and every reconciliation of the books from what the file holds. */
export function checkAgain(project: OpenProject): { integrity: string[]; checks: Check[] } {
  const cube = makeCube(project.cubeData())
  return project.withDatabase((db) => {
    const integrity = (db.exec('pragma integrity_check')[0]?.values ?? []).map(([text]) => String(text))
    const checks = runChecks(db, {
      totals: cube.totals(),
      books: booksOf(db),
      netByMonth: netByMonth(cube),
      promotions: promotionImpacts(cube),
      cohorts: allCohorts(cube),
      suspects: suspectSums(cube, suspectSettingsOf(db)),
      again: true,
    })
    return { integrity, checks }
  })
}

export async function checkCommand(args: readonly string[]): Promise<void> {
  const call = readCall(args, { project: { type: 'string' } })
  await withProject(call, async (project) => {
    const { integrity, checks } = checkAgain(project)
    const isWhole = integrity.length === 1 && integrity[0] === 'ok'
    const failed = checks.filter((check) => !check.ok)
    const ok = isWhole && failed.length === 0
    if (call.values.json === true) await print(`${JSON.stringify({ ok, integrity, checks })}\n`)
    else
      await print(
        `${render(
          'table',
          ['check', 'left', 'right', 'ok'],
          checks.map((check) => [check.name, check.left, check.right, check.ok]),
        )}\nIntegrity: ${integrity.join('; ')}\n`,
      )
    if (!isWhole)
      throw new FailureError(
        failure('project_unusable', phrase`The project file is damaged.`, [
          {
            file: project.path,
            reason: verbatim(integrity[0] ?? ''),
            remedy: phrase`Open a backup, or import the CSV files again.`,
          },
        ]),
      )
    if (failed.length > 0)
      throw new FailureError(
        failure(
          'check_failed',
          phrase`${failed.length} reconciliation checks failed: ${failed.map((check) => check.name).join(', ')}.`,
        ),
      )
  })
}
