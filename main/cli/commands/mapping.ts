import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { attempt, understoodMapping } from '../../pipeline/run'
import { readCall, wrongCall } from '../arguments'
import { explain, print, say } from '../output'
import { take } from '../project'

/** Writes what was understood of files as a mapping file; what a person still has to decide goes to stderr. */
export async function mappingCommand(args: readonly string[]): Promise<void> {
  const call = readCall(args, {})
  if (call.positionals.length === 0) throw wrongCall('No files were named.')
  // A project that is not there: nothing is remembered, and nothing is written.
  const nowhere = join(tmpdir(), `retail-lens-${randomUUID()}`)
  const { mapping, open } = take(await attempt(nowhere, () => understoodMapping(call.positionals, nowhere)))
  await print(`${JSON.stringify(mapping, null, call.values.json === true ? 0 : 2)}\n`)
  if (open) say(explain(open))
}
