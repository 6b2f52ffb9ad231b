import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { neutralisedText } from '../../shared/setAside'
import { PAYLOADS, PAYLOAD_CLASS, PAYLOAD_SHOP } from '../support/payloads'
import { hasPoppler, poppler } from '../support/poppler'
import { folderWith } from '../support/project'
import { freshPlaces, launch, valueOf } from './harness'
import type { RunningApp } from './harness'
import { ALL_PAGES, AnyPage } from './pages/anyPage'
import { Exports } from './pages/exports'
import { FailurePage } from './pages/failurePage'
import { ReviewPage } from './pages/reviewPage'
import { Shell } from './pages/shell'
import { SearchDialog } from './pages/searchDialog'
import { TablesPage } from './pages/tablesPage'
import { ViewsPanel } from './pages/viewsPanel'

const FILE_NAME = `sales <img src=x onerror=window.payloadRan=1 class=${PAYLOAD_CLASS}> "' =1+1 \u202Evsc.csv`
const LONGEST_VIEW_NAME = 60

/** What ran or was drawn of a payload; texts of pages are looked for as they are. */
const ran = ({ page }: RunningApp): Promise<{ readonly ran: boolean; readonly drawn: number }> =>
  page.evaluate(
    (name) => ({ ran: 'payloadRan' in window, drawn: document.getElementsByClassName(name).length }),
    PAYLOAD_CLASS,
  )

test('hostile headers, cells, file names and view names are text on every page and in what leaves it', async () => {
  const places = freshPlaces()
  const shop = folderWith(PAYLOAD_SHOP)
  renameSync(join(shop, 'transactions.csv'), join(shop, FILE_NAME))
  mkdirSync(places.projects, { recursive: true })
  const app = await launch({ places })
  await app.page.emulateMedia({ reducedMotion: 'reduce' })
  const nothing = { ran: false, drawn: 0 }
  // Chromium hands over no dropped file whose name turns the direction of its letters.
  const damaged = join(places.folder, FILE_NAME.replace('\u202Evsc.csv', '.retail-lens'))
  writeFileSync(damaged, 'none')
  await app.drop([damaged])
  const failure = new FailurePage(app.page)
  await failure.shown()
  expect(await failure.message.innerText()).toContain(FILE_NAME.slice(0, 40))
  expect(await ran(app)).toEqual(nothing)
  await failure.back.click()
  await app.drop([shop])
  const review = new ReviewPage(app.page)
  await review.shown()
  expect(Object.keys(await review.roles())).toContain(FILE_NAME)
  expect(await ran(app)).toEqual(nothing)
  await app.picture('payloads review')
  await review.import()
  await new Shell(app.page).saved()

  const any = new AnyPage(app.page)
  for (const name of ALL_PAGES) {
    await any.open(name)
    expect({ name, ...(await ran(app)) }).toEqual({ name, ...nothing })
    await app.picture(`payloads ${name}`)
  }
  const tables = new TablesPage(app.page)
  await any.open('data')
  for (const tab of ['import', 'quality', 'lineage', 'tables'] as const) {
    await tables.tab(tab)
    await any.settled()
    expect({ tab, ...(await ran(app)) }).toEqual({ tab, ...nothing })
  }

  await any.open('products')
  const search = new SearchDialog(app.page)
  for (const text of [PAYLOADS['image'] ?? '', PAYLOADS['prototype'] ?? '']) {
    await search.open()
    await search.type(text.slice(0, 40))
    expect(await ran(app)).toEqual(nothing)
    await app.page.keyboard.press('Escape')
    await search.panel.waitFor({ state: 'detached' })
  }

  const names = Object.values(PAYLOADS).map((text) => text.slice(0, LONGEST_VIEW_NAME).trim())
  const view = valueOf(await app.request('view.get', {}))
  if (view === null) throw new Error('no view is kept')
  valueOf(
    await app.request('views.set', { views: names.map((name, i) => ({ id: `view ${i}`, name, view })) }),
  )
  await app.page.reload()
  await any.settled()
  const views = new ViewsPanel(app.page)
  expect((await views.names()).toSorted()).toEqual(names.toSorted())
  expect(await ran(app)).toEqual(nothing)
  await app.picture('payloads views')
  await views.close()

  await any.open('overview')
  const exports = new Exports(app)
  const written = (await exports.card('category', 'csv')).toString('utf8').slice(1)
  const cells = Papa.parse<string[]>(written, { skipEmptyLines: true }).data.map(([cell]) => cell)
  const known = new Set(Object.values(PAYLOADS).map(neutralisedText))
  expect(cells.slice(1).filter((cell) => cell !== undefined && known.has(cell)).length).toBeGreaterThan(5)
  const svg = (await exports.card('category', 'svg')).toString('utf8')
  expect(svg).not.toMatch(/<(?:img|script|b|i) |onload=|onerror="/)
  const png = await exports.card('category', 'png')
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
  const report = await exports.pdf('page')
  if (hasPoppler) {
    const text = poppler('pdftotext', '-layout', report, '-')
    for (const name of ['image', 'entity', 'hyperlink', 'at', 'surrogate', 'prototype', 'nesting'])
      expect(text).toContain((PAYLOADS[name] ?? '').slice(0, 40))
    expect(poppler('pdfinfo', '-js', report)).toBe('')
    expect(poppler('pdfinfo', '-url', report)).not.toMatch(/\d/)
  }
  await exports.saveAs(FILE_NAME)
  await exports.choose('category', 'csv')
  await expect.poll(() => exports.notice()).toContain(FILE_NAME.slice(0, 60))
  expect(await ran(app)).toEqual(nothing)
})
