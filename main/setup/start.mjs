// npm start: prepares what is missing, then opens the window. Arguments after `--` go to Electron.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { ensureBuild } from './ensureBuild.mjs'
import { ensureDisplay } from './ensureDisplay.mjs'
import { ensureElectron } from './ensureElectron.mjs'
import { ensureNodeModules } from './ensureNodeModules.mjs'
import { ensureSystemLibraries } from './ensureSystemLibraries.mjs'
import { requireNode } from './requireNode.mjs'
import { root, say } from './paths.mjs'
import { sandboxSwitches } from './sandbox.mjs'

function open(electron) {
  const args = [...sandboxSwitches(electron.folder), root, ...process.argv.slice(2)]
  const child = spawn(electron.executable, args, { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('exit', (code, signal) => done(code ?? 128 + (constants.signals[signal] ?? 0)))
  })
}

try {
  requireNode()
  await ensureSystemLibraries()
  await ensureNodeModules()
  const electron = await ensureElectron()
  await ensureBuild('app')
  const stopDisplay = await ensureDisplay()
  say(`Opening Retail Lens (Electron from ${electron.origin}).`)
  process.exitCode = await open(electron)
  stopDisplay()
} catch (error) {
  say(error.message)
  process.exitCode = 1
}
