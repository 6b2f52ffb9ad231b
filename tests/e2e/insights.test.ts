import { expect, test } from 'vitest'
import { generateSample } from '../../main/sample'
import { EMPTY_SELECTION } from '../../shared/query'
import { launch, valueOf } from './harness'
import { CustomersPage } from './pages/customersPage'
import { FindingsCard } from './pages/findingsCard'
import { OverviewPage } from './pages/overviewPage'
import { ProductPageObject } from './pages/productPage'
import { Shell } from './pages/shell'
import { StartPage } from './pages/startPage'

test('findings: the planted visits come first; a dismissal stays away and comes back', async () => {
  const { story } = generateSample()
  const app = await launch()
  const start = new StartPage(app.page)
  await start.shown()
  await app.setTheme('light')
  await start.sample.click()
  await new OverviewPage(app.page).shown()
  await new Shell(app.page).saved()
  await new CustomersPage(app.page).open()
  const findings = new FindingsCard(app.page)
  await findings.card.scrollIntoViewIfNeeded()
  const all = valueOf(await app.request('findings.page', { selection: EMPTY_SELECTION, perProduct: true }))
  await findings.found(all.found)
  expect(await findings.row(0).getAttribute('data-row')).toBe(all.suspects[0]?.key)
  const planted = story.twoStoreVisits.map((pair) => [...pair].sort().join())
  const first = all.suspects[0]
  expect(planted).toContain([first?.line.transactionId, first?.other?.transactionId].sort().join())

  await app.page.getByTestId('findings-rules').click()
  await app.page.getByTestId('rule-on-large_order').waitFor({ state: 'attached' })
  await app.picture('findings rules')
  await app.page.keyboard.press('Escape')

  await findings.dismiss(0, 'The same family')
  await findings.found(all.found - 1)
  await findings.show('Dismissed')
  await findings.found(1)
  await app.page.getByTestId('dismiss-undo').click()
  await findings.show('Open')
  await findings.found(all.found)
  await app.page.getByTestId('undo').click()
  await findings.found(all.found - 1)
  await app.page.getByTestId('undo').click()
  await findings.found(all.found)

  await findings.row(0).getByTestId('finding-lines').click()
  await app.page.locator('[data-testid="lines-row"]').first().waitFor()
  await app.picture('findings lines')
})

test('a product page: reached from the pairs, with its numbers, reviews and stores', async () => {
  const { story } = generateSample()
  const app = await launch()
  const start = new StartPage(app.page)
  await start.shown()
  await app.setTheme('light')
  await start.sample.click()
  await new OverviewPage(app.page).shown()
  await new Shell(app.page).saved()
  await app.page.getByTestId('nav-products').click()
  await app.page.locator('[data-testid="products"][data-current="true"]').waitFor()
  const pairs = app.page.locator('[data-testid="table-pairs"] tbody tr[data-row]')
  await pairs.first().waitFor()
  const planted = story.pairs.map((pair) => [...pair].sort().join(' '))
  const first = (await pairs.first().getAttribute('data-row')) ?? ''
  expect(planted).toContain(first)
  await pairs.first().getByTestId('open-product').first().click()

  const page = new ProductPageObject(app.page)
  await page.shown()
  const [id = '', other = ''] = first.split(' ')
  const selection = {
    ...EMPTY_SELECTION,
    filters: [{ dimension: 'product' as const, values: [id], exclude: false }],
  }
  const [result] = valueOf(
    await app.request('query.page', { queries: [{ selection, measures: ['net_sales_cents'] }] }),
  )
  expect(await page.net()).toBe(result?.total.values[0])
  await page.rows('pairs').first().waitFor()
  expect(await page.rows('pairs').first().getAttribute('data-row')).toBe(`${id} ${other}`)
  await page.rows('product-reviews').first().waitFor()
  await page.rows('product-stores').first().waitFor()
  await page.rows('pairs').first().getByTestId('open-product').click()
  await page
    .rows('pairs')
    .and(app.page.locator(`[data-row="${other} ${id}"]`))
    .waitFor()
})
