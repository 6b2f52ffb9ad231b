import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import { takeTour } from '../e2e/harness'
import { processesOf } from './processes'
import type { Process } from './processes'

const root = resolve(import.meta.dirname, '../..')
export const unpacked = join(root, 'dist', 'linux-unpacked')
export const executable = join(unpacked, 'retail-lens')

/** Debian's user and group without rights; a root that tests becomes it, so that the sandbox is on as for a person. */
const NOBODY = 65534
const asPerson = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}

const giveAway = (path: string): void => {
  if (asPerson.uid !== undefined) chownSync(path, asPerson.uid, asPerson.gid)
}

/** A folder of an ordinary user's own, removed when the test ends. */
export function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'retail-lens-packed-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }))
  chmodSync(folder, 0o755)
  giveAway(folder)
  return folder
}

/** Writes a file into such a folder, readable for its owner. */
export function writeOwn(path: string, text: string): string {
  writeFileSync(path, text)
  giveAway(path)
  return path
}

export interface PackedApp {
  readonly page: Page
  processes(): readonly Process[]
}

const environment = (folder: string): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  DISPLAY: process.env['DISPLAY'],
  LANG: 'en_US.UTF-8',
  HOME: folder,
  RETAIL_LENS_PROJECTS: join(folder, 'projects'),
})

const start = (folder: string, dataFolder: string, args: readonly string[]) =>
  spawn(executable, [`--user-data-dir=${dataFolder}`, ...args], {
    cwd: folder,
    env: environment(folder),
    stdio: 'ignore',
    ...asPerson,
  })

async function devtoolsPort(dataFolder: string): Promise<string> {
  const file = join(dataFolder, 'DevToolsActivePort')
  const deadline = Date.now() + 60_000
  while (!existsSync(file) || !readFileSync(file, 'utf8').includes('\n')) {
    if (Date.now() > deadline) throw new Error('The packed app opened no debugging port.')
    await new Promise((next) => setTimeout(next, 50))
  }
  return readFileSync(file, 'utf8').split('\n')[0]!
}

async function firstPage(browser: Browser): Promise<Page> {
  const [context] = browser.contexts()
  if (!context) throw new Error('The packed app has no window.')
  return context.pages()[0] ?? context.waitForEvent('page')
}

/**
 * Starts the packed app without any option but its data folder and a debugging port (its fuses forbid Playwright's own way in), as an
 * ordinary user. It ends with the test.
 */
export async function launchPacked(folder: string, files: readonly string[] = []): Promise<PackedApp> {
  const dataFolder = join(folder, 'user data')
  takeTour({ userData: dataFolder })
  for (const path of [dataFolder, join(dataFolder, 'settings.json')]) giveAway(path)
  const app = start(folder, dataFolder, ['--remote-debugging-port=0', ...files])
  onTestFinished(async () => {
    if (app.exitCode !== null) return
    app.kill('SIGKILL')
    await once(app, 'exit')
  })
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await devtoolsPort(dataFolder)}`, {
    timeout: 120_000,
  })
  const page = await firstPage(browser)
  await page.waitForLoadState('load')
  return { page, processes: () => processesOf(executable) }
}

/** Runs the packed app for an order of the command line and waits for its end; its exit code. */
export async function carryOut(folder: string, order: string): Promise<number | null> {
  const app = start(folder, join(folder, 'data of the order'), [`--export-order=${order}`])
  const [code] = (await once(app, 'exit')) as [number | null]
  return code
}
