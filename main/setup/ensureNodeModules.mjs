import { readFileSync } from 'node:fs'
import { npm } from './command.mjs'
import { fingerprint, readStamp, removeStamp, writeStamp } from './fingerprint.mjs'
import { withLock } from './lock.mjs'
import { inRoot, root, say } from './paths.mjs'

const lockFile = inRoot('package-lock.json')
const installedFile = inRoot('node_modules', '.package-lock.json')
const stamp = inRoot('node_modules', '.retail-lens-lock')

const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages

function matchesLock() {
  try {
    const installed = packagesIn(installedFile)
    return Object.entries(packagesIn(lockFile)).every(
      ([path, entry]) => path === '' || entry.optional || installed[path]?.version === entry.version,
    )
  } catch {
    return false
  }
}

/** True when node_modules holds what the lock names; a hash of the lock saves the comparison next time. */
function isFresh() {
  const hash = fingerprint([lockFile])
  if (readStamp(stamp) === hash) return true
  if (!matchesLock()) return false
  writeStamp(stamp, hash)
  return true
}

/** Installs the locked packages when they are missing or the lock has changed. Throws when npm fails. */
export async function ensureNodeModules() {
  if (isFresh()) return
  await withLock(inRoot('.setup-lock'), 'installing packages', async () => {
    if (isFresh()) return
    say('Installing packages (npm ci)…')
    removeStamp(stamp)
    const { code } = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root })
    if (code !== 0) throw new Error(`npm ci ended with code ${code}; its messages are above.`)
    writeStamp(stamp, fingerprint([lockFile]))
  })
}
