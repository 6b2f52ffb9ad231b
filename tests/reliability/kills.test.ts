import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  utimesSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cli } from '../support/cli'
import { openProject } from '../../main/store'
import { figure, isSoak, randomFrom, seed } from './figures'
import { makeProject, writeSales } from './shop'
import { contentOf, expectSound } from './whole'

const KILLS = isSoak ? 200 : 20
const root = join(import.meta.dirname, '../..')

let folder: string
let start: string
let more: string
let before: string
let after: string
let wholeMs: number

beforeAll(async () => {
  // Builds the command line where that is needed.
  cli('--help')
  folder = mkdtempSync(join(tmpdir(), 'retail-lens-kills-'))
  start = await makeProject(folder)
  more = writeSales(folder, 'second.csv', 1200, isSoak ? 30_000 : 4_000)
  const path = fresh('whole')
  const begun = performance.now()
  await imported(path, null)
  wholeMs = performance.now() - begun
  before = await contentOf(start)
  after = await contentOf(path)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function fresh(name: string): string {
  const own = join(folder, name)
  mkdirSync(own)
  const path = join(own, 'shop.retail-lens')
  copyFileSync(start, path)
  return path
}

/** Imports by the command line, in a process that is killed after that many milliseconds, or at a call of its save. */
async function imported(path: string, killAt: { ms: number } | { call: number } | null): Promise<string> {
  const assassin = join(root, 'tests/support/killAtCall.mjs')
  const args = [join(root, 'out/cli/cli.js'), 'import', more, '--project', path, '--quiet']
  const atCall = killAt !== null && 'call' in killAt
  const child = spawn(process.execPath, [...(atCall ? ['--import', assassin] : []), ...args], {
    stdio: 'ignore',
    env: { ...process.env, ...(atCall ? { KILL_AT_CALL: String(killAt.call), KILL_PATH: path } : {}) },
  })
  const timer =
    killAt !== null && 'ms' in killAt ? setTimeout(() => child.kill('SIGKILL'), killAt.ms) : undefined
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null]
  clearTimeout(timer)
  return signal ?? `exit ${code}`
}

/** What the kill left, after the next opening has cleared up. */
async function stateAfter(path: string): Promise<string> {
  await expectSound(path)
  const found = await contentOf(path)
  // A claim on the lock is taken for one in the making while it is young.
  for (const name of readdirSync(join(path, '..')).filter((left) => left.includes('.lock')))
    utimesSync(join(path, '..', name), 0, 0)
  const opened = await openProject(path)
  if (!opened.ok) throw new Error(opened.message)
  expect(opened.value.readOnly).toBe(false)
  await opened.value.close()
  const left = readdirSync(join(path, '..')).filter((name) => /tmp|lock/.test(name))
  expect(left).toEqual([])
  return found === before ? 'before' : found === after ? 'after' : 'between'
}

test('killed at random moments of an import: sound, as before or as after', async () => {
  const random = randomFrom(seed)
  const counts: Record<string, number> = { before: 0, after: 0 }
  for (let done = 0; done < KILLS; done++) {
    const path = fresh(`kill ${done}`)
    const ms = 30 + random() * wholeMs
    await imported(path, { ms })
    const state = await stateAfter(path)
    expect(state, `killed after ${ms.toFixed(0)} ms, seed ${seed}`).not.toBe('between')
    counts[state] = (counts[state] ?? 0) + 1
    rmSync(join(path, '..'), { recursive: true })
  }
  figure('kill -9 at random moments of an import, survived', KILLS)
  figure('  found as before and as after', `${counts['before']} and ${counts['after']}`)
})

test('killed at each call that the save makes of the file system: sound, as before or as after', async () => {
  const states: string[] = []
  for (let call = 0; ; call += isSoak ? 1 : 5) {
    const path = fresh(`call ${call}`)
    const end = await imported(path, { call })
    states.push(await stateAfter(path))
    rmSync(join(path, '..'), { recursive: true })
    if (end !== 'SIGKILL') break
  }
  expect(states).not.toContain('between')
  expect(states[0]).toBe('before')
  expect(states.at(-1)).toBe('after')
  expect(states).toEqual(states.toSorted((a, b) => (a === b ? 0 : a === 'before' ? -1 : 1)))
  figure('kill -9 before a call of the save to the file system, survived', states.length - 1)
})

test('a first import that is killed leaves no project, or a sound one', async () => {
  const random = randomFrom(seed + 2)
  for (let done = 0; done < (isSoak ? 30 : 4); done++) {
    const own = join(folder, `first ${done}`)
    mkdirSync(own)
    const path = join(own, 'shop.retail-lens')
    await imported(path, { ms: 30 + random() * wholeMs })
    const isThere = existsSync(path)
    if (isThere) await expectSound(path)
    expect(isThere ? readFileSync(path).subarray(0, 15).toString() : 'none').toMatch(/^SQLite format 3|none/)
  }
})
