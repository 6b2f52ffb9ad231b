import { QUERY_OPTIONS, formatOption, readCall, selectionOf, wrongCall } from '../arguments'
import type { Options } from '../arguments'
import { INSIGHTS } from '../insight'
import { print, render } from '../output'
import { cubeOf, withProject } from '../project'

const { project, filter, from, to, format } = QUERY_OPTIONS

/** `insight KIND …`: one table that explains, under any selection. */
export async function insightCommand(args: readonly string[]): Promise<void> {
  const [kind = '', ...rest] = args
  const insight = INSIGHTS[kind]
  if (!insight)
    throw wrongCall(
      `${kind === '' ? 'No kind of insight is named' : `There is no insight "${kind}"`}. There are: ${Object.keys(INSIGHTS).join(', ')}.`,
    )
  const call = readCall(rest, { project, filter, from, to, format, ...insight.options } as Options)
  const as = formatOption(call)
  const selection = selectionOf(call)
  await withProject(call, async (open) => {
    const asked = { call, selection, project: open, cube: cubeOf(open, call) }
    const { columns, rows } = await insight.ask(asked)
    await print(render(as, columns, rows))
  })
}
