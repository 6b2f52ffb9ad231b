import { createHash } from 'node:crypto'
import { existsSync, lstatSync, mkdirSync, readlinkSync, realpathSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'

const MAX_NAME_BYTES = 255
const MAX_LINKS = 40

/** The file that a path means: links are followed, also where what they point at does not exist yet. Throws where they lead in a circle. */
export function realFile(path: string): string {
  let at = resolve(path)
  for (let links = 0; links < MAX_LINKS; links++) {
    try {
      return realpathSync(at)
    } catch {
      if (lstatSync(at, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return realFolderOf(at)
      at = resolve(dirname(at), readlinkSync(at))
    }
  }
  throw Object.assign(new Error(`ELOOP: links lead in a circle, ${path}`), { code: 'ELOOP' })
}

function realFolderOf(path: string): string {
  try {
    return join(realpathSync(dirname(path)), basename(path))
  } catch {
    return path
  }
}

/**
 * The name of something that belongs to a file and lies beside it. A name that would be longer than file systems take is
 * cut and told apart by a hash of the whole.
 */
export function besideName(file: string, suffix: string, longest = MAX_NAME_BYTES): string {
  const name = basename(file)
  if (Buffer.byteLength(name + suffix) <= longest) return name + suffix
  const mark = `~${createHash('sha256').update(name).digest('hex').slice(0, 8)}`
  const room = longest - Buffer.byteLength(mark + suffix)
  let cut = name
  while (Buffer.byteLength(cut) > room) cut = [...cut].slice(0, -1).join('')
  return cut + mark + suffix
}

/** The same as a path, beside the file that the path means. */
export function beside(file: string, suffix: string, longest = MAX_NAME_BYTES): string {
  const real = realFile(file)
  return join(dirname(real), besideName(real, suffix, longest))
}

/** Makes the folder and those above it, where they are missing. Throws what the disk says; `recursive` says ENOENT of one that can only be read. */
export function makeFolder(path: string): void {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  mkdirSync(path)
}

/** The file beside a project that holds what it is to remember next. */
export const statePath = (project: string): string => beside(project, '.state.json')
