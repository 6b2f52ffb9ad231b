import { formatOption, readCall, wrongCall } from '../arguments'
import { print, render } from '../output'
import type { Cell } from '../output'
import { take, withProject } from '../project'

const cellOf = (value: unknown): Cell =>
  value === null || typeof value === 'number' || typeof value === 'string'
    ? value
    : value instanceof Uint8Array
      ? `(${value.length} bytes)`
      : String(value)

export async function sqlCommand(args: readonly string[]): Promise<void> {
  const call = readCall(args, { project: { type: 'string' }, format: { type: 'string' } })
  const [text, ...more] = call.positionals
  if (text === undefined || more.length > 0) throw wrongCall('One statement is needed, in quotes.')
  await withProject(call, async (project) => {
    const { columns, rows } = take(project.sql(text))
    await print(
      render(
        formatOption(call),
        columns,
        rows.map((row) => row.map(cellOf)),
      ),
    )
  })
}
