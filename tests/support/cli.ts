import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

const script = fileURLToPath(new URL('../../main/setup/cli.mjs', import.meta.url))

export interface CliAnswer {
  readonly exit: number | null
  readonly out: string
  readonly err: string
}

/** Calls the command line as a person would, in a process of its own. */
export const cli = (...args: readonly string[]): CliAnswer => cliIn({}, ...args)

/** The same with these variables of the environment set. */
export function cliIn(env: Readonly<Record<string, string>>, ...args: readonly string[]): CliAnswer {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    maxBuffer: 64 << 20,
    env: { ...process.env, ...env },
  })
  return { exit: status, out: stdout, err: stderr }
}

/** The same where nobody reads what it prints. */
export async function cliUnread(...args: readonly string[]): Promise<Omit<CliAnswer, 'out'>> {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  child.stdout.destroy()
  const ended = once(child, 'close')
  const err = await text(child.stderr)
  await ended
  return { exit: child.exitCode, err }
}

/** The one JSON document of a call that must succeed. */
export function json<T>(...args: readonly string[]): T {
  const answer = cli(...args)
  if (answer.exit !== 0) throw new Error(`exit ${answer.exit}: ${answer.err}`)
  return JSON.parse(answer.out) as T
}
