import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { lockProject } from '../../../main/store'
import { lockPath } from '../../../main/store/lock'
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
  expect(refused.ok ? '' : refused.places[0]?.reason).toContain(`Process ${pid} on ${hostname()}`)
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

test('a lock of another machine is respected; one that cannot be read is not', async () => {
  const elsewhere = project()
  lockOf(elsewhere, { host: 'till-2' })
  expect(await lockProject(elsewhere, 0)).toMatchObject({ ok: false, code: 'project_unusable' })
  const torn = project()
  writeFileSync(lockPath(torn), '{"pid":')
  expect(await lockProject(torn, 0)).toMatchObject({ ok: true })
})
