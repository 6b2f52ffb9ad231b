// npm run package:deb: a Debian package in dist/ from the unpacked app, without tools that come over the network.
import { has } from './command.mjs'
import { inRoot, say } from './paths.mjs'
import { makeUnpackedApp } from './unpackedApp.mjs'

const SIZES = [16, 24, 32, 48, 64, 128, 256, 512]

try {
  for (const tool of ['dpkg-deb', 'fakeroot'])
    if (!has(tool)) throw new Error(`${tool} is missing: apt-get install -y dpkg fakeroot`)
  const { folder: unpacked, version, description } = await makeUnpackedApp()
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
