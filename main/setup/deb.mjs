// npm run package:deb: a Debian package in dist/ from the unpacked app, without tools that come over the network.
import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { has } from './command.mjs'
import { inRoot, say } from './paths.mjs'
import { makeUnpackedApp } from './unpackedApp.mjs'

const SIZES = [16, 24, 32, 48, 64, 128, 256, 512]

/** The installer's entry names the type of a project; a desktop must also be told which files are of it. */
const withFileType = (Installer) =>
  class extends Installer {
    get contentFunctions() {
      return [...super.contentFunctions, 'addFileType']
    }

    async addFileType() {
      const folder = join(this.stagingDir, this.baseAppDir, 'share', 'mime', 'packages')
      mkdirSync(folder, { recursive: true, mode: 0o755 })
      copyFileSync(inRoot('assets', 'file-type.xml'), join(folder, `${this.options.name}.xml`))
    }
  }

try {
  for (const tool of ['dpkg-deb', 'fakeroot'])
    if (!has(tool)) throw new Error(`${tool} is missing: apt-get install -y dpkg fakeroot`)
  const { folder: unpacked, version, description } = await makeUnpackedApp()
  const {
    default: { Installer },
  } = await import('electron-installer-debian')
  const debian = new (withFileType(Installer))({
    src: unpacked,
    dest: inRoot('dist'),
    arch: process.arch === 'arm64' ? 'arm64' : 'amd64',
    logger: () => undefined,
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
  await debian.generateDefaults()
  await debian.generateOptions()
  await debian.createStagingDir()
  await debian.createContents()
  await debian.createPackage()
  await debian.movePackage()
  say(`Written: ${debian.options.packagePaths.join(', ')}`)
} catch (error) {
  say(error.message)
  process.exitCode = 1
}
