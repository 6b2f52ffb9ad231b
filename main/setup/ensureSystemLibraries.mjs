import { spawnSync } from 'node:child_process'
import { has, run } from './command.mjs'
import { hasScreen } from './ensureDisplay.mjs'
import { isRoot, say } from './paths.mjs'

const libraries = {
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnss3.so': 'libnss3',
  'libasound.so.2': 'libasound2',
  'libgbm.so.1': 'libgbm1',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libcups.so.2': 'libcups2',
  'libdrm.so.2': 'libdrm2',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXrandr.so.2': 'libxrandr2',
  'libxkbcommon.so.0': 'libxkbcommon0',
}
const programs = { Xvfb: 'xvfb', unzip: 'unzip' }

/** Debian packages still missing for Electron, its fallback archive and, without a screen, Xvfb. */
export function missingPackages() {
  const known = spawnSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' }).stdout ?? ''
  const names = new Set(known.split('\n').map((line) => line.trim().split(' ')[0]))
  const lacking = Object.entries(libraries).filter(([library]) => !names.has(library))
  const unneeded = hasScreen() ? ['Xvfb'] : []
  const absent = Object.entries(programs).filter(([program]) => !unneeded.includes(program) && !has(program))
  return [...lacking, ...absent].map(([, debianPackage]) => debianPackage)
}

// Debian 13 and Ubuntu 24.04 renamed some of these for 64-bit time.
const currentName = (name) =>
  spawnSync('apt-cache', ['show', `${name}t64`], { stdio: 'ignore' }).status === 0 ? `${name}t64` : name

async function installByApt(packages) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const updated = await run('apt-get', ['update', '-q'], { env, capture: true })
  if (updated.code !== 0) say('apt-get update failed; trying with the package lists at hand.')
  const names = packages.map(currentName)
  return run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...names], { env })
}

/**
 * On Linux makes sure that the libraries a window needs are there: installs them as root on a Debian-like
 * system, else throws with the exact line to run. Elsewhere there is nothing to do.
 */
export async function ensureSystemLibraries() {
  if (process.platform !== 'linux') return
  const missing = missingPackages()
  if (missing.length === 0) return
  if (!has('apt-get')) {
    say(
      `Libraries may be missing. Their Debian names: ${missing.join(' ')}. Install your system's equivalents.`,
    )
    return
  }
  if (!isRoot()) {
    const line = `sudo apt-get update && sudo apt-get install -y ${missing.map(currentName).join(' ')}`
    throw new Error(`System libraries are missing. Run this line, then start again:\n  ${line}`)
  }
  say(`Installing system libraries: ${missing.join(' ')}`)
  const { code } = await installByApt(missing)
  if (code !== 0) throw new Error(`apt-get install ended with code ${code}; its messages are above.`)
}
