import { _electron } from 'playwright-core'
import type { ElectronApplication, Page } from 'playwright-core'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { ReviewPage } from './pages/reviewPage'
import { inEnglish } from '../../shared/phrase'
import type { PathToken, RequestAnswers, RequestArgs, RequestName, Result } from '../../shared/ipc'
import { DEFAULT_SETTINGS, type Settings } from '../../shared/settings'

const root = resolve(import.meta.dirname, '../..')

/** The folder of the app under test. */
export const projectRoot = process.env['RETAIL_LENS_E2E_APP'] ?? root

/** The Electron that Playwright starts, for starts without Playwright. */
export const electronExecutable = (): string =>
  process.env['RETAIL_LENS_ELECTRON'] ?? join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '', 'electron')

const artefacts = join(root, 'artefacts')

export interface Places {
  readonly folder: string
  readonly userData: string
  /** Where new projects go. */
  readonly projects: string
}

/** Folders of this test's own, removed when it ends. */
export function freshPlaces(): Places {
  const folder = mkdtempSync(join(tmpdir(), 'retail-lens-e2e-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }))
  return { folder, userData: join(folder, 'user data'), projects: join(folder, 'projects') }
}

export interface LaunchOptions {
  readonly places?: Places
  /** As on a new machine, where the tour begins by itself. */
  readonly firstRun?: boolean
  /** Files on the command line. */
  readonly files?: readonly string[]
  /** Further options of the command line. */
  readonly args?: readonly string[]
  /** Console errors that the test provokes. Any other fails it. */
  readonly expectedErrors?: readonly RegExp[]
}

export interface RunningApp {
  readonly electron: ElectronApplication
  readonly page: Page
  readonly places: Places
  request<N extends RequestName>(name: N, args: RequestArgs<N>): Promise<Result<RequestAnswers[N]>>
  /** Drops real files and folders on the middle of the window. */
  drop(paths: readonly string[]): Promise<void>
  /** Hands files over as the drop does, without the page. */
  tokensOf(paths: readonly string[]): Promise<readonly PathToken[]>
  /** Drops files and folders and imports them as they were understood. */
  importFiles(paths: readonly string[]): Promise<void>
  /** Writes `artefacts/NAME.png`. */
  picture(name: string): Promise<void>
  setTheme(theme: 'light' | 'dark'): Promise<void>
  /** Ends the app and all its processes at once, as a power cut would. */
  kill(): Promise<void>
  close(): Promise<void>
}

/** Drops real files and folders on the middle of the window. */
export async function dropFiles(page: Page, paths: readonly string[]): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const [width, height] = await page.evaluate(() => [window.innerWidth, window.innerHeight] as const)
  const at = { x: width / 2, y: height / 2 }
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devtools.send('Input.dispatchDragEvent', { type, ...at, data })
  }
  await devtools.detach()
}

function watchErrors(page: Page, expected: readonly RegExp[]): string[] {
  const errors: string[] = []
  const note = (text: string): void => {
    if (!expected.some((pattern) => pattern.test(text))) errors.push(text)
  }
  page.on('console', (message) => {
    if (message.type() === 'error') note(message.text())
  })
  page.on('pageerror', (error) => note(error.stack ?? error.message))
  return errors
}

function mainErrors({ userData }: Places): readonly string[] {
  const log = join(userData, 'logs', 'main.log')
  if (!existsSync(log)) return []
  return readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => line.includes(' error '))
}

async function tokensOf(page: Page, paths: readonly string[]): Promise<readonly PathToken[]> {
  await page.evaluate(() => {
    const bag = window as unknown as { dropped?: Promise<unknown> }
    window.addEventListener(
      'drop',
      (event) => {
        event.stopImmediatePropagation()
        event.preventDefault()
        bag.dropped = window.api.drop([...(event.dataTransfer?.files ?? [])])
      },
      { capture: true, once: true },
    )
    window.addEventListener('dragover', (event) => event.preventDefault(), { capture: true })
  })
  await dropFiles(page, paths)
  const dropped = await page.evaluate(
    () => (window as unknown as { dropped: ReturnType<typeof window.api.drop> }).dropped,
  )
  return valueOf(dropped)
}

