import type { FileMapping } from '../../../../shared/mapping'
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
  instead: string,
): void {
  const seen = telling === 0 ? '' : ` (on ${agreeing} of ${telling} orders of several lines)`
  context.findings.warn(group.ranges[0]!.fileId, {
    code: 'order_total',
    message: `"${header}" belongs to the whole order, not to each of its lines${seen}: it is not counted once a line. ${instead}`,
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
    text: `"${header}" is the same on every line of ${agreeing} of ${telling} orders of several lines, and there is no price to compare it with. What is it?`,
    answers: [
      {
        label: 'The total of the order, repeated on its lines',
        option: '--set amount_of=order',
        decisions: decisions('order'),
      },
      { label: 'The amount of each line', option: '--set amount_of=line', decisions: decisions('line') },
    ],
  })
}
