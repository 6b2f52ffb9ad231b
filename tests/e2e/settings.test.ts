import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { seriousFindings } from './axe'
import { writeSmallShop } from './files'
import { launch, valueOf, type RunningApp } from './harness'
import { PartsDialogPage } from './pages/dialogs'
import { CustomersPage } from './pages/customersPage'
import { OverviewPage } from './pages/overviewPage'
import { ReviewPage } from './pages/reviewPage'
import { Shell } from './pages/shell'
import { StartPage } from './pages/startPage'

async function highValueOrders({ request }: RunningApp): Promise<number | null> {
  const selection = { filters: [{ dimension: 'high_value' as const, values: ['true'] }] }
  const answer = await request('query.page', { queries: [{ selection, measures: ['orders'] }] })
  const [result] = valueOf(answer)
  return result?.rows[0]?.values[0] ?? null
}

test('settings of the app are kept; those of a project compute it anew and go back to their default', async () => {
  const app = await launch()
  const { page } = app
  const settings = new PartsDialogPage(page, 'settings')
  await new StartPage(page).shown()
  await settings.open()
  await settings.setting('theme').getByText('Dark').click()
  await page.locator('html[data-mantine-color-scheme="dark"]').waitFor()
  await app.picture('settings dark')
  expect(await seriousFindings(page)).toEqual([])
  await settings.restore('theme').click()
  await settings.restore('theme').waitFor({ state: 'detached' })
  expect(valueOf(await app.request('settings.get', {})).theme).toBe('system')

  const watched = join(app.places.folder, 'till')
  mkdirSync(watched)
  await app.electron.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] })
  }, watched)
  await settings.part('files').click()
  await page.getByTestId('watch-choose').click()
  await page.getByTestId('watched-folder').filter({ hasText: 'till' }).waitFor()
  await page.getByTestId('settings-backups-count').fill('1')
  await settings.restore('backups').waitFor()
  await app.picture('settings files')
  expect(await seriousFindings(page)).toEqual([])
  await settings.close()

  await app.setTheme('light')
  writeSmallShop(watched)
  await page.getByTestId('offer').filter({ hasText: 'small shop.csv' }).waitFor({ timeout: 120_000 })
  await app.picture('offer')
  expect(await seriousFindings(page)).toEqual([])
  expect(valueOf(await app.request('project.current', {}))).toBe(null)
  await page.getByTestId('offer-import').click()
  await new ReviewPage(page).import()
  const overview = new OverviewPage(page)
  await overview.shown()
  const shell = new Shell(page)
  await shell.saved()
  expect(await highValueOrders(app)).toBe(1)

  await settings.open()
  for (let part = 0; part < 3; part++) await page.keyboard.press('ArrowDown')
  await page.locator('[data-testid="settings-part-thresholds"][aria-selected="true"]').waitFor()
  await page.getByTestId('settings-high-value-percent').fill('50')
  await page.getByTestId('settings-recompute').waitFor()
  await app.picture('settings thresholds')
  expect(await seriousFindings(page)).toEqual([])
  await page.getByTestId('settings-apply').click()
  await settings.root.waitFor({ state: 'detached' })
  await expect.poll(() => highValueOrders(app), { timeout: 60_000 }).toBe(3)
  await overview.shown()
  await shell.saved()

  await settings.open()
  await settings.part('thresholds').click()
  await settings.restore('high-value').click()
  await page.getByTestId('settings-apply').click()
  await expect.poll(() => highValueOrders(app), { timeout: 60_000 }).toBe(1)
  await overview.shown()
  await shell.saved()
  expect(valueOf(await app.request('backups.list', { token: null }))).toHaveLength(1)
})

