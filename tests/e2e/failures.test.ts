import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeBadShop, writeBigShop, writeSmallShop } from './files'
import { launch } from './harness'
import { FailurePage } from './pages/failurePage'
import { ImportPage } from './pages/importPage'
import { OverviewPage } from './pages/overviewPage'
import { ReviewPage } from './pages/reviewPage'
import { Shell } from './pages/shell'
import { StartPage } from './pages/startPage'

test('cancel on the import page: back at the start within a moment, nothing left behind', async () => {
  const app = await launch()
  await app.drop([writeBigShop(app.places.folder, 400_000)])
  const page = new ImportPage(app.page)
  await page.shown()
  await page.step('read').getByText('rows/s').waitFor()
  await app.picture('import running')
  await page.cancel.click()
  await new StartPage(app.page).shown()
  expect(existsSync(app.places.projects)).toBe(false)
})

test('a file that cannot be used: said with file, line and reason, nothing can be imported, nothing is left behind', async () => {
  const app = await launch()
  await app.drop([writeBadShop(app.places.folder)])
  const review = new ReviewPage(app.page)
  await review.shown()
  await app.picture('unusable file')
  expect(await review.banner.innerText()).toContain('Not one sales line could be used.')
  const first = review.remarks.first()
  expect(await first.getAttribute('data-level')).toBe('blocks')
  expect(await first.innerText()).toMatch(/2024-13-45.*\(line 2\).*\S/s)
  expect(await review.importButton.isDisabled()).toBe(true)
  expect(await review.fates()).toEqual(['rejected', 'rejected'])
  await review.cancel.click()
  await new StartPage(app.page).shown()
  expect(existsSync(app.places.projects)).toBe(false)
})

test('a damaged project is said to be one, and the open project stays', async () => {
  const app = await launch()
  const damaged = join(app.places.folder, 'damaged.retail-lens')
  writeFileSync(damaged, `SQLite format 3\0${'nonsense '.repeat(2_000)}`)
  await app.importFiles([writeSmallShop(app.places.folder)])
  const overview = new OverviewPage(app.page)
  await overview.shown()
  const shell = new Shell(app.page)
  await shell.saved()
  await shell.speakGerman()
  await app.drop([damaged])
  const failure = new FailurePage(app.page)
  await failure.shown()
  await app.picture('damaged project')
  expect(await failure.code()).toBe('project_unusable')
  expect(await failure.message.innerText()).toMatch(/lässt sich nicht öffnen: Es ist eine Datenbank/)
  expect((await failure.firstPlace()).remedy).toBe('Wählen Sie eine Datei, die Retail Lens gespeichert hat.')
  await failure.back.click()
  expect(await overview.cards('net_sales_cents')).toEqual({ net_sales_cents: 43_000 })
})

test('a file that is no data of a shop leaves the open project as it was', async () => {
  const app = await launch()
  await app.importFiles([writeSmallShop(app.places.folder)])
  const overview = new OverviewPage(app.page)
  await overview.shown()
  const shell = new Shell(app.page)
  await shell.saved()
  await shell.speakGerman()
  const notes = join(app.places.folder, 'notes.csv')
  writeFileSync(notes, 'remark,author\nhello,someone\n')
  await app.drop([notes])
  const review = new ReviewPage(app.page)
  await review.shown()
  expect(await review.roles()).toEqual({ 'notes.csv': 'unknown' })
  expect((await review.remarks.allInnerTexts()).join(' ')).toContain(
    'Keine Rolle passt: Nichts davon wird importiert.',
  )
  await app.picture('file without a role in German')
  await review.cancel.click()
  expect(await overview.cards('net_sales_cents', 'orders')).toEqual({ net_sales_cents: 43_000, orders: 5 })
})
