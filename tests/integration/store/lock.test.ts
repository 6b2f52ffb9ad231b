import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, readFileSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createInterface } from 'node:readline'
import { lockProject } from '../../../main/store'
import { lockPath } from '../../../main/store/lock'
import { inEnglish } from '../../../shared/phrase'
import { scratch } from '../../support/project'

const project = (): string => join(scratch(), 'shop.retail-lens')

function bystander(): ChildProcess {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

function lockOf(path: string, owner: Partial<{ pid: number; host: string; since: string }>): void {
  const full = { pid: process.pid, host: hostname(), since: new Date().toISOString(), ...owner }
  writeFileSync(lockPath(path), JSON.stringify(full))
}

test('a live owner keeps the project: told with its process, and its lock stays', async () => {
  const path = project()
  const { pid = 0 } = bystander()
  lockOf(path, { pid })
  const refused = await lockProject(path, 100)
  expect(refused).toMatchObject({ ok: false, code: 'project_unusable' })
  expect(refused.ok ? '' : inEnglish(refused.places[0]?.reason)).toContain(`Process ${pid} on ${hostname()}`)
  expect(JSON.parse(readFileSync(lockPath(path), 'utf8'))).toMatchObject({ pid })
})

test('an owner that dies within the patience gives way', async () => {
  const path = project()
  const child = bystander()
  lockOf(path, { pid: child.pid ?? 0 })
  const waiting = lockProject(path, 10_000)
  child.kill('SIGKILL')
  await once(child, 'exit')
  const lock = await waiting
  expect(lock.ok).toBe(true)
  expect(JSON.parse(readFileSync(lockPath(path), 'utf8'))).toMatchObject({ pid: process.pid })
  if (lock.ok) lock.value.release()
  expect(existsSync(lockPath(path))).toBe(false)
})

test('a lock of before the machine started is nobody’s, whoever has its number now', async () => {
  const path = project()
  const { pid = 0 } = bystander()
  lockOf(path, { pid, since: '2001-01-01T00:00:00.000Z' })
  expect(await lockProject(path, 0)).toMatchObject({ ok: true })
})

test('a lock of another machine is respected; one that cannot be read only while it may be being written', async () => {
  const elsewhere = project()
  lockOf(elsewhere, { host: 'till-2' })
  expect(await lockProject(elsewhere, 0)).toMatchObject({ ok: false, code: 'project_unusable' })
  const torn = project()
  writeFileSync(lockPath(torn), '{"pid":')
  expect(await lockProject(torn, 0)).toMatchObject({ ok: false, heldBy: null })
  utimesSync(lockPath(torn), new Date(0), new Date(0))
  expect(await lockProject(torn, 0)).toMatchObject({ ok: true })
})

test('a clock that jumps, forwards or back, robs no live owner', async () => {
  const path = project()
  const lock = await lockProject(path, 0)
  expect(lock.ok).toBe(true)
  const { pid = 0 } = bystander()
  const { started } = factsOf(pid)
  for (const since of ['1999-01-01T00:00:00.000Z', '2124-01-01T00:00:00.000Z']) {
    const other = project()
    copyFileSync(lockPath(path), lockPath(other))
    const facts = JSON.parse(readFileSync(lockPath(other), 'utf8')) as object
    writeFileSync(lockPath(other), JSON.stringify({ ...facts, pid, started, since }))
    expect(await lockProject(other, 0)).toMatchObject({ ok: false, heldBy: { pid, since } })
  }
})

test.runIf(process.platform === 'linux')(
  'a process that got the number of a dead owner is not its owner',
  async () => {
    const path = project()
    const lock = await lockProject(path, 0)
    const facts = JSON.parse(readFileSync(lockPath(path), 'utf8')) as object
    if (lock.ok) lock.value.release()
    const { pid = 0 } = bystander()
    writeFileSync(lockPath(path), JSON.stringify({ ...facts, pid, started: '1' }))
    expect(await lockProject(path, 0)).toMatchObject({ ok: true })
  },
)

const CONTENDERS = 4

test('of many who find the same dead lock at once one gets it, again and again', async () => {
  const path = project()
  const children = Array.from({ length: CONTENDERS }, () => contender(path))
  await Promise.all(children.map((child) => child.ready))
  for (let round = 0; round < 25; round++) {
    lockOf(path, { pid: DEAD_PID, since: new Date(round).toISOString() })
    const answers = await Promise.all(children.map((child) => child.ask('lock')))
    expect(answers.filter((answer) => answer === 'locked')).toHaveLength(1)
    await Promise.all(children.map((child) => child.ask('release')))
    expect(readdirSync(dirname(path))).toEqual([])
  }
})

// The largest number that Linux gives is 4,194,304.
const DEAD_PID = 4_194_305

function contender(path: string) {
  const script = join(import.meta.dirname, '../../support/lockContender.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, path], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  const next = async (): Promise<unknown> => (await lines.next()).value
  return {
    ready: next(),
    ask: (what: 'lock' | 'release') => {
      child.stdin.write(`${what}\n`)
      return next()
    },
  }
}

function factsOf(pid: number): { readonly started: string | null } {
  const stat = `/proc/${pid}/stat`
  if (!existsSync(stat)) return { started: null }
  const text = readFileSync(stat, 'utf8')
  return { started: text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? null }
}
