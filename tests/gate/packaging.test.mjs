import { createRequire } from 'node:module'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { inRoot, root } from '../../main/setup/paths.mjs'

// electron-builder checks a configuration only while it packs; its own reading and schema are asked here for every system.
const builder = createRequire(inRoot('node_modules', 'electron-builder', 'package.json'))
const { getConfig, validateConfiguration } = builder('app-builder-lib/out/util/config/config.js')
const quiet = { isEnabled: false, add: () => undefined }

describe('the configuration of the packages', () => {
  let config
  beforeAll(async () => {
    config = await getConfig(root, null, null)
  })

  it('is one that electron-builder takes, and it would refuse another', async () => {
    await expect(validateConfiguration(config, quiet)).resolves.toBeUndefined()
    for (const wrong of [
      { mac: { ...config.mac, hardenedRuntimes: true } },
      { nsis: { ...config.nsis, oneClick: 'no' } },
      { electronFuses: { ...config.electronFuses, runAsNodes: false } },
    ])
      await expect(validateConfiguration({ ...config, ...wrong }, quiet)).rejects.toThrow(
        'Invalid configuration object',
      )
  })

  it('makes every package that is promised', () => {
    expect(config.linux.target).toEqual(['dir', 'tar.gz', 'deb', 'AppImage'])
    expect(config.win.target).toEqual(['nsis', 'portable'])
    expect(config.mac).toMatchObject({
      target: [{ target: 'dmg', arch: 'universal' }],
      hardenedRuntime: true,
      notarize: true,
    })
  })

  it('opens the files of its projects and CSV, on every system', () => {
    expect(config.fileAssociations.map(({ ext, role }) => [ext, role])).toEqual([
      ['retail-lens', 'Editor'],
      ['csv', 'Viewer'],
    ])
  })

  it('names files that are there, and asks the Mac for no more than compiled code needs', () => {
    const named = [config.linux.icon, config.win.icon, config.mac.icon, config.mac.entitlements]
    expect(named.filter((path) => !existsSync(inRoot(path)))).toEqual([])
    expect(config.mac.entitlementsInherit).toBe(config.mac.entitlements)
    const asked = [...readFileSync(inRoot(config.mac.entitlements), 'utf8').matchAll(/<key>(.+)<\/key>/g)]
    expect(asked.map(([, key]) => key)).toEqual([
      'com.apple.security.cs.allow-jit',
      'com.apple.security.cs.allow-unsigned-executable-memory',
    ])
  })
})

/** Width and height that a PNG says of itself. */
const sizeOf = (png) => [png.readUInt32BE(16), png.readUInt32BE(20)]

function icoPictures(file) {
  return Array.from({ length: file.readUInt16LE(4) }, (_, i) => {
    const at = 6 + 16 * i
    const offset = file.readUInt32LE(at + 12)
    return { said: file.readUInt8(at) || 256, png: file.subarray(offset, offset + file.readUInt32LE(at + 8)) }
  })
}

function icnsPictures(file) {
  const found = {}
  for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4))
    found[file.toString('latin1', at, at + 4)] = sizeOf(file.subarray(at + 8))[0]
  return found
}

describe('the icons', () => {
  it('have every size that desktops ask for, each as large as its name says', () => {
    const names = readdirSync(inRoot('assets', 'icons'))
    expect(names.map((name) => Number.parseInt(name, 10)).toSorted((a, b) => a - b)).toEqual([
      16, 24, 32, 48, 64, 128, 256, 512, 1024,
    ])
    for (const name of names) {
      const side = Number.parseInt(name, 10)
      expect([name, ...sizeOf(readFileSync(inRoot('assets', 'icons', name)))]).toEqual([name, side, side])
    }
  })

  it('are whole for Windows and for the Mac, double density included', () => {
    const pictures = icoPictures(readFileSync(inRoot('assets', 'icon.ico')))
    expect(pictures.map(({ said }) => said)).toEqual([16, 24, 32, 48, 64, 256])
    for (const { said, png } of pictures) expect(sizeOf(png)).toEqual([said, said])
    expect(icnsPictures(readFileSync(inRoot('assets', 'icon.icns')))).toEqual({
      icp4: 16,
      icp5: 32,
      icp6: 64,
      ic07: 128,
      ic08: 256,
      ic09: 512,
      ic10: 1024,
      ic11: 32,
      ic12: 64,
      ic13: 256,
      ic14: 512,
    })
  })
})
