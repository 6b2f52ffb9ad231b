import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const SCRIPT = fileURLToPath(new URL('streamed.mts', import.meta.url))

interface Alive {
  /** The most that was alive at any look. */
  readonly bytes: number
  readonly records: number
}

/** Reads two files made on the fly in a process of their own, one after the other. Sizes are in MB. */
export async function mostAlive(small: number, large: number): Promise<readonly [Alive, Alive]> {
  const args = ['--expose-gc', '--import', 'tsx', SCRIPT, String(small), String(large)]
  const { stdout } = await promisify(execFile)(process.execPath, args)
  return JSON.parse(stdout) as [Alive, Alive]
}
