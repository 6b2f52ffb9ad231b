import type { FileMapping } from '../../../../shared/mapping'
import { phrase } from '../../../../shared/phrase'
import type { Phrase } from '../../../../shared/phrase'
import { questionAbout } from '../../../../shared/result'
import type { CleaningContext } from '../columns'
import type { RowGroup } from '../input'
import type { Judgement } from './judge'

const namesOf = ({ role }: CleaningContext, group: RowGroup): string[] =>
  group.ranges.map(({ fileId }) => role.fileById.get(fileId)!.name)

/** Says once a group of files that a column holds totals of orders, and what its lines count in their place. */
export function warnOfOrderTotals(
  context: CleaningContext,
  group: RowGroup,
  header: string,
  { agreeing, telling }: Pick<Judgement, 'agreeing' | 'telling'>,
  instead: Phrase,
): void {
  context.findings.warn(group.ranges[0]!.fileId, {
    code: 'order_total',
    message:
      telling === 0
        ? phrase`"${header}" belongs to the whole order, not to each of its lines: it is not counted once a line. ${instead}`
        : phrase`"${header}" belongs to the whole order, not to each of its lines (on ${agreeing} of ${telling} orders of several lines): it is not counted once a line. ${instead}`,
    column: header,
  })
}

export function askWhatAmountIs(
  context: CleaningContext,
  group: RowGroup,
  header: string,
  { agreeing, telling }: Judgement,
): void {
  const names = namesOf(context, group)
  const name = names[0]!
  const decisions = (amount_of: 'line' | 'order'): FileMapping[] => names.map((file) => ({ file, amount_of }))
  context.findings.ask({
    ...questionAbout('amount_of', name, header),
    text: phrase`"${header}" is the same on every line of ${agreeing} of ${telling} orders of several lines, and there is no price to compare it with. What is it?`,
    answers: [
      {
        label: phrase`The total of the order, repeated on its lines`,
        option: '--set amount_of=order',
        decisions: decisions('order'),
      },
      {
        label: phrase`The amount of each line`,
        option: '--set amount_of=line',
        decisions: decisions('line'),
      },
    ],
  })
}
