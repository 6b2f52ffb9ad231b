import { randomBytes } from 'node:crypto'
import { constants, readdirSync, rmSync } from 'node:fs'
import { copyFile, open, rename, unlink } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/**
 * Writes a file so that a kill at any moment leaves the old one or the new one, whole: beside it, synced, renamed,
 * folder synced. `write` gets the open temporary file. Errors of the file system are thrown, the temporary removed.
 */
export const replaceFile = (path: string, write: (file: FileHandle) => Promise<void>): Promise<void> =>
  replace(path, (temporary) => open(temporary, 'wx'), write)

/** The same, where `write` gets a copy of the file to change; the copy costs nothing where the file system shares blocks. */
export const changeFile = (path: string, write: (file: FileHandle) => Promise<void>): Promise<void> =>
  replace(
    path,
    async (temporary) => {
      await copyFile(path, temporary, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE)
      return open(temporary, 'r+')
    },
    write,
  )

async function replace(
  path: string,
  begin: (temporary: string) => Promise<FileHandle>,
  write: (file: FileHandle) => Promise<void>,
): Promise<void> {
  const temporary = `${path}.tmp-${process.pid}-${randomBytes(4).toString('hex')}`
  const file = await begin(temporary).catch(async (error: unknown) => {
    await unlink(temporary).catch(() => undefined)
    throw error
  })
  try {
    await write(file)
    await file.sync()
    await file.close()
    await rename(temporary, path)
  } catch (error) {
    await file.close().catch(() => undefined)
    await unlink(temporary).catch(() => undefined)
    throw error
  }
  await syncFolder(dirname(path))
}

/** Removes what killed saves of the file left beside it. Only for the holder of its lock. */
export function removeTemporaries(path: string): void {
  const prefix = `${basename(path)}.tmp-`
  for (const name of readdirSync(dirname(path)))
    if (name.startsWith(prefix)) rmSync(join(dirname(path), name), { force: true })
}

async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open folders; its rename is durable with the file system's journal.
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Writes all bytes at the position (a single write may be short). */
export async function writeFully(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let at = 0; at < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, at, Math.min(bytes.length - at, 8 << 20), position + at)
    at += bytesWritten
  }
}
