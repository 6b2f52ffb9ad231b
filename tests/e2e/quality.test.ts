import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { mendFile } from '../support/mending'
import { seriousFindings } from './axe'
import { launch } from './harness'
import type { RunningApp } from './harness'
import { OverviewPage } from './pages/overviewPage'
import { QualityPage } from './pages/qualityPage'
import { Shell } from './pages/shell'
import { StartPage } from './pages/startPage'

const DIRTY = `order_id,date,product_id,customer_id,quantity,amount
A1,2024-01-05,P1,C1,2,20.00
A2,2024-01-06,P2,C2,x,5.50
A3,2024-01-13,  P1 ,C1,4,40.00
A4,2024-02-31,P1,C2,1,10.00
`

const answerDialogs = (app: RunningApp, path: string): Promise<void> =>
  app.electron.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen })
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, path)

test('set-aside lines: exported from the window, mended, dropped again; the numbers rise', async () => {
  const app = await launch()
  const sales = join(app.places.folder, 'sales.csv')
  writeFileSync(sales, DIRTY)
  await app.importFiles([sales])
  const overview = new OverviewPage(app.page)
  expect(await overview.cards('net_sales_cents', 'orders')).toEqual({ net_sales_cents: 6_000, orders: 2 })
  const shell = new Shell(app.page)
  await shell.saved()
  await shell.goTo('data')
  const quality = new QualityPage(app.page)
  expect(await quality.sums()).toEqual({ records: 4, used: 2, setAside: 2, replaced: 0 })
  expect(await quality.reasons()).toEqual({ unreadable_date: 1, unreadable_quantity: 1, trimmed: 1 })

  await quality.pickReason('unreadable_quantity')
  await quality.openExample(0)
  expect(await quality.rawPlace()).toEqual({ file: 'sales.csv', line: '3' })

  const exported = join(app.places.folder, 'to mend.csv')
  await answerDialogs(app, exported)
  await quality.exportAll.click()
  expect(await quality.exportedLines()).toBe(2)
  mendFile(exported, (line) =>
    line['order_id'] === 'A2' ? { ...line, quantity: '1' } : { ...line, date: '2024-02-29' },
  )

  await app.drop([exported])
  await expect
    .poll(() => overview.cards('net_sales_cents', 'orders'))
    .toEqual({ net_sales_cents: 7_550, orders: 4 })
  await shell.saved()
  await shell.goTo('data')
  await expect.poll(() => quality.sums()).toEqual({ records: 6, used: 4, setAside: 0, replaced: 2 })
  expect(await quality.files()).toMatchObject({
    'sales.csv': { records: 4, accepted: 2, rejected: 0 },
    'to mend.csv': { records: 2, accepted: 2, rejected: 0 },
  })
})

test('the quality of the sample shop: by keyboard, in a small window', async () => {
  const app = await launch()
  const start = new StartPage(app.page)
  await start.shown()
  await start.sample.click()
  await new OverviewPage(app.page).shown()
  const shell = new Shell(app.page)
  await shell.saved()
  await shell.goTo('data')
  const quality = new QualityPage(app.page)
  const sums = await quality.sums()
  expect(sums.records).toBe(sums.used + sums.setAside + sums.replaced)
  expect(sums.setAside).toBeGreaterThan(0)
  await answerDialogs(app, app.places.folder)
  await quality.exportAll.press('Enter')
  expect(await quality.exportedLines()).toBe(sums.setAside)
  expect(
    readdirSync(app.places.folder).filter((name) => name.endsWith('.rejects.csv')).length,
  ).toBeGreaterThan(1)
  await quality.checksSummary.press('Enter')
  await app.page.getByTestId('table-checks').waitFor()
  await quality.pickReason('unreadable_date')
  await quality.openExample(0)
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1024, 700))
  await app.page.getByTestId('raw-record').scrollIntoViewIfNeeded()
  await app.picture('quality small')
  expect(await seriousFindings(app.page)).toEqual([])
})
