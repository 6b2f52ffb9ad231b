import { readFileSync } from 'node:fs'
import { createStamp } from './fingerprint.mjs'
import { inRoot, root, say } from './paths.mjs'

const lockFile = inRoot('package-lock.json')
const installedFile = inRoot('node_modules', '.package-lock.json')
const stamp = createStamp(inRoot('node_modules', '.retail-lens-lock'), [lockFile])

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

function isFresh() {
  if (stamp.matches()) return true
  if (!matchesLock()) return false
  stamp.write(stamp.take())
  return true
}

async function install() {
  const { npm } = await import('./command.mjs')
  say('Installing packages (npm ci)…')
  stamp.remove()
  const wanted = stamp.take()
  const { code } = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root })
  if (code !== 0) throw new Error(`npm ci ended with code ${code}; its messages are above.`)
  stamp.write(wanted)
}

/** Installs the locked packages when they are missing or the lock has changed. Throws when npm fails. */
export async function ensureNodeModules() {
  if (isFresh()) return
  const { withLock } = await import('./lock.mjs')
  await withLock(inRoot('.setup-lock'), 'installing packages', async () => {
    if (!isFresh()) await install()
  })
}