/** Leaves the settings of somebody who has seen the tour, where there are none. */
export function takeTour({ userData }: Pick<Places, 'userData'>): void {
  const file = join(userData, 'settings.json')
  if (existsSync(file)) return
  mkdirSync(userData, { recursive: true })
  const settings: Settings = { ...DEFAULT_SETTINGS, tourSeen: true }
  writeFileSync(file, JSON.stringify(settings))
}

const askTheBridge = ({ name, args }: { readonly name: RequestName; readonly args: unknown }) =>
  window.api.request(name, args as never)

/** Starts the built app in the real Electron. It is closed when the test ends; an unexpected error fails the test. */
export async function launch(options: LaunchOptions = {}): Promise<RunningApp> {
  const places = options.places ?? freshPlaces()
  const expected = options.expectedErrors ?? []
  if (options.firstRun !== true) takeTour(places)
  const electron = await _electron.launch({
    args: [
      projectRoot,
      `--user-data-dir=${places.userData}`,
      ...(options.args ?? []),
      ...(options.files ?? []),
    ],
    cwd: root,
    // Playwright would otherwise pretend a light system.
    colorScheme: null,
    env: {
      ...(process.env as Record<string, string>),
      RETAIL_LENS_DISABLE_GPU: '1',
      RETAIL_LENS_PROJECTS: places.projects,
      TZ: 'Europe/Berlin',
      LANG: 'en_US.UTF-8',
    },
  })
  const page = await electron.firstWindow()
  const errors = watchErrors(page, expected)
  await page.waitForLoadState('load')
  let isClosed = false
  const close = async (): Promise<void> => {
    if (isClosed) return
    isClosed = true
    // A test may end while the app still reads: whoever closes it then means it.
    await electron
      .evaluate(({ dialog }) => {
        const stopAndClose = { response: 1, checkboxChecked: false }
        dialog.showMessageBox = () => Promise.resolve(stopAndClose)
      })
      .catch(() => undefined)
    await electron.close()
    expect([...errors, ...mainErrors(places).filter((line) => !expected.some((e) => e.test(line)))]).toEqual(
      [],
    )
  }
  const picture = async (name: string): Promise<void> => {
    mkdirSync(artefacts, { recursive: true })
    await page.screenshot({ path: join(artefacts, `${name}.png`), animations: 'disabled' })
  }
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail' && !isClosed) {
      await picture(`failed ${task.name}`.replace(/[^\w -]/g, '_')).catch(() => undefined)
    }
    await close()
  })
  return {
    electron,
    page,
    places,
    request: (name, args) => page.evaluate(askTheBridge, { name, args }) as Promise<never>,
    drop: (paths) => dropFiles(page, paths),
    tokensOf: (paths) => tokensOf(page, paths),
    async importFiles(paths) {
      await dropFiles(page, paths)
      await new ReviewPage(page).import()
    },
    picture,
    setTheme: async (theme) => {
      await page.evaluate((chosen) => window.api.request('settings.set', { theme: chosen }), theme)
      await page.locator(`html[data-mantine-color-scheme="${theme}"]`).waitFor()
    },
    async kill() {
      isClosed = true
      const main = electron.process()
      const ended = main.exitCode === null && main.signalCode === null ? once(main, 'exit') : null
      const pids = await electron.evaluate(({ app }) => app.getAppMetrics().map(({ pid }) => pid))
      for (const pid of pids) process.kill(pid, 'SIGKILL')
      await ended
    },
    close,
  }
}

/** The value of a success; fails the test with the failure's words otherwise. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(inEnglish(result)))
  return result.value
}
