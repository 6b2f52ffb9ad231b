import { existsSync, readdirSync, rmdirSync, statSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { withoutEnds } from '../../shared/ends'
import { removeKilledSaves } from '../store/atomicFile'
import { tryLock } from '../store/lock'
import { makeFolder } from '../store/places'
import { PROJECT_EXTENSION } from './paths'

const MAX_NAME_LENGTH = 80

/** A file name of the user's words: no separators, control characters or trailing dots. */
export function safeFileName(text: string): string {
  const words = text.replace(/[<>:"/\\|?*\p{Cc}]/gu, ' ').replace(/\s+/g, ' ')
  const safe = withoutEnds(words, ' .').slice(0, MAX_NAME_LENGTH).trim()
  return safe === '' ? 'Project' : safe
}

/** What a project made of these files is called: the one file or folder, else the folder they lie in. */
export function projectNameFor(files: readonly string[]): string {
  const [first] = files
  if (first === undefined) return 'Project'
  if (files.length > 1) return safeFileName(basename(dirname(first)))
  const isFolder = statSync(first, { throwIfNoEntry: false })?.isDirectory() ?? false
  return safeFileName(isFolder ? basename(first) : basename(first, extname(first)))
}

/** `name.retail-lens` in `folder`, or `name 2.retail-lens` … where that is taken. */
export function freeProjectPath(folder: string, name: string): string {
  for (let count = 1; ; count++) {
    const path = join(folder, `${name}${count === 1 ? '' : ` ${count}`}${PROJECT_EXTENSION}`)
    if (!existsSync(path)) return path
  }
}

/** Makes the folder for a new project. Returns a function that removes it again where it stayed empty. */
export function prepareFolder(folder: string): () => void {
  if (existsSync(folder)) return () => undefined
  makeFolder(folder)
  return () => {
    if (readdirSync(folder).length === 0) rmdirSync(folder)
  }
}

/** Removes what a killed save left beside a project, unless somebody else has it open. The project file itself is never touched. */
export function removeLeftovers(projectPath: string): void {
  if (!existsSync(dirname(projectPath))) return
  try {
    const { lock } = tryLock(projectPath)
    if (lock === null) return
    removeKilledSaves(projectPath)
    lock.release()
  } catch {
    // A folder that takes no file has no leftovers of ours that could be removed.
  }
}
