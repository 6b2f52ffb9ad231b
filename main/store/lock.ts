import { createHash, randomBytes } from 'node:crypto'
import { linkSync, readFileSync, readdirSync, renameSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ageOf } from '../../shared/project'
import type { LockOwner } from '../../shared/project'
import { phrase, verbatim } from '../../shared/phrase'
import type { Phrase } from '../../shared/phrase'
import { failure } from '../../shared/result'
import type { Failure } from '../../shared/result'
import { diskReason } from './diskFailure'
import { described, isAlive, isOurs, ourselves, parseOwner } from './lockOwner'
import type { Owner } from './lockOwner'
import { beside } from './places'

export interface Lock {
  release(): void
}

/** Why there is no lock: somebody else has it, or the folder takes none (`heldBy` is null). */
export interface NoLock extends Failure {
  readonly heldBy: LockOwner | null
}

interface Locked {
  readonly ok: true
  readonly value: Lock
}

/** How long the lock of a live process is waited for: an app that was killed takes its engine along a moment later. */
const PATIENCE_MS = 3_000
const POLL_MS = 50

/** A lock that cannot be read is being written, unless it is this old. */
const TORN_MS = 2_000
const MAX_TURNS = 20

/** Claims and temporaries add to it. */
const LOCK_NAME_BYTES = 200

/** The lock file beside a project. */
export const lockPath = (project: string): string => beside(project, '.lock', LOCK_NAME_BYTES)

/** What this process holds. */
const held = new Set<string>()

/** One writer a project. A lock whose owner is dead is taken over; a live owner is waited for as long as the patience (ms). */
export async function lockProject(project: string, patienceMs = PATIENCE_MS): Promise<Locked | NoLock> {
  const end = performance.now() + patienceMs
  for (;;) {
    try {
      const attempt = tryLock(project)
      if (attempt.lock !== null) return { ok: true, value: attempt.lock }
      if (performance.now() >= end) return heldBy(project, attempt.holder)
    } catch (error) {
      return unwritable(project, diskReason(error) ?? verbatim((error as Error).message))
    }
    await wait(POLL_MS)
  }
}

type Attempt = { readonly lock: Lock } | { readonly lock: null; readonly holder: LockOwner | null }

/** One attempt. Throws what the file system throws. */
export function tryLock(project: string): Attempt {
  const path = lockPath(project)
  const content = JSON.stringify(ourselves(randomBytes(8).toString('hex')))
  const holder = acquire(path, content)
  if (holder !== OURS) return { lock: null, holder }
  held.add(content)
  removeLeftClaims(path)
  return {
    lock: {
      release() {
        release(path, content)
        held.delete(content)
      },
    },
  }
}

const OURS = Symbol('ours')
type Holder = LockOwner | null

/**
 * Makes the file with our content, whole or not at all. One whose owner is dead may only be replaced by the holder of a
 * second lock, which is named after that very content: of two who find the same dead owner one goes on, and one that
 * comes late finds another content and has nothing to replace. Throws what the file system throws.
 */
function acquire(path: string, content: string): typeof OURS | Holder {
  for (let turn = 0; turn < MAX_TURNS; turn++) {
    if (create(path, content)) return OURS
    const found = contentOf(path)
    if (found === null) continue
    const owner = parseOwner(found)
    if (owner === null && !isOld(path)) return null
    if (owner !== null && isHeld(owner, found)) return described(owner)
    const claim = `${path.slice(0, -'.lock'.length)}.${hashOf(found)}.lock`
    const claimed = acquire(claim, content)
    if (claimed !== OURS) return claimed
    try {
      if (contentOf(path) !== found) continue
      replace(path, content)
      return OURS
    } finally {
      release(claim, content)
    }
  }
  return null
}

/** This process knows what it holds; what else bears its number was left by an earlier one. */
const isHeld = (owner: Owner, content: string): boolean =>
  isOurs(owner) ? held.has(content) : isAlive(owner)

/** What killed processes left of taking over; nothing of it can matter to the holder of the lock. */
function removeLeftClaims(path: string): void {
  const base = basename(path).slice(0, -'.lock'.length)
  try {
    for (const name of readdirSync(dirname(path)))
      if (name.startsWith(base) && CLAIM.test(name.slice(base.length)) && isOld(join(dirname(path), name)))
        remove(join(dirname(path), name))
  } catch {
    // A folder that cannot be listed keeps them.
  }
}

const CLAIM = /^(?:(?:\.[0-9a-f]{12})+\.lock|(?:\.[0-9a-f]{12})*\.lock\.[0-9a-f]{12})$/

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12)

function contentOf(path: string): string | null {
  try {
    // A pipe in its place would be read for ever.
    if (!statSync(path).isFile()) throw Object.assign(new Error(`${path} is no file`), { code: 'EISDIR' })
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

const isOld = (path: string): boolean =>
  Math.abs(Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())) > TORN_MS

function besideIt(path: string, content: string): string {
  const temporary = `${path}.${hashOf(content)}`
  writeFileSync(temporary, content)
  return temporary
}

/** False where there is a file already. */
function create(path: string, content: string): boolean {
  const temporary = besideIt(path, content)
  try {
    linkSync(temporary, path)
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return false
    if (code === 'ENOSPC' || code === 'EROFS') throw error
    return createUnlinked(path, content)
  } finally {
    remove(temporary)
  }
}

/** For file systems without links. */
function createUnlinked(path: string, content: string): boolean {
  try {
    writeFileSync(path, content, { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function replace(path: string, content: string): void {
  const temporary = besideIt(path, content)
  try {
    renameSync(temporary, path)
  } catch (error) {
    remove(temporary)
    throw error
  }
}

function remove(path: string): void {
  try {
    unlinkSync(path)
  } catch {
    // It is gone, or it stays and says who left it.
  }
}

function release(path: string, content: string): void {
  try {
    if (contentOf(path) === content) remove(path)
  } catch {
    // Somebody has removed it.
  }
}

const unwritable = (project: string, message: Phrase): NoLock => ({
  ...failure('project_unusable', phrase`The project cannot be written: ${message}`, [
    { file: project, reason: message, remedy: phrase`Choose a folder that you may write to.` },
  ]),
  heldBy: null,
})

const AGES: Readonly<Record<ReturnType<typeof ageOf>['unit'], (count: number) => Phrase>> = {
  minute: (count) => (count === 1 ? phrase`${count} minute` : phrase`${count} minutes`),
  hour: (count) => (count === 1 ? phrase`${count} hour` : phrase`${count} hours`),
  day: (count) => (count === 1 ? phrase`${count} day` : phrase`${count} days`),
}

function heldBy(project: string, owner: Holder): NoLock {
  const place = { file: project, remedy: phrase`Close it there, or wait until it is done.` }
  if (owner === null)
    return {
      ...failure('project_unusable', phrase`${project} could not be locked.`, [place]),
      heldBy: null,
    }
  const { unit, count } = ageOf(owner.since, Date.now())
  const age = AGES[unit](count)
  const reason = phrase`Process ${owner.pid} on ${owner.host} has had it open since ${owner.since} (${age}).`
  const remedy = owner.isThisMachine
    ? place.remedy
    : phrase`${place.remedy} Where nobody has it open on ${owner.host} any more, delete ${lockPath(project)}.`
  return {
    ...failure('project_unusable', phrase`${project} is open in another window.`, [
      { ...place, reason, remedy },
    ]),
    heldBy: owner,
  }
}
