import { randomBytes } from 'node:crypto'
import { constants, readdirSync, rmSync } from 'node:fs'
import { copyFile, open, rename, unlink } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { besideName, realFile, statePath } from './places'

const TEMPORARY = '.tmp-'
/** Room for the process and the random part of a temporary's name. */
const TEMPORARY_NAME_BYTES = 230

/**
 * Writes a file so that a kill at any moment leaves the old one or the new one, whole: beside it, synced, renamed,
 * folder synced. `write` gets the open temporary file. Errors of the file system are thrown, the temporary removed. Where
 * the path is a link, what it points at is replaced. `beforeRename` runs when everything is written.
 */
export const replaceFile = (
  path: string,
  write: (file: FileHandle) => Promise<void>,
  beforeRename?: () => Promise<void>,
): Promise<void> => replace(path, (temporary) => open(temporary, 'wx'), write, beforeRename)

/**
 * The same, where `write` gets a copy of the file to change, or of `source`; the copy costs nothing where the file system
 * shares blocks.
 */
export const changeFile = (
  path: string,
  write: (file: FileHandle) => Promise<void>,
  source = path,
): Promise<void> =>
  replace(
    path,
    async (temporary) => {
      await copyFile(source, temporary, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE)
      return open(temporary, 'r+')
    },
    write,
  )

async function replace(
  named: string,
  begin: (temporary: string) => Promise<FileHandle>,
  write: (file: FileHandle) => Promise<void>,
  beforeRename?: () => Promise<void>,
): Promise<void> {
  const path = realFile(named)
  const temporary = join(
    dirname(path),
    `${temporaryPrefix(path)}${process.pid}-${randomBytes(4).toString('hex')}`,
  )
  const file = await begin(temporary).catch(async (error: unknown) => {
    await unlink(temporary).catch(() => undefined)
    throw error
  })
  try {
    await write(file)
    await syncFile(file)
    await file.close()
    await beforeRename?.()
    await rename(temporary, path)
  } catch (error) {
    await file.close().catch(() => undefined)
    await unlink(temporary).catch(() => undefined)
    throw error
  }
  await syncFolder(dirname(path))
}

const temporaryPrefix = (path: string): string => besideName(path, TEMPORARY, TEMPORARY_NAME_BYTES)

/** Removes what killed saves of a project and of its state left beside it. Only for the holder of its lock. */
export function removeKilledSaves(project: string): void {
  removeTemporaries(project)
  removeTemporaries(statePath(project))
}

function removeTemporaries(named: string): void {
  const path = realFile(named)
  const prefix = temporaryPrefix(path)
  try {
    for (const name of readdirSync(dirname(path)))
      if (name.startsWith(prefix)) rmSync(join(dirname(path), name), { force: true })
  } catch {
    // A folder that cannot be listed keeps them: they only take room.
  }
}

const WITHOUT_SYNC = new Set(['ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL'])

/** A file system that knows no syncing, as some network folders, writes when it likes; all other errors are thrown. */
async function syncFile(file: FileHandle): Promise<void> {
  try {
    await file.sync()
  } catch (error) {
    if (!WITHOUT_SYNC.has((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
}

/** Best effort: the file is whole either way, and some network file systems refuse to sync a folder. */
async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open folders; its rename is durable with the file system's journal.
  if (process.platform === 'win32') return
  try {
    const handle = await open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch {
    // Said above.
  }
}

/** Writes all bytes at the position (a single write may be short). */
export async function writeFully(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let at = 0; at < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, at, Math.min(bytes.length - at, 8 << 20), position + at)
    at += bytesWritten
  }
}
