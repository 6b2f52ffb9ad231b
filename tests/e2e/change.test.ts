import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { generateSample } from '../../main/sample'
import { abcOf, ABC_DEFAULTS } from '../../shared/abc'
import { seriousFindings } from './axe'
import { launch, valueOf } from './harness'
import { Exports } from './pages/exports'
import { OverviewPage } from './pages/overviewPage'
import { ProductsPage } from './pages/productsPage'
import { Shell } from './pages/shell'
import { StartPage } from './pages/startPage'

test('what changed: a comparison is one click away, its parts add up, and a part filters', async () => {
  const app = await launch()
  await new StartPage(app.page).sample.click()
  const overview = new OverviewPage(app.page)
  await overview.shown()
  await new Shell(app.page).saved()
  const { weakCity, weakMonths } = generateSample().story
  await overview.showTable('trend')
  await overview.row('trend', weakMonths[0] ?? '').press('Shift+Enter')
  await overview.shown()
  await app.page.getByTestId('compare').getByText('Last year').click()
  await overview.shown()
  await overview.chart('change').locator('[data-dimension="city"]').waitFor()
  await overview.chart('change').scrollIntoViewIfNeeded()
  await app.picture('what changed in the weak spring')
  await overview.showTable('change')
  const [weakest = ''] = await overview.keys('change')
  expect(weakest).toBe(weakCity)
  const lost = (await overview.column('change', 'delta'))[weakest] ?? NaN
  expect(lost).toBeLessThan(0)
  const csv = (await new Exports(app).card('change', 'csv')).toString('utf8').slice(1)
  const [saved] = Papa.parse<Record<string, string>>(csv, { header: true }).data
  expect(Number(saved?.['Part of the change'])).toBeCloseTo(lost / 100, 6)
  await overview.chooseInMenu('change', 'toggle-table-change')
  const shell = new Shell(app.page)
  await shell.undo.click()
  await shell.undo.click()
  await overview.shown()

  await app.page.getByTestId('compare-suggested').click()
  await overview.shown()
  const card = overview.chart('change')
  await card.locator('svg').first().waitFor()
  const { from, to } = await overview.dates()
  const selection = { from, to, filters: [] }
  const asked = { selection, compare: 'previous' } as const
  const answer = valueOf(await app.request('query.change', asked))
  await card.locator(`[data-dimension="${answer.dimension}"]`).waitFor()
  await card.scrollIntoViewIfNeeded()
  for (const theme of ['light', 'dark'] as const) {
    await app.setTheme(theme)
    await app.picture(`what changed ${theme}`)
    expect(await seriousFindings(app.page)).toEqual([])
  }

  await overview.showTable('change')
  const parts = await overview.column('change', 'delta')
  const { '(total)': total = Number.NaN, ...members } = parts
  expect(total || answer.delta).toBe(answer.delta)
  expect(Object.values(members).reduce((sum, part) => sum + part, 0)).toBe(answer.delta)

  await app.page.getByTestId('change-measure').click()
  await app.page.getByRole('option', { name: 'Average order value' }).click()
  await app.page.locator('[data-testid="table-change"] [data-column="mix"]').first().waitFor()
  const [mix, rate, delta] = await Promise.all(
    ['mix', 'rate', 'delta'].map((column) => overview.column('change', column)),
  )
  for (const [key, part] of Object.entries(delta ?? {}))
    expect((mix?.[key] ?? Number.NaN) + (rate?.[key] ?? Number.NaN)).toBeCloseTo(part, 6)
  await app.picture('what changed AOV table')
  await overview.chooseInMenu('change', 'toggle-table-change')
  await card.locator('svg').first().waitFor()
  await app.page.setViewportSize({ width: 1024, height: 700 })
  await card.scrollIntoViewIfNeeded()
  await app.picture('what changed AOV')

  await app.page.getByTestId('change-dimension').click()
  await app.page.getByRole('option', { name: 'Category', exact: true }).click()
  await card.locator('[data-dimension="category"]').waitFor()
  await overview.showTable('change')
  const key = Object.keys(await overview.column('change', 'delta'))[0] ?? ''
  await overview.row('change', key).click()
  await overview.chip('category').waitFor()
})

test('ABC: classes agree with the list, follow the bounds and filter their products', async () => {
  const app = await launch()
  await new StartPage(app.page).sample.click()
  await new OverviewPage(app.page).shown()
  await new Shell(app.page).goTo('products')
  const page = new ProductsPage(app.page)
  await page.shown()
  const [result] = valueOf(
    await app.request('query.page', {
      queries: [
        {
          selection: { from: null, to: null, filters: [] },
          by: ['product'],
          measures: ['net_sales_cents'],
          order: { key: 'net_sales_cents', descending: true },
        },
      ],
    }),
  )
  const nets = (result?.rows ?? []).map(({ values }) => values[0] ?? 0)
  const counts = (bounds: typeof ABC_DEFAULTS): number[] => {
    const classes = abcOf(nets, bounds).map((rank) => rank.class)
    return (['A', 'B', 'C'] as const).map((abc) => classes.filter((each) => each === abc).length)
  }
  const shown = (): Promise<number[]> =>
    Promise.all(['A', 'B', 'C'].map((abc) => page.value(`abc-class-${abc}`)))
  expect(await shown()).toEqual(counts(ABC_DEFAULTS))
  const bound = app.page.getByTestId('abc-a')
  await bound.fill('50')
  await bound.press('Tab')
  await app.page.locator(`[data-testid="abc-class-A"][data-value="${counts({ a: 50, b: 95 })[0]}"]`).waitFor()
  expect(await shown()).toEqual(counts({ a: 50, b: 95 }))
  await app.page.getByTestId('abc-class-A').click()
  await page.shown()
  await app.page.getByTestId('chip-product').waitFor()
  expect(await shown()).toEqual(counts({ a: 50, b: 95 }))
  await app.page.setViewportSize({ width: 1024, height: 700 })
  await page.card('abc').scrollIntoViewIfNeeded()
  await app.picture('abc filtered')
})
