import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './command.mjs'
import { ensureElectron } from './ensureElectron.mjs'
import { inRoot, root } from './paths.mjs'

/** Packs the app for this Linux into a folder, with what a package of it needs beside. Throws where that fails. */
export async function makeUnpackedApp() {
  const pack = inRoot('main', 'setup', 'package.mjs')
  const { code } = await run(process.execPath, [pack, '--linux', 'dir'], { cwd: root })
  if (code !== 0) throw new Error('The app could not be packed; the messages are above.')
  const folder = inRoot('dist', 'linux-unpacked')
  // Installers name the system libraries of the Electron that this file says.
  copyFileSync(join((await ensureElectron()).bareFolder, 'version'), join(folder, 'version'))
  copyFileSync(inRoot('LICENSE'), join(folder, 'LICENSE'))
  return { folder, ...JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) }
}
