import { constants, existsSync, statSync, utimesSync } from 'node:fs'
import { copyFile, link, mkdir, rmdir, unlink } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import type { BackupLimits } from '../../shared/backups'
import { phrase } from '../../shared/phrase'
import { failure, success } from '../../shared/result'
import type { Result } from '../../shared/result'
import { changeFile } from './atomicFile'
import { backupsFolder, kept } from './backupList'
import { saveFailure } from './diskFailure'
import { lockProject } from './lock'
import { openSound } from './openSound'
import { beside, realFile } from './places'

/** However old: a clock that jumps must not empty the folder. */
const ALWAYS_KEPT = 3
const DAY_MS = 86_400_000

/**
 * Keeps the project file as it is now among its backups and lets those beyond the limits go, none without limits. Files are replaced, never
 * written to, so where the file system has links a backup costs no time and no copy. A backup that cannot be made must not
 * stop a save: false then.
 */
export async function keepBackup(
  project: string,
  limits: BackupLimits | null = null,
  now = Date.now(),
): Promise<boolean> {
  const path = realFile(project)
  if (!existsSync(path)) return false
  try {
    const { mtime, ino, size } = statSync(path)
    const before = kept(path)
    const newest = before[0]
    const last = newest && statSync(newest.path)
    if (last && last.size === size && (last.ino === ino || last.mtimeMs === mtime.getTime())) return true
    await mkdir(backupsFolder(path), { recursive: true })
    const number = String((newest?.number ?? 0) + 1).padStart(4, '0')
    const stamp = mtime.toISOString().slice(0, 19).replaceAll(':', '-')
    await duplicate(path, join(backupsFolder(path), `${number}-${stamp}Z${extname(path)}`))
    if (limits !== null) await prune(path, limits, now)
    return true
  } catch {
    return false
  }
}

async function duplicate(from: string, to: string): Promise<void> {
  try {
    await link(from, to)
  } catch {
    const { atime, mtime } = statSync(from)
    try {
      await copyFile(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE)
      utimesSync(to, atime, mtime)
    } catch (cause) {
      await unlink(to).catch(() => undefined)
      await rmdir(dirname(to)).catch(() => undefined)
      throw cause
    }
  }
}

async function prune(project: string, limits: BackupLimits, now: number): Promise<void> {
  let bytes = 0
  for (const [i, backup] of kept(project).entries()) {
    bytes += backup.bytes
    const isOld = now - Date.parse(backup.savedAt) > limits.days * DAY_MS
    const isBeyond = i >= limits.count || bytes > limits.bytes || (isOld && i >= ALWAYS_KEPT)
    if (i > 0 && isBeyond) await unlink(backup.path)
  }
}

export interface Restored {
  /** The name of the damaged file that was set beside; null where the file before was sound and is now a backup. */
  readonly setBeside: string | null
}

/**
 * Puts a backup in the place of the project file. What is there now is kept: as a backup where it is sound, beside it
 * under a name that says so where it is damaged. Fails with `project_unusable`; the project is then as it was.
 */
export async function restoreBackup(project: string, name: string): Promise<Result<Restored>> {
  try {
    return await restore(realFile(project), name)
  } catch (cause) {
    const known = saveFailure(cause, project)
    if (known) return known
    throw cause
  }
}

async function restore(path: string, name: string): Promise<Result<Restored>> {
  const backup = kept(path).find((one) => one.name === name)
  if (!backup) return failure('usage', phrase`There is no such backup.`)
  const sound = await openSound(backup.path)
  if (!sound.ok) return sound
  sound.value.close()
  const lock = await lockProject(path)
  if (!lock.ok) return lock
  try {
    const setBeside = await clearTheWay(path)
    await changeFile(path, () => Promise.resolve(), backup.path)
    return success({ setBeside })
  } finally {
    lock.value.release()
  }
}

async function clearTheWay(path: string): Promise<string | null> {
  if (!existsSync(path)) return null
  const present = await openSound(path)
  if (present.ok) {
    present.value.close()
    // Pruned only with the next save: the one that is being restored must not go.
    const isKept = await keepBackup(path)
    if (isKept) return null
  }
  const aside = freeName(path)
  await duplicate(path, aside)
  return aside
}

function freeName(path: string): string {
  const extension = extname(path)
  const stem = path.slice(0, path.length - extension.length)
  for (let count = 1; ; count++) {
    const named = beside(stem, ` (damaged${count === 1 ? '' : ` ${count}`})${extension}`)
    if (!existsSync(named)) return named
  }
}
