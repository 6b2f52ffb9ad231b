import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import readXlsx from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { cli } from '../support/cli'
import { isOnWhite } from '../support/pdf'
import { hasPoppler, poppler } from '../support/poppler'
import { takeRights } from '../support/takeRights'
import { seriousFindings } from './axe'
import { launch } from './harness'
import { CustomersPage } from './pages/customersPage'
import { Exports } from './pages/exports'
import { FindingsCard } from './pages/findingsCard'
import { OverviewPage } from './pages/overviewPage'
import { Shell } from './pages/shell'
import { StartPage } from './pages/startPage'
import { probePrintWindow } from './printProbe'

// Reports are drawn in a second window, which takes its time on a loaded machine.
const PATIENCE_MS = 600_000
const NOTHING = 'Nothing to export: the card shows no rows'
const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47]

const cellsOf = (csv: Buffer): string[][] =>
  Papa.parse<string[]>(csv.toString('utf8').slice(1), { skipEmptyLines: true }).data

async function openSample(expectedErrors: readonly RegExp[] = []) {
  const app = await launch({ expectedErrors })
  await new StartPage(app.page).sample.click()
  const overview = new OverviewPage(app.page)
  await overview.shown()
  await new Shell(app.page).saved()
  return { app, overview, exports: new Exports(app) }
}

test('CSV, PNG and SVG of cards are what the cards show', async () => {
  const { app, overview, exports } = await openSample()

  const csv = await exports.card('category', 'csv')
  expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(await exports.notice()).toBe('Saved category 1.csv')
  const [head, ...rows] = cellsOf(csv)
  expect(head?.slice(0, 2)).toEqual(['Category', 'Net sales'])
  const shown = await overview.table('category')
  expect(rows.map(([name]) => name)).toEqual(shown.map(([name]) => name))
  const cents = Object.values(await overview.column('category', 'net_sales_cents'))
  expect(rows.map((row) => Number(row[1]))).toEqual(cents.map((value) => value / 100))

  const again = join(app.places.folder, 'again.csv')
  const project = join(app.places.projects, 'Sample shop.retail-lens')
  cli('export', 'csv', '--project', project, '--page', 'overview', '--chart', 'category', '--out', again)
  expect(readFileSync(again)).toEqual(csv)

  await app.page.getByRole('button', { name: 'Sort by Units' }).first().click()
  const sorted = cellsOf(await exports.card('category', 'csv')).slice(1)
  expect(sorted.map(([name]) => name)).toEqual((await overview.table('category')).map(([name]) => name))

  const book = await readXlsx(await exports.card('category', 'xlsx'))
  expect(book[0]?.data.map(([name, net]) => [name, net]).slice(1)).toEqual(
    sorted.map(([name, net]) => [name, Number(net)]),
  )
  expect(book[1]?.data.flat()).toEqual(expect.arrayContaining(['Sample shop', 'No filters']))

  const png = await exports.card('trend', 'png')
  expect([...png.subarray(0, 4)]).toEqual(PNG_SIGNATURE)
  const plot = await app.page.getByTestId('chart-trend-plot').boundingBox()
  expect(png.readUInt32BE(16)).toBe(Math.round(((plot?.width ?? 0) + 32) * 2))
  const svg = (await exports.card('trend', 'svg')).toString('utf8')
  expect(svg).toContain('>Net sales by month<')
  expect(svg).toContain('Sample shop')
  expect(svg.match(/<path/g)?.length).toBeGreaterThan(3)
  expect(await seriousFindings(app.page)).toEqual([])

  await exports.copy('trend')
  await expect.poll(() => exports.notice()).toMatch(/^Copied /)
})

