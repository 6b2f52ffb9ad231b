import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lastLine, run } from './command.mjs'
import { ensureFallbackElectron, hasFallbackElectron } from './fallbackElectron.mjs'
import { readStamp, removeStamp, writeStamp } from './fingerprint.mjs'
import { withLock } from './lock.mjs'
import { cacheFolder, inRoot, say } from './paths.mjs'

const HOUR_MS = 3_600_000
const executables = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
}
const executableName = executables[process.platform] ?? 'electron'
const packageFolder = inRoot('node_modules', 'electron')

const at = (folder, origin) => ({
  folder,
  executable: join(folder, executableName),
  bareFolder: folder,
  origin,
})

function fromOverride() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (!folder) return undefined
  if (existsSync(join(folder, executableName))) return at(folder, 'ELECTRON_OVERRIDE_DIST_PATH')
  say(`Electron: ELECTRON_OVERRIDE_DIST_PATH names ${folder}, which holds no ${executableName}.`)
  return undefined
}

const wantedVersion = () => JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')).version

function fromPackage() {
  const folder = join(packageFolder, 'dist')
  const version = readStamp(join(folder, 'version'))?.trim().replace(/^v/, '')
  const whole = version === wantedVersion() && existsSync(join(packageFolder, 'path.txt'))
  return whole && existsSync(join(folder, executableName)) ? at(folder, 'node_modules') : undefined
}

async function unreachable() {
  const isProxied = process.env.HTTPS_PROXY || process.env.https_proxy
  if (isProxied) return undefined
  const server =
    process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror || 'https://github.com/'
  try {
    await fetch(server, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(5_000) })
    return undefined
  } catch (error) {
    return `the release server does not answer (${error.cause?.code ?? error.name})`
  }
}

const attemptStamp = () => join(cacheFolder(), 'official-download-failed')

function failedLately() {
  const failedAt = Number(readStamp(attemptStamp()))
  return failedAt > 0 && Date.now() - failedAt < 24 * HOUR_MS
}

async function fromOfficialDownload() {
  if (failedLately() && hasFallbackElectron()) return undefined
  let reason = await unreachable()
  if (reason === undefined) {
    say(`Downloading Electron ${wantedVersion()}…`)
    const script = join(packageFolder, 'install.js')
    const result = await run(process.execPath, [script], { capture: true, timeoutMs: 180_000 })
    if (result.code === 0 && fromPackage()) {
      removeStamp(attemptStamp())
      return fromPackage()
    }
    reason = result.timedOut ? 'the download took more than three minutes' : lastLine(result.output)
  }
  say(`Electron: no official download: ${reason}.`)
  writeStamp(attemptStamp(), String(Date.now()))
  return undefined
}

async function fromFallback() {
  const result = await ensureFallbackElectron()
  if (result.ok) return result.electron
  say(`Electron: no stand-in: ${result.reason}.`)
  return undefined
}

const ready = () => fromOverride() ?? fromPackage()

/**
 * Finds an Electron, or obtains one. Resolves to `{ executable, folder, bareFolder, origin }`;
 * `bareFolder` is the one to package from. Each way that fails says why in one line; throws when all do.
 */
export async function ensureElectron() {
  const found = ready()
  if (found) return found
  return withLock(join(cacheFolder(), 'electron.lock'), 'obtaining Electron', async () => {
    const electron = ready() ?? (await fromOfficialDownload()) ?? (await fromFallback())
    if (electron) return electron
    throw new Error(
      'No Electron could be obtained. Set ELECTRON_OVERRIDE_DIST_PATH to the folder of an unpacked one.',
    )
  })
}
