import { questionId } from '../../../shared/result'
import type { FileMapping } from '../../../shared/mapping'
import type { DateDecision, IdDecision, NumberDecision } from './clean'
import type { CleaningContext, GroupColumn } from './columns'

function firstFile(context: CleaningContext, column: GroupColumn): { fileId: number; name: string } {
  const fileId = column.group.ranges[0]!.fileId
  return { fileId, name: context.role.fileById.get(fileId)!.name }
}

/** The names of the files that carry the column. */
export const filesOf = (context: CleaningContext, column: GroupColumn): string[] =>
  column.group.ranges.map(({ fileId }) => context.role.fileById.get(fileId)!.name)

const eachFile = (column: GroupColumn): Set<number> => new Set(column.group.ranges.map((rows) => rows.fileId))

export function warnOfIds(context: CleaningContext, column: GroupColumn, decision: IdDecision): void {
  if (!decision.stripPointZero) return
  for (const fileId of eachFile(column))
    context.findings.warn(fileId, {
      code: 'id_point_zero',
      message: `The ids in "${column.header}" all end in ".0", which other tools add; it was dropped.`,
      column: column.header,
    })
}

export function warnOfNumbers(context: CleaningContext, column: GroupColumn, decision: NumberDecision): void {
  const { fileId } = firstFile(context, column)
  if (decision.ambiguous)
    context.findings.warn(fileId, {
      code: 'number_format_ambiguous',
      message: `The separators in "${column.header}" can be read in two ways: ${decision.evidence}.`,
      column: column.header,
    })
  if (decision.currencies.length > 1)
    context.findings.warn(fileId, {
      code: 'several_currencies',
      message: `"${column.header}" holds several currencies (${decision.currencies.join(', ')}); they were not converted.`,
      column: column.header,
    })
}

export function askForDateOrder(context: CleaningContext, column: GroupColumn, decision: DateDecision): void {
  const { name } = firstFile(context, column)
  const example = decision.ambiguousExamples[0]?.text ?? column.values[0]?.text ?? ''
  const decisions = (date_order: 'dmy' | 'mdy'): FileMapping[] =>
    filesOf(context, column).map((file) => ({ file, date_order }))
  context.findings.ask({
    id: questionId('date_order', name, column.header),
    file: name,
    text: `Every date in "${column.header}" can be read day first or month first (for example ${example}; ${decision.evidence}). Which is it?`,
    answers: [
      { label: 'Day first', option: '--date-order dmy', decisions: decisions('dmy') },
      { label: 'Month first', option: '--date-order mdy', decisions: decisions('mdy') },
    ],
  })
}

export function warnOfDates(context: CleaningContext, column: GroupColumn, decision: DateDecision): void {
  if (decision.mixed.length < 2) return
  const { fileId } = firstFile(context, column)
  const formats = decision.mixed
    .map(({ format, count, example, line }) => `${format}: ${count} (for example ${example}, line ${line})`)
    .join('; ')
  context.findings.warn(fileId, {
    code: 'mixed_date_formats',
    message: `"${column.header}" holds dates in several formats: ${formats}.`,
    column: column.header,
  })
}
