import { hostname, uptime } from 'node:os'
import { readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { failure, success } from '../../shared/result'
import type { Failure, Result } from '../../shared/result'

interface Owner {
  readonly pid: number
  readonly host: string
  readonly since: string
}

export interface Lock {
  release(): void
}

/** How long the lock of a live process is waited for: an app that was killed takes its engine along a moment later. */
const PATIENCE_MS = 3_000
const POLL_MS = 50
const BOOT_SLACK_MS = 60_000

export const lockPath = (project: string): string => `${project}.lock`

function ownerOf(path: string): Owner | null {
  try {
    const owner = JSON.parse(readFileSync(path, 'utf8')) as Partial<Owner>
    return typeof owner.pid === 'number' && typeof owner.host === 'string' && typeof owner.since === 'string'
      ? { pid: owner.pid, host: owner.host, since: owner.since }
      : null
  } catch {
    return null
  }
}

/** A process that ended but that nobody has buried yet still answers signals. */
function isUnburied(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return /^[ZX]/.test(stat.slice(stat.lastIndexOf(')') + 2))
  } catch {
    return false
  }
}

const isOurs = (owner: Owner): boolean => owner.pid === process.pid && owner.host === hostname()

const isOfEarlierBoot = (owner: Owner): boolean =>
  Date.parse(owner.since) < Date.now() - uptime() * 1000 - BOOT_SLACK_MS

function isAlive(owner: Owner): boolean {
  if (owner.host !== hostname()) return true
  if (isOfEarlierBoot(owner)) return false
  try {
    process.kill(owner.pid, 0)
    return !isUnburied(owner.pid)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * One writer a project. A lock whose owner is dead is taken over. Fails with `project_unusable` where the file cannot be
 * written, or where a live owner has not let go within the patience (ms).
 */
export async function lockProject(project: string, patienceMs = PATIENCE_MS): Promise<Result<Lock>> {
  const end = performance.now() + patienceMs
  for (;;) {
    const attempt = tryLock(project)
    if (attempt.holder === null) return attempt.result
    if (performance.now() >= end) return heldBy(project, attempt.holder)
    await wait(POLL_MS)
  }
}

type Attempt = { readonly holder: null; readonly result: Result<Lock> } | { readonly holder: Owner }

function tryLock(project: string): Attempt {
  const path = lockPath(project)
  const content = JSON.stringify({
    pid: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
  } satisfies Owner)
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      writeFileSync(path, content, { flag: 'wx' })
      return { holder: null, result: success({ release: () => releaseOwn(path) }) }
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException
      if (code !== 'EEXIST') return { holder: null, result: unwritable(project, message) }
      const owner = ownerOf(path)
      if (owner && !isOurs(owner) && isAlive(owner)) return { holder: owner }
      removeStale(path)
    }
  }
  const result = failure('project_unusable', `${project} could not be locked.`, [{ file: project }])
  return { holder: null, result }
}

const unwritable = (project: string, message: string): Failure =>
  failure('project_unusable', `The project cannot be written: ${message}`, [
    { file: project, reason: message, remedy: 'Choose a folder that you may write to.' },
  ])

const heldBy = (project: string, owner: Owner): Failure =>
  failure('project_unusable', `${project} is open in another window.`, [
    {
      file: project,
      reason: `Process ${owner.pid} on ${owner.host} has had it open since ${owner.since}.`,
      remedy: 'Close it there, or wait until it is done.',
    },
  ])

function removeStale(path: string): void {
  try {
    unlinkSync(path)
  } catch {
    // Another process was faster; the next attempt tells.
  }
}

function releaseOwn(path: string): void {
  const owner = ownerOf(path)
  if (owner && isOurs(owner)) removeStale(path)
}
