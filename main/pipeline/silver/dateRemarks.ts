import { formatDay } from '../../../shared/dates'
import type { FileMapping } from '../../../shared/mapping'
import { listed, phrase } from '../../../shared/phrase'
import type { Phrase } from '../../../shared/phrase'
import { questionAbout } from '../../../shared/result'
import type { DateDecision } from './clean'
import type { CleaningContext, GroupColumn } from './columns'
import { filesOf, firstFile } from './remarks'

/** Asks for the order of day and month where the dates leave it open. */
export function askForDateOrder(context: CleaningContext, column: GroupColumn, decision: DateDecision): void {
  const { name } = firstFile(context, column)
  const decisions = (date_order: 'dmy' | 'mdy'): FileMapping[] =>
    filesOf(context, column).map((file) => ({ file, date_order }))
  const example = decision.ambiguousExamples[0]?.text ?? column.values[0]?.text ?? ''
  context.findings.ask({
    ...questionAbout('date_order', name, column.header),
    text: phrase`Every date in "${column.header}" can be read day first or month first (for example ${example}; ${decision.evidence}). Which is it?`,
    answers: [
      { label: phrase`Day first`, option: '--date-order dmy', decisions: decisions('dmy') },
      { label: phrase`Month first`, option: '--date-order mdy', decisions: decisions('mdy') },
    ],
  })
}

/** Says which formats a column mixes, with an example of each. */
export function warnOfDates(context: CleaningContext, column: GroupColumn, decision: DateDecision): void {
  if (decision.mixed.length < 2) return
  const { fileId } = firstFile(context, column)
  const formats = decision.mixed
    .map(
      ({ format, count, example, line }) =>
        phrase`${format}: ${count} (for example ${example}, line ${line})`,
    )
    .reduce((all, one) => phrase`${all}; ${one}`)
  context.findings.warn(fileId, {
    code: 'mixed_date_formats',
    message: phrase`"${column.header}" holds dates in several formats: ${formats}.`,
    column: column.header,
  })
}

const EPOCH = 0
const DAY_MS = 86_400_000

interface OddDay {
  readonly text: string
  readonly line: number
  readonly count: number
  readonly day: number
}

/** Odd dates of a column, for a sentence. */
interface Odd {
  readonly count: number
  readonly header: string
  readonly examples: Phrase
}

/** Says which dates lie in the future or before 1970; `today` is the day of the import. */
export function warnOfOddDays(
  context: CleaningContext,
  column: GroupColumn,
  days: readonly (number | null)[],
  today: number = Math.floor(Date.now() / DAY_MS),
): void {
  const find = (isOdd: (day: number) => boolean): OddDay[] =>
    column.values.flatMap((value, i) => {
      const day = days[i] ?? null
      return day !== null && isOdd(day) ? [{ ...value, day }] : []
    })
  const warn = (code: string, found: readonly OddDay[], say: (odd: Odd) => Phrase): void => {
    if (found.length === 0) return
    const count = found.reduce((sum, odd) => sum + odd.count, 0)
    const examples = found
      .slice(0, 3)
      .map(
        ({ text, line, day }) => phrase`"${text.slice(0, 40)}" in line ${line} was read as ${formatDay(day)}`,
      )
    context.findings.warn(firstFile(context, column).fileId, {
      code,
      message: say({ count, header: column.header, examples: listed(examples) }),
      column: column.header,
      line: Math.min(...found.map(({ line }) => line)),
    })
  }
  // A zone ahead of UTC is a day further for up to fourteen hours.
  warn(
    'dates_in_future',
    find((day) => day > today + 1),
    ({ count, header, examples }) =>
      count === 1
        ? phrase`${count} date in "${header}" lie in the future: ${examples}. Check the column in the file.`
        : phrase`${count} dates in "${header}" lie in the future: ${examples}. Check the column in the file.`,
  )
  warn(
    'dates_before_1970',
    find((day) => day < EPOCH),
    ({ count, header, examples }) =>
      count === 1
        ? phrase`${count} date in "${header}" lie before 1970: ${examples}. Check the column in the file.`
        : phrase`${count} dates in "${header}" lie before 1970: ${examples}. Check the column in the file.`,
  )
}

/** Says that dates are a spreadsheet's day numbers, and which first day they were counted from. */
export function warnOfSerials(context: CleaningContext, column: GroupColumn, decision: DateDecision): void {
  if (decision.kind !== 'excel_serial' || !decision.range) return
  const { first, last } = decision.range
  const said = phrase`"${column.header}" holds day numbers of a spreadsheet, counted from ${decision.system}: ${formatDay(first)} to ${formatDay(last)}.`
  context.findings.warn(firstFile(context, column).fileId, {
    code: 'excel_serials',
    message:
      decision.system === '1900'
        ? phrase`${said} Where they are four years early, the workbook counts from 1904: choose that (--set date_system=1904).`
        : phrase`${said} Where they are four years late, the workbook counts from 1900.`,
    column: column.header,
  })
}