test('the table of all customers comes whole, in its order, with its totals', async () => {
  const { app, exports } = await openSample()
  const customers = new CustomersPage(app.page)
  await customers.open()
  const [head, ...rows] = cellsOf(await exports.card('top-customers', 'csv'))
  const found = Number((await customers.found.innerText()).replaceAll(/\D/g, ''))
  expect(rows).toHaveLength(found + 1)
  const net = head?.indexOf('Net sales') ?? -1
  expect(net).toBeGreaterThan(0)
  const amounts = rows.slice(0, -1).map((row) => Math.round(Number(row[net]) * 100))
  expect(amounts).toEqual(amounts.toSorted((a, b) => b - a))
  expect(Math.round(Number(rows.at(-1)?.[net]) * 100)).toBe(amounts.reduce((sum, value) => sum + value, 0))

  const findings = new FindingsCard(app.page)
  await findings.show('Dismissed')
  await findings.found(0)
  expect(await exports.offers('findings')).toEqual({ csv: false, said: expect.stringContaining(NOTHING) })
  await findings.show('Open')
  expect(await exports.offers('findings')).toEqual({ csv: true, said: expect.not.stringContaining(NOTHING) })

  const nothing = { csv: false, said: expect.stringContaining(NOTHING) }
  await customers.search.fill('nobody is called that')
  await customers.says('top-customers', 'No customer is called that.')
  expect(await exports.offers('top-customers')).toEqual(nothing)
  await customers.cell(5, 5).click()
  await customers.says('churn', 'No customer is at risk.')
  expect(await exports.offers('churn')).toEqual(nothing)
})

test(
  'a cancelled dialog writes nothing; a preview saves nothing and its window reaches nothing; a folder that cannot be written to is said',
  { timeout: PATIENCE_MS },
  async () => {
    const { app, exports } = await openSample([/a request from a foreign frame was refused/])
    const probe = await probePrintWindow(app)
    expect((await exports.preview()).subarray(0, 5).toString('latin1')).toBe('%PDF-')
    expect(await probe.outcome()).toEqual({
      refused: probe.forbidden,
      answered: true,
      remote: ['refused', 'refused', 'refused', 'refused'],
      opened: false,
      stayed: true,
      windows: 2,
      arrived: [],
    })
    const published = readdirSync(await exports.publish('DuckDB'))
    expect(published).toEqual(expect.arrayContaining(['data', 'models', 'load.sh', 'verify.sql']))
    const folder = join(app.places.folder, 'locked')
    mkdirSync(folder)
    await exports.cancelDialogs()
    await exports.choose('trend', 'csv')
    const path = await exports.saveAs(join('missing', 'trend.csv'))
    await exports.choose('trend', 'csv')
    await expect
      .poll(() => exports.notice())
      .toBe('trend.csv was not saved. The folder does not exist any more.')
    expect(existsSync(path)).toBe(false)
    if (!takeRights(folder))
      return console.log('skipped: a folder that root may not write to cannot be had here')
    await exports.saveAs(join('locked', 'trend.csv'))
    await exports.choose('trend', 'csv')
    await expect
      .poll(() => exports.notice())
      .toBe('trend.csv was not saved. This folder cannot be written to.')
    expect(readdirSync(folder)).toEqual([])
  },
)

test(
  'a PDF of all pages from a dark window: light, selectable text, charts as vectors, of one selection while the window goes on to another',
  { timeout: PATIENCE_MS },
  async () => {
    const { app, overview, exports } = await openSample()
    await app.setTheme('dark')
    await overview.toggleMember('country', 'Germany')
    const net = await overview.card('net_sales_cents')
    const [shown = 'no amount'] = /€\S+/.exec(await exports.figure('net_sales_cents')) ?? []
    const path = await exports.pdf('all', () => overview.toggleMember('country', 'France'))
    expect(await overview.card('net_sales_cents')).not.toBe(net)
    expect(app.electron.windows()).toHaveLength(1)
    const bytes = readFileSync(path)
    expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-')
    if (!hasPoppler) return
    const text = poppler('pdftotext', '-layout', path, '-')
    for (const words of ['Overview', 'Products & stores', 'Customers', 'Sample shop', 'Country: Germany'])
      expect(text).toContain(words)
    expect(text).not.toContain('Country: Germany, France')
    expect(text).toContain(shown)
    const info = poppler('pdfinfo', path)
    const pages = Number(/Pages:\s+(\d+)/.exec(info)?.[1])
    expect(pages).toBeGreaterThan(3)
    expect(info).toMatch(/Tagged:\s+yes/)
    expect(text).toContain(`Page ${pages} of ${pages}`)
    expect(poppler('pdfimages', '-list', path).trim().split('\n')).toHaveLength(2)
    expect(isOnWhite(path)).toBe(true)
  },
)
