import { randomBytes } from 'node:crypto'
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { basename, extname, resolve } from 'node:path'
import type { PathToken } from '../../shared/ipc'

export const PROJECT_EXTENSION = '.retail-lens'
const PROJECT_EXTENSIONS = new Set([PROJECT_EXTENSION, '.sqlite', '.sqlite3', '.db'])
const CSV_EXTENSIONS = new Set(['.csv', '.tsv', '.tab', '.txt', '.psv', '.gz', '.zip'])
const SQLITE_MAGIC = 'SQLite format 3\0'

/** Whether a file may be a table, by its name alone. */
export const isCsvName = (name: string): boolean => CSV_EXTENSIONS.has(extname(name).toLowerCase())

function firstBytes(path: string, count: number): string {
  const handle = openSync(path, 'r')
  try {
    const buffer = Buffer.alloc(count)
    return buffer.toString('latin1', 0, readSync(handle, buffer, 0, count, 0))
  } finally {
    closeSync(handle)
  }
}

/** What a path is, by its first bytes, then by its extension. Throws what the file system throws. */
export function kindOf(path: string): { readonly kind: PathToken['kind']; readonly bytes: number } {
  const stat = statSync(path)
  if (stat.isDirectory()) return { kind: 'folder', bytes: 0 }
  if (!stat.isFile()) return { kind: 'other', bytes: 0 }
  const isProject =
    firstBytes(path, SQLITE_MAGIC.length) === SQLITE_MAGIC ||
    PROJECT_EXTENSIONS.has(extname(path).toLowerCase())
  const kind = isProject ? 'project' : isCsvName(path) ? 'csv' : 'other'
  return { kind, bytes: stat.size }
}

export interface PathTokens {
  /** Null where nothing readable is at the path. */
  tokenFor(path: string): PathToken | null
  /** The token of a path that the app itself is about to write. */
  reserve(path: string): string
  /** Null for a token that this run of the app has not given out. */
  pathOf(token: string): string | null
}

/** Random names for paths, so that the window can ask for a file that the user handed over and for no other. */
export function createPathTokens(): PathTokens {
  const paths = new Map<string, string>()
  const tokens = new Map<string, string>()
  function reserve(path: string): string {
    const token = tokens.get(path) ?? randomBytes(18).toString('base64url')
    tokens.set(path, token)
    paths.set(token, path)
    return token
  }
  return {
    reserve: (path) => reserve(resolve(path)),
    tokenFor(path) {
      const absolute = resolve(path)
      try {
        const { kind, bytes } = kindOf(absolute)
        return { token: reserve(absolute), name: basename(absolute), bytes, kind }
      } catch {
        return null
      }
    },
    pathOf: (token) => paths.get(token) ?? null,
  }
}
