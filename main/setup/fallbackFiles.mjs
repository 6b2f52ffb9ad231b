import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { inRoot } from './paths.mjs'
import { readStamp } from './fingerprint.mjs'

function linkOrCopy(from, to) {
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to)
  }
}

/** Copies a folder by hard links, so that a second Electron takes no room; by bytes where links cannot be. */
export function linkTree(from, to) {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const place = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) linkTree(...place)
    else linkOrCopy(...place)
  }
}

/** Puts the starter into an Electron's own app folder, and brings an older one up to date. */
export function copyStarter(electronFolder) {
  const to = join(electronFolder, 'resources', 'app')
  mkdirSync(to, { recursive: true })
  for (const name of readdirSync(inRoot('main', 'setup', 'starter'))) {
    const text = readFileSync(inRoot('main', 'setup', 'starter', name), 'utf8')
    if (readStamp(join(to, name)) === text) continue
    writeFileSync(join(to, `${name}.new`), text)
    renameSync(join(to, `${name}.new`), join(to, name))
  }
}
