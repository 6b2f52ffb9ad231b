import AxeBuilder from '@axe-core/playwright'
import { expect, test } from 'vitest'
import { writeSmallShop } from './files'
import { launch } from './harness'
import { OverviewPage } from './pages/overviewPage'
import { SearchDialog } from './pages/searchDialog'
import { Shell } from './pages/shell'
import { StartPage } from './pages/startPage'

const RADIO = { net_sales_cents: 30_000 }
const LAMP_AND_RADIO = { net_sales_cents: 33_000 }
const ALL = { net_sales_cents: 43_000 }

test('search by keyboard alone: members filter, pages open, commands run', async () => {
  const app = await launch()
  await new StartPage(app.page).shown()
  const search = new SearchDialog(app.page)
  await search.open()
  expect(await search.hits()).toContain('command sample')
  expect(await search.hits()).not.toContain('page data')
  await app.page.keyboard.press('Escape')
  await search.panel.waitFor({ state: 'detached' })

  await app.importFiles([writeSmallShop(app.places.folder)])
  const overview = new OverviewPage(app.page)
  const shell = new Shell(app.page)
  await overview.shown()
  await shell.saved()

  await search.open()
  await search.type('raido')
  expect(await search.hits()).toEqual(['product P2', 'page of product P2'])
  await app.page.keyboard.press('Control+k')
  await search.panel.waitFor({ state: 'detached' })

  await search.go('RADIO')
  expect(await overview.cards('net_sales_cents')).toEqual(RADIO)
  expect(await overview.chip('product').count()).toBe(1)
  await search.open()
  await search.type('lamp')
  await app.page.keyboard.press('Control+Enter')
  expect(await overview.cards('net_sales_cents')).toEqual(LAMP_AND_RADIO)
  await shell.undo.click()
  expect(await overview.cards('net_sales_cents')).toEqual(RADIO)

  await search.go('data')
  await app.page.getByTestId('quality-page').waitFor()
  await search.go('electron')
  expect(await overview.cards('net_sales_cents')).toEqual(RADIO)
  expect(await overview.chip('category').count()).toBe(1)
  await search.go('clear all')
  expect(await overview.cards('net_sales_cents')).toEqual(ALL)
  await search.go('theme dark')
  await app.page.locator('html[data-mantine-color-scheme="dark"]').waitFor()
})

test('search: arrows move and wrap, nothing found is said, axe finds nothing to mend', async () => {
  const app = await launch()
  await new StartPage(app.page).shown()
  await app.importFiles([writeSmallShop(app.places.folder)])
  await new OverviewPage(app.page).shown()
  const search = new SearchDialog(app.page)
  const axe = async (): Promise<unknown[]> =>
    (await new AxeBuilder({ page: app.page }).setLegacyMode(true).include('[role="dialog"]').analyze())
      .violations
  await app.page.getByTestId('search-open').click()
  await search.panel.waitFor()
  const hits = await search.hits()
  expect(await search.active()).toBe(hits[0])
  await app.page.keyboard.press('ArrowUp')
  expect(await search.active()).toBe(hits.at(-1))
  await app.page.keyboard.press('ArrowDown')
  await app.page.keyboard.press('ArrowDown')
  expect(await search.active()).toBe(hits[1])
  expect(await axe()).toEqual([])
  await app.picture('search empty')
  await search.type('a')
  expect(await axe()).toEqual([])
  await app.picture('search')
  await app.setTheme('dark')
  await app.picture('search dark')
  expect(await axe()).toEqual([])
  await search.type('qqqqq')
  await search.empty.waitFor()
  expect(await axe()).toEqual([])
  await app.picture('search nothing')
})
