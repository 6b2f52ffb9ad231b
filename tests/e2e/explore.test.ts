import { expect, test } from 'vitest'
import { writeSmallShop } from './files'
import { freshPlaces, launch, valueOf } from './harness'
import { Exports } from './pages/exports'
import { LinesPage } from './pages/linesPage'
import { OverviewPage } from './pages/overviewPage'
import { Shell } from './pages/shell'
import { StartPage } from './pages/startPage'

const sumOf = (values: Readonly<Record<string, number>>): number =>
  Object.values(values).reduce((sum, value) => sum + value, 0)
/** The first bar of the categories. */
const FIRST_BAR = { x: 260, y: 42 }

test('Electronics: every card follows, one level down, the lines behind it, the record, and all again after reopening', async () => {
  const places = freshPlaces()
  const app = await launch({ places })
  await app.importFiles([writeSmallShop(places.folder)])
  const overview = new OverviewPage(app.page)
  const shell = new Shell(app.page)
  await overview.shown()
  await shell.saved()
  for (const card of ['trend', 'heat', 'category']) await overview.showTable(card)

  await overview.row('category', 'Electronics').click()
  await overview.shown()
  expect(await overview.cards('net_sales_cents', 'units', 'orders', 'aov_cents')).toEqual({
    net_sales_cents: 30_000,
    units: 6,
    orders: 3,
    aov_cents: 10_000,
  })
  expect(sumOf(await overview.column('trend', 'net_sales_cents'))).toBe(30_000)
  expect(sumOf(await overview.column('heat', 'net_sales_cents'))).toBe(30_000)
  expect(await overview.column('category', 'net_sales_cents')).toEqual({ Electronics: 30_000, Home: 13_000 })
  expect(await overview.row('category', 'Home').getAttribute('data-dimmed')).toBe('true')
  await shell.undo.click()
  expect(await overview.cards('net_sales_cents')).toEqual({ net_sales_cents: 43_000 })

  await overview.chooseInMenu('category', 'toggle-table-category')
  await overview.drillInto(app.page.getByTestId('chart-category-plot'), FIRST_BAR)
  expect(await overview.crumbs('category')).toEqual(['All', 'Electronics'])
  await overview.showTable('category')
  expect(await overview.column('category', 'net_sales_cents')).toEqual({ P2: 30_000 })
  await overview.drillInto(overview.row('category', 'P2'))
  expect(await overview.chip('product').count(), 'a double click with nothing below picks').toBe(1)
  await shell.undo.click()
  await overview.shown()
  expect(await overview.chip('product').count()).toBe(0)
  await shell.undo.click()
  await overview.shown()
  expect(await overview.crumbs('category')).toEqual([])
  expect(await overview.cards('net_sales_cents')).toEqual({ net_sales_cents: 43_000 })
  await shell.redo.click()
  expect(await overview.cards('net_sales_cents')).toEqual({ net_sales_cents: 30_000 })

  await overview.showLines(overview.row('trend', '2024-02-03'))
  const lines = new LinesPage(app.page)
  await lines.shown()
  expect(await lines.sum()).toEqual({ lines: 1, net: 10_000, equal: 'true' })
  await app.page.keyboard.press('Escape')
  await lines.root.waitFor({ state: 'detached' })
  await app.page.getByTestId('lines-units').click()
  await lines.shown()
  expect(await lines.sum()).toEqual({ lines: 3, net: 30_000, equal: 'true' })
  await lines.sortBy('net')
  await lines.sortBy('net')
  expect(await lines.rows()).toEqual([
    { line: 7, net: 15_000 },
    { line: 5, net: 10_000 },
    { line: 3, net: 5_000 },
  ])
  expect(await new Exports(app).lines()).toEqual([
    { line: '7', net: '150.00' },
    { line: '5', net: '100.00' },
    { line: '3', net: '50.00' },
  ])
  await lines.open(1)
  expect(await lines.recordPlace()).toEqual({ file: 'small shop.csv', line: 5 })
  expect(await lines.recordFields()).toEqual({
    transaction_id: 'T3',
    transaction_date: '2024-02-03 09:15',
    product_id: 'P2',
    product_name: 'Radio',
    category: 'Electronics',
    quantity: '2',
    unit_price: '50.00',
  })
  await app.page.keyboard.press('Escape')
  await lines.record.waitFor({ state: 'detached' })
  await lines.search('T5')
  expect(await lines.rows()).toEqual([{ line: 7, net: 15_000 }])
  await app.page.getByTestId('lines-back').click()
  await lines.root.waitFor({ state: 'detached' })

  await expect
    .poll(async () => valueOf(await app.request('view.get', {}))?.drill['category']?.length ?? 0)
    .toBe(1)
  await app.close()
  const again = await launch({ places })
  await new StartPage(again.page).recent.first().click()
  const reopened = new OverviewPage(again.page)
  await reopened.shown()
  expect(await reopened.crumbs('category')).toEqual(['All', 'Electronics'])
  expect(await reopened.column('category', 'net_sales_cents')).toEqual({ P2: 30_000 })
  expect(await reopened.cards('net_sales_cents')).toEqual({ net_sales_cents: 30_000 })
  await reopened.drillUp('category', 0)
  expect(await reopened.crumbs('category')).toEqual([])
  expect(await reopened.cards('net_sales_cents')).toEqual({ net_sales_cents: 43_000 })

  await reopened.choosePreset('year')
  expect((await reopened.dates()).from).toBe('2024-01-01')
  await reopened.beginYearsIn(4)
  await reopened.choosePreset('year')
  expect((await reopened.dates()).from).toBe('2023-04-01')
})

