import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeSmallShop } from './files'
import { freshPlaces, launch } from './harness'
import { ImportPage } from './pages/importPage'
import { OverviewPage } from './pages/overviewPage'
import { Shell } from './pages/shell'
import { StartPage } from './pages/startPage'

const SHOWN = ['net_sales_cents', 'units', 'orders', 'aov_cents'] as const
const ALL = { net_sales_cents: 43_000, units: 13, orders: 5, aov_cents: 8_600 }
const FEBRUARY = { net_sales_cents: 21_000, units: 7, orders: 2, aov_cents: 10_500 }
const FEBRUARY_ELECTRONICS = { net_sales_cents: 10_000, units: 2, orders: 1, aov_cents: 10_000 }

test('drop → overview → date and category filter → the same page again, without a CSV', async () => {
  const places = freshPlaces()
  const csv = writeSmallShop(places.folder)
  const first = await launch({ places })
  await new StartPage(first.page).shown()
  await first.importFiles([csv])
  const overview = new OverviewPage(first.page)
  expect(await overview.cards(...SHOWN)).toEqual(ALL)
  const shell = new Shell(first.page)
  await shell.saved()
  expect(await shell.projectName.innerText()).toBe('small shop')
  expect(existsSync(join(places.projects, 'small shop.retail-lens'))).toBe(true)

  await overview.choosePreset('lastMonth')
  expect(await overview.dates()).toEqual({ from: '2024-02-01', to: '2024-02-29' })
  expect(await overview.cards(...SHOWN)).toEqual(FEBRUARY)
  await overview.toggleMember('category', 'Electronics')
  expect(await overview.cards(...SHOWN)).toEqual(FEBRUARY_ELECTRONICS)
  await first.picture('overview filtered')

  await shell.undo.click()
  expect(await overview.cards(...SHOWN)).toEqual(FEBRUARY)
  await shell.redo.click()
  expect(await overview.cards(...SHOWN)).toEqual(FEBRUARY_ELECTRONICS)
  await expect
    .poll(async () => {
      const view = await first.request('view.get', {})
      return view.ok ? view.value?.selection.filters.length : null
    })
    .toBe(1)
  await first.close()

  rmSync(csv)
  const second = await launch({ places })
  await new StartPage(second.page).recent.first().click()
  const again = new OverviewPage(second.page)
  expect(await again.cards(...SHOWN)).toEqual(FEBRUARY_ELECTRONICS)
  expect(await again.dates()).toEqual({ from: '2024-02-01', to: '2024-02-29' })
  expect(await again.chip('category').count()).toBe(1)
  await again.clearAll.click()
  expect(await again.cards(...SHOWN)).toEqual(ALL)
})

test('a dropped folder is one project called after it', async () => {
  const app = await launch()
  const folder = join(app.places.folder, 'spring 2024')
  writeSmallShop(folder)
  await app.importFiles([folder])
  await new OverviewPage(app.page).shown()
  const shell = new Shell(app.page)
  await shell.saved()
  expect(await shell.projectName.innerText()).toBe('spring 2024')
  await shell.closeProject()
  await new StartPage(app.page).shown()
})

test('the same file dropped again changes nothing', async () => {
  const app = await launch()
  const csv = writeSmallShop(app.places.folder)
  await app.importFiles([csv])
  const overview = new OverviewPage(app.page)
  await overview.shown()
  await new Shell(app.page).saved()
  await app.drop([csv])
  await new ImportPage(app.page).root.waitFor({ state: 'detached' })
  await new Shell(app.page).saved()
  expect(await overview.cards(...SHOWN)).toEqual(ALL)
})
