import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { isRoot, say } from './paths.mjs'

function hasSuidHelper(electronFolder) {
  const helper = statSync(join(electronFolder, 'chrome-sandbox'), { throwIfNoEntry: false })
  return helper !== undefined && helper.uid === 0 && (helper.mode & 0o4000) !== 0
}

const hasUserNamespaces = () => spawnSync('unshare', ['--user', '--map-root-user', 'true']).status === 0

/** The switches that let Chromium start here: `--no-sandbox` where its sandbox cannot work, and says so. */
export function sandboxSwitches(electronFolder) {
  if (process.platform !== 'linux') return []
  if (isRoot()) return ['--no-sandbox']
  if (hasUserNamespaces() || hasSuidHelper(electronFolder)) return []
  say('This machine forbids user namespaces: Electron runs without its sandbox, for development only.')
  say(
    'To allow them: sudo sysctl kernel.unprivileged_userns_clone=1 kernel.apparmor_restrict_unprivileged_userns=0',
  )
  return ['--no-sandbox']
}
