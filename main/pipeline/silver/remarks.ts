import { listed, phrase } from '../../../shared/phrase'
import type { Phrase } from '../../../shared/phrase'
import { questionAbout } from '../../../shared/result'
import type { FileMapping } from '../../../shared/mapping'
import { decideNumbers, parseNumber } from './clean'
import type { Example, IdDecision, NumberDecision } from './clean'
import type { CleaningContext, GroupColumn } from './columns'

/** The first file that carries the column. */
export function firstFile(context: CleaningContext, column: GroupColumn): { fileId: number; name: string } {
  const fileId = column.group.ranges[0]!.fileId
  return { fileId, name: context.role.fileById.get(fileId)!.name }
}

/** The names of the files that carry the column. */
export const filesOf = (context: CleaningContext, column: GroupColumn): string[] =>
  column.group.ranges.map(({ fileId }) => context.role.fileById.get(fileId)!.name)

const eachFile = (column: GroupColumn): Set<number> => new Set(column.group.ranges.map((rows) => rows.fileId))

/** Says where ids were changed by a spreadsheet on their way. */
export function warnOfIds(context: CleaningContext, column: GroupColumn, decision: IdDecision): void {
  if (decision.stripPointZero)
    for (const fileId of eachFile(column))
      context.findings.warn(fileId, {
        code: 'id_point_zero',
        message: phrase`The ids in "${column.header}" all end in ".0", which other tools add; it was dropped.`,
        column: column.header,
      })
  if (decision.damaged > 0)
    context.findings.warn(firstFile(context, column).fileId, {
      code: 'ids_damaged',
      message: phrase`${cells(decision.damaged)} in "${column.header}" hold an id in scientific notation (${examplesOf(decision.damagedExamples)}): a spreadsheet has cut its last digits. Export the file again without opening it in a spreadsheet.`,
      column: column.header,
      ...firstLine(decision.damagedExamples),
    })
}

const shown = ({ text, line }: Example): Phrase => phrase`"${text.slice(0, 40)}" in line ${line}`
const examplesOf = (examples: readonly Example[]): Phrase => listed(examples.slice(0, 3).map(shown))
const cells = (count: number): Phrase => (count === 1 ? phrase`1 cell` : phrase`${count} cells`)

/** Says where numbers mix units or formats, contradict each other or cannot be read. */
export function warnOfNumbers(context: CleaningContext, column: GroupColumn, decision: NumberDecision): void {
  const { fileId } = firstFile(context, column)
  const { unreadable, unreadableExamples, contradictory, contradictoryExamples } = decision
  const examples = examplesOf(contradictory ? contradictoryExamples : unreadableExamples)
  if (decision.units.length > 1)
    context.findings.warn(fileId, {
      code: 'mixed_units',
      message: phrase`"${column.header}" counts in several units (${decision.units.slice(0, 5).join(', ')}); the numbers were read as they stand.`,
      column: column.header,
    })
  if (contradictory)
    context.findings.warn(fileId, {
      code: 'mixed_number_formats',
      message:
        decision.convention.decimal === '.'
          ? phrase`"${column.header}" mixes decimal points and commas. It was read with a decimal point; what fits only the other was left out: ${examples}.`
          : phrase`"${column.header}" mixes decimal points and commas. It was read with a decimal comma; what fits only the other was left out: ${examples}.`,
      column: column.header,
      ...firstLine(contradictoryExamples),
    })
  else if (unreadable > 0)
    context.findings.warn(fileId, {
      code: 'unreadable_numbers',
      message:
        unreadable === 1
          ? phrase`1 cell in "${column.header}" is no number: ${examples}.`
          : phrase`${unreadable} cells in "${column.header}" are no number: ${examples}.`,
      column: column.header,
      ...firstLine(unreadableExamples),
    })
}

const firstLine = (examples: readonly Example[]): { line?: number } =>
  examples.length === 0 ? {} : { line: Math.min(...examples.map(({ line }) => line)) }

/** One question a file: the other columns that are open follow the answer. */
export function askForDecimal(context: CleaningContext, column: GroupColumn, decision: NumberDecision): void {
  const { name } = firstFile(context, column)
  const [example] = decision.ambiguousExamples
  if (!example || context.findings.hasAsked('decimal', name)) return
  const meaning = (decimal: '.' | ','): Phrase => {
    const asked = decideNumbers(column.values, { asked: decimal })
    return phrase`"${example.text.slice(0, 40)}" is ${parseNumber(example.text, asked) ?? phrase`no number`}`
  }
  const decisions = (decimal: 'point' | 'comma'): FileMapping[] =>
    filesOf(context, column).map((file) => ({ file, decimal }))
  context.findings.ask({
    ...questionAbout('decimal', name, column.header),
    text: phrase`The numbers in "${column.header}" can be read in two ways (for example ${shown(example)}), and nothing else in ${name} tells which. Is the point or the comma the decimal sign? A mapping file can say it for each column ("decimals").`,
    answers: [
      {
        label: phrase`Decimal point: ${meaning('.')}`,
        option: '--set decimal=point',
        decisions: decisions('point'),
      },
      {
        label: phrase`Decimal comma: ${meaning(',')}`,
        option: '--set decimal=comma',
        decisions: decisions('comma'),
      },
    ],
  })
}
