import { resolve } from 'node:path'
import { TARGETS, publishProject } from '../../export/publish'
import { neededOption, readCall, wrongCall } from '../arguments'
import { print, say } from '../output'
import { take, withProject } from '../project'

export async function publishCommand(args: readonly string[]): Promise<void> {
  const call = readCall(args, {
    project: { type: 'string' },
    target: { type: 'string' },
    out: { type: 'string' },
    force: { type: 'boolean' },
  })
  const name = neededOption(call, 'target')
  const target = TARGETS.find((known) => known === name)
  if (!target) throw wrongCall(`--target is ${TARGETS.join(', ')}, not "${name}".`)
  const folder = resolve(neededOption(call, 'out'))
  await withProject(call, async (project) => {
    const isQuiet = call.values.quiet === true
    const published = take(
      await publishProject({
        project: project.path,
        target,
        folder,
        minorDigits: project.cubeData().currency.minorDigits,
        replace: call.values.force === true,
        onTable: (table, i, n) => {
          if (!isQuiet) say(`${i + 1} of ${n}: ${table}`)
        },
      }),
    )
    if (call.values.json === true) await print(`${JSON.stringify({ ok: true, ...published })}\n`)
    else await print(`${published.folder}\n`)
  })
}
