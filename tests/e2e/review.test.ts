import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rowsOf } from '../support/project'
import { seriousFindings } from './axe'
import { writeBigShop, writeSmallShop } from './files'
import { launch } from './harness'
import { ImportPage } from './pages/importPage'
import { OverviewPage } from './pages/overviewPage'
import { QualityPage } from './pages/qualityPage'
import { ReviewPage } from './pages/reviewPage'
import { Shell } from './pages/shell'
import { StartPage } from './pages/startPage'
import { TablesPage } from './pages/tablesPage'
import { writeUglyFolder } from './uglyFiles'

const CHANGE = 60_000

test('eight ugly files → one question answered → what the quality page says is what the ledger holds', async () => {
  const app = await launch()
  await app.drop([writeUglyFolder(join(app.places.folder, 'ugly shop'))])
  const review = new ReviewPage(app.page)
  await review.shown()
  expect(await review.roles()).toEqual({
    '1 kasse januar.csv': 'transactions',
    '2 kasse februar.csv': 'transactions',
    '3 webshop.csv': 'transactions',
    '4 artikel.csv': 'products',
    '5 kunden.csv': 'customers',
    '6 notizen.csv': 'unknown',
    '7 tabelle.csv': 'unknown',
    '8 leer.csv': 'unknown',
  })
  expect(await review.questions.count()).toBe(1)
  expect(await review.importButton.isDisabled()).toBe(true)
  await review.file('4 artikel.csv').click()
  await app.page.getByTestId('plan-show-place').click()
  await expect.poll(() => review.column('order_date').getAttribute('data-marked')).toBe('true')
  await expect
    .poll(() => review.column('order_date').evaluate((row) => row === document.activeElement))
    .toBe(true)
  for (const theme of ['light', 'dark'] as const) {
    await app.setTheme(theme)
    await app.picture(`import screen ${theme}`)
    expect(await seriousFindings(app.page)).toEqual([])
  }
  await review.answer(review.questions.first(), 'Day first')
  await review.questions.waitFor({ state: 'detached' })
  expect(await review.counts()).toEqual({ used: 6, aside: 3 })
  await expect.poll(() => review.values('clean', 'transaction_ts')).toContain('2024-02-01')
  await review.importButton.click()

  const overview = new OverviewPage(app.page)
  const cents = 2_000 + 105_000 + 1_000 + 1_000 + 210_000 + 10_000
  expect(await overview.cards('net_sales_cents', 'orders')).toEqual({ net_sales_cents: cents, orders: 6 })
  const shell = new Shell(app.page)
  await shell.saved()
  await shell.goTo('data')
  const quality = new QualityPage(app.page)
  const shown = await quality.files()
  const project = join(app.places.projects, 'ugly shop.retail-lens')
  const files = await rowsOf(project, 'select file_id, name, records, accepted, rejected from bronze_files')
  const ledger = await rowsOf(
    project,
    "select file_id, count(*) as lines from silver_ledger where kind = 'rejected' group by file_id",
  )
  expect(files).toHaveLength(5)
  for (const { file_id: id, name, records, accepted } of files) {
    const rejected = Number(ledger.find((row) => row['file_id'] === id)?.['lines'] ?? 0)
    expect(shown[String(name)]).toMatchObject({ records, accepted, rejected })
  }
  const reasons = await rowsOf(
    project,
    "select reason, count(*) as lines from silver_ledger where kind = 'rejected' group by reason",
  )
  expect(reasons).toHaveLength(3)
  expect(await quality.reasons()).toMatchObject(
    Object.fromEntries(reasons.map(({ reason, lines }) => [String(reason), Number(lines)])),
  )
})