test('year → quarter → month → week → day on the sample: each level adds up to the mark above; 20 quick filters end in the right state', async () => {
  const app = await launch()
  await new StartPage(app.page).sample.click()
  const overview = new OverviewPage(app.page)
  const shell = new Shell(app.page)
  await overview.shown()
  await shell.saved()
  await overview.showTable('trend')
  const whole = await overview.card('net_sales_cents')

  await app.page.getByTestId('trend-grain').getByText('Year').click()
  await overview.shown()
  for (let depth = 1; depth <= 4; depth++) {
    const periods = await overview.column('trend', 'net_sales_cents')
    const [id, net] = Object.entries(periods).at(-1) ?? ['', 0]
    await overview.drillInto(overview.row('trend', id))
    expect(await overview.crumbs('trend')).toHaveLength(depth + 1)
    expect(await overview.card('net_sales_cents')).toBe(net)
    expect(sumOf(await overview.column('trend', 'net_sales_cents'))).toBe(net)
  }
  const { from, to } = await overview.dates()
  expect(Date.parse(to ?? '') - Date.parse(from ?? '')).toBeLessThan(7 * 86_400_000)
  await app.picture('drilled to a week')
  await overview.drillUp('trend', 2)
  expect(await overview.crumbs('trend')).toHaveLength(3)
  for (let step = 0; step < 5; step++) await shell.undo.click()
  await overview.shown()
  expect(await overview.crumbs('trend')).toEqual([])
  expect(await overview.card('net_sales_cents')).toBe(whole)

  await overview.showTable('category')
  const keys = Object.keys(await overview.column('category', 'net_sales_cents'))
  await app.page.evaluate(async (categories) => {
    for (let click = 0; click < 20; click++) {
      const key = categories[click % 4] ?? ''
      document
        .querySelector<HTMLElement>(`[data-testid="table-category"] tr[data-row="${CSS.escape(key)}"]`)
        ?.click()
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }, keys)
  await overview.shown()
  const last = keys[19 % 4]
  const present = await overview.card('net_sales_cents')
  const [asked] = valueOf(
    await app.request('query.page', {
      queries: [
        {
          selection: { filters: [{ dimension: 'category', values: [last ?? ''] }] },
          measures: ['net_sales_cents'],
        },
      ],
    }),
  )
  expect(present).toBe(asked?.total.values[0])
  expect(sumOf(await overview.column('trend', 'net_sales_cents'))).toBe(present)
  expect(await overview.chip('category').count()).toBe(1)
  await overview.chooseInMenu('category', 'lines-category')
  const lines = new LinesPage(app.page)
  await lines.shown()
  expect(await lines.sum()).toMatchObject({ net: present, equal: 'true' })
})
