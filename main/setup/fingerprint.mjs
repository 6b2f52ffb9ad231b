import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { root } from './paths.mjs'

function addTo(hash, path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return
  if (!stat.isDirectory()) {
    const name = relative(root, path).split(sep).join('/')
    hash.update(`${name}\0`).update(readFileSync(path)).update('\0')
    return
  }
  for (const name of readdirSync(path).sort()) addTo(hash, join(path, name))
}

/** One hash over the contents of files and folders; a path that is absent counts as absent. */
export function fingerprint(paths) {
  const hash = createHash('sha256')
  for (const path of paths) addTo(hash, path)
  return hash.digest('hex')
}

export function readStamp(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

export function writeStamp(file, text) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

export const removeStamp = (file) => rmSync(file, { force: true })