test('a corrected mapping: the preview follows, undo takes it back, the keyboard is enough', async () => {
  const app = await launch()
  await app.drop([writeSmallShop(app.places.folder)])
  const review = new ReviewPage(app.page)
  await review.shown()
  await expect.poll(() => review.values('clean', 'unit_price')).toEqual(['10', '50', '10', '50', '25', '50'])
  const sold = ['2000', '5000', '1000', '10000', '10000', '15000']
  expect(await review.values('amount', 'netCents')).toEqual(sold)

  await review.useAs('quantity', 'Line number')
  await expect.poll(() => review.cells('clean', 'quantity').count()).toBe(0)
  await expect
    .poll(() => review.values('amount', 'netCents'))
    .toEqual(['1000', '5000', '1000', '5000', '2500', '5000'])
  await app.page.keyboard.press('Escape')
  await review.undo.focus()
  await app.page.keyboard.press('Control+z')
  await expect.poll(() => review.values('amount', 'netCents')).toEqual(sold)
  await review.redo.click()
  await expect.poll(() => review.cells('clean', 'quantity').count()).toBe(0)
  await app.page.keyboard.press('Control+z')
  await expect.poll(() => review.values('amount', 'netCents')).toEqual(sold)

  await review.importButton.focus()
  await app.page.keyboard.press('Enter')
  expect(await new OverviewPage(app.page).cards('net_sales_cents')).toEqual({ net_sales_cents: 43_000 })
})

test('files taken out come back by undo; a lookup is put together, brings its field and is turned off', async () => {
  const app = await launch()
  const folder = join(app.places.folder, 'shop')
  mkdirSync(folder)
  writeFileSync(
    join(folder, 'sales.csv'),
    'id;date;sku;pieces;price\n1;2024-02-01;10;1;10.00\n2;2024-02-02;11;2;20.00\n',
  )
  writeFileSync(join(folder, 'things.csv'), 'code,label,colour\n10,Lamp,red\n11,Chair,blue\n')
  await app.drop([folder])
  const review = new ReviewPage(app.page)
  await review.shown()
  await review.file('things.csv').click()
  await app.page.getByTestId('plan-take-out').click()
  await review.file('things.csv').waitFor({ state: 'detached' })
  await review.undo.click()
  await review.file('things.csv').click()
  await review.chooseIn('plan-role', 'Lookup')
  await expect.poll(() => review.file('things.csv').getAttribute('data-role')).toBe('lookup')
  await review.file('sales.csv').click()
  await review.lookUp({ column: 'sku', file: 'things.csv', key: 'code', field: 'Category', from: 'colour' })
  await expect.poll(() => review.values('clean', 'category')).toEqual(['red', 'blue'])
  for (const theme of ['light', 'dark'] as const) {
    await app.setTheme(theme)
    await app.picture(`import lookup ${theme}`)
    expect(await seriousFindings(app.page)).toEqual([])
  }
  await app.page.getByTestId('join-off').click()
  await expect.poll(() => review.cells('clean', 'category').count()).toBe(0)
  await review.undo.click()
  await expect.poll(() => review.values('clean', 'category')).toEqual(['red', 'blue'])
})

test('a mapping saved and loaded again gives the same plan', async () => {
  const app = await launch()
  const path = join(app.places.folder, 'shop mapping.json')
  await app.electron.evaluate(({ dialog }, file) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: file })
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] })
  }, path)
  await app.drop([writeSmallShop(app.places.folder)])
  const review = new ReviewPage(app.page)
  await review.shown()
  await review.useAs('quantity', 'Line number')
  await expect.poll(() => review.cells('clean', 'quantity').count()).toBe(0)
  await review.choose('plan-save-mapping')
  await expect.poll(() => existsSync(path)).toBe(true)
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
    version: 1,
    files: [
      { file: 'small shop.csv', role: 'transactions', columns: { line_no: 'quantity', quantity: null } },
    ],
  })
  await review.undo.click()
  await expect.poll(() => review.cells('clean', 'quantity').count()).toBeGreaterThan(0)
  await review.choose('plan-load-mapping')
  await expect.poll(() => review.cells('clean', 'quantity').count()).toBe(0)
})

