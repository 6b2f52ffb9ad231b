import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { seriousFindings } from './axe'
import { writeBigShop, writeSmallShop } from './files'
import { changeElsewhere } from '../support/otherProgram'
import { freshPlaces, launch, valueOf } from './harness'
import type { RunningApp } from './harness'
import { FailurePage } from './pages/failurePage'
import { ImportPage } from './pages/importPage'
import { OverviewPage } from './pages/overviewPage'
import { ReviewPage } from './pages/reviewPage'
import { SafetyPage } from './pages/safetyPage'
import { Shell } from './pages/shell'
import { StartPage } from './pages/startPage'

/** Answers the next questions that main asks by the number of a button, and counts them. */
const answerQuestions = (app: RunningApp, response: number): Promise<void> =>
  app.electron.evaluate(({ dialog }, chosen) => {
    const bag = globalThis as { asked?: number }
    bag.asked = 0
    dialog.showMessageBox = (() => {
      bag.asked = (bag.asked ?? 0) + 1
      return Promise.resolve({ response: chosen, checkboxChecked: false })
    }) as typeof dialog.showMessageBox
  }, response)

const asked = (app: RunningApp): Promise<number> =>
  app.electron.evaluate(() => (globalThis as { asked?: number }).asked ?? 0)

test('killed while files were being reviewed: offered again with every correction', async () => {
  const places = freshPlaces()
  const first = await launch({ places })
  await first.drop([writeSmallShop(places.folder)])
  const review = new ReviewPage(first.page)
  await review.shown()
  const adjusted = await first.request('import.adjust', {
    decisions: [{ file: 'small shop.csv', date_order: 'dmy' }],
    takenOut: [],
  })
  expect(valueOf(adjusted).decisions).toMatchObject([{ file: 'small shop.csv', date_order: 'dmy' }])
  await first.kill()

  const second = await launch({ places, expectedErrors: [/process ended/] })
  await new StartPage(second.page).shown()
  const safety = new SafetyPage(second.page)
  await safety.unfinished.waitFor()
  expect(await safety.unfinished.innerText()).toContain('small shop.csv with 1 correction')
  expect(await seriousFindings(second.page)).toEqual([])
  await second.picture('unfinished import')
  await safety.resume.click()
  const again = new ReviewPage(second.page)
  await again.shown()
  await expect.poll(() => again.undo.isEnabled()).toBe(true)
  await again.import()
  await new Shell(second.page).saved()
  expect(valueOf(await second.request('import.unfinished', {}))).toBeNull()
})

test('closing while importing asks: staying goes on, leaving ends the import and leaves nothing behind', async () => {
  const app = await launch()
  await app.drop([writeBigShop(app.places.folder, 400_000)])
  const running = new ImportPage(app.page)
  await running.shown()
  await answerQuestions(app, 0)
  const close = (): Promise<void> =>
    app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await close()
  await expect.poll(() => asked(app)).toBe(1)
  expect(app.electron.windows()).toHaveLength(1)
  await answerQuestions(app, 1)
  const ended = app.electron.waitForEvent('close', { timeout: 120_000 })
  await close()
  await ended
  expect(existsSync(app.places.projects)).toBe(false)
})

test('the window crashes, or runs out of memory: it is loaded again as it was, and says so; sleep keeps the view; diagnostics name nothing', async () => {
  const app = await launch({
    args: ['--js-flags=--max-old-space-size=256'],
    expectedErrors: [/process ended/],
  })
  await app.importFiles([writeSmallShop(app.places.folder)])
  await new OverviewPage(app.page).shown()
  await new Shell(app.page).saved()
  const view = {
    page: 'overview' as const,
    selection: { from: '2024-02-01', to: '2024-02-29', filters: [] },
    compare: null,
    drill: {},
    options: {},
  }
  valueOf(await app.request('view.set', view))
  await app.electron.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'))
  const state = join(app.places.projects, 'small shop.retail-lens.state.json')
  await expect.poll(() => existsSync(state) && readFileSync(state, 'utf8').includes('2024-02-29')).toBe(true)

  const copied = await app.electron.evaluate(async ({ Menu, clipboard }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? [])
    items?.find(({ label }) => label === 'Copy diagnostics')?.click()
    return clipboard.readText()
  })
  expect(copied).toContain('Retail Lens 0.')
  expect(copied).toContain('project: 6 lines')
  for (const name of ['small shop', 'Lamp', app.places.folder]) expect(copied).not.toContain(name)

  /** Ends the window's process, by the script where there is one; what follows waits until the page is there again. */
  const end = (script: string | null): Promise<void> =>
    app.electron.evaluate(({ BrowserWindow }, text) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      const bag = globalThis as { loaded?: Promise<void> }
      bag.loaded = new Promise((resolve) => contents?.once('did-finish-load', () => resolve()))
      if (text === null) contents?.forcefullyCrashRenderer()
      else void contents?.executeJavaScript(text).catch(() => undefined)
    }, script)
  await end(null)
  // Playwright lets go of a page whose process has ended; the window itself is asked through main.
  const inWindow = <T>(script: string): Promise<T> =>
    app.electron.evaluate(async ({ BrowserWindow }, text) => {
      await (globalThis as { loaded?: Promise<void> }).loaded
      return BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(text) as T
    }, script)
  const text = (testId: string): Promise<string> =>
    inWindow(`document.querySelector('[data-testid="${testId}"]')?.textContent ?? ''`)
  // Electron tells a window that has run out of memory from one that has crashed on some systems only.
  const LOADED_AGAIN = 'was loaded again. Nothing was lost.'
  const isAsItWas = async (): Promise<void> => {
    await expect.poll(() => text('notice'), { timeout: 120_000 }).toContain(LOADED_AGAIN)
    await expect.poll(() => text('project-name')).toBe('small shop')
    const kept = await inWindow<unknown>("window.api.request('view.get', {})")
    expect(kept).toMatchObject({ ok: true, value: { selection: view.selection } })
  }
  await isAsItWas()
  await end('const held = []; for (;;) held.push(new Array(100_000).fill(held.length))')
  await isAsItWas()
})

