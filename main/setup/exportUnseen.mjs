// node main/setup/exportUnseen.mjs ORDER: has a hidden Electron draw what the order file asks for.
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { ensureBuild } from './ensureBuild.mjs'
import { ensureDisplay } from './ensureDisplay.mjs'
import { ensureElectron } from './ensureElectron.mjs'
import { root, say } from './paths.mjs'
import { sandboxSwitches } from './sandbox.mjs'

const order = process.argv[2] ?? ''

function draw(electron) {
  const args = [
    ...sandboxSwitches(electron.folder),
    root,
    `--user-data-dir=${join(dirname(order), 'user data')}`,
    `--export-order=${order}`,
  ]
  const env = { ...process.env, RETAIL_LENS_DISABLE_GPU: '1' }
  const child = spawn(electron.executable, args, { stdio: ['ignore', 'ignore', 'ignore'], env })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('exit', (code, signal) => done(signal === null ? (code ?? 1) : 130))
  })
}

try {
  const [electron, , stopDisplay] = await Promise.all([ensureElectron(), ensureBuild('app'), ensureDisplay()])
  process.exitCode = await draw(electron)
  stopDisplay()
} catch (error) {
  say(error.message)
  process.exitCode = 1
}
