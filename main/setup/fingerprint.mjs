import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { root } from './paths.mjs'

function* filesIn(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return
  if (!stat.isDirectory()) yield { path, stat }
  else for (const name of readdirSync(path).sort()) yield* filesIn(join(path, name))
}

const named = (path) => relative(root, path).split(sep).join('/')

function hashOf(paths, textOf) {
  const hash = createHash('sha256')
  for (const path of paths) {
    for (const file of filesIn(path))
      hash
        .update(`${named(file.path)}\0`)
        .update(textOf(file))
        .update('\0')
  }
  return hash.digest('hex')
}

/** One hash over the contents of files and folders; a path that is absent counts as absent. */
export const fingerprint = (paths) => hashOf(paths, ({ path }) => readFileSync(path))

const glimpse = (paths) => hashOf(paths, ({ stat }) => `${stat.size} ${stat.mtimeMs}`)

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

/**
 * Remembers in `file` what `paths` held. `matches()` looks at sizes and times first and at contents only
 * when those differ; `take()` is to be called before the work whose result `write` then vouches for.
 */
export function createStamp(file, paths) {
  const take = () => `${glimpse(paths)} ${fingerprint(paths)}`
  const write = (text) => writeStamp(file, text)

  function matches() {
    const [seen, contents] = readStamp(file)?.split(' ') ?? []
    if (contents === undefined) return false
    if (seen === glimpse(paths)) return true
    if (contents !== fingerprint(paths)) return false
    write(take())
    return true
  }

  return { matches, take, write, remove: () => removeStamp(file) }
}
