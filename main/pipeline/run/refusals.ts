import { phrase, together, verbatim } from '../../../shared/phrase'
import { failure } from '../../../shared/result'
import type { Failure, FailurePlace } from '../../../shared/result'
import type { Silver } from '../silver'
import { decisionNeeded } from './planRefusal'
import type { Plan } from './plan'
import type { LedgerFile, ProjectContents } from './projectContents'

/** Why nothing can be made of what was read; null where it can. */
export function refusalOfSilver(plan: Plan, contents: ProjectContents, silver: Silver): Failure | null {
  if (!contents.files.some((file) => file.role === 'transactions' && file.status === 'active'))
    return noSales(plan)
  if (silver.findings.questions.length > 0) return decisionNeeded(silver.findings.questions)
  if (silver.lines.count === 0)
    return failure('input_unusable', phrase`Not one sales line could be used.`, reasonsOf(contents, silver))
  return null
}

/** One place a reason: the first line that was set aside for it, and how many there are. */
const reasonsOf = (contents: ProjectContents, { ledger }: Silver): FailurePlace[] =>
  contents.files
    .filter((file) => file.role === 'transactions')
    .flatMap((file) => [
      ...(file.records === 0 ? [withoutRecords(file)] : []),
      ...[...ledger.reasonsOf(file.file_id)].map(([reason, count]): FailurePlace => {
        const first = ledger.firstOf(file.file_id, reason)
        const said = first?.detail ?? verbatim(reason)
        return {
          file: file.name,
          ...(first ? { line: first.line } : {}),
          ...(first?.column === undefined ? {} : { column: first.column }),
          reason:
            first?.value === undefined
              ? phrase`${said} ${count} in all.`
              : phrase`${said} It says "${first.value}". ${count} in all.`,
          remedy: phrase`Correct the column in the file, or choose the file that holds the sales.`,
        }
      }),
    ])

const withoutRecords = ({ name, header_line }: LedgerFile): FailurePlace => ({
  file: name,
  line: Math.max(1, header_line),
  reason: phrase`It has a header and no lines below it.`,
  remedy: phrase`Export it again with a longer period, or leave it out.`,
})

function noSales(plan: Plan): Failure {
  const places = [...plan.setAside, ...plan.files.map((file) => ({ file, guess: file.guess }))].map(
    ({ file, guess }) => ({
      file: file.name,
      line: Math.max(1, guess.headerLine),
      reason: phrase`It was taken for ${{ role: guess.role }}: ${together(guess.evidence)}`,
      remedy: phrase`Say which file holds the sales with --role "${file.name}=transactions".`,
    }),
  )
  return failure('input_unusable', phrase`None of the files holds sales.`, places)
}
