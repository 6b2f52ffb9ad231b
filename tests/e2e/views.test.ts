import AxeBuilder from '@axe-core/playwright'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { viewStateSchema } from '../../shared/viewState'
import { cli } from '../support/cli'
import { pageTexts } from '../support/pdf'
import { hasPoppler } from '../support/poppler'
import { rowsOf } from '../support/project'
import { writeSmallShop } from './files'
import { freshPlaces, launch, valueOf, type Places, type RunningApp } from './harness'
import { OverviewPage } from './pages/overviewPage'
import { Shell } from './pages/shell'
import { StartPage } from './pages/startPage'
import { ViewsPanel } from './pages/viewsPanel'

const FEBRUARY = { net_sales_cents: 21_000 }
const ELECTRONICS = { net_sales_cents: 30_000 }
const KILL_PATIENCE_MS = 2_000

async function started(places: Places): Promise<RunningApp> {
  const app = await launch({ places })
  await new StartPage(app.page).shown()
  await app.importFiles([writeSmallShop(places.folder)])
  await new OverviewPage(app.page).shown()
  await new Shell(app.page).saved()
  return app
}

const project = (places: Places): string => join(places.projects, 'small shop.retail-lens')

async function reopened(places: Places): Promise<RunningApp> {
  const app = await launch({ places })
  await new StartPage(app.page).recent.first().click()
  await new OverviewPage(app.page).shown()
  return app
}

test('views: save, apply in one undo step, rename, overwrite, delete and take back; kept in the file; as a report', async () => {
  const places = freshPlaces()
  const app = await started(places)
  const overview = new OverviewPage(app.page)
  const views = new ViewsPanel(app.page)
  const shell = new Shell(app.page)
  await overview.choosePreset('lastMonth')
  await views.saveAs('February')
  expect(await views.button.innerText()).toContain('February')
  await overview.clearAll.click()
  await overview.toggleMember('category', 'Electronics')
  await views.saveAs('Radios')
  await views.open()
  const axe = new AxeBuilder({ page: app.page }).setLegacyMode(true)
  expect((await axe.include('[data-testid="views-panel"]').analyze()).violations).toEqual([])
  await app.picture('views')
  await app.setTheme('dark')
  await app.picture('views dark')

  await views.apply('February')
  expect(await overview.cards('net_sales_cents')).toEqual(FEBRUARY)
  await shell.undo.click()
  expect(await overview.cards('net_sales_cents')).toEqual(ELECTRONICS)
  await shell.redo.click()
  expect(await overview.cards('net_sales_cents')).toEqual(FEBRUARY)

  await views.rename('Radios', 'Electronics')
  await views.row('Electronics').getByTestId('view-overwrite').click()
  await views.row('February').getByTestId('view-remove').click()
  expect(await views.names()).toEqual(['Electronics'])
  await views.panel.getByTestId('view-take-back').click()
  expect(await views.names()).toEqual(['February', 'Electronics'])
  await views.close()
  await overview.clearAll.click()
  await views.apply('Electronics')
  expect(await overview.cards('net_sales_cents')).toEqual(FEBRUARY)
  await app.close()

  expect(readdirSync(places.projects)).toEqual(['small shop.retail-lens'])
  const kept = await rowsOf(project(places), "select value from project_state where key = 'views'")
  expect(String(kept[0]?.['value'])).toContain('"name":"Electronics"')
  expect(await rowsOf(project(places), 'pragma integrity_check')).toEqual([{ integrity_check: 'ok' }])
  const report = join(places.folder, 'february.pdf')
  const order = ['--project', project(places), '--page', 'overview', '--view', 'February', '--out', report]
  expect(cli('export', 'pdf', ...order, '--quiet')).toMatchObject({ exit: 0, err: '' })
  if (hasPoppler) {
    const [page = ''] = pageTexts(report)
    expect(page).toMatch(/Feb 1\s*–\s*29, 2024/)
    expect(page).toMatch(/^ +\$210 /m)
  }
  const again = await reopened(places)
  expect(await new ViewsPanel(again.page).names()).toEqual(['February', 'Electronics'])
})

test('reopening restores page, filters, comparison and chart options', async () => {
  const places = freshPlaces()
  const app = await started(places)
  const overview = new OverviewPage(app.page)
  await overview.choosePreset('lastMonth')
  await app.page.getByTestId('compare').getByText('Previous period').click()
  await app.page.getByTestId('trend-grain').getByText('Week').click()
  await overview.table('category')
  await new Shell(app.page).goTo('data')
  await app.page.getByTestId('quality-page').waitFor()
  await app.close()

  const again = await launch({ places })
  await new StartPage(again.page).recent.first().click()
  await again.page.getByTestId('quality-page').waitFor()
  await new Shell(again.page).goTo('overview')
  const same = new OverviewPage(again.page)
  expect(await same.cards('net_sales_cents')).toEqual(FEBRUARY)
  const view = valueOf(await again.request('view.get', {}))
  expect(view).toMatchObject({ compare: 'previous', options: { 'trend.grain': 'week' } })
  expect(await again.page.getByTestId('table-category').isVisible()).toBe(true)
})

test('killed two seconds after a change, the app has it again', async () => {
  const places = freshPlaces()
  const app = await started(places)
  await new OverviewPage(app.page).choosePreset('lastMonth')
  const beside = `${project(places)}.state.json`
  await expect
    .poll(() => existsSync(beside) && viewIn(beside)?.selection.from, {
      timeout: KILL_PATIENCE_MS,
      interval: 50,
    })
    .toBe('2024-02-01')
  app.electron.process().kill('SIGKILL')
  await app.page.waitForEvent('close').catch(() => undefined)

  const again = await reopened(places)
  expect(await new OverviewPage(again.page).cards('net_sales_cents')).toEqual(FEBRUARY)
  await again.close()
  expect(existsSync(beside)).toBe(false)
  const kept = await rowsOf(project(places), "select value from project_state where key = 'view'")
  expect(String(kept[0]?.['value'])).toContain('2024-02-01')
})

function viewIn(path: string) {
  const state = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>
  return viewStateSchema.parse(JSON.parse(state['view'] ?? 'null'))
}
