import { expect, test } from 'vitest'
import { generateSample } from '../../main/sample'
import { seriousFindings } from './axe'
import { launch, valueOf } from './harness'
import { OverviewPage } from './pages/overviewPage'
import { PromotionsCard } from './pages/promotionsCard'
import { Shell } from './pages/shell'
import { StartPage } from './pages/startPage'

const WHOLE = { from: null, to: null, filters: [] }

test('a method opens its promotions, one of them its days; Escape and the path lead back', async () => {
  const app = await launch()
  await new StartPage(app.page).sample.click()
  const overview = new OverviewPage(app.page)
  await overview.shown()
  await new Shell(app.page).saved()
  const { methods, promotions } = valueOf(await app.request('query.promotions', { selection: WHOLE }))
  const upliftOf = (method: string): number =>
    methods.find((each) => each.method.id === method)?.impact.uplift ?? Number.NaN

  const card = new PromotionsCard(app.page)
  expect(Number(await card.value('Flash sale', 'uplift'))).toBeCloseTo(upliftOf('Flash sale'), 9)
  expect(upliftOf('Flash sale')).toBeGreaterThan(0.5)
  expect(Math.abs(upliftOf('Loyalty price'))).toBeLessThan(0.2)
  const { story } = generateSample()
  const idle = promotions.find(({ promotion }) => promotion.id === story.promotionWithoutEffect)
  expect(idle?.method.id).toBe('Loyalty price')
  await card.card.getByText(/^No extra net sales by Loyalty price \(uplift -\d+\.\d%\)\.$/).waitFor()
  await card.card.scrollIntoViewIfNeeded()
  for (const theme of ['light', 'dark'] as const) {
    await app.setTheme(theme)
    await app.picture(`promotion methods ${theme}`)
  }

  await card.open('Flash sale')
  await overview.shown()
  await card.row('PR20').waitFor()
  const own = promotions.filter(({ method }) => method.id === 'Flash sale')
  expect(await card.table.locator('tbody tr').count()).toBe(own.length)
  expect(await card.path()).toEqual(['All', 'Flash sale'])
  await app.picture('promotions of a method')

  await card.row('PR20').dblclick()
  await card.facts.waitFor()
  const impact = own.find(({ promotion }) => promotion.id === 'PR20')?.impact
  expect(Number(await card.facts.getAttribute('data-uplift'))).toBeCloseTo(impact?.uplift ?? Number.NaN, 9)
  expect(await card.facts.innerText()).toContain(`against ${impact?.baselineDays} baseline days`)
  await card.plot.locator('svg').waitFor()
  await overview.shown()
  for (const theme of ['light', 'dark'] as const) {
    await app.setTheme(theme)
    await card.card.scrollIntoViewIfNeeded()
    await app.picture(`promotion curve ${theme}`)
    expect(await seriousFindings(app.page)).toEqual([])
  }

  await card.facts.click()
  await app.page.keyboard.press('Escape')
  await card.row('PR20').waitFor()
  expect(await card.path()).toEqual(['All', 'Flash sale'])
  await card.up(0)
  await card.row('Newsletter code').waitFor()
  await new Shell(app.page).undo.click()
  await card.row('PR20').waitFor()
})
