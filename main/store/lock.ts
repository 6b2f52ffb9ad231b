import { hostname } from 'node:os'
import { readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { failure, success } from '../../shared/result'
import type { Result } from '../../shared/result'

interface Owner {
  readonly pid: number
  readonly host: string
  readonly since: string
}

export interface Lock {
  release(): void
}

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

function isAlive(owner: Owner): boolean {
  if (owner.host !== hostname()) return true
  try {
    process.kill(owner.pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** One writer a project. A lock whose owner is dead is taken over. Fails with `project_unusable` where it is alive. */
export function lockProject(project: string): Result<Lock> {
  const path = lockPath(project)
  const content = JSON.stringify({
    pid: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
  } satisfies Owner)
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      writeFileSync(path, content, { flag: 'wx' })
      return success({ release: () => releaseOwn(path) })
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException
      if (code !== 'EEXIST')
        return failure('project_unusable', `The project cannot be written: ${message}`, [
          { file: project, reason: message, remedy: 'Choose a folder that you may write to.' },
        ])
      const owner = ownerOf(path)
      if (owner && owner.pid !== process.pid && isAlive(owner))
        return failure('project_unusable', `${project} is open in another window.`, [
          {
            file: project,
            reason: `Process ${owner.pid} on ${owner.host} has had it open since ${owner.since}.`,
            remedy: 'Close it there, or wait until it is done.',
          },
        ])
      removeStale(path)
    }
  }
  return failure('project_unusable', `${project} could not be locked.`, [{ file: project }])
}

function removeStale(path: string): void {
  try {
    unlinkSync(path)
  } catch {
    // Another process was faster; the next attempt tells.
  }
}

function releaseOwn(path: string): void {
  if (ownerOf(path)?.pid === process.pid) removeStale(path)
}