test('an earlier save is a click away, from the menu and from a damaged project', async () => {
  const app = await launch()
  await app.importFiles([writeSmallShop(app.places.folder)])
  const overview = new OverviewPage(app.page)
  await overview.shown()
  const shell = new Shell(app.page)
  await shell.saved()
  const more = join(app.places.folder, 'more.csv')
  writeFileSync(
    more,
    'transaction_id,transaction_date,product_id,product_name,category,quantity,unit_price\nT9,2024-03-02 12:00,P1,Lamp,Home,1,70.00\n',
  )
  await app.drop([more])
  await expect
    .poll(() => overview.cards('net_sales_cents'), { timeout: 60_000 })
    .toEqual({ net_sales_cents: 50_000 })
  await shell.saved()
  const safety = new SafetyPage(app.page)
  await safety.openBackups()
  expect(await safety.backups.count()).toBe(1)
  expect(await seriousFindings(app.page)).toEqual([])
  for (const theme of ['light', 'dark'] as const) {
    await app.setTheme(theme)
    await app.picture(`backups ${theme}`)
  }
  await safety.restoreNewest()
  await expect.poll(() => overview.cards('net_sales_cents')).toEqual({ net_sales_cents: 43_000 })
  expect(await safety.notice.innerText()).toContain('was restored')

  await shell.closeProject()
  await new StartPage(app.page).shown()
  const path = join(app.places.projects, 'small shop.retail-lens')
  writeFileSync(path, readFileSync(path).fill(7, 9_000, 9_100))
  await new StartPage(app.page).recent.first().click()
  const failure = new FailurePage(app.page)
  await failure.shown()
  expect(await failure.code()).toBe('project_unusable')
  await app.picture('damaged project with backups')
  await safety.failureBackups.click()
  await safety.backups.first().waitFor()
  await safety.restoreNewest()
  await expect.poll(() => overview.cards('net_sales_cents')).toEqual({ net_sales_cents: 50_000 })
  expect(readdirSync(app.places.projects)).toContain('small shop (damaged).retail-lens')

  await shell.closeProject()
  await new StartPage(app.page).shown()
  await changeElsewhere(path, 'create table theirs (x)')
  await new StartPage(app.page).recent.first().click()
  await overview.shown()
  await expect.poll(() => safety.notice.innerText()).toContain('Changed by another program')
  await app.picture('changed by another program')
})

test('after two starts that failed, and with --safe, nothing remembered is used and the app says so', async () => {
  const places = freshPlaces()
  mkdirSync(places.userData, { recursive: true })
  writeFileSync(join(places.userData, 'starts.json'), '{"failed":2}')
  writeFileSync(
    join(places.userData, 'settings.json'),
    '{"theme":"dark","language":"system","railCollapsed":true}',
  )
  writeFileSync(join(places.userData, 'window.json'), 'nonsense')
  const first = await launch({ places })
  const safety = new SafetyPage(first.page)
  await safety.safeStart.waitFor()
  expect(await safety.safeStart.getAttribute('data-safe')).toBe('failed')
  expect(valueOf(await first.request('settings.get', {}))).toMatchObject({ theme: 'system' })
  await first.picture('safe start')
  await first.close()
  const second = await launch({ places, args: ['--safe'] })
  await new SafetyPage(second.page).safeStart.waitFor()
  expect(valueOf(await second.request('app.info', {})).safe).toBe('asked')
  await second.close()
  const third = await launch({ places })
  await new StartPage(third.page).shown()
  expect(valueOf(await third.request('app.info', {})).safe).toBeNull()
  expect(valueOf(await third.request('settings.get', {}))).toMatchObject({ theme: 'dark' })
})
