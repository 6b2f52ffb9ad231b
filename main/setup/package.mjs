// npm run package [-- electron-builder options]: a packaged app in dist/, by default unpacked for this system.
import { ensureBuild } from './ensureBuild.mjs'
import { ensureElectron } from './ensureElectron.mjs'
import { ensureNodeModules } from './ensureNodeModules.mjs'
import { has, run } from './command.mjs'
import { readStamp } from './fingerprint.mjs'
import { join } from 'node:path'
import { inRoot, root, say } from './paths.mjs'

const isStandIn = (electron) => electron.origin === 'stand-in'

function builderOptions(electron) {
  const asked = process.argv.slice(2)
  const target = asked.length > 0 ? asked : ['--dir']
  if (electron.origin === 'node_modules') return target
  const version = readStamp(join(electron.bareFolder, 'version'))?.trim().replace(/^v/, '')
  const named = version ? [`-c.electronVersion=${version}`] : []
  return [...target, `-c.electronDist=${electron.bareFolder}`, ...named]
}

try {
  await ensureNodeModules()
  const electron = await ensureElectron()
  await ensureBuild('app')
  if (isStandIn(electron))
    say('This package holds an old Electron: for a trial on this machine, not for release.')
  const cli = inRoot('node_modules', 'electron-builder', 'cli.js')
  const sevenZip = has('7z') ? { ELECTRON_BUILDER_7ZIP_PATH: '/usr/bin/7z' } : {}
  const { code } = await run(process.execPath, [cli, ...builderOptions(electron), '--publish', 'never'], {
    cwd: root,
    env: { ...sevenZip, CSC_IDENTITY_AUTO_DISCOVERY: process.env.CSC_IDENTITY_AUTO_DISCOVERY ?? 'false' },
  })
  process.exitCode = code
} catch (error) {
  say(error.message)
  process.exitCode = 1
}