test("next month's file goes straight on; an imported file is corrected; the files around it leave the project as it is when cancelled", async () => {
  const app = await launch()
  const january = writeSmallShop(app.places.folder)
  await app.importFiles([january])
  const overview = new OverviewPage(app.page)
  await overview.shown()
  const shell = new Shell(app.page)
  await shell.saved()
  const april = join(app.places.folder, 'april.csv')
  const lines = readFileSync(january, 'utf8').split('\n')
  writeFileSync(april, `${lines[0]}\nT9,2024-04-02 10:00,P1,Lamp,Home,1,10.00\n`)
  await app.drop([april])
  await expect.poll(() => overview.card('net_sales_cents'), { timeout: 60_000 }).toBe(44_000)
  await shell.saved()

  await shell.goTo('data')
  const tables = new TablesPage(app.page)
  await tables.tab('import')
  await app.page.getByTestId('correct-file').first().waitFor()
  for (const theme of ['light', 'dark'] as const) {
    await app.setTheme(theme)
    await app.picture(`data import ${theme}`)
    expect(await seriousFindings(app.page)).toEqual([])
  }
  await app.page.getByTestId('correct-file').first().click()
  const review = new ReviewPage(app.page)
  await review.shown()
  expect(await review.roles()).toEqual({ 'small shop.csv': 'transactions' })
  await app.picture('import correct')
  await review.useAs('quantity', 'Line number')
  await expect.poll(() => review.cells('clean', 'quantity').count()).toBe(0)
  await review.importButton.click()
  await expect
    .poll(() => overview.card('net_sales_cents'), { timeout: 60_000 })
    .toBe(1_000 + 5_000 + 1_000 + 5_000 + 2_500 + 5_000 + 1_000)
  await shell.saved()

  const before = readFileSync(join(app.places.projects, 'small shop.retail-lens'))
  await app.drop([writeBigShop(app.places.folder, 300_000)])
  const running = new ImportPage(app.page)
  await running.shown()
  await running.step('read').getByText('rows/s').waitFor()
  await running.cancel.click()
  await running.root.waitFor({ state: 'detached' })
  expect(await overview.cards('net_sales_cents')).toEqual({ net_sales_cents: 20_500 })
  expect(readFileSync(join(app.places.projects, 'small shop.retail-lens')).equals(before)).toBe(true)

  // What was corrected holds for the next file with these columns: three lamps are one unit, as the others are.
  const may = join(app.places.folder, 'may.csv')
  writeFileSync(may, `${lines[0]}\nT10,2024-05-02 10:00,P1,Lamp,Home,3,10.00\n`)
  await app.drop([may])
  await expect.poll(() => overview.card('net_sales_cents'), { timeout: 60_000 }).toBe(21_500)
})

test('the import screen in a small window: no scroll bar, everything in reach; a slow change is stopped and nothing of it holds', async () => {
  const app = await launch()
  await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700),
  )
  await app.drop([writeUglyFolder(join(app.places.folder, 'ugly shop'))])
  const review = new ReviewPage(app.page)
  await review.shown()
  await review.file('1 kasse januar.csv').click()
  await expect.poll(() => review.fates()).toEqual(['used', 'used', 'rejected'])
  await app.picture('import screen small')
  const overflow = await app.page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBe(0)
  await review.cancel.click()
  await new StartPage(app.page).shown()

  await app.drop([writeBigShop(app.places.folder, 500_000)])
  await review.shown()
  await expect.poll(() => review.cells('clean', 'quantity').count(), { timeout: CHANGE }).toBeGreaterThan(0)
  await review.useAs('quantity', 'Line number')
  await review.stop.click()
  await review.busy.waitFor({ state: 'detached', timeout: CHANGE })
  await expect.poll(() => review.importButton.isEnabled()).toBe(true)
  expect(await review.cells('clean', 'quantity').count()).toBeGreaterThan(0)
  expect(await review.field('quantity').inputValue()).toBe('Quantity')
})
