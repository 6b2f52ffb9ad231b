import { resolve } from 'node:path'
import { neededOption, numberOption, readCall } from '../arguments'
import { print } from '../output'
import { take } from '../project'
import { orWriteProblem } from '../../export/writeProblem'
import { MOST_LINES, writeSample } from '../../sample'

export async function sampleCommand(args: readonly string[]): Promise<void> {
  const call = readCall(args, {
    out: { type: 'string' },
    lines: { type: 'string' },
    seed: { type: 'string' },
  })
  const folder = resolve(neededOption(call, 'out'))
  const lines = numberOption(call, 'lines', MOST_LINES)
  const seed = numberOption(call, 'seed')
  const options = { ...(lines === null ? {} : { lines }), ...(seed === null ? {} : { seed }) }
  const sample = take(await orWriteProblem(folder, () => writeSample(folder, options)))
  if (call.values.json === true)
    await print(
      `${JSON.stringify({ folder, files: sample.files.map((file) => file.name), planted: sample.planted, story: sample.story })}\n`,
    )
  else await print(`${sample.files.map((file) => file.name).join('\n')}\n`)
}