test('help by key: what pages answer, the measures in the words of the dictionary, and every key', async () => {
  const app = await launch()
  const { page } = app
  const help = new PartsDialogPage(page, 'help')
  await new StartPage(page).shown()
  await page.keyboard.press('F1')
  await help.root.waitFor()
  for (const part of ['pages', 'files', 'work', 'numbers', 'keys']) {
    await help.part(part).click()
    await app.picture(`help ${part}`)
    expect(await seriousFindings(page)).toEqual([])
  }
  await help.close()
  await page.keyboard.press('Shift+?')
  await page.locator('[data-testid="help-part-keys"][aria-selected="true"]').waitFor()
})

test(
  'first run: the sample begins the tour once; about names every licence; the menu knows the project',
  { timeout: 600_000 },
  async () => {
    const app = await launch({ firstRun: true })
    const { electron, page } = app
    await electron.evaluate(({ BrowserWindow }) => {
      const seen: number[] = []
      Object.assign(globalThis, { progressSeen: seen })
      for (const window of BrowserWindow.getAllWindows()) window.setProgressBar = (value) => seen.push(value)
    })
    await new StartPage(page).sample.click()
    const overview = new OverviewPage(page)
    await overview.shown()
    const shell = new Shell(page)
    await shell.saved()
    const seen = await electron.evaluate(() => Reflect.get(globalThis, 'progressSeen') as number[])
    expect(seen.at(-1)).toBe(-1)
    expect(Math.max(...seen)).toBeGreaterThan(0.5)

    const tour = page.getByTestId('tour')
    for (const step of ['filters', 'marks', 'pages', 'trust', 'help']) {
      await page.locator(`[data-testid="tour"][data-step="${step}"]`).waitFor()
      await app.picture(`tour ${step}`)
      if (step === 'marks') expect(await seriousFindings(page)).toEqual([])
      await page.keyboard.press('Enter')
    }
    await tour.waitFor({ state: 'detached' })
    await expect
      .poll(async () => valueOf(await app.request('settings.get', {})).tourSeen, { timeout: 60_000 })
      .toBe(true)

    const help = new PartsDialogPage(page, 'help')
    await help.open()
    await page.getByTestId('help-tour').click()
    await tour.waitFor()
    await page.keyboard.press('Escape')
    await tour.waitFor({ state: 'detached' })

    await help.open()
    await page.getByTestId('help-about').click()
    const licences = page.getByTestId('licence')
    await licences.first().waitFor()
    expect(await page.getByTestId('about-version').innerText()).toMatch(/^\d+\.\d+\.\d+/)
    await page.locator('[data-testid="licence"][data-name="echarts"] summary').click()
    expect(await page.locator('[data-testid="licence"][data-name="echarts"] pre').innerText()).toContain(
      'Apache',
    )
    await app.picture('about')
    expect(await seriousFindings(page)).toEqual([])

    await page.keyboard.press('Escape')
    const settings = new PartsDialogPage(page, 'settings')
    await settings.open()
    await settings.part('segments').click()
    await page.getByTestId('settings-segment-0').fill('Stars')
    await settings.root.locator('td[data-cell="55"]').filter({ hasText: 'StarsChampions' }).waitFor()
    await page.getByTestId('settings-segment-1').fill('stars')
    await settings.setting('segment-1').getByText('Another segment has this name').waitFor()
    await app.picture('settings segments')
    expect(await seriousFindings(page)).toEqual([])
    await settings.close()
    await shell.goTo('customers')
    const customers = new CustomersPage(page)
    await customers.shown()
    expect(await customers.cell(5, 5).getAttribute('aria-label')).toMatch(/^Stars,/)
    expect(valueOf(await app.request('presentation.get', {})).segmentNames).toEqual({ Champions: 'Stars' })

    const recent = await electron.evaluate(({ Menu }) => {
      const labels = (menu: Electron.Menu | null | undefined): string[] =>
        (menu?.items ?? []).flatMap((item) => [item.label, ...labels(item.submenu)])
      return labels(Menu.getApplicationMenu())
    })
    expect(recent).toContain('Sample shop')
  },
)
