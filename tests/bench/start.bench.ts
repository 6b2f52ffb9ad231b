import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { electronExecutable, takeTour } from '../e2e/harness'
import { ms, percentile } from './support/times'

/** Starts of the built app without a project, each a process of its own, until the buttons of the first page react. */

const STARTS = 7
const TOLD = /started: code (\d+) ms, Electron (\d+) ms, window (\d+) ms/g
const PATIENCE_MS = 60_000

/** Milliseconds since the process began. */
interface Start {
  readonly code: number
  readonly electron: number
  readonly window: number
}

function toldStarts(userData: string): readonly Start[] {
  const log = join(userData, 'logs', 'main.log')
  if (!existsSync(log)) return []
  return [...readFileSync(log, 'utf8').matchAll(TOLD)].map(([, code, electron, window]) => ({
    code: Number(code),
    electron: Number(electron),
    window: Number(window),
  }))
}

async function startOnce(userData: string): Promise<Start> {
  const { length } = toldStarts(userData)
  const app = spawn(electronExecutable(), [process.cwd(), `--user-data-dir=${userData}`, '--no-sandbox'], {
    env: { ...process.env, RETAIL_LENS_DISABLE_GPU: '1' },
    stdio: 'ignore',
  })
  try {
    for (const begun = Date.now(); Date.now() - begun < PATIENCE_MS; await wait(50)) {
      const told = toldStarts(userData)[length]
      if (told) return told
    }
    throw new Error('The window did not come.')
  } finally {
    app.kill()
    if (app.exitCode === null) await once(app, 'exit')
  }
}

const folder = mkdtempSync(join(tmpdir(), 'retail-lens-start-'))
try {
  const userData = join(folder, 'user data')
  takeTour({ userData })
  console.log(`Start. ${cpus().length} × ${cpus()[0]?.model}, no GPU; ms since the process began`)
  const first = await startOnce(userData)
  const later: Start[] = []
  while (later.length < STARTS) later.push(await startOnce(userData))
  const middle = (of: (start: Start) => number): string => ms(percentile(later.map(of), 0.5))
  console.log(`  first start in a new data folder, usable   ${ms(first.window)}`)
  console.log(`  ${STARTS} later starts, p50: main's code loaded     ${middle(({ code }) => code)}`)
  console.log(`                        Electron ready         ${middle(({ electron }) => electron)}`)
  console.log(`                        usable                 ${middle(({ window }) => window)}`)
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}
