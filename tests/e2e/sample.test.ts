import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { seriousFindings } from './axe'
import { cardFaults } from './cardsAgree'
import { launch } from './harness'
import { OverviewPage } from './pages/overviewPage'
import { Shell } from './pages/shell'
import { StartPage } from './pages/startPage'

test('the sample in one click; start in both themes, accessible; every card as `query` says', async () => {
  const app = await launch()
  const start = new StartPage(app.page)
  await start.shown()
  for (const theme of ['light', 'dark'] as const) {
    await app.setTheme(theme)
    await app.picture(`start ${theme}`)
    expect(await seriousFindings(app.page)).toEqual([])
  }
  await app.setTheme('light')
  await start.sample.click()
  const overview = new OverviewPage(app.page)
  await overview.shown()
  await new Shell(app.page).saved()
  const cards = await overview.cards('net_sales_cents', 'orders', 'avg_rating', 'discount_cents')
  expect(cards.orders).toBeGreaterThan(1_000)
  expect(cards.net_sales_cents).toBeGreaterThan(0)
  expect(cards.discount_cents).toBeGreaterThan(0)
  expect(cards.avg_rating).toBeGreaterThanOrEqual(1)
  expect(cards.avg_rating).toBeLessThanOrEqual(5)
  const file = readdirSync(app.places.projects).find((name) => name.endsWith('.retail-lens')) ?? ''
  expect(await cardFaults(app, join(app.places.projects, file), 'category')).toEqual([])
})
