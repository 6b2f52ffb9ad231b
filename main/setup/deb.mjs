// npm run package:deb: a Debian package in dist/ from the unpacked app, without tools that come over the network.
import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { has, run } from './command.mjs'
import { ensureElectron } from './ensureElectron.mjs'
import { inRoot, root, say } from './paths.mjs'

const unpacked = inRoot('dist', 'linux-unpacked')
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512]

try {
  for (const tool of ['dpkg-deb', 'fakeroot'])
    if (!has(tool)) throw new Error(`${tool} is missing: apt-get install -y dpkg fakeroot`)
  const { code } = await run(process.execPath, [inRoot('main', 'setup', 'package.mjs'), '--linux', 'dir'], {
    cwd: root,
  })
  if (code !== 0) throw new Error('The app could not be packed; the messages are above.')
  const { version, description } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'))
  // The installer names the system libraries of the Electron that this file says.
  copyFileSync(join((await ensureElectron()).bareFolder, 'version'), join(unpacked, 'version'))
  copyFileSync(inRoot('LICENSE'), join(unpacked, 'LICENSE'))
  const { default: installer } = await import('electron-installer-debian')
  const { packagePaths } = await installer({
    src: unpacked,
    dest: inRoot('dist'),
    arch: process.arch === 'arm64' ? 'arm64' : 'amd64',
    rename: (folder) => `${folder}/retail-lens_<%= version %>_<%= arch %>.deb`,
    options: {
      name: 'retail-lens',
      productName: 'Retail Lens',
      genericName: 'Sales analysis',
      description: 'Answers from a shop’s CSV files, offline',
      productDescription: description,
      version,
      revision: '1',
      section: 'misc',
      maintainer: 'Retail Lens contributors',
      bin: 'retail-lens',
      categories: ['Office'],
      depends: ['libasound2'],
      mimeType: ['application/x-retail-lens', 'text/csv'],
      icon: Object.fromEntries(
        SIZES.map((size) => [`${size}x${size}`, inRoot('assets', 'icons', `${size}x${size}.png`)]),
      ),
      compression: 'gzip',
      lintianOverrides: ['changelog-file-missing-in-native-package'],
    },
  })
  say(`Written: ${packagePaths.join(', ')}`)
} catch (error) {
  say(error.message)
  process.exitCode = 1
}
